"""The programme: days, rows with hours, merged rows, nested items, as the document has them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from generator.model import parts
from generator.model.agenda import Agenda, AgendaItem, AgendaStatus, ItemKind
from generator.model.event import Event, Status
from generator.model.parts import status_of
from generator.model.plan import Plan
from generator.model.problem import Path
from generator.model.schedule import is_window, programme_days
from generator.views.concerns import Groups, for_events, for_groups
from generator.views.event_words import event_title
from generator.views.item_times import TimedItem, timed_items
from generator.views.item_words import item_asides, item_look, item_words
from generator.views.names import party_words, place_name, translation
from generator.views.programme_days import rows_by_day
from generator.views.programme_rows import ProgrammeDay, ProgrammeLine, ProgrammeRow
from generator.views.room_grid import room_grid
from generator.views.spans import row_spans
from generator.views.vietnamese import AGENDA_STATUSES
from generator.views.words import Link, Mark, Span, Translation


@dataclass(frozen=True, slots=True)
class Programme:
    """One agenda with what is said of it as a whole."""

    anchor: str
    title: str | None
    translation: Translation | None
    of: str | None
    """The event it belongs to, where the plan has several programmes."""
    mark: Mark | None
    sureness: str
    """``tentative``: none of its events is sure to be; ``provisional``: its rows may change."""
    notes: tuple[str, ...]
    """Also what is open: announced but absent, hours known but not the date."""
    timed: bool
    with_presenters: bool
    days: tuple[ProgrammeDay, ...]
    calendar: Link | None
    for_groups: Groups = ()


def programmes(plan: Plan) -> tuple[Programme, ...]:
    """Return the plan's programmes, each with the events it belongs to."""
    every = tuple((agenda, events) for _path, agenda, events in parts.agendas(plan))
    return tuple(
        _Reader(
            plan, agenda, events, f"chuong_trinh_{number}", row_spans(plan, agenda, events)
        ).programme(several=len(every) > 1)
        for number, (agenda, events) in enumerate(every, 1)
    )


def undated_words(events: tuple[Event, ...]) -> str:
    """Return why the timed items of ``events`` have no day."""
    if any(event.date.names_days and not is_window(event) for event in events):
        return "Văn bản không ghi mục nào thuộc ngày nào nên chưa đưa từng mục vào lịch được."
    return "Giờ theo chương trình; ngày chưa ấn định nên chưa đưa từng mục vào lịch được."


def is_timed(agenda: Agenda) -> bool:
    """Whether rows are told by their hour or day; else they are numbered."""
    return any(item.time or item.date for item in agenda.items)


def is_numbered(item: AgendaItem) -> bool:
    """Whether a row without an hour counts: a break between two has no number in documents."""
    return item.kind is not ItemKind.BREAK


@dataclass(frozen=True)
class _Reader:
    """Reads one agenda, shared by ``events``."""

    plan: Plan
    agenda: Agenda
    events: tuple[Event, ...]
    anchor: str
    spans: dict[Path, Span]

    def programme(self, *, several: bool) -> Programme:
        every = tuple(timed_items(self.plan, event, self.agenda) for event in self.events)
        items = every[0] if every else ()
        days = tuple(self._days(items))
        is_dated = any(item.occurrences for found in every for item in found)
        return Programme(
            anchor=self.anchor,
            title=self.agenda.title,
            translation=translation(self.plan, self.agenda),
            of="; ".join(event_title(self.plan, each) for each in self.events) if several else None,
            sureness=self._sureness(),
            mark=AGENDA_STATUSES[self.agenda.status],
            notes=tuple(self._notes(items)),
            timed=is_timed(self.agenda),
            with_presenters=any(
                line.presenters for day in days for row in day.rows for line in row.lines
            ),
            days=days,
            calendar=Link("agenda.ics", "Tải chương trình vào lịch") if is_dated else None,
            for_groups=for_events(self.plan, self.events),
        )

    def _sureness(self) -> str:
        states = {status_of(self.plan, event) for event in self.events}
        if states and states <= {Status.TENTATIVE, Status.POSTPONED, Status.CANCELLED}:
            return "tentative"
        return "provisional" if self.agenda.status is AgendaStatus.TENTATIVE else ""

    def _notes(self, items: tuple[TimedItem, ...]) -> Iterator[str]:
        if self.agenda.note:
            yield self.agenda.note
        if self.agenda.status is AgendaStatus.ANNOUNCED and not self.agenda.items:
            yield "Văn bản có nhắc đến chương trình; nội dung chưa có trên trang này."
        elif self.agenda.items and not is_timed(self.agenda):
            yield "Văn bản không ghi giờ của từng mục."
        elif not any(item.occurrences for item in items):
            yield from self._why_undated()

    def _why_undated(self) -> Iterator[str]:
        if self.agenda.items and not any(map(programme_days, self.events)):
            yield undated_words(self.events)

    def _days(self, items: tuple[TimedItem, ...]) -> Iterator[ProgrammeDay]:
        inside: dict[str | int, list[TimedItem]] = defaultdict(list)
        for timed in items:
            inside[timed.row.path[1]].append(timed)
        for number, (title, rows) in enumerate(rows_by_day(self.agenda)):
            if rows:
                tops = dict.fromkeys(path[1] for path, _item in rows)
                among = [timed for top in tops for timed in inside[top]]
                yield self._day(f"{self.anchor}_ngay_{number}", title, rows, among)

    def _day(
        self,
        anchor: str,
        title: str | None,
        rows: list[tuple[Path, AgendaItem]],
        items: list[TimedItem],
    ) -> ProgrammeDay:
        by_path = {item.row.path: item for item in items}
        heads = {path for path, _item in rows}
        within = (each for path, each in by_path.items() if {path[:2], path[:4]} & heads)
        return ProgrammeDay(
            anchor=anchor,
            title=title,
            rows=tuple(
                self._row(path, item, by_path.get(path), label)
                for label, (path, item) in zip(self._labels(rows), rows, strict=True)
            ),
            grid=room_grid(self.plan, tuple(within)),
        )

    def _labels(self, rows: list[tuple[Path, AgendaItem]]) -> Iterator[str]:
        """Yield the hours of rows; where none has one, the numbers of those that are no breaks."""
        numbers = count(1)
        for _path, item in rows:
            if is_timed(self.agenda):
                yield item.time.spelled() if item.time else ""
            else:
                yield f"{next(numbers)}" if is_numbered(item) else ""

    def _row(
        self, path: Path, item: AgendaItem, timed: TimedItem | None, label: str
    ) -> ProgrammeRow:
        has_file = bool(item.id and timed and timed.occurrences)
        return ProgrammeRow(
            label=label,
            lines=(replace(self._line(path, item), hour="", span=None),)
            if item.title
            else self._lines(path, item),
            anchor=None if item.title else item.id,
            span=self.spans.get(path),
            calendar=Link(f"sessions/{item.id}.ics", "Thêm vào lịch") if has_file else None,
        )

    def _lines(self, path: Path, item: AgendaItem) -> tuple[ProgrammeLine, ...]:
        """Return the lines of what lies inside ``item``, which stands at ``path``."""
        return tuple(
            self._line((*path, "items", place), inner) for place, inner in enumerate(item.items)
        )

    def _line(self, path: Path, item: AgendaItem) -> ProgrammeLine:
        return ProgrammeLine(
            title=item_words(item),
            kind=item_look(item),
            hour=_hour(item),
            translation=translation(self.plan, item),
            presenters=tuple(party_words(party) for party in item.presenters),
            room=place_name(self.plan, item.venue) if item.venue else None,
            asides=tuple(item_asides(self.plan, item)),
            items=self._lines(path, item),
            anchor=item.id,
            span=self.spans.get(path),
            for_groups=for_groups(self.plan, item.groups),
        )


def _hour(item: AgendaItem) -> str:
    told = (item.date.spelled() if item.date else "", item.time.spelled() if item.time else "")
    return ", ".join(filter(None, told))
