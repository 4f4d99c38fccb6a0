"""A built site in, the same for a USB stick out: a zip whose pages open without any web server.

There a folder's address shows no page, so links name ``index.html``; what only a server can give
stays behind. Addresses of the portal on the web (canonical, calendars to subscribe to) stay as they
are. The same site gives the same bytes.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FOLDER = "cong-hoi-nghi"
"""The one folder in the zip, so that unpacking scatters nothing."""
_LEFT_OUT = re.compile(
    r"404\.html|offline\.js|sitemap\.xml.*|\.hoinghi|admin/.*|.*\.map|assets/javascripts/lunr/.*"
)
"""Files that are of use to a web server alone, or to nobody."""
_TAG = re.compile(r"<(?:a|link|area|form)\b[^>]*>")
_PRELOAD = re.compile(r'<link rel="preload"[^>]*>')
"""Fonts asked for beforehand, which browsers refuse without a server; the style asks again."""
_ADDRESS = re.compile(r'(?<=\s)(href|action)="(?![a-z][a-z0-9+.-]*:|/)([^"?#]+)([^"]*)"')
"""A relative address with a path: that, and what follows it."""
_FOLDER = re.compile(r"(?:^|/)\.{0,2}$")


class NoSiteError(Exception):
    """There is no built site in the folder."""


def pack(site: Path, target: Path) -> int:
    """Write the site as a zip to ``target`` and return how many pages it has."""
    if not (site / "index.html").is_file():
        raise NoSiteError(site)
    pages = 0
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for name, content in _files(site):
            pages += name.endswith(".html")
            entry = ZipInfo(f"{FOLDER}/{name}")  # of 1980: no clock
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, content)
    return pages


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_dir() or _LEFT_OUT.fullmatch(name):
            continue
        content = path.read_bytes()
        if name.endswith(".html"):
            content = _TAG.sub(_tag, _PRELOAD.sub("", content.decode())).encode()
        yield name, content


def _tag(tag: re.Match[str]) -> str:
    return _ADDRESS.sub(lambda found: f'{found[1]}="{_file(found[2])}{found[3]}"', tag[0])


def _file(address: str) -> str:
    """The address with the file that a server would give for a folder."""
    if not _FOLDER.search(address):
        return address
    return f"{address}index.html" if address.endswith("/") else f"{address}/index.html".lstrip("/")
