"""The words of a command line in, options out: argparse with none of its English left to read.

What argparse says of a mistake is English and cannot be told apart by type, so mistakes are
explained here: the command or option that is not known, else how the command is written.
"""

import argparse
from collections.abc import Callable, Iterable
from typing import NoReturn

from generator.cli.console import PROGRAM, WrongUseError
from generator.model.message import Language
from generator.reading.nearness import nearest

_STATUSES = """Mã kết thúc:
  0    xong
  1    kế hoạch có lỗi, hoặc việc không làm được (đã nói vì sao)
  2    gõ lệnh chưa đúng
  3    lỗi của chính chương trình
  130  dừng bằng Ctrl+C"""

Run = Callable[[argparse.Namespace], int]


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help in Vietnamese, whose lines stay as they are written."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser whose help and complaints are in Vietnamese."""

    def __init__(self, prog: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog,
            description=description,
            epilog=epilog,
            formatter_class=_Help,
            add_help=False,
            allow_abbrev=False,
        )
        self.options = self.add_argument_group("Tùy chọn")
        self.options.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - it is English
        self.refuse("Lệnh gõ chưa đúng.")

    def refuse(self, reason: str) -> NoReturn:
        """Tell what is wrong with the command, and how it is written."""
        raise WrongUseError(f"{reason}\n{self.format_usage()}Xem thêm: {self.prog} --help")


class CommandParser(_Parser):
    """The parser of the whole command line, to which each command adds its own."""

    def __init__(self, description: str) -> None:
        super().__init__(PROGRAM, description, _STATUSES)
        self._commands = self.add_subparsers(
            title="Các lệnh", prog=PROGRAM, required=True, metavar="LỆNH", parser_class=_Parser
        )

    def command(self, name: str, run: Run, summary: str, details: str = "") -> _Parser:
        """Add a command; ``details`` is what its help says beside the summary."""
        sentence = f"{summary[0].upper()}{summary[1:]}."
        parser: _Parser = self._commands.add_parser(
            name, help=summary, description=f"{sentence} {details}".strip()
        )
        parser.set_defaults(run=run, parser=parser)
        return parser

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the commands."""
        return tuple(self._commands.choices)


def parsed(parser: CommandParser, words: list[str]) -> argparse.Namespace:
    """Return the options that ``words`` mean; raise WrongUseError where they mean nothing."""
    if not words:
        raise WrongUseError(parser.format_help())
    if not words[0].startswith("-") and words[0] not in parser.names:
        near = nearest(words[0], {name: name for name in parser.names})
        parser.refuse(f"Không có lệnh «{words[0]}».{f' Có phải «{near}» không?' if near else ''}")
    options, unknown = parser.parse_known_args(words)
    if unknown:
        options.parser.refuse(f"Không hiểu «{' '.join(unknown)}».")
    return options


def add_files(parser: argparse.ArgumentParser) -> None:
    """Let a command take plan files; none are all."""
    group = parser.add_argument_group("Tệp")
    group.add_argument("files", nargs="*", metavar="TỆP", help="tệp kế hoạch; bỏ trống là tất cả")


def add_language(parser: _Parser) -> None:
    """Let a command say its messages in another language."""
    parser.options.add_argument(
        "--lang",
        type=Language,
        choices=list(Language),
        default=Language.VIETNAMESE,
        metavar="{vi,en}",
        help="ngôn ngữ của thông báo: vi (tiếng Việt, mặc định) hoặc en (tiếng Anh)",
    )
