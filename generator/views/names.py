"""What parties, units, venues, bodies and numbers of a plan are called."""

from generator.model.document import IssuingBody
from generator.model.fields import PlanPart, is_id
from generator.model.notation import HeadCount
from generator.model.parts import groups, unit_of, venue_of
from generator.model.party import Member, Party
from generator.model.plan import Plan
from generator.model.venue import Venue
from generator.views.vietnamese import bracketed, in_a_line
from generator.views.words import Link, Translation


def party_words(party: Party) -> str:
    """Return a party in one line: ``Ông A, Giám đốc Sở – Dự và phát biểu chỉ đạo``."""
    who = " ".join(filter(None, (party.honorific, party.titles, party.name)))
    line = ", ".join(filter(None, (who, *party.posts, party.body)))
    line = f"{line} – {party.part}" if party.part else line
    return f"{line} {bracketed(party.note)}" if party.note else line


def member_words(member: Member) -> str:
    """Return a line of a participant group: quota and share stand before the name."""
    return " ".join(filter(None, (member.quota, member.share, party_words(member))))


def member_aside(member: Member) -> str | None:
    """Return what is said of the member in brackets: condition, through whom invited."""
    told = in_a_line(member.condition, member.invited_by)
    return bracketed(told) if told else None


def unit_words(plan: Plan, reference: str) -> str:
    """Return the words for a unit: the paper's own, or the name behind an id."""
    unit = unit_of(plan, reference) if is_id(reference) else None
    return unit.name if unit else reference


def unit_key(plan: Plan, reference: str) -> str:
    """Return what is the same for all names of a unit: its id, else the words in small letters."""
    unit = unit_of(plan, reference)
    return unit.id if unit else reference.casefold()


def venue_name(venue: Venue) -> str:
    """Return hall, floor and name as one reads them: ``Hội trường tầng 2 Khu liên cơ quan``."""
    words = " ".join(filter(None, (venue.hall, venue.floor, venue.name)))
    return words or venue.chosen_by or venue.address or venue.id


def place_name(plan: Plan, reference: str) -> str:
    """Return what a reference to a venue, or a room in words, is called."""
    venue = venue_of(plan, reference)
    return venue_name(venue) if venue else reference


def group_names(plan: Plan, references: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the groups that are referred to, in the plan's order."""
    return tuple(group.name for _path, group in groups(plan) if group.id in references)


def event_names(plan: Plan, references: tuple[str, ...]) -> tuple[str, ...]:
    """Return the titles of the events that are referred to."""
    named = (event for event in plan.events if event.id in references)
    return tuple(event.title or plan.short_title or plan.title for event in named)


def file_or_link(file: str | None, link: str | None) -> Link | None:
    """Return where to fetch a document; None where it is neither beside the page nor elsewhere."""
    if file:
        return Link(f"files/{file}", file)
    return Link(link, link) if link else None


def count_words(count: HeadCount | None) -> str | None:
    """Return a count, exact ones in one spelling, the others as the document puts them."""
    if count is None:
        return None
    return count.spelled() if count.is_exact else count.text


def issuer_words(plan: Plan) -> str | None:
    """Return who issues the plan, with the body above it, and who issues it with them."""
    return "; ".join(issuers(plan)) or None


def issuers(plan: Plan) -> tuple[str, ...]:
    """Return the bodies that issue the plan, the first one first."""
    body = plan.document.issuing_body
    bodies = (*((body,) if body else ()), *plan.document.joint_bodies)
    return tuple(map(body_words, bodies))


def body_words(body: IssuingBody) -> str:
    """Return an issuing body, the one above it before it."""
    return " · ".join(filter(None, (body.parent, body.name)))


def translation(plan: Plan, part: PlanPart) -> Translation | None:
    """Return the words of a part in the plan's second language."""
    words = getattr(part, "translation", None)
    return Translation(words, plan.second_language) if words else None
