"""Địa chỉ e-mail hoặc số điện thoại của cá nhân.

Vì sao: cổng thông tin chỉ công bố đầu mối được cho phép (``public: true``); hộp thư riêng (gmail,
yahoo …) không nên là đầu mối của cơ quan. Địa chỉ chưa được cho phép vẫn nằm trong tệp nhưng được
che trên trang và trong lịch.
Sai: ``{email: nguyenvana@gmail.com, public: true}``.
Đúng: ``{email: vanphong@so.edu.vn, public: true}``.
"""

from collections.abc import Iterator

from generator.model import parts
from generator.model.addresses import (
    comparable,
    find_addresses,
    is_private_mailbox,
    public_addresses,
)
from generator.model.message import Message, in_brief
from generator.model.plan import Contact, Plan
from generator.model.problem import Problem, Severity

_PLACES_OF_ADDRESSES = ("email", "phone")
"""The fields of a contact that are there to hold an address."""


def check(plan: Plan) -> Iterator[Problem]:
    """Yield a problem for each hidden address in a text and each private one that is published."""
    public = public_addresses(plan)
    for path, value in parts.values(plan):
        if isinstance(value, Contact):
            yield from _published(path, value)
        elif isinstance(value, str) and path[-1] not in _PLACES_OF_ADDRESSES:
            for address in find_addresses(value):
                if comparable(address) not in public:
                    shown = in_brief(address)
                    message = Message(
                        f"«{shown}» được che trên trang vì chưa được phép công bố. Muốn công bố,"
                        " hãy thêm vào contacts với public: true.",
                        f"«{shown}» is hidden on the page, since it may not be published. To"
                        " publish it, add it to contacts with public: true.",
                    )
                    yield Problem("personal-address", message, path, Severity.WARNING)


def _published(path: tuple[str | int, ...], contact: Contact) -> Iterator[Problem]:
    if contact.public and contact.email and is_private_mailbox(contact.email):
        shown = in_brief(contact.email)
        message = Message(
            f"«{shown}» là hộp thư riêng mà được công bố. Nên dùng hộp thư của cơ quan.",
            f"«{shown}» is a private mailbox and published. Better use an office's.",
        )
        yield Problem("personal-address", message, (*path, "email"), Severity.WARNING)
