"""A plan's events for search engines: schema.org's Event, as Google reads it.

In: the calendar entries of one plan, its description and picture. Out: what JSON-LD holds, as
mappings and texts. Only what the document says: an event whose day or place is open is left out,
since schema.org cannot say that; an end that was only estimated is not told.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from generator.model.document import IssuingBody
from generator.model.event import Attendance, Event, EventKind, Status
from generator.model.parts import attendance_of, changes_of, status_of
from generator.model.plan import Plan
from generator.model.schedule import events_in_order, is_window
from generator.views.calendar_events import Entries
from generator.views.event_words import event_title, place_of
from generator.views.occurrences import Occurrence, occurrences
from generator.views.share_picture import SharePicture

Data = Mapping[str, object]
_CALLED_OFF = {
    Status.CANCELLED: "EventCancelled",
    Status.POSTPONED: "EventPostponed",
}
_MODES = {
    Attendance.IN_PERSON: "OfflineEventAttendanceMode",
    Attendance.ONLINE: "OnlineEventAttendanceMode",
    Attendance.HYBRID: "MixedEventAttendanceMode",
}


def structured_data(entries: Entries, description: str, picture: SharePicture) -> Data | None:
    """Return the plan's event, or one around its several; None where none is certain enough."""
    found = [
        (event.kind, told)
        for event in events_in_order(entries.plan)
        if (told := _told(entries, event))
    ]
    if not found or found[0][0] is not EventKind.MAIN:  # a rehearsal is not the conference
        return None
    inner = [told for _kind, told in found]
    main = [told for kind, told in found if kind is EventKind.MAIN]
    whole = inner[0] if len(inner) == 1 else _around(entries, main) | {"subEvent": inner}
    organizers = tuple(_organizers(entries))
    return {
        "@context": "https://schema.org",
        **whole,
        "description": description,
        "image": picture.versioned_url,
        **({"organizer": organizers} if organizers else {}),
    }


def _around(entries: Entries, main: list[dict[str, object]]) -> dict[str, object]:
    """Return an event over the main ones: at the place and in the state of the first.

    From the first to the last day of those in that state; what is around them does not stretch it.
    """
    plan = entries.plan
    first = main[0]
    alike = [event for event in main if event["eventStatus"] == first["eventStatus"]]
    starts = [str(event["startDate"]) for event in alike]
    ends = [str(event.get("endDate", event["startDate"])) for event in alike]
    shared = ("eventStatus", "eventAttendanceMode", "location")
    return {
        "@type": "Event",
        "name": plan.short_title or plan.title,
        "startDate": min(starts),
        "endDate": max(ends),
        **{name: first[name] for name in shared if name in first},
        "url": entries.url,
    }


def _told(entries: Entries, event: Event) -> dict[str, object]:
    """Return what is told of an event; nothing while its days or its place are not certain."""
    plan = entries.plan
    when = _certain(plan, entries.as_it_was(event))
    where = tuple(_locations(entries, event))
    if not (when and where):
        return {}
    form = attendance_of(plan, event)
    anchor = f"#{event.id}" if len(plan.events) > 1 else ""
    return {
        "@type": "Event",
        "name": event_title(plan, event),
        **_dates(when),
        **_state(plan, event),
        **({"eventAttendanceMode": _schema(_MODES[form])} if form else {}),
        "location": where[0] if len(where) == 1 else where,
        "url": f"{entries.url}{anchor}",
    }


def _certain(plan: Plan, event: Event) -> tuple[Occurrence, ...]:
    """Return when ``event`` is; nothing where it is somewhere within its dates."""
    is_certain = event.date.names_days and not is_window(event)
    return occurrences(plan, event) if is_certain else ()


def _dates(when: tuple[Occurrence, ...]) -> dict[str, str]:
    start, end = _iso(when[0].start), _last(when[-1])
    return {"startDate": start} | ({"endDate": end} if end and end != start else {})


def _last(when: Occurrence) -> str | None:
    """Return the end; schema.org's days count in full, those of calendars end before the last."""
    if when.is_timed:
        return None if when.end_is_estimated else _iso(when.end)
    return _iso(when.end - timedelta(days=1))


def _state(plan: Plan, event: Event) -> dict[str, str]:
    """Return whether ``event`` takes place, and when it was to be, if it was moved."""
    called_off = _CALLED_OFF.get(status_of(plan, event))
    if called_off:
        return {"eventStatus": _schema(called_off)}
    past = [change.was for change in changes_of(plan, event) if change.was]
    dated = [was for was in past if was.date]
    if not dated:
        return {"eventStatus": _schema("EventScheduled")}
    then = {"date": dated[-1].date, "time": dated[-1].time or event.time}
    before = _certain(plan, event.model_copy(update=then))
    previous = {"previousStartDate": _iso(before[0].start)} if before else {}
    return {"eventStatus": _schema("EventRescheduled"), **previous}


def _locations(entries: Entries, event: Event) -> Iterator[Data]:
    """Yield the place with its address, and the way to join from afar."""
    place = place_of(entries.plan, event)
    if place and event.venue:  # not what only single items name
        yield {
            "@type": "Place",
            "name": place.name,
            "address": {
                "@type": "PostalAddress",
                "streetAddress": place.address or place.name,
                "addressCountry": "VN",
            },
        }
    if attendance_of(entries.plan, event) in (Attendance.ONLINE, Attendance.HYBRID):
        link = event.online.link if event.online else None
        yield {"@type": "VirtualLocation", "url": link or entries.url}


def _organizers(entries: Entries) -> Iterator[Data]:
    """Yield who issues the plan, whose portal this is, and who issues it with them."""
    document = entries.plan.document
    if document.issuing_body:
        yield _organization(document.issuing_body) | {"url": entries.portal.site_url}
    yield from map(_organization, document.joint_bodies)


def _organization(body: IssuingBody) -> dict[str, object]:
    name = ", ".join(filter(None, (body.name, body.parent)))
    return {"@type": "Organization", "name": name}


def _iso(moment: datetime | date) -> str:
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="minutes")
    return moment.isoformat()


def _schema(name: str) -> str:
    return f"https://schema.org/{name}"
