"""The worker that keeps opened pages for where there is no network: its one file out."""

from pathlib import Path

from generator.rendering.files import SiteFile
from generator.rendering.slim import slim_script

WORKER = "offline.js"
"""Its address, which never changes: browsers ask there for a newer one."""
_FOLDER = Path(__file__).parent / "offline"


def offline_file(style: str, *, is_on: bool) -> SiteFile:
    """Return the worker, or the one that takes an earlier one away; ``style`` is the pages'."""
    text = (_FOLDER / ("worker.js" if is_on else "off.js")).read_text(encoding="utf-8")
    return SiteFile(WORKER, slim_script(text.replace("{{style}}", style)).encode())
