"""What the rendering room hands out: a file of the site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file of the site: ``path`` relative to its root, with ``/``; ``content`` as served."""

    path: str
    content: bytes
