"""Whatever a plan says stays what it says: shown as text, never run, hidden where it must be."""

import re
import unicodedata
from typing import Any, Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.plan import Plan, PlanFile
from generator.model.portal import Portal
from generator.reading import PlanReading, read_plan
from generator.reading.decoding import forbidden_character
from generator.rendering.calendars import calendar_bytes
from generator.rendering.pages import home_html, plan_html
from generator.views.calendar_files import plan_calendars, portal_calendars
from generator.views.home import home_page
from generator.views.page import plan_page
from tests.page_text import page_text

PORTAL = Portal("Cổng", "https://so.example.edu.vn/hoi-nghi/", "so.example.edu.vn")
HOSTILE = (
    "<script>alert(1)</script>",
    "{{ config }} {% raw %}",
    "[x](javascript:alert(1))",
    "&lt;b&gt; &amp;",
    "'\"><img src=x onerror=alert(1)>",
    "# Đề mục",
    "24. Tháng tám",
    "{: onclick=alert(1) }",
)
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=60),
).filter(lambda text: bool(text.split()) and not forbidden_character(text) and "@" not in text)


def plan_saying(text: str) -> PlanFile:
    plan: dict[str, Any] = {
        "id": "ke-hoach",
        "title": text,
        "status": "confirmed",
        "events": [{"id": "hoi-nghi", "date": "24/8/2022", "venue": text, "note": text}],
        "groups": [{"id": "nhom", "name": text, "members": [text], "dress": text}],
        "agenda": [{"id": "muc", "time": "8h00 - 9h00", "title": text, "presenters": text}],
        "assignments": [{"units": [f"Đơn vị {text}"], "duties": [text]}],
        "document": {"opening": text, "recipients": [text], "signatories": text},
        "purpose": text,
    }
    return PlanFile("2022/ke-hoach.yml", Plan.model_validate(plan))


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(TEXTS)
def test_every_text_is_shown_as_it_is_written(text: str) -> None:
    file = plan_saying(text)
    shown = squeezed(page_text(plan_html(plan_page(file))))
    places = ("title", "venue", "group", "member", "dress", "item", "presenter", "duty", "purpose")
    assert shown.count(squeezed(text)) >= len(places)
    assert squeezed(text) in squeezed(page_text(home_html(home_page([file]))))


@given(
    TEXTS.map(lambda text: re.sub(r"\d", "", text)).filter(str.split)
)  # a school year is marked up
def test_no_text_makes_an_element(text: str) -> None:
    def elements(said: str) -> int:
        return plan_html(plan_page(plan_saying(said))).count("<")

    assert elements(text) == elements("Hội nghị")


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_reading(content: bytes) -> None:
    reading = read_plan("2022/a.yml", content)
    assert isinstance(reading, PlanReading)
    assert reading.plan is None


@given(st.text(max_size=200))
def test_any_text_gives_a_reading_with_places_inside_the_file(text: str) -> None:
    reading = read_plan("2022/a.yml", text.encode("utf-8", "surrogatepass"))
    lines = 1 + text.count("\n") + text.count("\r")
    places = [reading.position(problem) for problem in reading.problems]
    assert [place for place in places if not 1 <= place.line <= lines] == []


@given(TEXTS.map(lambda text: text.replace("'", "").replace("\\", "")))
def test_composed_and_decomposed_letters_give_one_page(text: str) -> None:
    def shown(form: Literal["NFC", "NFD"]) -> str:
        said = unicodedata.normalize(form, f"Hội nghị {text}").replace('"', "")
        source = (
            f'id: a\ntitle: "{said}"\nstatus: confirmed\nevents: [{{id: e, date: 24/8/2022}}]\n'
        )
        reading = read_plan("2022/a.yml", source.encode())
        assert reading.plan is not None
        return plan_html(plan_page(PlanFile("2022/a.yml", reading.plan)))

    assert shown("NFD") == shown("NFC")


@given(
    st.from_regex(r"[a-z]{1,8}[0-9]{0,3}@[a-z]{2,8}\.(com|edu\.vn)", fullmatch=True),
    st.sampled_from(("gửi về {}", "({}).", "E-mail:{};", "{}", "„{}“")),
)
def test_an_address_that_is_not_public_is_in_no_file(address: str, sentence: str) -> None:
    said = sentence.format(address)
    contacts = ({"id": "dau-moi", "name": "Văn phòng", "email": address},)
    file = plan_saying(said)
    file = PlanFile(file.path, Plan.model_validate(_as_mapping(file.plan) | {"contacts": contacts}))
    files = [plan_html(plan_page(file)).encode(), home_html(home_page([file])).encode()]
    calendars = (*plan_calendars(file, PORTAL), *portal_calendars([file], PORTAL))
    files += [calendar_bytes(calendar).replace(b"\r\n ", b"") for calendar in calendars]
    assert [content for content in files if address.encode() in content] == []


def _as_mapping(plan: Plan) -> dict[str, Any]:
    return {name: getattr(plan, name) for name in plan.model_fields_set}
