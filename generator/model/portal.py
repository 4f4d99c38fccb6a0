"""The settings of the portal, as they come in at the door."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Portal:
    """What the whole portal is called and where it stands."""

    title: str
    site_url: str
    """Absolute, with a slash at its end: ``https://so.example.edu.vn/hoi-nghi/``."""
    uid_domain: str
    """Behind the @ of calendar UIDs; apart from ``site_url``, so that a portal can move."""

    def absolute(self, path: str) -> str:
        """Return the absolute address of a path below the portal."""
        return self.site_url + path
