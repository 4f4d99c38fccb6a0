"""``new``: asks a few questions and writes the draft of a plan; never writes over a file."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from generator.cli.arguments import CommandParser
from generator.cli.console import CONFIG, PROGRAM, ExitStatus, RefusedError, WrongUseError, say
from generator.cli.progress import progress
from generator.editing.drafts import Answers, ConferenceKind, draft, file_name, year_of
from generator.mkdocs_plugin import settings
from generator.model import notation
from generator.model.fields import ID_LENGTH
from generator.pipeline import check
from generator.plan_folder import name_problem
from generator.reading.decoding import mend, without_forbidden
from generator.reading.identifiers import slug
from generator.reading.messages import sentence

_DETAILS = """Hỏi vài câu rồi viết ra bản nháp, có lời hướng dẫn ở từng mục.

Câu nào đã trả lời bằng tùy chọn thì không hỏi nữa. Chưa biết thì bấm Enter."""
_KINDS = ", ".join(ConferenceKind)
_HAVE_PLACE = frozenset(ConferenceKind) - {ConferenceKind.ONLINE}
_HAVE_LINK = frozenset({ConferenceKind.ONLINE, ConferenceKind.HYBRID})


class _AnswerError(Exception):
    """An answer that cannot be used; the text says why."""


def _any_text(text: str) -> str:
    return text


def _kind(text: str) -> str:
    chosen = slug(text)
    if chosen.isdecimal() and 0 < int(chosen) <= len(ConferenceKind):
        return list(ConferenceKind)[int(chosen) - 1]
    if chosen not in list(ConferenceKind):
        raise _AnswerError(f"Hãy chọn một trong: {_KINDS}.")
    return chosen


def _read_by(parse: Callable[[str], object]) -> Callable[[str], str]:
    """Check an answer as the plan file is checked."""

    def checked(text: str) -> str:
        try:
            parse(text)
        except notation.NotationError as error:
            raise _AnswerError(sentence(error.kind, text=error.text).vietnamese) from None
        return text

    return checked


@dataclass(frozen=True, slots=True)
class _Question:
    """A question, the option that answers it beforehand, and for which kinds it is asked."""

    option: str
    words: str
    check: Callable[[str], str] = _any_text
    kinds: frozenset[ConferenceKind] = frozenset(ConferenceKind)
    is_required: bool = False


_KIND = _Question(
    "kind",
    "Hình thức: 1 trực tiếp, 2 trực tuyến, 3 kết hợp, 4 nhiều ngày",
    _kind,
    is_required=True,
)
_QUESTIONS = (
    _Question("title", "Tên hội nghị", is_required=True),
    _Question(
        "date", "Ngày, viết như trong văn bản, ví dụ 24/8/2026", _read_by(notation.parse_dates)
    ),
    _Question("time", "Giờ, ví dụ 7h30 - 11h00", _read_by(notation.parse_times)),
    _Question("place", "Địa điểm", kinds=_HAVE_PLACE),
    _Question("online", "Nền tảng hoặc liên kết họp trực tuyến", kinds=_HAVE_LINK),
    _Question("organiser", "Cơ quan ban hành kế hoạch"),
)


def declare(parser: CommandParser) -> None:
    """Add the command to the command line."""
    command = parser.command("new", run, "soạn một kế hoạch mới", _DETAILS)
    command.options.add_argument("--kind", metavar="LOẠI", help=f"hình thức: {_KINDS}")
    for question in _QUESTIONS:
        words = question.words[0].lower() + question.words[1:]
        command.options.add_argument(f"--{question.option}", metavar="CHỮ", help=words)
    command.options.add_argument(
        "--name", metavar="TÊN", help="tên tệp, cũng là địa chỉ của trang; bỏ trống: theo tên gọi"
    )


def run(options: argparse.Namespace) -> int:
    """Ask what is not answered by options, and write the draft."""
    folder = settings(CONFIG).plans
    kind = ConferenceKind(_answer(_KIND, options.kind))
    given = {
        question.option: _answer(question, getattr(options, question.option))
        for question in _QUESTIONS
        if kind in question.kinds
    }
    answers = Answers(kind, **given)
    today = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh"))
    year = str(year_of(answers.date) or today.year)
    path = _path(folder, year, options.name or "", file_name(answers.title))
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


def _answer(question: _Question, given: str | None) -> str:
    """Return the answer that was given as an option, else ask for it."""
    if given is not None:
        return _checked_option(question, given)
    if sys.stdin.isatty():
        return _asked(question)
    if question.is_required:
        raise WrongUseError(f"Cần có tùy chọn --{question.option}: {question.words}.")
    return ""


def _checked_option(question: _Question, given: str) -> str:
    try:
        return question.check(_cleaned(given))
    except _AnswerError as error:
        raise WrongUseError(f"--{question.option}: {error}") from None


def _asked(question: _Question) -> str:
    """Ask until the answer can be used."""
    while True:
        text = _cleaned(_typed(f"{question.words}: "))
        if not text and not question.is_required:
            return ""
        try:
            if text:
                return question.check(text)
            say("Câu này cần có câu trả lời.")
        except _AnswerError as error:
            say(str(error))


def _typed(prompt: str) -> str:
    try:
        return input(prompt)
    except EOFError:  # Ctrl+D
        raise KeyboardInterrupt from None


def _cleaned(text: str) -> str:
    return " ".join(without_forbidden(mend(text)).split())


def _path(folder: Path, year: str, name: str, proposed: str) -> Path:
    """Return the path of the new file: with the name that was given, else a free one."""
    wanted = name.removesuffix(".yml") or proposed
    problem = name_problem(PurePosixPath(year, f"{wanted}.yml"))
    if problem and name:
        raise WrongUseError(f"--name: {problem.message.vietnamese}")
    number = 2 if problem else 1  # a reserved word is free with a number behind it
    while (path := folder / year / f"{wanted}{f'-{number}' * (number > 1)}.yml").exists():
        if name:
            raise WrongUseError(f"Đã có tệp {path}. Hãy chọn tên khác.")
        number += 1
    return path


def _plan_id(folder: Path, stem: str, year: str) -> str:
    """Return an id that no other plan has."""
    taken = {reading.draft.id for reading in check(folder).readings if reading.draft}
    wanted = stem if stem.endswith(year) else f"{stem}-{year}"
    number, plan_id = 1, wanted[-ID_LENGTH:].strip("-")
    while plan_id in taken:
        number += 1
        plan_id = f"{wanted[: ID_LENGTH - 5].strip('-')}-{number}"
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
