"""The document's own data, its attachments and appendices."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.document import (
    Appendix,
    DocumentHeading,
    IssuedDocument,
    LegalBasis,
)
from generator.model.notation import Dates, Precision
from generator.model.plan import Plan
from generator.views.headings import OF_SECTION
from generator.views.names import body_words, file_or_link
from generator.views.vietnamese import ATTACHMENT_KINDS
from generator.views.words import Bullet, Link

_INTRODUCTIONS = ("căn cứ", "thực hiện", "theo ", "để ", "xét ", "trên cơ sở", "được sự", "sau khi")
_LAST_PADDED_MONTH = 2
"""Months 1 and 2 are written 01 and 02, lest they be altered (Decree 30/2020/NĐ-CP, appendix I)."""


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A document to fetch, or that it will follow."""

    title: str
    kind: str
    link: Link | None
    note: str | None


@dataclass(frozen=True, slots=True)
class AppendixCard:
    """An appendix: where its matter stands on the page, a form, a link, or only its name."""

    anchor: str
    number: str | None
    title: str
    caption: str | None
    see: tuple[Link, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    link: Link | None
    note: str | None


@dataclass(frozen=True, slots=True)
class BannerCard:
    """The banner, line by line."""

    bodies: tuple[str, ...]
    heading: str | None
    title: tuple[str, ...]
    place_and_date: str | None
    footer: tuple[str, ...]
    note: str | None
    """How it is made: size, colours."""


@dataclass(frozen=True, slots=True)
class SignatoryBlock:
    """Who signed: authority lines, post, name."""

    authority: tuple[str, ...]
    position: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A heading of the document with links to where its matter stands on the page."""

    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """The heading, bases, opening, closing, recipients and signature of the document."""

    kind: str
    parent_body: str | None
    issuing_body: str | None
    joint_bodies: tuple[str, ...]
    numbers: tuple[str, ...]
    """``Số: 348/KH-UBND``, one for each body; what is blank in it stays blank and is said."""
    urgency: str | None
    """``HỎA TỐC`` …"""
    place_and_date: str
    subject: str
    opening: tuple[str, ...]
    legal_bases: tuple[str, ...]
    replaces: tuple[str, ...]
    amends: tuple[str, ...]
    headings: tuple[HeadingLine, ...]
    closing: tuple[str, ...]
    recipients: tuple[Bullet, ...]
    archive: str | None
    signatories: tuple[SignatoryBlock, ...]
    file: Link | None


def document_card(plan: Plan, present: tuple[Link, ...]) -> DocumentCard:
    """Return the document's own data; ``present`` are the sections that headings can lead to."""
    document = plan.document
    opening = tuple((document.opening or "").splitlines())
    body = document.issuing_body
    return DocumentCard(
        kind=document.kind,
        parent_body=body.parent if body else None,
        issuing_body=body.name if body else None,
        joint_bodies=tuple(body_words(each) for each in document.joint_bodies),
        numbers=tuple(filter(None, map(_number, _numbers(document)))),
        urgency=document.urgency.term.upper() if document.urgency else None,
        place_and_date=_place_and_date(document),
        subject=document.subject or plan.title,
        opening=opening,
        legal_bases=tuple(
            _introduced(_basis(basis))
            for basis in document.legal_bases
            if not _is_told(basis, opening)
        ),
        replaces=tuple(map(_basis, document.replaces)),
        amends=tuple(map(_basis, document.amends)),
        headings=tuple(
            HeadingLine(heading.text, _links(heading, present)) for heading in document.headings
        ),
        closing=tuple((document.closing or "").splitlines()),
        recipients=tuple(
            Bullet("; ".join(recipient.names), recipient.purpose)
            for recipient in document.recipients
        ),
        archive=document.archive,
        signatories=tuple(
            SignatoryBlock(signatory.authority, signatory.position, signatory.name)
            for signatory in document.signatories
        ),
        file=Link(f"files/{document.file}", "Văn bản gốc") if document.file else None,
    )


def _links(part: DocumentHeading | Appendix, present: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return the links to where the matter of a heading or an appendix stands on the page."""
    wanted = dict.fromkeys(OF_SECTION[section].link.url for section in part.covers)
    wanted |= dict.fromkeys(f"#{section}" for section in part.sections)
    by_address = {link.url: link for link in present}
    return tuple(by_address[url] for url in wanted if url in by_address)


def banner_card(plan: Plan) -> BannerCard | None:
    """Return the banner, if the document describes one."""
    banner = plan.banner
    if banner is None:
        return None
    return BannerCard(
        banner.bodies,
        banner.heading,
        banner.title,
        banner.place_and_date,
        banner.footer,
        banner.note,
    )


def attachment_rows(plan: Plan) -> tuple[AttachmentRow, ...]:
    """Return the documents for participants."""
    return tuple(
        AttachmentRow(
            part.title, ATTACHMENT_KINDS[part.kind], file_or_link(part.file, part.link), part.note
        )
        for part in plan.attachments
    )


def appendix_cards(plan: Plan, present: tuple[Link, ...]) -> tuple[AppendixCard, ...]:
    """Return the appendices, with links to where their matter stands on the page."""
    return tuple(_appendix(part, number, present) for number, part in enumerate(plan.appendices, 1))


def _numbers(document: IssuedDocument) -> Iterator[str | None]:
    """Yield the number of the document, and those that its bodies give it."""
    yield document.number
    yield document.issuing_body.number if document.issuing_body else None
    yield from (body.number for body in document.joint_bodies)


def _number(number: str | None) -> str:
    if number is None:
        return ""
    return f"Số: … {number} (số để trống)" if number.startswith("/") else f"Số: {number}"


def _place_and_date(document: IssuedDocument) -> str:
    day = _date_of_issue(document.issued_on) if document.issued_on else ""
    return ", ".join(filter(None, (document.place_of_issue, day)))


def _date_of_issue(dates: Dates) -> str:
    """Return a date of issue in the form of Decree 30/2020/NĐ-CP, its blanks as dots."""
    first = dates.first
    if first is None:
        return "ngày … tháng … năm …"
    day = f"{first.day:02}" if dates.precision is Precision.DAY else "…"
    two_digits = first.month <= _LAST_PADDED_MONTH
    month = f"{first.month:02}" if two_digits else f"{first.month}"
    month = "…" if dates.precision is Precision.YEAR else month
    return f"ngày {day} tháng {month} năm {first.year}"


def _basis(basis: LegalBasis) -> str:
    number = f"số {basis.number}" if basis.number else None
    day = f"ngày {basis.date.text.removeprefix('ngày ')}" if basis.date else None
    issuer = f"của {basis.issuer}" if basis.issuer else None
    return " ".join(filter(None, (basis.kind, number, day, issuer, basis.subject)))


def _introduced(basis: str) -> str:
    """Return a basis as it begins in a document: most say what it is to the plan, ``Căn cứ``."""
    says_it = basis.casefold().startswith(_INTRODUCTIONS)
    return basis if says_it else f"Căn cứ {basis}"


def _is_told(basis: LegalBasis, opening: tuple[str, ...]) -> bool:
    """Whether the opening sentence already tells the whole basis, as it does in most documents."""
    words = tuple(filter(None, (basis.kind, basis.number, basis.subject)))
    return any(all(word in paragraph for word in words) for paragraph in opening)


def _appendix(part: Appendix, number: int, present: tuple[Link, ...]) -> AppendixCard:
    return AppendixCard(
        anchor=part.id or f"phu_luc_{number}",
        number=part.number,
        title=part.title,
        caption=part.caption,
        see=_links(part, present),
        columns=part.columns,
        rows=part.sample_rows,
        link=file_or_link(part.file, part.link),
        note=part.note,
    )
