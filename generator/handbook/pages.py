"""The pages and pictures of the handbook, each with its path in the site's sources."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from generator.handbook.fields import field_tables
from generator.handbook.messages import rule_entries, sentence_list
from generator.handbook.notation_forms import FORMS, forms

CHAPTERS = (
    "index",
    "viet-tep",
    "nhieu-ngay",
    "thay-doi",
    "cac-muc",
    "thong-bao",
    "bieu-mau",
    "quan-tri",
)
"""In the order of reading."""

_HERE = Path(__file__).parent
_FOLDER = "huong-dan"
_MARK = re.compile(r"^<!-- ([a-z-]+) -->$", re.MULTILINE)
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HandbookFile:
    """A Markdown page, or a picture in one."""

    path: str
    content: str | bytes


@cache
def handbook_files() -> tuple[HandbookFile, ...]:
    """Return every page and every picture of the handbook."""
    pages = (HandbookFile(f"{_FOLDER}/{name}.md", _page(name)) for name in CHAPTERS)
    pictures = sorted((_HERE / "pictures").glob("*.webp"))
    return (
        *pages,
        *(HandbookFile(f"{_FOLDER}/{each.name}", each.read_bytes()) for each in pictures),
    )


def _page(name: str) -> str:
    """Return a chapter with its tables put in."""
    return _MARK.sub(lambda mark: _TABLES[mark[1]](), _chapter(name))


def _chapter(name: str) -> str:
    return (_HERE / "chapters" / f"{name}.md").read_text(encoding="utf-8")


def _list() -> str:
    """Return the list of all chapters."""
    headings = {name: found[1] for name in CHAPTERS if (found := _HEADING.search(_chapter(name)))}
    return "\n".join(f"1. [{heading}]({name}.md)" for name, heading in headings.items())


_TABLES: dict[str, Callable[[], str]] = {
    "cac-chuong": _list,
    "cac-muc": field_tables,
    "quy-tac": rule_entries,
    "cau-bao": sentence_list,
    **{name: partial(forms, name) for name in FORMS},
}
"""What is put in the place of each mark in a chapter."""
