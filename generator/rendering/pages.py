"""Page views in, HTML out, with the style and the script that belong to it.

The only door to jinja2, markupsafe and segno. Every text is escaped on its way into a template;
nothing here marks a view's text as safe.
"""

import re
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from segno import make_qr

from generator.rendering.files import SiteFile
from generator.views.calendar_page import CalendarPage
from generator.views.faults import FaultPage
from generator.views.home import HomePage
from generator.views.page import PlanPage

_HERE = Path(__file__).parent
_COMPONENTS = _HERE / "components"

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
    "moments",
    "copy_link",
    "calendar",
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
    "home",
    "fault",
    "handbook",
    "print",
)
"""The components in the order of the bundles: what others build on comes first."""

_YEARS = re.compile(r"\d{4} ?[-–] ?\d{4}")
"""A school year, in which no line may end."""


def plan_html(page: PlanPage) -> str:
    """The content of a plan's page: everything inside ``<article>``, the h1 included."""
    return _environment().get_template("plan/plan.html.j2").render(page=page)


def home_html(home: HomePage) -> str:
    """The content of the home page; a portal without plans says how to add the first."""
    name = "home/home.html.j2" if home.years else "home/empty.html.j2"
    return _environment().get_template(name).render(home=home)


def calendar_page_html(page: CalendarPage) -> str:
    """The content of the page of all calendars."""
    return _environment().get_template("calendar/page.html.j2").render(page=page)


def fault_html(page: FaultPage) -> str:
    """The content of the preview's page for a plan file that cannot be published."""
    return _environment().get_template("fault/fault.html.j2").render(page=page)


@cache
def assets() -> tuple[SiteFile, ...]:
    """The style sheet, the script and the fonts; the first two are named after their content."""
    script = f'(() => {{\n"use strict";\n{_joined("js")}\n}})();\n'
    return _bundle("css", _joined("css")), _bundle("js", script), *_fonts()


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
    return environment


def _unbroken(text: str) -> Markup:
    """The text, escaped, its school years in one piece: no line ends after ``2022-``."""
    return Markup(_YEARS.sub(r'<span class="hn-whole">\g<0></span>', str(escape(text))))  # noqa: S704


@lru_cache(maxsize=1024)
def _qr(address: str) -> Markup:
    """The address as a QR code: one SVG path, coloured by the style sheet alone."""
    drawing = make_qr(address, error="m").svg_inline(
        border=0, omitsize=True, svgclass="hn-qr", lineclass=None
    )
    return Markup(drawing)  # noqa: S704 - segno's drawing of the address, no text in it


def _joined(kind: str) -> str:
    """All files of one kind, component by component."""
    files = (path for name in ORDER for path in sorted((_COMPONENTS / name).glob(f"*.{kind}")))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def _bundle(kind: str, text: str) -> SiteFile:
    content = text.encode()
    return SiteFile(f"assets/hoinghi.{sha256(content).hexdigest()[:8]}.{kind}", content)


def _fonts() -> tuple[SiteFile, ...]:
    """The fonts with their licence, which has to go where they go."""
    files = sorted((_HERE / "fonts").glob("[!R]*"))
    return tuple(SiteFile(f"assets/fonts/{path.name}", path.read_bytes()) for path in files)
