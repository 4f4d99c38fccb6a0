"""The theme's style sheets in, those of their rules that our own pages can meet out.

The theme brings 140 kB of styles for everything that Markdown can hold. Our pages have its header
and its footer; what is written for any other of its parts is left out. A rule stays only
where every class in its selector is one of ours to use, so that a new version of the theme adds
nothing unseen.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

_ASSETS = Path(str(files("material"))) / "templates/assets"
_STYLES = ("stylesheets/main", "stylesheets/palette")
_PARTS = (
    "container|content|copyright|ellipsis|footer-meta|footer|grid|header|icon|logo|main|option|skip"
    "|typeset"
)
"""The parts of the theme on our pages."""
_OURS = re.compile(rf"js|no-js|md-({_PARTS})(__(?!suggest|source|link|table).*|--(?!post).*)?")
_FOREIGN = re.compile(r"\[dir=rtl\]|\[data-md-color-(primary|accent)=|\[data-preview\]")
"""Scripts from right to left, and palettes by name: ours is custom."""
_CONTENT = re.compile(
    r"\b(table|t[dhr]|pre|kbd|dl|d[td]|blockquote|hr|code|iframe|img|figure|figcaption|video|audio"
    r"|del|ins|abbr|small|su[bp]|h[3-6]|details|summary|aside|input|button|ol ol|ul ol)\b"
)
"""Elements of an article, which ours styles itself."""
_NEGATION = re.compile(r":not\([^)]*\)")
_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_PIECE = re.compile(r"""\\.|"[^"]*"|'[^']*'|\([^()"']*\)|[{};]""")
_PROPERTY = re.compile(r"""(?<=[{;])\s*(--[\w-]+):(?:"[^"]*"|'[^']*'|[^;"'{}])*;?""")
_ASKED = re.compile(r"var\((--[\w-]+)")
_EMPTY = re.compile(r"[^{}]+\{\}")
_COMMA = re.compile(r"""\([^()]*\)|"[^"]*"|,""")


@cache
def theme_files() -> dict[str, str]:
    """The addresses of the theme's styles and scripts, which are named after their content."""
    return {
        "main": _found("stylesheets/main"),
        "palette": _found("stylesheets/palette"),
        "bundle": _found("javascripts/bundle"),
    }


def lean_styles(ours: str) -> str:
    """The theme's styles of what our own pages have of it, and our own after them."""
    sheets = (_ASSETS.parent / _found(name) for name in _STYLES)
    styles = "".join(_lean(sheet.read_text(encoding="utf-8")) for sheet in sheets)
    asked = set(_ASKED.findall(styles + ours))
    styles = _PROPERTY.sub(lambda found: found[0] if found[1] in asked else "", styles)
    return _EMPTY.sub("", styles) + ours


def _found(name: str) -> str:
    (path,) = (path for path in _ASSETS.glob(f"{name}.*.min.*") if path.suffix != ".map")
    return path.relative_to(_ASSETS.parent).as_posix()


def _lean(sheet: str) -> str:
    return "".join(_kept(prelude, body) for prelude, body in _rules(sheet))


def _kept(prelude: str, body: str) -> str:
    """What stays of a rule, or of a block of rules."""
    if prelude.startswith(("@media", "@supports")):
        inner = _lean(body)
        return f"{prelude}{{{inner}}}" if inner else ""
    if prelude.startswith("@"):
        return ""  # movements of parts that we do not have
    selectors = [each for each in _split(prelude) if _is_met(each)]
    return f"{','.join(selectors)}{{{body}}}" if selectors else ""


def _is_met(selector: str) -> bool:
    asked = _NEGATION.sub("", selector)
    classes = _CLASS.findall(asked)
    if _FOREIGN.search(asked) or ("md-typeset" in classes and _CONTENT.search(asked)):
        return False
    return all(_OURS.fullmatch(name) for name in classes)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Part a minified sheet into its outermost rules: what is before the braces, and in them."""
    start = depth = opened = 0
    for piece in _PIECE.finditer(sheet):
        match piece[0]:
            case "{":
                opened = opened if depth else piece.start()
                depth += 1
            case "}":
                depth -= 1
                if not depth:
                    yield sheet[start:opened], sheet[opened + 1 : piece.start()]
                    start = piece.end()
            case ";" if not depth:
                start = piece.end()  # as after @charset
            case _:
                pass


def _split(selectors: str) -> Iterator[str]:
    """Part a list of selectors at its outermost commas."""
    start = 0
    for piece in _COMMA.finditer(selectors):
        if piece[0] == ",":
            yield selectors[start : piece.start()]
            start = piece.end()
    yield selectors[start:]
