"""The calendar files of a plan and of the whole portal: which entries each of them holds.

In: plans and the portal's settings. Out: ``CalendarFile`` values. One entry is the same value in
every file that holds it, and is identified by ids only: ``<plan>.<event>[.<item>]@<domain>``.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from generator.model import parts
from generator.model.attendance import attendance
from generator.model.event import Event
from generator.model.group import ParticipantGroup
from generator.model.plan import Plan, PlanFile
from generator.model.portal import Portal
from generator.model.revision import Past, Withdrawn
from generator.views.calendar_events import Entries
from generator.views.calendar_revisions import (
    files_of,
    revised,
    withdrawn_entries,
    withdrawn_event,
)
from generator.views.calendars import CalendarEvent, CalendarFile
from generator.views.privacy import public_plan

Events = tuple[CalendarEvent, ...]
Contents = dict[str, Events]
"""The entries of each calendar file beside a page, by the file's name."""

_EVENTS, _AGENDA, _DEADLINES = "event.ics", "agenda.ics", "deadlines.ics"


def calendars(files: Iterable[PlanFile], portal: Portal, past: Past) -> Iterator[CalendarFile]:
    """Yield the calendar files of all plans and of the portal; none without an entry."""
    plans = {file.plan.id: file for file in files}
    events: list[CalendarEvent] = []
    deadlines: list[CalendarEvent] = []
    for address, title, contents in chain(
        (_of_plan(file, portal, past) for file in plans.values()),
        _of_gone_plans(plans.keys(), portal, past),
    ):
        yield from _files(contents, address, title, portal)
        events += contents.get(_EVENTS, ())
        deadlines += contents.get(_DEADLINES, ())
    yield from _feed("calendar.ics", events, portal.title, portal)
    yield from _feed(_DEADLINES, deadlines, f"{portal.title}: các thời hạn", portal)


def published_entries(file: PlanFile, portal: Portal) -> Iterator[tuple[str, CalendarEvent]]:
    """Yield each entry of a plan once, with the calendar file that it belongs to first of all."""
    told: set[str] = set()
    for name, entries in _contents(file, portal).items():
        for entry in entries:
            if entry.uid not in told:
                told.add(entry.uid)
                yield name, entry


def _contents(file: PlanFile, portal: Portal) -> Contents:
    plan = public_plan(file.plan)
    entries = Entries(plan, file, portal)
    events = attendance(plan)
    return {
        _EVENTS: tuple(entry for event in plan.events for entry in entries.of_event(event)),
        _AGENDA: tuple(_programme(plan, entries)),
        _DEADLINES: tuple(entries.of_deadlines()),
        **_sessions(plan, entries),
        **{
            f"groups/{group.id}.ics": tuple(_group(entries, group, events[group.id]))
            for _path, group in parts.groups(plan)
        },
    }


def _of_plan(file: PlanFile, portal: Portal, past: Past) -> tuple[str, str, Contents]:
    """Return a plan's address and title, and its entries with those that it has dropped."""
    plan = public_plan(file.plan)
    found = {
        name: tuple(revised(entry, past) for entry in entries)
        for name, entries in _contents(file, portal).items()
    }
    url = portal.absolute(f"{file.address}/")
    for gone in withdrawn_entries(past, plan.id):
        _add(found, gone, revised(withdrawn_event(gone, portal, url, plan), past))
    return file.address, plan.short_title or plan.title, found


def _of_gone_plans(
    known: Collection[str], portal: Portal, past: Past
) -> Iterator[tuple[str, str, Contents]]:
    """Yield the same of plans that are gone: at their last address, all called off."""
    for plan_id in sorted(past.withdrawn.keys() - known):
        found: Contents = {}
        address = ""
        for gone in withdrawn_entries(past, plan_id):
            address = gone.address
            _add(found, gone, revised(withdrawn_event(gone, portal, portal.site_url, None), past))
        yield address, portal.title, found


def _add(contents: Contents, gone: Withdrawn, entry: CalendarEvent) -> None:
    for name in files_of(gone):
        contents[name] = (*contents.get(name, ()), entry)


def _files(contents: Contents, address: str, title: str, portal: Portal) -> Iterator[CalendarFile]:
    """Yield the files of one plan; only one with several entries is a feed with a name."""
    for name, events in contents.items():
        path = f"{address}/{name}"
        if len(events) == 1:
            yield CalendarFile(path, events)
        elif events:
            yield from _feed(path, events, title, portal)


def _feed(
    path: str, events: Iterable[CalendarEvent], title: str, portal: Portal
) -> Iterator[CalendarFile]:
    found = tuple(events)
    if found:
        yield CalendarFile(path, found, title, portal.absolute(path))


def _programme(plan: Plan, entries: Entries) -> Iterator[CalendarEvent]:
    """Yield the programme as finely as it can be dated: its items, else the event itself."""
    items = tuple(entry for _item, entry in entries.items)
    dated = {entry.part_of for entry in items}
    yield from items
    for event in plan.events:
        if parts.agenda_of(plan, event):
            yield from (entry for entry in entries.of_event(event) if entry.uid not in dated)


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
    """Yield what concerns a group: its events, each where the group goes, and its own items."""
    for event in attended:
        yield from entries.of_group(event, group)
    yield from (entry for row, entry in entries.items if group.id in row.groups)
