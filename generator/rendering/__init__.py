"""View values in, files of the site out: pages and calendars. Reads no plan, no clock, no file."""
