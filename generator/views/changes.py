"""What was changed since the plan was issued: old and new, why, by which document."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.change import Change, ChangeKind, Former, Notice
from generator.model.event import Event
from generator.model.parts import changes_of
from generator.model.plan import Plan
from generator.model.revision import Past
from generator.views.change_feeds import CHANGES
from generator.views.change_log import LogEntry, change_log
from generator.views.event_words import event_title, place_words, when_words
from generator.views.names import file_or_link, place_name
from generator.views.vietnamese import CHANGE_KINDS, bracketed, capitalised, uncapitalised
from generator.views.words import Fact, Link, facts

_CALLED_OFF = (ChangeKind.CANCELLED, ChangeKind.POSTPONED)


@dataclass(frozen=True, slots=True)
class ChangeCard:
    """One change: ``Hoãn`` …, with the facts: before, now, why, the notice."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A document that followed the plan, in a line, with where to fetch it."""

    words: str
    link: Link | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes, the latest first, and all further notices in the plan's order."""

    changes: tuple[ChangeCard, ...]
    notices: tuple[NoticeRow, ...]
    log: tuple[LogEntry, ...]
    """What the published page has changed, as the history tells it; newest first."""
    feed: Link | None


def changes(plan: Plan, past: Past) -> Changes | None:
    """Return what was changed and announced; None where nothing was."""
    log = change_log(past, plan.id)
    if not plan.changes and not plan.notices and not log:
        return None
    return Changes(
        changes=tuple(_card(plan, change) for change in reversed(plan.changes)),
        notices=tuple(_notice(notice) for notice in plan.notices),
        log=log,
        feed=Link(CHANGES, "Theo dõi thay đổi (Atom)") if past.head else None,
    )


def former_words(plan: Plan, event: Event) -> tuple[str, ...]:
    """Return what held for ``event`` before its changes: of one in lines, else a line for each.

    The latest change comes first, with the day on which it was announced.
    """
    past = [change for change in changes_of(plan, event) if change.was]
    former = [tuple(_former(plan, change.was)) for change in past if change.was]
    if len(past) == 1:
        return former[0]
    told = zip(range(1, len(past) + 1), past, former, strict=True)
    return tuple(
        f"{_before(change, number)}: {'; '.join(lines)}"
        for number, change, lines in reversed(tuple(told))
    )


def _before(change: Change, number: int) -> str:
    announced = f"báo {change.announced_on.spelled()}" if change.announced_on else f"lần {number}"
    return f"Trước thay đổi {announced}"


def change_words(plan: Plan, event: Event) -> str | None:
    """Return the changes of ``event``, the latest first, in a line for calendars.

    Remarks are those of the latest, with what was announced together with it.
    """
    past = changes_of(plan, event)
    if not past:
        return None
    lines = former_words(plan, event)
    is_one = len([change for change in past if change.was]) == 1
    former = f"trước đây: {'; '.join(lines)}" if is_one else "; ".join(map(uncapitalised, lines))
    latest = [change for change in past if change.announced_on == past[-1].announced_on]
    reasons = dict.fromkeys(change.reason for change in reversed(past) if change.reason)
    told = (
        ", ".join(dict.fromkeys(CHANGE_KINDS[change.kind] for change in reversed(past))),
        former or None,
        *(f"lý do: {reason}" for reason in reasons),
        *dict.fromkeys(change.note for change in latest if change.note),
    )
    return "; ".join(filter(None, told))


def _card(plan: Plan, change: Change) -> ChangeCard:
    of = [event for event in plan.events if change in changes_of(plan, event)]
    named = [event_title(plan, event) for event in of] if len(plan.events) > 1 else []
    announced = f" (báo {change.announced_on.spelled()})" if change.announced_on else ""
    notice = _notice(change.notice) if change.notice else None
    return ChangeCard(
        title=": ".join(filter(None, (CHANGE_KINDS[change.kind] + announced, "; ".join(named)))),
        facts=facts(
            ("Trước đây", _former(plan, change.was) if change.was else ()),
            ("Nay", tuple(_now(plan, change, of))),
            ("Lý do", (change.reason,)),
            ("Theo văn bản", (notice.words, notice.link, notice.note) if notice else ()),
            ("Ghi chú", (change.note,)),
        ),
    )


def _former(plan: Plan, was: Former) -> Iterator[str]:
    when = (was.date.spelled() if was.date else None, was.time.spelled() if was.time else None)
    if any(when):
        yield capitalised(", ".join(filter(None, when)))
    if was.venue:
        yield place_name(plan, was.venue)
    if was.text:
        yield was.text


def _now(plan: Plan, change: Change, events: list[Event]) -> Iterator[str]:
    """Yield what holds now, of what this change was the last to touch; of several, event by event.

    What a later change has touched again is told there.
    """
    for event in events:
        lines = tuple(_now_of(plan, change, event))
        if len(events) > 1 and lines:
            yield f"{event_title(plan, event)}: {', '.join(lines)}"
        elif lines:
            yield from (capitalised(line) for line in lines)


def _now_of(plan: Plan, change: Change, event: Event) -> Iterator[str]:
    past = changes_of(plan, event)
    later = past[len(past) - past[::-1].index(change) :]
    if change.was is None or any(each.kind in _CALLED_OFF for each in later):
        return
    touched = [each.was for each in later if each.was]
    of_time = change.was.date or change.was.time
    if of_time and not any(was.date or was.time for was in touched):
        yield when_words(plan, event)
    if change.was.venue and not any(was.venue for was in touched):
        yield place_words(plan, event)


def _notice(notice: Notice) -> NoticeRow:
    number = f"số {notice.number}" if notice.number else None
    date = f"ngày {notice.date.text.removeprefix('ngày ')}" if notice.date else None
    issuer = f"của {notice.issuer}" if notice.issuer else None
    name = " ".join(filter(None, (notice.kind, number, date, issuer)))
    signed = bracketed(f"người ký: {notice.signed_by}") if notice.signed_by else None
    words = " ".join(filter(None, (": ".join(filter(None, (name, notice.subject))), signed)))
    return NoticeRow(words, file_or_link(notice.file, notice.link), notice.note)
