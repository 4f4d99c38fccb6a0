"""The home page: every plan as a row, by school year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.model.event import Event
from generator.model.notation import Precision
from generator.model.parts import events_in_order, main_event, status_of
from generator.model.plan import Plan, PlanFile
from generator.views.calendar_page import HomeCalendars
from generator.views.event_words import attendance_of, event_title, place_words, when_words
from generator.views.faults import FaultPage
from generator.views.names import issuer_words
from generator.views.occasions import whole_span
from generator.views.occurrences import occurrences
from generator.views.privacy import public_plan
from generator.views.school_years import school_year, school_year_title
from generator.views.vietnamese import ATTENDANCES, EVENT_KINDS, STATUSES, date_block
from generator.views.words import DateBlock, Link, Mark, Span


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
    attendance: Mark | None
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
    calendars: HomeCalendars | None
    faults: tuple[Link, ...] = ()
    """In a preview: the plan files that cannot be published."""


def home_page(
    files: Iterable[PlanFile],
    calendars: HomeCalendars | None = None,
    faults: Iterable[FaultPage] = (),
) -> HomePage:
    """Return the home page over all plans, the newest first."""
    public = [(file.address, public_plan(file.plan)) for file in files]
    public.sort(key=lambda each: (_first_day(each[1]) or date.max, each[0]), reverse=True)
    years = groupby(public, key=lambda each: _school_year(each[1]))
    return HomePage(
        years=tuple(
            SchoolYear(_anchor(year), _title(year), tuple(_row(*each) for each in plans))
            for year, plans in years
        ),
        calendars=calendars,
        faults=tuple(Link(f"{page.address}/", page.file) for page in faults),
    )


def _first_day(plan: Plan) -> date | None:
    """Return the first day of the conference; None while not even its month is known."""
    dates = main_event(plan).date
    return None if dates.precision is Precision.YEAR else dates.first


def _school_year(plan: Plan) -> int | None:
    """Return the year in which the plan's school year begins; None where no date is known."""
    first = _first_day(plan)
    return None if first is None else school_year(first)


def _anchor(year: int | None) -> str:
    return f"nam_hoc_{year}" if year else "chua_an_dinh"


def _title(year: int | None) -> str:
    return school_year_title(year) if year else "Chưa ấn định ngày"


def _row(address: str, plan: Plan) -> HomeRow:
    event = main_event(plan)
    form = attendance_of(plan, event)
    return HomeRow(
        link=Link(f"{address}/", plan.short_title or plan.title),
        issuer=issuer_words(plan),
        date_block=date_block(event.date),
        attendance=ATTENDANCES[form] if form else None,
        mark=STATUSES[status_of(plan, event)],
        occasions=tuple(_occasion(plan, each) for each in _main_first(plan)),
    )


def _main_first(plan: Plan) -> tuple[Event, ...]:
    event = main_event(plan)
    return (event, *(other for other in events_in_order(plan) if other is not event))


def _occasion(plan: Plan, event: Event) -> HomeOccasion:
    return HomeOccasion(
        title=event_title(plan, event)
        if event.title or EVENT_KINDS[event.kind]
        else event.audience,
        when=when_words(plan, event),
        where=place_words(plan, event),
        span=whole_span(occurrences(plan, event)),
    )
