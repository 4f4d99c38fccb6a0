"""The home page: every plan as a row, by school year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.model.plan import Plan, PlanFile
from generator.views.faults import FaultPage
from generator.views.occasions import attendance_of, event_title, place_words, when_words
from generator.views.occurrences import occurrences
from generator.views.privacy import public_plan
from generator.views.vietnamese import ATTENDANCES, STATUSES, date_block
from generator.views.words import DateBlock, Link, Mark, Span

_CALENDARS = (
    Link("calendar.ics", "Lịch tất cả hội nghị"),
    Link("deadlines.ics", "Lịch các thời hạn"),
)
_FIRST_MONTH = 8
"""Of a school year: conferences of August already prepare the new one."""


@dataclass(frozen=True, slots=True)
class HomeOccasion:
    """One event of a plan, in a line: what, when, where."""

    title: str | None
    when: str
    where: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class HomeRow:
    """One plan on the home page; the first occasion is the conference itself."""

    link: Link
    issuer: str | None
    date_block: DateBlock
    attendance: Mark
    mark: Mark | None
    occasions: tuple[HomeOccasion, ...]


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """The plans of one school year (1 August to 31 July), newest first."""

    anchor: str
    title: str
    """``Năm học 2022-2023``, or ``Chưa ấn định ngày``."""
    rows: tuple[HomeRow, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """The list of all plans and the calendars over all of them."""

    years: tuple[SchoolYear, ...]
    calendars: tuple[Link, ...]
    """Of all events, of all deadlines: relative to the home page."""
    faults: tuple[Link, ...] = ()
    """In a preview: the plan files that cannot be published."""


def home_page(files: Iterable[PlanFile], faults: Iterable[FaultPage] = ()) -> HomePage:
    """Return the home page over all plans, the newest first."""
    public = [(file.address, public_plan(file.plan)) for file in files]
    public.sort(key=lambda each: (_first_day(each[1]), each[0]), reverse=True)
    years = groupby(public, key=lambda each: _school_year(each[1]))
    return HomePage(
        years=tuple(
            SchoolYear(_anchor(year), _title(year), tuple(_row(*each) for each in plans))
            for year, plans in years
        ),
        calendars=_CALENDARS if public else (),
        faults=tuple(Link(f"{page.address}/", page.file) for page in faults),
    )


def _first_day(plan: Plan) -> date:
    return plan.events[0].date.first or date.max


def _school_year(plan: Plan) -> int | None:
    """Return the year in which the plan's school year begins; None where no date is known."""
    first = plan.events[0].date.first
    if first is None:
        return None
    return first.year if first.month >= _FIRST_MONTH else first.year - 1


def _anchor(year: int | None) -> str:
    return f"nam_hoc_{year}" if year else "chua_an_dinh"


def _title(year: int | None) -> str:
    return f"Năm học {year}-{year + 1}" if year else "Chưa ấn định ngày"


def _row(address: str, plan: Plan) -> HomeRow:
    first, body = plan.events[0], plan.document.issuing_body
    return HomeRow(
        link=Link(f"{address}/", plan.short_title or plan.title),
        issuer=", ".join(filter(None, (body.name, body.parent))) if body else None,
        date_block=date_block(first.date),
        attendance=ATTENDANCES[attendance_of(plan, first)],
        mark=STATUSES[first.status or plan.status],
        occasions=tuple(_occasions(plan)),
    )


def _occasions(plan: Plan) -> Iterator[HomeOccasion]:
    for event in plan.events:
        when = occurrences(plan, event)
        yield HomeOccasion(
            title=event_title(plan, event) if event.title else event.audience,
            when=when_words(plan, event),
            where=place_words(plan, event),
            span=when[0].span if when else None,
        )
