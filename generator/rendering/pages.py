"""Page views in, HTML out, with the style and the script that belong to it.

The only door to jinja2, markupsafe and segno. Every text is escaped on its way into a template;
nothing here marks a view's text as safe.
"""

import json
import re
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from segno import make_qr

from generator.rendering.assets import COMPONENTS
from generator.views.calendar_page import CalendarPage
from generator.views.faults import FaultPage
from generator.views.home import HomePage
from generator.views.months import MonthsPage
from generator.views.page import PlanPage
from generator.views.unit_pages import UnitPage, UnitsPage
from generator.views.year_pages import YearPage

_HERE = Path(__file__).parent
THEME = _HERE / "theme"
"""Our overrides of the theme's templates: a folder to put first in ``theme.dirs``."""

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
def _environment() -> Environment:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FileSystemLoader(COMPONENTS),
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
