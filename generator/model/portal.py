"""The settings of the portal, as they come in at the door."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Portal:
    """What the whole portal is called and where it stands."""

    title: str
    site_url: str
    """Absolute, with a slash at its end: ``https://so.example.edu.vn/hoi-nghi/``."""
    uid_domain: str
    """Behind the @ of calendar UIDs; apart from ``site_url``, so that a portal can move."""
    form: Mapping[str, Any] | None = None
    """Decap CMS's settings for the form in the browser; None where there is no form."""
    keeps_pages: bool = True
    """Whether browsers keep the pages that were opened, for where there is no network."""

    def absolute(self, path: str) -> str:
        """Return the absolute address of a path below the portal."""
        return self.site_url + path
