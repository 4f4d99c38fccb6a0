"""E-mail addresses and mobile numbers in the text of a plan, and which of them are public.

In: a Plan, or any text. Out: the addresses as written. An address is public only where a contact
of the plan says ``public: true`` (law 91/2025/QH15 on personal data, decree 42/2022/NĐ-CP on
official contact points).
"""

import re
import unicodedata

from generator.model.plan import Plan

_EMAIL = r"(?<![\w.+-])[\w.+-]+ ?[@＠] ?[\w-]+(?:\.[\w-]+)+"
_MOBILE = r"(?<![\w/.])\(?(?:\+?84|0)[ .()-]{0,2}[35789](?:[ .()-]{0,2}\d){8}(?!\w)"
ADDRESS = re.compile(f"{_EMAIL}|{_MOBILE}")
_PRIVATE_PROVIDERS = ("gmail.", "yahoo.", "hotmail.", "outlook.", "icloud.", "live.com")


def find_addresses(text: str) -> tuple[str, ...]:
    """Return the e-mail addresses and mobile numbers in ``text``."""
    return tuple(match[0] for match in ADDRESS.finditer(text))


def public_addresses(plan: Plan) -> frozenset[str]:
    """Return the addresses that the plan allows to publish, in their comparable form."""
    public = [contact for contact in plan.contacts if contact.public]
    texts = [text for contact in public for text in (contact.email, contact.phone) if text]
    return frozenset(map(comparable, texts))


def comparable(address: str) -> str:
    """Return an address without what may differ: case, or the blanks and dots of a number."""
    address = unicodedata.normalize("NFKC", address)
    if "@" in address:
        return address.replace(" ", "").casefold()
    digits = re.sub(r"\D", "", address)
    return f"0{digits[2:]}" if digits.startswith("84") else digits


def is_private_mailbox(email: str) -> bool:
    """Whether ``email`` is at a provider for private persons."""
    return email.rpartition("@")[2].lower().startswith(_PRIVATE_PROVIDERS)
