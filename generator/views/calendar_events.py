"""Calendar entries of one plan: its events, its timed agenda items, its deadlines.

In: the public plan, its file, the portal. Out: ``CalendarEvent`` values. An entry says only what
the document says: a day without an hour is an all-day entry that leaves the day free, an end that
had to be estimated is told in the description, what is tentative or called off says so in words
too, since some clients ignore STATUS.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from generator.model import parts
from generator.model.agenda import Agenda, AgendaItem, AgendaStatus
from generator.model.attendance import OwnPlace, own_place
from generator.model.event import Attendance, Event, EventKind, Status
from generator.model.group import ParticipantGroup
from generator.model.parts import attendance_of, status_of
from generator.model.plan import Plan, PlanFile
from generator.model.portal import Portal
from generator.model.schedule import ScheduledItem, concerns
from generator.views.calendar_texts import (
    deadline_description,
    event_description,
    item_description,
)
from generator.views.calendars import CalendarEvent
from generator.views.contacts import contact_words
from generator.views.event_words import (
    NO_PLACE,
    ONLINE,
    UNSTATED_PLACE,
    event_title,
    open_words,
    place_words,
    position_of,
)
from generator.views.group_needs import particular_groups, told_of
from generator.views.item_times import TimedItem, timed_items
from generator.views.item_words import item_title
from generator.views.occurrences import Occurrence, occurrences
from generator.views.work_items import WorkItem, work_items

_PREFIXES = {
    Status.DRAFT: "Bản nháp: ",
    Status.TENTATIVE: "Dự kiến: ",
    Status.CONFIRMED: "",
    Status.POSTPONED: "HOÃN: ",
    Status.CANCELLED: "ĐÃ HỦY: ",
}
_STATUSES = {
    Status.DRAFT: "TENTATIVE",
    Status.TENTATIVE: "TENTATIVE",
    Status.CONFIRMED: "CONFIRMED",
    Status.POSTPONED: "CANCELLED",
    Status.CANCELLED: "CANCELLED",
}


@dataclass(frozen=True)
class Entries:
    """The calendar entries of one plan."""

    plan: Plan
    file: PlanFile
    portal: Portal

    def of_event(self, event: Event) -> tuple[CalendarEvent, ...]:
        """Return an entry for each stretch of ``event``."""
        return self._of_events[event.id]

    def of_group(self, event: Event, group: ParticipantGroup) -> tuple[CalendarEvent, ...]:
        """Return the entries of ``event`` for a group: its own where its place is its own."""
        own = own_place(self.plan, group, event)
        if own is None:
            return self.of_event(event)
        own_id = own.point.id if own.point else group.id
        return tuple(self._moved(entry, event, own, own_id) for entry in self.of_event(event))

    def for_group(self, event: Event, group: ParticipantGroup) -> tuple[CalendarEvent, ...]:
        """Return the same as a group's own calendar tells it: without what only others need."""
        if self._particular[event.id] <= told_of(self.plan, group):
            return self.of_group(event, group)
        told = zip(self.of_group(event, group), self._occurrences(event), strict=True)
        return tuple(
            replace(entry, description=event_description(self.plan, event, when, entry.url, group))
            for entry, when in told
        )

    def item_for_group(self, entry: CalendarEvent, group: ParticipantGroup) -> CalendarEvent:
        """Return the entry of an item as it is for a group: who joins online goes to no room."""
        event = next(each for each in self.plan.events if self._uid((each.id,)) == entry.part_of)
        own = own_place(self.plan, group, event)
        return self._moved(entry, event, own, group.id) if own and own.is_online else entry

    @cached_property
    def items(self) -> tuple[tuple[ScheduledItem, CalendarEvent], ...]:
        """An entry for each timed item, of each event it belongs to and each of its days."""
        return tuple(
            (timed.row, entry)
            for _path, agenda, events in parts.agendas(self.plan)
            for event in events
            for timed in timed_items(self.plan, self.as_it_was(event), agenda)
            if len(events) == 1 or concerns(timed.row, event)
            for entry in self._item(event, agenda, timed)
        )

    @cached_property
    def _of_events(self) -> dict[str, tuple[CalendarEvent, ...]]:
        return {event.id: tuple(self._event(event)) for event in self.plan.events}

    @cached_property
    def _particular(self) -> dict[str, frozenset[str]]:
        return {event.id: particular_groups(self.plan, event) for event in self.plan.events}

    @cached_property
    def deadlines(self) -> tuple[tuple[WorkItem, CalendarEvent], ...]:
        """An all-day entry for each deadline, on the last day that is still in time."""
        return tuple(
            (work, self._deadline(work, date.fromisoformat(work.last_day)))
            for work in work_items(self.plan)
            if work.last_day and work.anchor
        )

    def _event(self, event: Event) -> Iterator[CalendarEvent]:
        for number, when in enumerate(self._occurrences(event), 1):
            stretch = () if number == 1 else (f"_{number}",)
            summary = self._event_summary(event, when)
            entry = self._entry(event, (event.id, *stretch), summary, when)
            yield replace(
                entry,
                description=event_description(self.plan, event, when, entry.url),
                location=self._where(event),
                position=position_of(parts.venue_of(self.plan, event.venue)),
            )

    def _occurrences(self, event: Event) -> tuple[Occurrence, ...]:
        """Return when ``event`` is; what is called off without a new date stays at its old one."""
        return occurrences(self.plan, self.as_it_was(event))

    def as_it_was(self, event: Event) -> Event:
        """Return ``event`` at the date it had, where it is called off and has no new one."""
        past = [change.was for change in parts.changes_of(self.plan, event) if change.was]
        dated = [was for was in past if was.date]
        called_off = _STATUSES[status_of(self.plan, event)] == "CANCELLED"
        if not (called_off and dated and event.date.is_open):
            return event
        then = {"date": dated[-1].date, "time": dated[-1].time or event.time}
        return event.model_copy(update=then)

    def _moved(
        self, entry: CalendarEvent, event: Event, own: OwnPlace, own_id: str
    ) -> CalendarEvent:
        """Return ``entry`` at a group's own place, as an entry of its own."""
        ids, _at, domain = entry.uid.partition("@")
        return replace(
            entry,
            uid=f"{ids}.{own_id}@{domain}",
            location=self._where(event, own),
            position=position_of(parts.venue_of(self.plan, own.venue)),
        )

    def _item(self, event: Event, agenda: Agenda, timed: TimedItem) -> Iterator[CalendarEvent]:
        item = timed.row.item
        status = status_of(self.plan, event)
        if status is Status.CONFIRMED and agenda.status is not AgendaStatus.FINAL:
            status = Status.TENTATIVE
        status = Status.CANCELLED if item.cancelled else status
        for number, when in enumerate(timed.occurrences if item.id else (), 1):
            day = () if number == 1 else (f"_{number}",)
            summary = _PREFIXES[status] + self._item_title(item, when)
            entry = self._entry(event, (event.id, item.id or "", *day), summary, when)
            yield replace(
                entry,
                status=_STATUSES[status],
                transparent=entry.transparent or item.cancelled,
                description=item_description(self.plan, event, item, when, entry.url),
                location=self._item_where(event, timed.row.venue),
                position=position_of(
                    parts.venue_of(self.plan, timed.row.venue)
                    or parts.venue_of(self.plan, event.venue)
                ),
                url=f"{entry.url}#{item.id}",
                part_of=self._uid((event.id,)),
            )

    def _item_title(self, item: AgendaItem, when: Occurrence) -> str:
        """Return the title, with the part of the day where no hour is known."""
        part = f" ({item.time.spelled()})" if item.time and not when.is_timed else ""
        return item_title(item) + part

    def _deadline(self, work: WorkItem, day: date) -> CalendarEvent:
        units = f" ({'; '.join(work.units)})" if work.units else ""
        called_off = _STATUSES[self.plan.status] == "CANCELLED"
        prefix = _PREFIXES[self.plan.status] if called_off else ""
        state = prefix + ("Đã xong" if work.done else "Hạn")
        deadline = work.deadline[:1].lower() + work.deadline[1:]
        return CalendarEvent(
            uid=self._uid(tuple(work.anchor.split("_"))),
            summary=f"{state} {deadline}: {work.title}{units}",
            description=deadline_description(self.plan, work, self.url),
            location=NO_PLACE,
            url=f"{self.url}#{work.anchor}",
            start=day,
            end=day + timedelta(days=1),
            status="CANCELLED" if called_off else "CONFIRMED",
            transparent=True,
        )

    def _entry(
        self, event: Event, ids: tuple[str, ...], summary: str, when: Occurrence
    ) -> CalendarEvent:
        status = _STATUSES[status_of(self.plan, event)]
        return CalendarEvent(
            uid=self._uid(ids),
            summary=summary,
            description="",
            location="",
            url=self.url,
            start=when.start,
            end=when.end,
            end_is_estimated=when.end_is_estimated,
            status=status,
            transparent=not when.is_timed
            or status == "CANCELLED"
            or event.kind is EventKind.ANNOUNCEMENT,
            contact=contact_words(self.plan, event),
            conference=event.online.link if event.online else None,
        )

    def _where(self, event: Event, own: OwnPlace | None = None) -> str:
        """Return the place; what is only online carries its link, which most clients show here."""
        where = place_words(self.plan, event, own)
        link = event.online.link if event.online else None
        return f"{where}: {link}" if link and where == ONLINE else where

    def _item_where(self, event: Event, venue: str | None) -> str:
        """Return the item's own venue; a room in words stands before the event's, if it has one."""
        is_known = event.venue or attendance_of(self.plan, event) is Attendance.ONLINE
        if venue is None:
            return self._where(event) if is_known else UNSTATED_PLACE
        if parts.venue_of(self.plan, venue):
            return place_words(self.plan, event, OwnPlace(venue=venue))
        return f"{venue}, {self._where(event)}" if is_known else venue

    def _event_summary(self, event: Event, when: Occurrence) -> str:
        several = len(self.plan.events) > 1
        is_part = several and event.title and event.kind is EventKind.MAIN
        of = f" – {self.plan.short_title or self.plan.title}" if is_part else ""
        audience = f" – {event.audience}" if several and event.audience and not event.title else ""
        is_open = "" if when.is_timed else open_words(self.plan, event)
        title = event_title(self.plan, event)
        return self._prefix(event) + title + of + audience + is_open

    def _prefix(self, event: Event) -> str:
        return _PREFIXES[status_of(self.plan, event)]

    def _uid(self, ids: tuple[str, ...]) -> str:
        return f"{'.'.join((self.plan.id, *ids))}@{self.portal.uid_domain}"

    @property
    def url(self) -> str:
        """The absolute address of the plan's page."""
        return self.portal.absolute(f"{self.file.address}/")
