"""What parties, units, venues and groups of a plan are called."""

from generator.model.fields import is_id
from generator.model.party import Member, Party, Unit
from generator.model.plan import Plan
from generator.model.venue import Venue


def party_words(party: Party) -> str:
    """Return a party in one line: ``Ông A, Giám đốc Sở – Dự và phát biểu chỉ đạo``."""
    who = " ".join(filter(None, (party.honorific, party.titles, party.name)))
    line = ", ".join(filter(None, (who, *party.posts, party.body)))
    line = f"{line} – {party.part}" if party.part else line
    return f"{line} ({party.note})" if party.note else line


def member_words(member: Member) -> str:
    """Return a line of a participant group: quota and share stand before the name."""
    return " ".join(filter(None, (member.quota, member.share, party_words(member))))


def member_aside(member: Member) -> str | None:
    """Return what is said of the member in brackets: condition, through whom invited."""
    return "; ".join(filter(None, (member.condition, member.invited_by))) or None


def unit_of(plan: Plan, reference: str) -> Unit | None:
    """Return the unit that ``reference`` names by id, name or other name."""
    wanted = reference.casefold()
    for unit in plan.units:
        names = (unit.id, unit.name, *unit.other_names)
        if wanted in (name.casefold() for name in names):
            return unit
    return None


def unit_words(plan: Plan, reference: str) -> str:
    """Return the words for a unit: the paper's own, or the name behind an id."""
    unit = unit_of(plan, reference) if is_id(reference) else None
    return unit.name if unit else reference


def venue_of(plan: Plan, reference: str | None) -> Venue | None:
    """Return the venue with the id ``reference``."""
    return next((venue for venue in plan.venues if venue.id == reference), None)


def venue_name(venue: Venue) -> str:
    """Return hall, floor and name as one reads them: ``Hội trường tầng 2 Khu liên cơ quan``."""
    words = " ".join(filter(None, (venue.hall, venue.floor, venue.name)))
    return words or venue.chosen_by or venue.address or venue.id
