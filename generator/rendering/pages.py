"""Page views in, HTML out, with the style and the script that belong to it.

The only door to jinja2, markupsafe and segno. Every text is escaped on its way into a template;
nothing here marks a view's text as safe.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from segno import make_qr

from generator.rendering.files import SiteFile
from generator.rendering.slim import slim_script, slim_style
from generator.rendering.theme_styles import lean_styles, theme_files
from generator.views.calendar_page import CalendarPage
from generator.views.faults import FaultPage
from generator.views.home import HomePage
from generator.views.months import MonthsPage
from generator.views.page import PlanPage
from generator.views.unit_pages import UnitPage, UnitsPage
from generator.views.year_pages import YearPage

_HERE = Path(__file__).parent
_COMPONENTS = _HERE / "components"
_VENDOR = _HERE / "vendor"

THEME = _HERE / "theme"
"""Our overrides of the theme's templates: a folder to put first in ``theme.dirs``."""

ORDER = (
    "tokens",
    "foundation",
    "chrome",
    "icon",
    "mark",
    "action",
    "date_block",
    "facts",
    "bullets",
    "translation",
    "table",
    "device",
    "frame",
    "search",
    "offline",
    "qr",
    "moments",
    "copy_link",
    "calendar",
    "today",
    "rehearsal",
    "hall",
    "contents",
    "plan",
    "occasion",
    "programme",
    "places",
    "attendees",
    "contribution",
    "work",
    "papers",
    "document",
    "banner",
    "changes",
    "my_programme",
    "happening",
    "finder",
    "home",
    "months",
    "units",
    "fault",
    "handbook",
    "paper",
    "print",
)
"""The components in the order of the bundles: what others build on comes first."""

BUNDLE = "hoinghi"
"""The name of our pages' style sheet, and of the script that every page has."""
OVER_THEME = "over-theme"
"""The name of the style sheet of pages that have the whole of the theme's before it."""
AT_ONCE = "at-once"
"""The name of the script that our pages run before they are first shown."""

_BUILT_ON = {"qr": "lean-qr"}
"""Packages in ``vendor/`` whose ``exports`` a component's script on demand finds before it."""

Page = PlanPage | CalendarPage | FaultPage | YearPage | MonthsPage | UnitsPage | UnitPage
"""What has a page of its own, with address, title, description and contents."""

_TEMPLATES: dict[type[Page], str] = {
    PlanPage: "plan/plan.html.j2",
    CalendarPage: "calendar/page.html.j2",
    FaultPage: "fault/fault.html.j2",
    YearPage: "home/year.html.j2",
    MonthsPage: "months/months.html.j2",
    UnitsPage: "units/units.html.j2",
    UnitPage: "units/unit.html.j2",
}

_YEARS = re.compile(r"\d{4} ?[-–] ?\d{4}")
"""A school year, in which no line may end."""


def page_html(page: Page) -> str:
    """The content of a page: everything inside ``<article>``, the h1 included."""
    return _environment().get_template(_TEMPLATES[type(page)]).render(page=page)


def home_html(home: HomePage) -> str:
    """The content of the home page; a portal without plans says how to add the first."""
    name = "home/home.html.j2" if home.years else "home/empty.html.j2"
    return _environment().get_template(name).render(home=home)


@cache
def assets() -> tuple[SiteFile, ...]:
    """The style sheets and the script of every page, what is loaded on demand, and the fonts.

    Styles and scripts are named after their content.
    """
    parts = {name: tuple(_on_demand(name)) for name in ORDER}
    names = {name: [_name(file) for file in files] for name, files in parts.items() if files}
    script = f'"use strict";\nconst PARTS = {json.dumps(names)};\n{_every("js")}'
    ours = [name for name in ORDER if name != "handbook"]
    return (
        _bundle(BUNDLE, "css", lean_styles(_every("css", ours))),
        _bundle(OVER_THEME, "css", _every("css")),
        _bundle(BUNDLE, "js", f"(() => {{\n{script}\n}})();\n"),
        _bundle(AT_ONCE, "js", _joined(_COMPONENTS / "frame/at_once", "js")),
        *(file for files in parts.values() for file in files),
        *_licences(),
        *_fonts(),
    )


@cache
def frame_files() -> dict[str, Any]:
    """The addresses of what the frame of a page asks for, by what the templates call them."""
    names = {
        (BUNDLE, "css"): "style",
        (OVER_THEME, "css"): "over_theme",
        (BUNDLE, "js"): "script",
        (AT_ONCE, "js"): "at_once",
    }
    parts = ((file.path, _name(file).split(".")) for file in assets())
    ours = {names[first, last]: path for path, (first, *_, last) in parts if (first, last) in names}
    fonts = [file.path for file in _fonts() if file.path.endswith(".woff2")]
    return theme_files() | ours | {"fonts": fonts}


@cache
def _environment() -> Environment:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FileSystemLoader(_COMPONENTS),
    )
    environment.globals["qr"] = _qr
    environment.filters["unbroken"] = _unbroken
    environment.filters["json"] = _json
    return environment


def _unbroken(text: str) -> Markup:
    """The text, escaped, its school years in one piece: no line ends after ``2022-``."""
    return Markup(_YEARS.sub(r'<span class="hn-whole">\g<0></span>', str(escape(text))))  # noqa: S704


@lru_cache(maxsize=1024)
def _qr(address: str) -> Markup:
    """The address as a QR code: one SVG path, coloured by the style sheet alone."""
    drawing = make_qr(address, error="m", mask=3).svg_inline(  # trying all masks takes 20 ms
        border=0, omitsize=True, svgclass="hn-qr", lineclass=None
    )
    return Markup(drawing)  # noqa: S704 - segno's drawing of the address, no text in it


def _json(data: object) -> Markup:
    """The data as JSON that cannot end the script element that it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - none of HTML's signs is left in it


def _every(kind: str, names: Sequence[str] = ORDER) -> str:
    """All files of one kind that every page has, component by component."""
    texts = (_joined(_COMPONENTS / name, kind) for name in names)
    return "\n".join(filter(None, texts))


def _on_demand(name: str) -> Iterator[SiteFile]:
    """A component's style and script for ``load(name)``, which gets what the script calls offered.

    The script comes last.
    """
    folder = _COMPONENTS / name / "on_demand"
    if style := _joined(folder, "css"):
        yield _bundle(name, "css", style)
    if script := _package(name) + _joined(folder, "js"):
        start, end = "document.currentScript.offered = (() => {", "return offered;\n})();\n"
        yield _bundle(name, "js", f'{start}\n"use strict";\n{script}\n{end}')


def _package(name: str) -> str:
    """The package that a component's script on demand is built on, as npm has it."""
    if name not in _BUILT_ON:
        return ""
    text = (_VENDOR / _BUILT_ON[name] / "index.js").read_text(encoding="utf-8")
    return f"const exports = {{}};\n{text}\n"


def _licences() -> tuple[SiteFile, ...]:
    """The licences of the packages, which have to go where these go."""
    paths = (_VENDOR / name / "LICENSE" for name in sorted(_BUILT_ON.values()))
    return tuple(
        SiteFile(f"assets/{path.parent.name}.LICENSE.txt", path.read_bytes()) for path in paths
    )


def _joined(folder: Path, kind: str) -> str:
    """The files of one kind in a folder, in the order of their names."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"*.{kind}")))


def _bundle(name: str, kind: str, text: str) -> SiteFile:
    content = (slim_script(text) if kind == "js" else _with_fonts(slim_style(text))).encode()
    return SiteFile(f"assets/{name}.{sha256(content).hexdigest()[:8]}.{kind}", content)


def _with_fonts(style: str) -> str:
    """The style with the fonts under the names that they have in the site."""
    for font in (_HERE / "fonts").glob("*.woff2"):
        style = style.replace(font.name, _marked(font))
    return style


def _name(file: SiteFile) -> str:
    return file.path.rpartition("/")[2]


@cache
def _fonts() -> tuple[SiteFile, ...]:
    """The fonts with their licence, which has to go where they go."""
    files = sorted((_HERE / "fonts").glob("[!R]*"))
    return tuple(SiteFile(f"assets/fonts/{_marked(path)}", path.read_bytes()) for path in files)


def _marked(font: Path) -> str:
    """The name of a font with its content's mark, so that browsers may keep it for ever."""
    if font.suffix != ".woff2":
        return font.name
    return f"{font.stem}.{sha256(font.read_bytes()).hexdigest()[:8]}{font.suffix}"
