"""Calendar entries of one plan: its events, its timed agenda items, its deadlines.

In: the public plan, its file, the portal. Out: ``CalendarEvent`` values. An entry says only what
the document says: a day without an hour is an all-day entry that leaves the day free, an end that
had to be estimated is told in the description, what is tentative or called off says so in words
too, since some clients ignore STATUS.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.model import walk
from generator.model.agenda import Agenda, AgendaItem, AgendaStatus
from generator.model.event import Event, Status
from generator.model.notation import Precision
from generator.model.plan import Plan, PlanFile
from generator.model.portal import Portal
from generator.model.schedule import event_hours, is_window
from generator.model.venue import BridgePoint, Venue
from generator.views.calendar_texts import (
    deadline_description,
    event_description,
    item_description,
)
from generator.views.calendars import CalendarEvent
from generator.views.names import venue_of
from generator.views.occasions import ONLINE, event_title, place_words
from generator.views.occurrences import Occurrence, occurrences
from generator.views.programme import item_occurrence, item_title
from generator.views.work import WorkItem, work_items

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


@dataclass(frozen=True, slots=True)
class Entries:
    """The calendar entries of one plan."""

    plan: Plan
    file: PlanFile
    portal: Portal

    def of_event(self, event: Event, point: BridgePoint | None = None) -> Iterator[CalendarEvent]:
        """Yield an entry for each stretch of ``event``, at ``point`` where it has its own place."""
        where = self._where(event, point.venue if point else None)
        for number, when in enumerate(occurrences(self.plan, event)):
            suffix = (point.id,) if point else ()
            entry = self._entry(
                event,
                (event.id, *suffix, *((str(number + 1),) if number else ())),
                self._event_summary(event, when),
                when,
            )
            yield replace(
                entry,
                description=event_description(self.plan, event, when, entry.url, point),
                location=_point_words(point, where) if point else where,
                position=_position(venue_of(self.plan, event.venue)) if not point else None,
                conference=event.online.link if event.online else None,
            )

    def of_items(self) -> Iterator[tuple[str, CalendarEvent]]:
        """Yield an entry for each timed row, of each event it belongs to, with the row's id."""
        for _path, agenda, events in walk.agendas(self.plan):
            for event in events:
                for item in agenda.items:
                    when = item_occurrence(self.plan, event, agenda, item)
                    if when and item.id:
                        yield item.id, self._item(event, agenda, item, when)

    def of_deadlines(self) -> Iterator[CalendarEvent]:
        """Yield an all-day entry for each deadline, on the last day that is still in time."""
        for work in work_items(self.plan):
            if work.last_day and work.anchor:
                yield self._deadline(work, date.fromisoformat(work.last_day))

    def _item(
        self, event: Event, agenda: Agenda, item: AgendaItem, when: Occurrence
    ) -> CalendarEvent:
        title = item_title(item)
        entry = self._entry(event, (event.id, item.id or ""), self._prefix(event) + title, when)
        tentative = agenda.status is not AgendaStatus.FINAL and entry.status == "CONFIRMED"
        return replace(
            entry,
            summary=f"Dự kiến: {title}" if tentative else entry.summary,
            status="TENTATIVE" if tentative else entry.status,
            description=item_description(self.plan, event, item, when, entry.url),
            location=self._where(event, item.venue),
            url=f"{entry.url}#{item.id}",
            conference=event.online.link if event.online else None,
            part_of=self._uid((event.id,)),
        )

    def _deadline(self, work: WorkItem, day: date) -> CalendarEvent:
        units = f" ({'; '.join(work.units)})" if work.units else ""
        state = "Đã xong" if work.done else "Hạn"
        return CalendarEvent(
            uid=self._uid((work.anchor,)),
            summary=f"{state} {work.deadline[:1].lower()}{work.deadline[1:]}: {work.title}{units}",
            description=deadline_description(self.plan, work, self._url()),
            location="Không có địa điểm",
            url=f"{self._url()}#{work.anchor}",
            start=day,
            end=day + timedelta(days=1),
            status=_STATUSES[self.plan.status],
            transparent=True,
            changed=self.file.changed,
        )

    def _entry(
        self, event: Event, ids: tuple[str, ...], summary: str, when: Occurrence
    ) -> CalendarEvent:
        status = _STATUSES[event.status or self.plan.status]
        return CalendarEvent(
            uid=self._uid(ids),
            summary=summary,
            description="",
            location="",
            url=self._url(),
            start=when.start,
            end=when.end,
            status=status,
            transparent=not when.is_timed or status == "CANCELLED",
            changed=self.file.changed,
            contact=self._contact(),
        )

    def _where(self, event: Event, reference: str | None) -> str:
        """Return the place; what is only online carries its link, which most clients show here."""
        where = place_words(self.plan, event, reference)
        link = event.online.link if event.online else None
        return f"{where}: {link}" if link and where == ONLINE else where

    def _event_summary(self, event: Event, when: Occurrence) -> str:
        summary = self._prefix(event) + event_title(self.plan, event)
        audience = f" – {event.audience}" if event.audience and not event.title else ""
        several = len(self.plan.events) > 1
        open_hours = "" if when.is_timed else _open_hours(self.plan, event)
        return summary + (audience if several else "") + open_hours

    def _prefix(self, event: Event) -> str:
        return _PREFIXES[event.status or self.plan.status]

    def _uid(self, ids: tuple[str, ...]) -> str:
        return f"{'.'.join((self.plan.id, *ids))}@{self.portal.uid_domain}"

    def _url(self) -> str:
        return self.portal.absolute(f"{self.file.address}/")

    def _contact(self) -> str | None:
        public = [contact for contact in self.plan.contacts if contact.public]
        parts = (public[0].name, public[0].email, public[0].phone) if public else ()
        return ", ".join(filter(None, parts)) or None


def _point_words(point: BridgePoint, where: str) -> str:
    return f"{point.name}, {where}" if point.venue else point.name


def _open_hours(plan: Plan, event: Event) -> str:
    """Return what an all-day entry has to say of its hours: `` (buổi sáng)``."""
    if event.date.precision is not Precision.DAY:
        return " (chưa ấn định ngày)"
    if is_window(event):
        length = event.length.text if event.length else None
        return f" ({length} trong khoảng này)" if length else ""
    known = event.time.spelled() if event.time and not event.time.is_open else None
    length = event.length.text if event.length else None
    is_open = None if event_hours(plan, event).start is not None or known else "chưa ấn định giờ"
    return f" ({', '.join(filter(None, (known or length, is_open)))})" if known or is_open else ""


def _position(venue: Venue | None) -> tuple[float, float] | None:
    if venue is None or venue.coordinates is None:
        return None
    latitude, longitude = venue.coordinates.split(",")
    return float(latitude), float(longitude)
