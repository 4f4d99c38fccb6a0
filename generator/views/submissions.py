"""What is to be sent in, and how one registers: a card for each, with its link and deadline."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.plan import Plan
from generator.model.registration import Fee, Registration
from generator.model.task import Contribution
from generator.views.concerns import Groups, for_contribution, for_registration
from generator.views.contacts import contact_values
from generator.views.dues import WithDeadline, deadline_words, dues, reckoned
from generator.views.event_words import event_title
from generator.views.names import count_words, event_names, group_names, translation
from generator.views.vietnamese import bracketed, capitalised, in_a_line
from generator.views.words import Fact, Link, Translation, facts
from generator.views.work_items import other_deadlines, unit_names


@dataclass(frozen=True, slots=True)
class SubmissionCard:
    """Something to send in, or a registration: by when, through which link (shown as QR too)."""

    anchor: str
    title: str
    translation: Translation | None
    deadline: str | None
    last_day: str | None
    facts: tuple[Fact, ...]
    """Who sends, topics to choose from, where to, in which form, contact, note."""
    link: Link | None
    for_groups: Groups = ()


def contribution_cards(plan: Plan) -> tuple[SubmissionCard, ...]:
    """Return a card for each thing to send in."""
    return tuple(_contribution_card(plan, part) for part in plan.contributions)


def registration_cards(plan: Plan) -> tuple[SubmissionCard, ...]:
    """Return a card for each way to register."""
    return tuple(_registration_card(plan, part) for part in plan.registrations)


def _contribution_card(plan: Plan, part: Contribution) -> SubmissionCard:
    choice = f" (chọn {part.choice})" if part.choice else ""
    contact = next((each for each in plan.contacts if each.id == part.contact), None)
    return SubmissionCard(
        anchor=part.id,
        title=part.title,
        translation=None,
        deadline=_deadline(plan, part),
        last_day=_last_day(plan, part),
        facts=facts(
            ("Hạn theo sự kiện", _by_event(plan, part)),
            ("Ai gửi", unit_names(plan, part.contributors)),
            ("Dành cho", group_names(plan, part.groups)),
            ("Sự kiện", event_names(plan, part.events)),
            (f"Nội dung{choice}", part.topics),
            ("Bắt đầu nhận", (part.opens.spelled() if part.opens else None,)),
            ("Gửi về", (part.submit_to,)),
            ("Giờ nhận", (part.hours,)),
            ("Dạng gửi", (part.format,)),
            ("Đầu mối", contact_values(contact) if contact else ()),
            ("Ghi chú", tuple(other_deadlines(plan, part))),
        ),
        link=Link(part.link, part.link) if part.link else None,
        for_groups=for_contribution(plan, part, part.events),
    )


def _registration_card(plan: Plan, part: Registration) -> SubmissionCard:
    contact = next((each for each in plan.contacts if each.id == part.contact), None)
    return SubmissionCard(
        anchor=part.id,
        title=part.title,
        translation=translation(plan, part),
        deadline=_deadline(plan, part),
        last_day=_last_day(plan, part),
        facts=facts(
            ("Hạn theo sự kiện", _by_event(plan, part)),
            ("Ai đăng ký", unit_names(plan, part.registrants)),
            ("Dành cho", group_names(plan, part.groups)),
            ("Sự kiện", event_names(plan, part.events)),
            ("Bắt đầu nhận", (part.opens.spelled() if part.opens else None,)),
            ("Chỉ tiêu", (part.quota,)),
            ("Số lượng", (count_words(part.limit),)),
            ("Lệ phí", map(_fee_words, part.fees)),
            ("Mẫu đăng ký", (Link(f"files/{part.form}", part.form) if part.form else None,)),
            ("Gửi về", (part.submit_to,)),
            ("Giờ nhận", (part.hours,)),
            ("Đầu mối", contact_values(contact) if contact else ()),
            ("Ghi chú", (part.note,)),
        ),
        link=Link(part.link, part.link) if part.link else None,
        for_groups=for_registration(plan, part),
    )


def _deadline(plan: Plan, part: WithDeadline) -> str | None:
    """Return the deadline in the document's words, with the one day that it comes to."""
    each = dues(plan, part)
    day = reckoned(part, each[0]) if len(each) == 1 else None
    return capitalised(in_a_line(deadline_words(part), day)) or None


def _last_day(plan: Plan, part: WithDeadline) -> str | None:
    """Return the last day in time; None where it is open or each event has its own."""
    each = dues(plan, part)
    return each[0].last_day if len(each) == 1 else None


def _by_event(plan: Plan, part: WithDeadline) -> Iterator[str]:
    """Yield the day for each event that the deadline is counted from."""
    for due in dues(plan, part):
        day = reckoned(part, due)
        if due.event and day:
            yield f"{event_title(plan, due.event)}: {day}"


def _fee_words(fee: Fee) -> str:
    """Return a fee: ``Bài thứ hai, Đại biểu trong nước: 500.000 đồng, đến hết 10/5/2027 (…)``."""
    of = ", ".join(filter(None, (fee.item, fee.payers)))
    until = f"đến hết {fee.until.spelled()}" if fee.until else None
    amount = ", ".join(filter(None, (fee.amount, until)))
    amount = f"{of}: {amount}" if of else amount
    return f"{amount} {bracketed(fee.note)}" if fee.note else amount
