"""Missing ids: written into the bytes of a plan, and nothing else is changed."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.missing_ids import Completion, complete
from generator.reading import read_plan

REAL = sorted((Path(__file__).parents[2] / "plans").rglob("*.yml"))
HEAD = (
    "id: ke-hoach\ntitle: Hội nghị\nstatus: draft\nevents:\n  - {id: hoi-nghi, date: 24/8/2022}\n"
)
ID_FIRST = re.compile(r"^( *)- id: .*\n\1  (?=\w)", re.MULTILINE)
LINE = re.compile("[^\r\n]*(?:\r\n|\r|\n|$)")
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
NAMES = st.sampled_from(["Hội trường", '"Nhà: A"', "'Sân #2'", "24", "No", "Hội trường\u00a0lớn"])
BLANKS = st.sampled_from(["", " ", "  # ghi chú"])
BEHIND_DASH = st.sampled_from([" ", "   ", "\u00a0", " # ghi chú\n      "])


@st.composite
def block_entries(draw: st.DrawFn) -> str:
    keys = [f"name: {draw(NAMES)}", f"note: >-\n          dài\n          {draw(BLANKS)}"]
    if draw(st.booleans()):
        keys.insert(draw(st.integers(0, 2)), "id:" + draw(BLANKS))
    dash = "  -" + draw(BEHIND_DASH)
    indent = " " * len(dash.rpartition("\n")[2])
    return dash + f"\n{draw(st.sampled_from(['', '# chen giữa' + chr(10)]))}{indent}".join(keys)


@st.composite
def flow_entries(draw: st.DrawFn) -> str:
    blank_id = draw(st.sampled_from(["", "id: , ", "floor: , "]))
    opening = draw(st.sampled_from(["{", "{ ", "{\n      "]))
    return f"  - {opening}{blank_id}name: {draw(NAMES)}{draw(st.sampled_from(['', ', ']))}}}"


@st.composite
def plan_files(draw: st.DrawFn) -> bytes:
    entries = draw(st.lists(st.one_of(block_entries(), flow_entries()), min_size=1, max_size=5))
    text = HEAD + "venues:\n" + "\n".join(entries) + draw(st.sampled_from(["", "\n", "\n# hết"]))
    mark = draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    return mark + text.replace("\n", draw(LINE_ENDS)).encode()


@st.composite
def real_plans_without_ids(draw: st.DrawFn) -> bytes:
    text = draw(st.sampled_from(REAL)).read_text(encoding="utf-8")
    places = [match.span() for match in ID_FIRST.finditer(text)]
    for start, end in sorted(draw(st.sets(st.sampled_from(places), max_size=8)), reverse=True):
        indent = re.match(" *", text[start:])
        text = text[:start] + (indent[0] if indent else "") + "- " + text[end:]
    return text.replace("\n", draw(LINE_ENDS)).encode()


def without_written(completion: Completion, original: bytes) -> bytes:
    """Take the written ids out again, from the first on: above it all is as it was."""
    lines, before = (LINE.findall(each.decode()) for each in (completion.content, original))
    size = len(lines)
    for missing in completion.missing:
        index = missing.line - 1 - (size - len(lines))
        key_was_there = re.search(r"\bid:", before[index])
        around = r"(?<=id:) {}" if key_was_there else r"id: {}(, |(\r\n|\r|\n) *)"
        written = around.replace("{}", f'"?{missing.id}"?')
        rest = re.sub(written, "", "".join(lines[index:]), count=1)
        lines = [*lines[:index], *LINE.findall(rest)]
    return "".join(lines).encode()


@given(st.one_of(plan_files(), real_plans_without_ids()))
def test_a_file_with_its_ids_means_the_same_and_is_otherwise_the_same(content: bytes) -> None:
    completion = complete("a.yml", content)
    before, after = (read_plan("a.yml", each) for each in (content, completion.content))
    assert before.plan is not None
    assert after.plan == before.plan
    assert [each.rule for each in after.problems if each.rule == "id-missing"] == []
    assert all(missing.is_written for missing in completion.missing)
    assert without_written(completion, content) == content
    assert complete("a.yml", completion.content) == Completion(completion.content)


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_a_file_that_has_all_its_ids_stays_as_it_is(path: Path) -> None:
    assert complete(path.name, path.read_bytes()) == Completion(path.read_bytes())


def written_into(venues: str) -> tuple[str, list[tuple[int, str, bool]]]:
    completion = complete("a.yml", (HEAD + venues).encode())
    text = completion.content.decode().removeprefix(HEAD)
    return text, [(each.line, each.id, each.is_written) for each in completion.missing]


def test_an_id_comes_first_in_its_part() -> None:
    assert written_into("venues:\n  - name: Sân\n    note: x\n  # hết\n  - {name: Nhà}\n") == (
        "venues:\n  - id: san\n    name: Sân\n    note: x\n  # hết\n  - {id: nha, name: Nhà}\n",
        [(7, "san", True), (11, "nha", True)],
    )


def test_a_key_that_waits_for_its_id_gets_it() -> None:
    assert written_into("venues:\n  - name: Sân\n    id: # mã\n") == (
        "venues:\n  - name: Sân\n    id: san # mã\n",
        [(8, "san", True)],
    )


def test_an_id_that_another_reader_would_take_for_a_number_is_quoted() -> None:
    assert written_into("venues:\n- name: 2022-08\n")[0] == (
        'venues:\n- id: "2022-08"\n  name: 2022-08\n'
    )


def test_a_part_without_braces_in_a_list_with_brackets_is_left_to_the_clerk() -> None:
    assert written_into("venues: [name: Sân]\n") == ("venues: [name: Sân]\n", [(6, "san", False)])


def test_a_file_with_an_error_is_left_alone() -> None:
    content = (HEAD + "venues:\n  - nam: Sân\n").encode()
    assert complete("a.yml", content) == Completion(content, is_faulty=True)
