"""What the handbook shows of the command line is what the command line shows."""

import re
import sys

import pytest

from tests.commands.conftest import Desk
from tests.commands.test_words import COMMANDS
from tests.handbook_examples import chapters

if sys.platform == "win32":
    pytest.skip("Windows has no such terminals", allow_module_level=True)

from tests.terminal import Terminal

QUESTIONS = (
    "Hình thức: 1 trực tiếp, 2 trực tuyến, 3 kết hợp, 4 nhiều ngày: ",
    "Tên hội nghị: ",
    "Ngày, viết như trong văn bản, ví dụ 24/8/2026: ",
    "Giờ, ví dụ 7h30 - 11h00: ",
    "Địa điểm: ",
    "Cơ quan ban hành kế hoạch: ",
)
PROGRESS = re.compile(r"\r[^\n]*\r")


def test_every_command_in_the_handbook_is_one() -> None:
    named = re.findall(r"(?:py|python3) hoinghi\.py (\w+)", "".join(chapters().values()))
    assert set(named) - set(COMMANDS) == set()


def test_the_questions_in_the_first_chapter_are_those_that_are_asked(desk: Desk) -> None:
    (dialogue,) = re.findall(r"```text\n(Soạn kế hoạch mới.*?)```", chapters()["index"], re.DOTALL)
    asked = [line for line in dialogue.splitlines() if line.startswith(QUESTIONS)]
    new = Terminal([*desk.program, "new"], desk.root, desk.environment)
    for line, question in zip(asked, QUESTIONS, strict=True):
        new.wait_for(question)
        new.type(line.removeprefix(question))
    assert new.end() == 0
    shown = PROGRESS.sub("", new.shown).replace("python3 hoinghi.py", "py hoinghi.py")
    assert shown == dialogue
