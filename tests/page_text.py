"""The readable text of a page: HTML in, its words in reading order out, a line a block element."""

from html.parser import HTMLParser

_BLOCKS = frozenset(
    {
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "blockquote", "hr", "br", "address"),
        *("article", "aside", "details", "div", "footer", "form", "header", "main", "nav"),
        *("body", "section", "summary", "figure", "figcaption", "fieldset", "legend"),
        *("ul", "ol", "li", "dl", "dt", "dd"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr"),
    }
)
_SILENT = frozenset(("script", "style", "svg", "template"))
_MARKS = {f"h{level}": "#" * level + " " for level in range(1, 7)} | {"li": "- "}


def page_text(html: str) -> str:
    """Return the text of ``html``: headings with ``#``, entries with ``-``, cells parted by ``|``.

    A link is shown as its words and its address in angle brackets.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "\n".join(reader.finished()) + "\n"


class _Reader(HTMLParser):
    """Collects words until a block begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.words = ""
        self.mark = ""
        self.silent = 0
        self.links: list[str] = []

    def finished(self) -> list[str]:
        self._end_line()
        return self.lines

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in _SILENT
        if tag in _BLOCKS:
            self._end_line()
            self.mark = _MARKS.get(tag, "")
        elif tag in {"td", "th"} and self.words.strip():
            self.words += " | "
        elif tag == "a":
            self.links.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in _SILENT
        if tag in _BLOCKS:
            self._end_line()
        elif tag == "a":
            self.words = f"{self.words.rstrip()} <{self.links.pop()}>"

    def handle_data(self, data: str) -> None:
        self.words += "" if self.silent else data

    def _end_line(self) -> None:
        line = " ".join(self.words.split())
        if line:
            self.lines.append(self.mark + line)
            self.mark = ""
        self.words = ""
