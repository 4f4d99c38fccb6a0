"""``new``: asks a few questions and writes the draft of a plan; never writes over a file."""

import argparse
import sys
from datetime import datetime
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from generator.cli.arguments import CommandParser
from generator.cli.console import CONFIG, PROGRAM, ExitStatus, RefusedError, WrongUseError, say
from generator.cli.progress import progress
from generator.cli.questions import AnswerError, Question, answer, read_by
from generator.editing.drafts import Answers, ConferenceKind, draft, file_name, year_of
from generator.mkdocs_plugin import settings
from generator.model import notation
from generator.model.fields import ID_LENGTH
from generator.model.slugs import slug
from generator.pipeline import check
from generator.plan_folder import name_problem

_DETAILS = """Hỏi vài câu rồi viết ra bản nháp, có lời hướng dẫn ở từng mục.

Câu nào đã trả lời bằng tùy chọn thì không hỏi nữa. Chưa biết thì bấm Enter."""
_KINDS = ", ".join(ConferenceKind)
_ID_STEM_LENGTH = ID_LENGTH - len("-2026")


def _kind(text: str) -> str:
    chosen = slug(text)
    if chosen.isdecimal() and 0 < int(chosen) <= len(ConferenceKind):
        return list(ConferenceKind)[int(chosen) - 1]
    if chosen not in list(ConferenceKind):
        raise AnswerError(f"Hãy chọn một trong: {_KINDS}.")
    return chosen


def _name(text: str) -> str:
    name = text.removesuffix(".yml")
    problem = name_problem(PurePosixPath(f"{name}.yml"))
    if problem:
        raise AnswerError(problem.message.vietnamese)
    if "/" in name:
        raise AnswerError("Chỉ ghi tên tệp, không ghi thư mục: thư mục là năm của hội nghị.")
    return name


_KIND = Question("kind", "Hình thức: 1 trực tiếp, 2 trực tuyến, 3 kết hợp, 4 nhiều ngày", _kind)
_QUESTIONS = (
    Question("title", "Tên hội nghị", is_required=True),
    Question(
        "date", "Ngày, viết như trong văn bản, ví dụ 24/8/2026", read_by(notation.parse_dates)
    ),
    Question("time", "Giờ, ví dụ 7h30 - 11h00", read_by(notation.parse_times)),
    Question("place", "Địa điểm"),
    Question("online", "Nền tảng hoặc liên kết họp trực tuyến"),
    Question("organiser", "Cơ quan ban hành kế hoạch"),
)
_NAME = Question("name", "Tên tệp, cũng là địa chỉ của trang; bỏ trống: theo tên hội nghị", _name)
_NOT_ASKED = {
    ConferenceKind.IN_PERSON: ("online",),
    ConferenceKind.SEVERAL_DAYS: ("online",),
    ConferenceKind.ONLINE: ("place",),
    ConferenceKind.HYBRID: (),
    None: (),
}


def declare(parser: CommandParser) -> None:
    """Add the command to the command line."""
    command = parser.command("new", run, "soạn một kế hoạch mới", _DETAILS)
    command.options.add_argument("--kind", metavar="LOẠI", help=f"hình thức: {_KINDS}")
    for question in (*_QUESTIONS, _NAME):
        words = question.words[0].lower() + question.words[1:]
        command.options.add_argument(f"--{question.option}", metavar="CHỮ", help=words)


def run(options: argparse.Namespace) -> int:
    """Ask what is not answered by options, and write the draft."""
    folder = settings(CONFIG).plans
    wanted = answer(_NAME, options.name or "")
    if sys.stdin.isatty():
        say("Soạn kế hoạch mới. Chưa biết thì bấm Enter, sau này ghi thêm vào tệp. Dừng: Ctrl+C.")
    answers = _answers(options)
    today = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh"))
    year = str(year_of(answers.date) or today.year)
    path = _path(folder / year, wanted, file_name(answers.title))
    with progress():
        text = draft(answers, _plan_id(folder, path.stem, year))
    name = f"{folder.name}/{year}/{path.name}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError:
        raise RefusedError(f"Không ghi được {name}. Hãy kiểm tra quyền ghi.") from None
    _tell_next(name)
    return ExitStatus.DONE


def _answers(options: argparse.Namespace) -> Answers:
    chosen = answer(_KIND, options.kind)
    kind = ConferenceKind(chosen) if chosen else None
    for option in _NOT_ASKED[kind]:
        if getattr(options, option):
            raise WrongUseError(f"--{option} không dùng cho hình thức {kind}.")
    asked = [question for question in _QUESTIONS if question.option not in _NOT_ASKED[kind]]
    given = {each.option: answer(each, getattr(options, each.option)) for each in asked}
    return Answers(kind, **given)


def _path(folder: Path, wanted: str, proposed: str) -> Path:
    """Return the path of the new file: with the name that is wanted, else a free one."""
    path = folder / f"{wanted or proposed}.yml"
    if wanted and path.exists():
        raise WrongUseError(f"Đã có tệp {path}. Hãy chọn tên khác.")
    number = 1
    while path.exists() or name_problem(PurePosixPath(path.name)):
        number += 1
        path = folder / f"{proposed}-{number}.yml"
    return path


def _plan_id(folder: Path, stem: str, year: str) -> str:
    """Return an id that no other plan has."""
    taken = {reading.draft.id for reading in check(folder).readings if reading.draft}
    wanted = stem if stem.endswith(year) else f"{stem[:_ID_STEM_LENGTH].strip('-')}-{year}"
    number, plan_id = 1, wanted
    while plan_id in taken:
        number += 1
        plan_id = f"{wanted[:_ID_STEM_LENGTH].strip('-')}-{number}"
    return plan_id


def _tell_next(file: str) -> None:
    say(
        f"Đã soạn bản nháp: {file}\n"
        "Việc tiếp theo:\n"
        "  1. Mở tệp ấy, viết tiếp theo lời hướng dẫn trong tệp.\n"
        f"  2. Kiểm tra: {PROGRAM} check {file}\n"
        f"  3. Xem thử: {PROGRAM} serve\n"
        "  4. Xong thì đổi «status: draft» thành «status: confirmed» để đăng."
    )
