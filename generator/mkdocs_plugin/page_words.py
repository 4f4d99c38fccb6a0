"""A page that was written in Markdown: its HTML in, what the search knows of it out."""

from html.parser import HTMLParser

from generator.views.search_entries import SearchEntry, SearchSection

_HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
_SILENT = frozenset(("script", "style", "svg"))


def page_entry(address: str, title: str, content: str) -> SearchEntry:
    """Return the entry of the portal's own page, its sections by their headings."""
    reader = _Reader()
    reader.feed(content)
    reader.close()
    start, *sections = (
        SearchSection(anchor, " ".join(heading.split()), " ".join(text.split()))
        for anchor, heading, text in reader.sections
    )
    return SearchEntry(address, title, "", "", start.text, tuple(sections))


class _Reader(HTMLParser):
    """Collects anchor, heading and text of each section."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections = [["", "", ""]]
        self._at = 2
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        anchor = dict(attrs).get("id")
        if tag in _HEADINGS and tag != "h1" and anchor:
            self.sections.append([anchor, "", ""])
        self._at = 1 if tag in _HEADINGS else self._at
        self.sections[-1][2] += " "

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        self._at = 2 if tag in _HEADINGS else self._at

    def handle_data(self, data: str) -> None:
        self.sections[-1][self._at] += "" if self._silent else data
