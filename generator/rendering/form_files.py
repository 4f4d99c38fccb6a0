"""The form in the browser: its configuration in, the files of ``/admin/`` out."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.rendering.files import SiteFile

_HERE = Path(__file__).parent
_FORM = _HERE / "form"
_VENDOR = _HERE / "vendor"
_PACKAGES = ("decap-cms", "yaml")


def form_files(config: Mapping[str, object]) -> tuple[SiteFile, ...]:
    """Return the page of the form with all that it needs, so that it asks no other host."""
    text = json.dumps(config, ensure_ascii=False, separators=(",", ":"), default=str)
    return (*_still(), SiteFile("admin/config.json", text.encode()))


def _still() -> Iterator[SiteFile]:
    for path in sorted(_FORM.iterdir()):
        yield SiteFile(f"admin/{path.name}", path.read_bytes())
    paths = (path for package in _PACKAGES for path in (_VENDOR / package).glob("**/*"))
    for path in sorted(paths):
        if path.is_file():
            name = path.relative_to(_VENDOR).as_posix()
            yield SiteFile(f"admin/vendor/{name}", path.read_bytes())
