"""What the history says of calendar entries: revisions of those there are, and those withdrawn.

Who took an event into a calendar by a copy still has it there after the plan has dropped it; only
an entry with the same UID that says so reaches them. It stays for a while after its day.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from generator.model.change import ChangeKind
from generator.model.plan import Plan
from generator.model.portal import Portal
from generator.model.revision import Past, Withdrawn
from generator.views.calendars import CalendarEvent
from generator.views.occurrences import VIETNAM

CALLED_OFF = "ĐÃ HỦY: "
_PREFIXES = (CALLED_OFF, "HOÃN: ", "Dự kiến: ")
_KEPT = timedelta(days=90)
"""How long after its day a withdrawn entry is still published."""


def revised(event: CalendarEvent, past: Past) -> CalendarEvent:
    """Return ``event`` with its revision; as it is where no history is known."""
    revision = past.revisions.get(event.uid.rpartition("@")[0])
    if revision is None:
        return event
    return replace(
        event,
        created=revision.created,
        changed=revision.changed,
        sequence=revision.sequence,
    )


def withdrawn_entries(past: Past, plan_id: str) -> Iterator[Withdrawn]:
    """Yield what the plan called ``plan_id`` has published and dropped, while it still matters."""
    for gone in past.withdrawn.get(plan_id, ()):
        if past.head and _day(gone.entry.meaning.end) + _KEPT >= past.head.date():
            yield gone


def withdrawn_event(gone: Withdrawn, portal: Portal, url: str, plan: Plan | None) -> CalendarEvent:
    """Return the entry that calls off what was withdrawn; ``url`` is where its plan is now."""
    meaning = gone.entry.meaning
    title = meaning.summary
    for prefix in _PREFIXES:
        title = title.removeprefix(prefix)
    return CalendarEvent(
        uid=f"{gone.entry.key}@{portal.uid_domain}",
        summary=CALLED_OFF + title,
        description=_description(gone, url, plan),
        location=meaning.location,
        url=url,
        start=meaning.start,
        end=meaning.end,
        status="CANCELLED",
        transparent=True,
    )


def _description(gone: Withdrawn, url: str, plan: Plan | None) -> str:
    when = gone.revision.changed.astimezone(VIETNAM)
    changes = plan.changes if plan else ()
    reasons = [change.reason for change in changes if change.kind is ChangeKind.CANCELLED]
    reason = f"Lý do: {reasons[-1]}" if reasons and reasons[-1] else None
    told = f"Đã rút khỏi kế hoạch ngày {when.day}/{when.month}/{when.year}."
    return "\n".join(filter(None, (told, reason, f"Chi tiết: {url}")))


def _day(when: datetime | date) -> date:
    return when.date() if isinstance(when, datetime) else when
