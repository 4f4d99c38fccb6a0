"""Whom to turn to: the contacts of a plan, on its page and in calendars.

In: the public plan. Out: labels, lines and links. What is not public is not there any more.
"""

import re
from collections.abc import Iterator

from generator.model.event import Event
from generator.model.plan import Contact, Plan
from generator.views.names import event_names, group_names
from generator.views.privacy import HIDDEN
from generator.views.words import Link

_DIALLED = re.compile(r"\+?[\d\s().-]{3,}")


def contact_label(plan: Plan, contact: Contact) -> str:
    """Return what a contact is for, and for whom: ``Hỗ trợ kỹ thuật (Cụm 1; Cụm 2)``."""
    of = (*group_names(plan, contact.groups), *event_names(plan, contact.events))
    label = contact.purpose or "Liên hệ"
    return f"{label} ({'; '.join(of)})" if of else label


def contact_values(contact: Contact) -> tuple[str | Link, ...]:
    """Return the lines of a contact; what is not public is not there any more."""
    words = tuple(filter(None, (contact.hours, contact.note)))
    if contact.email == HIDDEN:
        return (contact.name, HIDDEN, *words)
    email = (Link(f"mailto:{contact.email}", contact.email),) if contact.email else ()
    phone = (_phone(contact.phone),) if contact.phone else ()
    link = (Link(contact.link, contact.link),) if contact.link else ()
    return (contact.name, *email, *phone, *link, *words)


def _phone(number: str) -> str | Link:
    """Return a number to be dialled; one with letters (09xx, máy lẻ) is only to be read."""
    if not _DIALLED.fullmatch(number):
        return number
    return Link(f"tel:{''.join(sign for sign in number if sign.isdigit() or sign == '+')}", number)


def contact_words(plan: Plan, event: Event) -> str | None:
    """Return whom to turn to about ``event``: who is there for all of its groups."""
    return next((_contact(each) for each in _contacts_of(plan, event) if not each.groups), None)


def contact_lines(plan: Plan, event: Event, near: frozenset[str]) -> Iterator[str]:
    """Yield whom to turn to: one for all, and whoever is there for certain groups."""
    if contact := contact_words(plan, event):
        yield f"Liên hệ: {contact}"
    for each in _contacts_of(plan, event):
        if not near.isdisjoint(each.groups):
            yield f"Liên hệ ({'; '.join(group_names(plan, each.groups))}): {_contact(each)}"


def _contacts_of(plan: Plan, event: Event) -> Iterator[Contact]:
    """Yield the public contacts for ``event``, those that name it first; none just for papers."""
    of_papers = {part.contact for part in plan.contributions}
    public = [each for each in plan.contacts if each.public and each.id not in of_papers]
    yield from (each for each in public if event.id in each.events)
    yield from (each for each in public if not each.events)


def _contact(contact: Contact) -> str:
    who = f"{contact.name} ({contact.purpose})" if contact.purpose else contact.name
    ways = (contact.email, contact.phone, contact.link, contact.hours, contact.note)
    return ", ".join(filter(None, (who, *ways)))
