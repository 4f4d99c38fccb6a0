"""The calendar files of a plan and of the whole portal: which entries each of them holds.

In: plans and the portal's settings. Out: ``CalendarFile`` values. One entry is the same value in
every file that holds it, and is identified by ids only: ``<plan>.<event>[.<item>]@<domain>``.
"""

from collections.abc import Iterable, Iterator

from generator.model import parts
from generator.model.attendance import attendance
from generator.model.event import Event
from generator.model.group import ParticipantGroup
from generator.model.plan import Plan, PlanFile
from generator.model.portal import Portal
from generator.views.calendar_events import Entries
from generator.views.calendars import CalendarEvent, CalendarFile
from generator.views.privacy import public_plan

Events = tuple[CalendarEvent, ...]


def plan_calendars(file: PlanFile, portal: Portal) -> tuple[CalendarFile, ...]:
    """Return the calendar files beside the page of one plan; none without an entry."""
    plan = public_plan(file.plan)
    entries = Entries(plan, file, portal)
    events = attendance(plan)
    contents = {
        "event.ics": _of_events(plan, entries),
        "agenda.ics": tuple(_programme(plan, entries)),
        "deadlines.ics": tuple(entries.of_deadlines()),
        **_sessions(plan, entries),
        **{
            f"groups/{group.id}.ics": tuple(_group(entries, group, events[group.id]))
            for _path, group in parts.groups(plan)
        },
    }
    title = plan.short_title or plan.title
    return tuple(
        _calendar(f"{file.address}/{name}", events, title, portal)
        for name, events in contents.items()
        if events
    )


def portal_calendars(files: Iterable[PlanFile], portal: Portal) -> tuple[CalendarFile, ...]:
    """Return the calendars over all plans: events and deadlines, never mixed."""
    public = [(public_plan(file.plan), file) for file in files]
    every = [Entries(plan, file, portal) for plan, file in public]
    events = tuple(event for entries in every for event in _of_events(entries.plan, entries))
    deadlines = tuple(event for entries in every for event in entries.of_deadlines())
    feeds = (
        ("calendar.ics", events, portal.title),
        ("deadlines.ics", deadlines, f"{portal.title}: các thời hạn"),
    )
    return tuple(
        CalendarFile(path, found, name, portal.absolute(path))
        for path, found, name in feeds
        if found
    )


def _calendar(path: str, events: Events, title: str, portal: Portal) -> CalendarFile:
    """Return a file that is a feed with a name only where it holds several entries."""
    if len(events) == 1:
        return CalendarFile(path, events)
    return CalendarFile(path, events, title, portal.absolute(path))


def _of_events(plan: Plan, entries: Entries) -> Events:
    return tuple(entry for event in plan.events for entry in entries.of_event(event))


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
