"""Whatever a plan says stays what it says: shown as text, never run, hidden where it must be.

``every_field.yml`` is a plan with every field of the model; where a field holds words, it has a
«place», behind which the properties put words of their own.
"""

import re
import time
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from segno import make_qr

from generator.model import parts
from generator.model.addresses import find_addresses
from generator.model.fields import PlanPart
from generator.model.plan import Plan, PlanFile
from generator.pipeline import Walk
from generator.reading import PlanReading, read_plan
from generator.reading.decoding import forbidden_character, mend
from generator.rendering.calendar_text import ascii_address
from generator.rendering.pages import home_html, page_html
from generator.rules import check_plan
from generator.views.page import plan_page
from tests.conftest import PORTAL
from tests.page_text import page_text

SOURCE = (Path(__file__).parent / "every_field.yml").read_text(encoding="utf-8")
REAL = sorted((Path(__file__).parents[2] / "plans").rglob("*.yml"))
PLACE = re.compile("«[^»]*»")
NOT_SHOWN = {"«unit.other_name»"}
"""By its other names a unit is only recognised."""
CALENDAR_LINK = re.compile(r"<https://(calendar\.google|outlook\.live)\.com/[^>]*>")
"""Holds words of the plan in an address's own spelling; see test_calendar_links.py."""
GLUE = str.maketrans("", "", "()–;.")
"""What remarks are joined with, which depends on the signs that they hold themselves."""
HOSTILE = (
    "<script>alert(1)</script>",
    "</h1></p></td><img src=x onerror=alert(1)>",
    "<!-- <![CDATA[ ]]> <?php -->",
    "{{ config }} {% raw %} {# #} ${x}",
    "[x](javascript:alert(1)) ![y](z) <https://a.vn>",
    "&lt;b&gt; &amp; &#60; &nbsp;",
    "'\"> onclick=alert(1) x='",
    "# Đề mục | cột",
    "24. Tháng tám",
    "{: onclick=alert(1) } {.class #id}",
    "%3Cscript%3E \\u003cscript\\u003e",
    "năm học 2021-2022 – 2023",
    "שלום \U0001f1fb\U0001f1f3 𝒽ộ𝒾",
)
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=60),
    st.lists(st.sampled_from([*"<>&'\"`{}[]()%#|*_~=:;/\\!-", "a", "ệ", " ", "\u0301"])).map(
        "".join
    ),
).filter(lambda text: not forbidden_character(text) and not find_addresses(text))


def saying(text: str) -> str:
    """Return the plan with every field, with ``text`` in each of its places."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return PLACE.sub(lambda place: place[0] + quoted, SOURCE)


def file_of(source: str) -> PlanFile:
    reading = read_plan("2022/moi-muc.yml", source.encode())
    assert reading.plan is not None, reading.problems
    return PlanFile(reading.path, reading.plan)


def html_of(source: str) -> str:
    return page_html(plan_page(file_of(source), PORTAL))


def squeezed(text: str) -> str:
    return "".join(text.split())


class Elements(HTMLParser):
    """The elements of a page with the names of their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, ...]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ("class", "hn-whole") not in attrs:  # around a school year
            self.found.append((tag, *(name for name, _value in attrs)))

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.found.append(("declaration", decl))

    def handle_pi(self, data: str) -> None:
        self.found.append(("instruction", data))


def fields_of(plan: Plan, names: Callable[[PlanPart], Iterator[str]]) -> set[tuple[str, str]]:
    every = (part for _path, part in parts.values(plan) if isinstance(part, PlanPart))
    return {(type(part).__name__, name) for part in every for name in names(part)}


def test_the_plan_with_every_field_leaves_none_out() -> None:
    plan = file_of(SOURCE).plan
    filled = fields_of(plan, lambda part: iter(part.model_fields_set))
    assert filled == fields_of(plan, lambda part: iter(type(part).model_fields))


def test_every_text_of_a_plan_is_on_its_page() -> None:
    shown = PLACE.findall(page_text(html_of(SOURCE)))
    assert set(PLACE.findall(SOURCE)) - set(shown) == NOT_SHOWN


@given(TEXTS)
def test_every_text_is_shown_as_it_is_written(text: str) -> None:
    pages = (page_text(html_of(source)) for source in (SOURCE, saying(text)))
    template, shown = (squeezed(CALENDAR_LINK.sub("", page)) for page in pages)
    expected = template.replace("»", "»" + squeezed(mend(text)))
    assert shown.translate(GLUE) == expected.translate(GLUE)


@given(TEXTS)
def test_no_text_makes_an_element_or_an_attribute(text: str) -> None:
    assert Elements(html_of(saying(text))).found == Elements(html_of(SOURCE)).found


@given(TEXTS)
def test_composed_and_decomposed_letters_give_one_page(text: str) -> None:
    source = saying(f"Hội nghị tổng kết {text}")
    assert html_of(normalize("NFD", source)) == html_of(normalize("NFC", source))


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_a_real_plan_in_decomposed_letters_gives_the_same_page(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert html_of(normalize("NFD", source)) == html_of(source)


# Any bytes

YAML_PIECES = (
    *(
        "id: a\n",
        "title: ",
        "events:\n",
        "  - ",
        "- ",
        ": ",
        "\n",
        "  ",
        "\t",
        "#",
        " #x",
        "'",
        '"',
    ),
    *("[", "]", "{", "}", ",", "|", ">-\n", "&a", "*a", "!x", "!!str ", "<<: ", "? ", "---\n"),
    *("...\n", "%YAML 1.1\n", "date: 24/8/2022\n", "31/2/2022", "agenda:", "time: 8h00", "~", "\\"),
    *("\u00a0", "\u0301", "\ufeff", "\x85", "\x00", "ệ", "<<<<<<< HEAD\n", "units", "public: x\n"),
)
CUTS = st.tuples(
    st.sampled_from([path.read_bytes() for path in REAL]),
    st.lists(
        st.tuples(
            st.floats(0, 1),
            st.integers(0, 30),
            st.sampled_from([piece.encode() for piece in YAML_PIECES]) | st.binary(max_size=3),
        ),
        max_size=4,
    ),
)


def broken(content: bytes, cuts: list[tuple[float, int, bytes]]) -> bytes:
    """Put something else in the place of a few bytes, at each of some places."""
    for place, length, piece in cuts:
        start = int(place * len(content))
        content = content[:start] + piece + content[start + length :]
    return content


def check_reading(content: bytes) -> None:
    """Check that reading ends soon, and that everything it says has a place inside the file."""
    started = time.process_time()
    reading = read_plan("2022/a.yml", content)
    problems = [*reading.problems, *(check_plan(reading.draft) if reading.draft else ())]
    assert time.process_time() - started < 1
    assert isinstance(reading, PlanReading)
    last = content.count(b"\n") + content.count(b"\r") + 1
    places = [reading.position(problem) for problem in problems]
    assert [place for place in places if place.line not in range(1, last + 1)] == []
    assert [place for place in places if place.column < 1] == []


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    check_reading(content)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(YAML_PIECES), max_size=30).map("".join))
@example("")
@example("- \t- a")
@example("? ")
@example("<<: ")
@example("a:\n- b:\n")
@example("document:\n  a:\ndocument:\n  a:\n  b:\n")
@example("evnts:\n  - a:\n    ngay:\n")
def test_any_pieces_of_yaml_are_read_or_refused(text: str) -> None:
    check_reading(text.encode())


@settings(max_examples=300)
@given(CUTS)
def test_any_broken_plan_is_read_or_refused(
    plan: tuple[bytes, list[tuple[float, int, bytes]]],
) -> None:
    check_reading(broken(*plan))


LINK_PIECES = (
    *("http://", "https://", "mailto:", "tel:", "geo:", "//", "a.vn", "ệ.vn", "a@b.vn", "0912"),
    *("20.8,106.6", ":80", ":", "@", "?", "/", "#", ".", "..", "[", "]", "[::1]", "%", "%zz", "ệ"),
    *(",", ";", "&", "=", "\u200b", "１", "a" * 70),
)


@settings(max_examples=1000)
@given(st.lists(st.sampled_from(LINK_PIECES), max_size=8).map("".join))
def test_every_link_that_is_read_can_be_written_into_a_calendar_and_a_code(link: str) -> None:
    event = "events: [{id: b, date: 24/8/2022}]"
    source = (
        f"id: a\ntitle: A\nstatus: confirmed\n{event}\nattachments: {{title: A, link: '{link}'}}"
    )
    plan = read_plan("2022/a.yml", source.encode()).plan
    if plan and plan.attachments[0].link:
        assert ascii_address(plan.attachments[0].link).isascii()
        assert make_qr(plan.attachments[0].link)


# What is not public

ADDRESSES = st.from_regex(
    r"[A-Za-z]{1,8}[._+-]?[A-Za-z0-9]{1,5}@[a-z]{2,8}(\.[a-z]{2,5})?\.(com|vn|edu\.vn)",
    fullmatch=True,
)
SENTENCES = ("{}", "gửi về {}", "({}).", "E-mail:{};", "„{}“", "<{}>", "{},{}", "mailto:{}")


def published(walk: Walk) -> Iterator[str]:
    """Yield everything that is published, as one reads it: calendars without their line folds."""
    yield home_html(walk.home)
    for page in walk.pages:
        yield from (page_html(page), page.title, page.description)
    for file in walk.files:
        yield file.content.replace(b"\r\n ", b"").decode("utf-8", "ignore")


def published_by(source: str, folder: Path, walk_plans: Callable[[Path], Walk]) -> list[str]:
    (folder / "ke-hoach.yml").write_text(source, encoding="utf-8")
    for name in (
        *("ke-hoach.pdf", "bao-cao.pdf", "phu-luc-2.pdf"),
        *("thong-bao.pdf", "mau-dang-ky.docx"),
    ):
        (folder / name).touch()
    walk = walk_plans(folder)
    assert (walk.errors, len(walk.pages)) == ((), 1)
    return [text.casefold() for text in published(walk)]


@settings(max_examples=30)
@given(ADDRESSES, st.sampled_from(SENTENCES))
def test_an_address_that_is_not_public_is_in_no_file(
    tmp_path_factory: pytest.TempPathFactory,
    walk_plans: Callable[[Path], Walk],
    address: str,
    sentence: str,
) -> None:
    source = saying(sentence.format(address, address.upper()))
    hidden = source.replace("thuky@so.example.vn", address).replace("public: true", "public: false")
    texts = published_by(hidden, tmp_path_factory.mktemp("plans"), walk_plans)
    assert [text for text in texts if address.casefold() in text] == []


def test_an_address_that_is_public_is_on_the_page_and_in_the_calendar(
    tmp_path: Path, walk_plans: Callable[[Path], Walk]
) -> None:
    texts = published_by(saying(" hoặc ThuKy@so.example.vn"), tmp_path, walk_plans)
    assert [count for text in texts if (count := text.count("thuky@so.example.vn"))] != []


def test_an_address_behind_a_web_link_is_hidden_too(
    tmp_path: Path, walk_plans: Callable[[Path], Walk]
) -> None:
    event = "id: hoi-nghi\n    note: https://so.example.vn hoặc nguyenvana@example.vn"
    source = f"id: a\ntitle: A\nstatus: confirmed\nevents:\n  - {event}\n    date: 24/8/2022\n"
    texts = published_by(source, tmp_path, walk_plans)
    assert [text for text in texts if "nguyenvana@" in text] == []
