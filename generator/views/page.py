"""The page of one plan: its sections in the order that serves an attendee first."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import parts
from generator.model.parts import main_event, status_of
from generator.model.party import Role
from generator.model.plan import Plan, PlanFile
from generator.model.portal import Portal
from generator.views.calendar_events import Entries
from generator.views.changes import Changes, changes
from generator.views.choices import Choice, choices
from generator.views.contacts import contact_label, contact_values
from generator.views.day_times import day_times
from generator.views.event_words import place_words, when_words
from generator.views.headings import HEADINGS, Heading, Headings
from generator.views.names import event_names, issuer_words, party_words, translation
from generator.views.occasions import OccasionCard, occasion_cards
from generator.views.papers import (
    AppendixCard,
    AttachmentRow,
    BannerCard,
    DocumentCard,
    appendix_cards,
    attachment_rows,
    banner_card,
    document_card,
)
from generator.views.people import Attendees, attendees
from generator.views.places import (
    BridgePointCard,
    VenueCard,
    bridge_point_cards,
    venue_cards,
)
from generator.views.privacy import public_plan
from generator.views.programme import Programme, programmes
from generator.views.share_picture import SharePicture, plan_picture
from generator.views.structured_data import Data, structured_data
from generator.views.submissions import (
    SubmissionCard,
    contribution_cards,
    registration_cards,
)
from generator.views.text_sections import TextSection, text_sections
from generator.views.vietnamese import ATTENDANCES, STATUSES, capitalised
from generator.views.words import Fact, Link, Mark, Translation, facts
from generator.views.work import Work, work
from generator.views.work_items import work_items

_OF_FORMS = frozenset({*("hội", "nghị", "họp", "tổ", "chức"), *("hình", "thức", "với", "và")})
"""Words around the form of a conference that add nothing to it."""


@dataclass(frozen=True, slots=True)
class PlanPage:
    """Everything that the page of a plan says. An empty part leaves no trace on the page."""

    address: str
    """``2022/hai-phong-tong-ket-nam-hoc``."""
    title: str
    long_title: str | None
    """What the long title says beyond the short one; all of it where it begins in another way."""
    translation: Translation | None
    issuer: str | None
    mark: Mark | None
    description: str
    occasions: tuple[OccasionCard, ...]
    roles: tuple[Fact, ...]
    """Chairs, hosts, speakers, secretaries."""
    programmes: tuple[Programme, ...]
    venues: tuple[VenueCard, ...]
    bridge_points: tuple[BridgePointCard, ...]
    choices: tuple[Choice, ...]
    attendees: Attendees | None
    registrations: tuple[SubmissionCard, ...]
    contributions: tuple[SubmissionCard, ...]
    contacts: tuple[Fact, ...]
    work: Work | None
    attachments: tuple[AttachmentRow, ...]
    appendices: tuple[AppendixCard, ...]
    texts: tuple[TextSection, ...]
    """Purpose, requirements, contents, sections of the plan's own, budget."""
    document: DocumentCard
    banner: BannerCard | None
    changes: Changes | None
    url: str
    """Absolute: for paper and for what a camera reads."""
    picture: SharePicture
    structured_data: Data | None
    """Schema.org's Event; None while day or place are open."""
    contents: tuple[Link, ...]
    """The sections that are there, in order: anchors (``#chuong_trinh``) and titles."""
    times: tuple[tuple[str, str], ...]
    """``days``, when its events are held, and ``hours``, from when to when the programmes of each
    day: stretches such as ``2022-08-24T08:00+07:00/2022-08-24T10:45+07:00``."""
    headings: Headings = HEADINGS
    """Anchors and titles of the sections; ``contents`` names those of them that are there."""


def plan_page(file: PlanFile, portal: Portal) -> PlanPage:
    """Return the page of one plan."""
    plan = public_plan(file.plan)
    entries = Entries(plan, file, portal)
    texts = text_sections(plan)
    told = changes(plan, file.past)
    present = tuple(_present(plan, texts, told))
    title = plan.short_title or plan.title
    description = _description(plan)
    picture = plan_picture(plan, file.address, portal)
    occasions, programme = occasion_cards(entries), programmes(plan)
    return PlanPage(
        address=file.address,
        title=title,
        long_title=_long_title(plan.title, title),
        translation=translation(plan, plan),
        issuer=issuer_words(plan),
        mark=STATUSES[plan.status],
        description=description,
        occasions=occasions,
        roles=_roles(plan),
        programmes=programme,
        venues=venue_cards(plan),
        bridge_points=bridge_point_cards(plan),
        choices=choices(entries),
        attendees=attendees(plan),
        registrations=registration_cards(plan),
        contributions=contribution_cards(plan),
        contacts=tuple(
            Fact(contact_label(plan, contact), contact_values(contact)) for contact in plan.contacts
        ),
        work=work(plan, "../" * (file.address.count("/") + 1)),
        attachments=attachment_rows(plan),
        appendices=appendix_cards(plan, present),
        texts=texts,
        document=document_card(plan, present),
        banner=banner_card(plan),
        changes=told,
        url=entries.url,
        picture=picture,
        structured_data=structured_data(entries, description, picture),
        contents=present,
        times=day_times(occasions, programme),
    )


def _long_title(title: str, short: str) -> str | None:
    head, rest = title[: len(short)], title[len(short) :]
    is_continued = head.casefold() == short.casefold() and not rest[:1].isalnum()
    return (rest.strip(" ,;:.–-") if is_continued else title) or None


def _present(plan: Plan, texts: tuple[TextSection, ...], told: Changes | None) -> Iterator[Link]:
    """Yield the links to the sections that the plan fills, in the order of the page."""
    running = tuple((Heading(text.anchor, text.title), True) for text in texts)
    there = (
        (HEADINGS.occasions, True),
        (HEADINGS.choices, plan.groups),
        (HEADINGS.programme, any(parts.agendas(plan))),
        (HEADINGS.places, plan.venues or plan.bridge_points),
        (HEADINGS.attendees, plan.groups),
        (HEADINGS.registrations, plan.registrations),
        (HEADINGS.contributions, plan.contributions),
        (HEADINGS.work, plan.assignments or work_items(plan)),
        (HEADINGS.papers, plan.attachments or plan.appendices),
        *running,
        (HEADINGS.contacts, plan.contacts),
        (HEADINGS.document, True),
        (HEADINGS.banner, plan.banner),
        (HEADINGS.changes, told),
    )
    yield from (heading.link for heading, is_there in there if is_there)


def _description(plan: Plan) -> str:
    """Return what, when and where in a line; first of all that it does not take place as it was."""
    event = main_event(plan)
    mark = STATUSES[status_of(plan, event)]
    state = f"{mark.words.upper()}: " if mark else ""
    return (
        f"{state}{plan.title}. {capitalised(when_words(plan, event))}. {place_words(plan, event)}."
    )


def _role_label(plan: Plan, role: Role) -> str:
    """Return what a role is called, with its events: ``Ban giám khảo (Vòng chung khảo)``."""
    events = "; ".join(event_names(plan, role.events))
    return f"{role.title} ({events})" if events else role.title


def _form_note(plan: Plan) -> str | None:
    """Return the document's words for the form, where they say more than the card does."""
    note = plan.attendance_note
    if not plan.attendance or not note:
        return note
    told = {*ATTENDANCES[plan.attendance].words.casefold().split(), *_OF_FORMS}
    return note if {*note.casefold().strip(".").split()} - told else None


def _roles(plan: Plan) -> tuple[Fact, ...]:
    return facts(
        ("Hình thức", (_form_note(plan),)),
        ("Chủ trì", map(party_words, plan.chairs)),
        ("Dẫn chương trình", map(party_words, plan.hosts)),
        ("Diễn giả", map(party_words, plan.speakers)),
        ("Thư ký", map(party_words, plan.secretaries)),
        *((_role_label(plan, role), map(party_words, role.parties)) for role in plan.roles),
    )
