"""The plan as the public may see it.

In: a Plan. Out: the same plan without contacts' addresses that are not marked public, and with
every such address hidden in running text. All other views start from this one, so none of them
can forget.
"""

from typing import TypeVar

from generator.model.addresses import ADDRESS, comparable, public_addresses
from generator.model.fields import PlanPart
from generator.model.plan import Contact, Plan

HIDDEN = "[địa chỉ không công bố]"
_LINKS = ("link", "map")

Part = TypeVar("Part", bound=PlanPart)


def public_plan(plan: Plan) -> Plan:
    """Return ``plan`` with everything hidden that it does not mark public."""
    return _public_part(plan, public_addresses(plan))


def _public_part(part: Part, public: frozenset[str]) -> Part:
    names = part.model_fields_set  # what is not written stays so, and hides nothing
    update = {
        name: (_public_link if name in _LINKS else _public)(getattr(part, name), public)
        for name in names
    }
    if isinstance(part, Contact) and not part.public:
        withheld = HIDDEN if part.email or part.phone or part.link else None
        update |= {"email": withheld, "phone": None, "link": None}
    return part.model_copy(update=update)


def _public(value: object, public: frozenset[str]) -> object:
    if type(value) is str:  # not an enumeration
        return _public_text(value, public)
    if isinstance(value, tuple):
        return tuple(_public(inner, public) for inner in value)
    return _public_part(value, public) if isinstance(value, PlanPart) else value


def _public_link(link: object, public: frozenset[str]) -> object:
    """Return a link, unless it is nothing but an address; in a web link it is part of the link."""
    is_address = isinstance(link, str) and link.startswith(("mailto:", "tel:"))
    return None if is_address and _public(link, public) != link else link


def _public_text(text: str, public: frozenset[str]) -> str:
    return ADDRESS.sub(lambda found: found[0] if comparable(found[0]) in public else HIDDEN, text)
