"""The calendar files beside the page of each plan: which entries each of them holds.

In: plans and the portal's settings. Out: ``CalendarFile`` values, and what each plan gives to the
calendars over all plans. One entry is the same value in every file that holds it, but that the
calendar of a group leaves out what only others need; it is identified by ids only:
``<plan>.<event>[.<item>]@<domain>``.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from generator.model import parts
from generator.model.attendance import attendance, lineages
from generator.model.event import Event
from generator.model.group import ParticipantGroup
from generator.model.plan import Plan, PlanFile
from generator.model.portal import Portal
from generator.model.revision import Past, Withdrawn
from generator.views.calendar_events import Entries
from generator.views.calendar_revisions import (
    revised,
    withdrawn_entries,
    withdrawn_event,
)
from generator.views.calendars import CalendarEvent, CalendarFile
from generator.views.portal_feeds import PlanEntries
from generator.views.privacy import public_plan
from generator.views.unit_calendars import UnitEntries, unit_entries

Events = tuple[CalendarEvent, ...]
Contents = dict[str, Events]
"""The entries of each calendar file beside a page, by the file's name."""

_EVENTS, _AGENDA, _DEADLINES = "event.ics", "agenda.ics", "deadlines.ics"


@dataclass(frozen=True, slots=True)
class PlanCalendars:
    """The entries of one plan: for the files beside its page, and for those over all plans."""

    address: str
    title: str
    beside: Contents
    of_portal: PlanEntries


def plan_calendars(
    files: Iterable[PlanFile], portal: Portal, past: Past
) -> tuple[PlanCalendars, ...]:
    """Return the entries of all plans, those of plans that are gone last."""
    plans = {file.plan.id: file for file in files}
    return (
        *(_of_plan(file, portal, past) for file in plans.values()),
        *_of_gone_plans(plans.keys(), portal, past),
    )


def calendar_files(plans: Iterable[PlanCalendars], portal: Portal) -> Iterator[CalendarFile]:
    """Yield the calendar files beside the pages; none without an entry."""
    for plan in plans:
        for name, events in plan.beside.items():
            path = f"{plan.address}/{name}"
            if len(events) == 1:  # no feed, so without a name
                yield CalendarFile(path, events)
            elif events:
                yield CalendarFile(path, events, plan.title, portal.absolute(path))


def published_entries(
    file: PlanFile, portal: Portal
) -> Iterator[tuple[tuple[str, ...], CalendarEvent]]:
    """Yield each entry of a plan once, with the calendar files that hold it, its own first."""
    entries: dict[str, CalendarEvent] = {}
    holders: dict[str, list[str]] = {}
    for name, held in _contents(file, portal).items():
        for entry in held:
            entries.setdefault(entry.uid, entry)
            holders.setdefault(entry.uid, []).append(name)
    for uid, entry in entries.items():
        yield tuple(holders[uid]), entry


def _contents(file: PlanFile, portal: Portal) -> Contents:
    return _beside(Entries(public_plan(file.plan), file, portal))


def _beside(entries: Entries) -> Contents:
    plan = entries.plan
    events = attendance(plan)
    return {
        _EVENTS: tuple(entry for event in plan.events for entry in entries.of_event(event)),
        _AGENDA: tuple(_programme(plan, entries)),
        _DEADLINES: tuple(entry for _work, entry in entries.deadlines),
        **_sessions(plan, entries),
        **{
            f"groups/{group.id}.ics": tuple(_group(entries, group, events[group.id]))
            for _path, group in parts.groups(plan)
        },
    }


def _of_plan(file: PlanFile, portal: Portal, past: Past) -> PlanCalendars:
    """Return the entries of a plan, with those that it has dropped."""
    plan = public_plan(file.plan)
    entries = Entries(plan, file, portal)
    found = {
        name: tuple(revised(entry, past) for entry in own) for name, own in _beside(entries).items()
    }
    url = portal.absolute(f"{file.address}/")
    called_off: Events = ()
    for gone in withdrawn_entries(past, plan.id):
        entry = revised(withdrawn_event(gone, portal, url, plan), past)
        called_off += (entry,) if gone.entry.file == _EVENTS else ()
        _add(found, gone, entry)
    units = {
        unit: share.revised(lambda entry: revised(entry, past), called_off)
        for unit, share in unit_entries(plan, entries).items()
    }
    return PlanCalendars(
        file.address, plan.short_title or plan.title, found, _of_portal(found, units)
    )


def _of_gone_plans(known: Collection[str], portal: Portal, past: Past) -> Iterator[PlanCalendars]:
    """Yield the same of plans that are gone: at their last address, all called off."""
    for plan_id in sorted(past.withdrawn.keys() - known):
        found: Contents = {}
        address = ""
        for gone in withdrawn_entries(past, plan_id):
            address = gone.address
            _add(found, gone, revised(withdrawn_event(gone, portal, portal.site_url, None), past))
        yield PlanCalendars(address, portal.title, found, _of_portal(found, {}))


def _of_portal(beside: Contents, units: dict[str, UnitEntries]) -> PlanEntries:
    return PlanEntries(beside.get(_EVENTS, ()), beside.get(_DEADLINES, ()), units)


def _add(contents: Contents, gone: Withdrawn, entry: CalendarEvent) -> None:
    for name in gone.entry.files:
        contents[name] = (*contents.get(name, ()), entry)


def _programme(plan: Plan, entries: Entries) -> Iterator[CalendarEvent]:
    """Yield the programme as finely as it can be dated: its items, else the event itself."""
    items = tuple(entry for _item, entry in entries.items)
    yield from items
    for event in plan.events:
        if parts.agenda_of(plan, event):
            stretches = entries.of_event(event)
            own = [item for item in items if stretches and item.part_of == stretches[0].uid]
            yield from (each for each in stretches if not any(_holds(each, item) for item in own))


def _holds(stretch: CalendarEvent, item: CalendarEvent) -> bool:
    """Whether ``item`` begins on one of the days of ``stretch``."""
    last = _day(stretch.end) if isinstance(stretch.end, datetime) else stretch.end - timedelta(1)
    return _day(stretch.start) <= _day(item.start) <= last


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _sessions(plan: Plan, entries: Entries) -> dict[str, Events]:
    """Return one file for each timed item and each event: most phones take a file's first entry."""
    found: dict[str, Events] = {
        f"sessions/{event.id}.ics": tuple(entries.of_event(event)) for event in plan.events
    }
    for row, entry in entries.items:
        path = f"sessions/{row.item.id}.ics"
        found[path] = (*found.get(path, ()), entry)
    return found


def _group(
    entries: Entries, group: ParticipantGroup, attended: tuple[Event, ...]
) -> Iterator[CalendarEvent]:
    """Yield what concerns a group: its events, each where it goes, and the items for it.

    What is for a group is also for those inside it.
    """
    for event in attended:
        yield from entries.for_group(event, group)
    line = {each.id for each in lineages(entries.plan)[group.id]}
    for row, entry in entries.items:
        if not line.isdisjoint(row.groups):
            yield entries.item_for_group(entry, group)
