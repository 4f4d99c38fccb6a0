"""What a clerk sees in VS Code: the real language server with the settings of ``.vscode/``."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model.document import Banner
from generator.model.event import Attendance, Event
from generator.model.fields import PlanPart
from generator.model.notation import ACCEPTED_LENGTHS
from generator.model.party import Party
from tests.editor.language_server import LanguageServer, is_installed

pytestmark = pytest.mark.skipif(not is_installed(), reason="needs node, and npm ci in tests/editor")

ROOT = Path(__file__).parents[2]
PLANS = [*sorted((ROOT / "plans").rglob("*.yml")), ROOT / "tests/unit/every_field.yml"]
HEAD = "id: tong-ket-2024\ntitle: Hội nghị tổng kết\nstatus: confirmed\n"
ID_MESSAGE = (
    "Mã (id) chỉ gồm chữ thường không dấu, số và dấu gạch nối, dài tối đa 80, ví dụ: hoi-nghi-2024"
)
EVENT = "events:\n  - id: hoi-nghi\n    date: 24/8/2024\n"


@pytest.fixture(scope="module")
def editor() -> Iterator[LanguageServer]:
    with LanguageServer(ROOT) as server:
        yield server


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_a_right_plan(editor: LanguageServer, plan: Path) -> None:
    assert editor.diagnostics(plan.read_text("utf-8")) == []


def test_nothing_is_wrong_with_keys_left_blank_and_texts_that_look_like_numbers(
    editor: LanguageServer,
) -> None:
    text = HEAD + EVENT + "    time: 7:45\n    attendance:\n    head_count: 371\n    groups:\n"
    text += "contacts:\n  - {id: 12, name: true, phone: 0912345678, public: yes}\nagenda:\n"
    assert editor.diagnostics(text) == []


def test_other_files_are_not_taken_for_plans(editor: LanguageServer) -> None:
    assert editor.diagnostics("site_name: Cổng\n", "mkdocs.yml") == []


def keys(part: type[PlanPart]) -> str:
    return ", ".join(part.model_fields)


MISTAKES = {
    "an unknown key": (
        HEAD + EVENT + "    chair: Lãnh đạo Sở\n",
        (7, 5, f"Ở đây không có mục này. Các mục có thể viết: {keys(Event)}."),
    ),
    "a missing key": (
        HEAD + EVENT + "tasks:\n  - id: gui-giay-moi\n",
        (8, 5, "Thiếu mục «title» (Nội dung công việc)."),
    ),
    "a wrong choice": (
        HEAD + EVENT + "    attendance: offline\n",
        (7, 17, f"Hãy chọn: {', '.join(f'{each} ({each.term})' for each in Attendance)}."),
    ),
    "an id that is none": (
        HEAD + EVENT.replace("hoi-nghi", "Hội nghị"),
        (5, 9, ID_MESSAGE),
    ),
    "an id that is too long": (
        HEAD + EVENT.replace("hoi-nghi", "h" * 81),
        (5, 9, ID_MESSAGE),
    ),
    "a link that is none": (
        HEAD + EVENT + "    online:\n      link: live.so.edu.vn\n",
        (8, 13, "Hãy chép cả địa chỉ, ví dụ: https://so.example.edu.vn/tai-lieu"),
    ),
    "an answer that is neither yes nor no": (
        HEAD + EVENT + "contacts:\n  - {id: van-thu, name: Văn thư, public: có}\n",
        (8, 42, "Hãy viết true (có) hoặc false (không)."),
    ),
    "a mapping for a list": (
        HEAD + "events:\n  id: hoi-nghi\n  date: 24/8/2024\n",
        (5, 3, "Ở đây phải là một danh sách, mỗi dòng bắt đầu bằng «- »."),
    ),
    "a text for a mapping": (
        HEAD + EVENT + "banner: Hội nghị\n",
        (7, 9, f"Ở đây phải là các mục con: {keys(Banner)}."),
    ),
    "a list for a text or a mapping": (
        HEAD + EVENT + "chairs:\n  - - Lãnh đạo Sở\n",
        (8, 5, f"Ở đây phải là một dòng chữ, hoặc các mục con: {keys(Party)}."),
    ),
    "a list for a text": (
        HEAD + EVENT + "    note: [mặc lễ phục]\n",
        (7, 11, "Ở đây chỉ viết chữ, không viết danh sách hay mục con."),
    ),
}


@pytest.mark.parametrize(("text", "told"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_in_its_place(
    editor: LanguageServer, text: str, told: tuple[int, int, str]
) -> None:
    assert editor.diagnostics(text) == [told]


def test_keys_are_completed_with_their_colon_dash_or_first_key(editor: LanguageServer) -> None:
    proposed = editor.completions(HEAD + "|")
    wanted = ("attendance", "events", "purpose", "document", "banner")
    assert {key: proposed[key]["insertText"] for key in wanted} == {
        "attendance": "attendance: ",
        "events": "events:\n  - ",
        "purpose": "purpose:\n  - ",
        "document": "document:\n  kind: ",
        "banner": "banner:\n  title: ",
    }
    assert proposed["events"]["documentation"]["value"] == "Các sự kiện."


def test_keys_that_are_there_are_not_proposed_again(editor: LanguageServer) -> None:
    proposed = editor.completions(HEAD + EVENT + "    |")
    assert ("time" in proposed, "date" in proposed) == (True, False)


def test_a_new_entry_is_proposed_with_what_it_needs(editor: LanguageServer) -> None:
    proposed = editor.completions(HEAD + EVENT + "  - |")
    assert proposed["Mẫu: id, date"]["insertText"] == "id: $1\n  date: $2"


def test_choices_are_proposed_with_what_they_mean(editor: LanguageServer) -> None:
    proposed = editor.completions(HEAD + EVENT + "    attendance: |\n")
    assert {word: item["documentation"]["value"] for word, item in proposed.items()} == {
        "in_person": "trực tiếp",
        "online": "trực tuyến",
        "hybrid": "trực tiếp kết hợp trực tuyến",
    }


def test_forms_of_notation_are_proposed(editor: LanguageServer) -> None:
    proposed = editor.completions(HEAD + EVENT + "    length: |\n")
    assert tuple(proposed) == ACCEPTED_LENGTHS


def test_no_words_are_put_into_a_clerk_s_mouth(editor: LanguageServer) -> None:
    assert editor.completions(HEAD + EVENT + "    note: |\n") == {}


HOVERS = {
    "a term with examples": (
        HEAD + EVENT.replace("date", "da|te"),
        "#### Ngày\n\nNgày. Ví dụ: `thứ Tư, 24/8/2022`, `chưa ấn định`.",
    ),
    "what a key refers to": (
        HEAD + EVENT + "contributions:\n  - conta|ct: thu-ky\n",
        "#### Đầu mối nhận\n\nĐầu mối nhận. Viết id đã đặt trong «contacts». Ví dụ: `thu-ky`.",
    ),
    "a choice": (
        HEAD + EVENT + "groups:\n  - invi|tation: convoked\n",
        (
            "#### Cách mời\n\nCách mời. Ví dụ: `invited`, `convoked`, `sent`.\n\nAllowed Values:"
            "\n\n* `convoked`: triệu tập\n* `invited`: mời\n* `sent`: do đơn vị cử\n"
        ),
    ),
    "a list": (HEAD + "even|ts:\n  - date: 24/8/2024\n", "#### Các sự kiện\n\nCác sự kiện."),
    "a mapping": (HEAD + "docu|ment:\n  number: 12\n", "#### Văn bản\n\nVăn bản."),
    "one for a list": (
        HEAD + "chai|rs: Lãnh đạo Sở\n",
        "#### Chủ trì\n\nChủ trì. Ví dụ: `Lãnh đạo Sở`.",
    ),
    "a blank": (HEAD + "docu|ment:\n", "#### Văn bản\n\nVăn bản."),
}


@pytest.mark.parametrize(("text", "shown"), HOVERS.values(), ids=HOVERS)
def test_the_word_under_the_pointer_is_explained(
    editor: LanguageServer, text: str, shown: str
) -> None:
    assert editor.hover(text) == shown
