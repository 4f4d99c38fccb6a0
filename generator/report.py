"""Findings in, the text that people read out: file:line:column, the sentence, the line itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.problem import Position, Problem, Severity

_WORDS = {Severity.ERROR: "LỖI", Severity.WARNING: "Lưu ý"}
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem in its file: the file's path below the plans folder, and the line it is in."""

    path: str
    problem: Problem
    position: Position
    line: str = ""

    @property
    def is_error(self) -> bool:
        """Whether it stops publishing."""
        return self.problem.severity is Severity.ERROR


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return ``findings`` by file, then by place."""
    return tuple(
        sorted(
            findings,
            key=lambda each: (
                each.path,
                each.position.line,
                each.position.column,
                each.problem.rule,
            ),
        )
    )


def report(findings: Iterable[Finding], folder: str) -> str:
    """Return ``findings`` as text, each with the line that it is about and a mark below it."""
    return "\n\n".join(_paragraph(finding, folder) for finding in findings)


def _paragraph(finding: Finding, folder: str) -> str:
    place = f"{folder}/{finding.path}:{finding.position.line}:{finding.position.column}"
    problem = finding.problem
    head = f"{place}: {_WORDS[problem.severity]}: {problem.message} [{problem.rule}]"
    shown = excerpt(finding.line, finding.position.column)
    return "\n".join((head, *(f"    {line}" for line in shown)))


def excerpt(line: str, column: int) -> tuple[str, ...]:
    """Return the part of ``line`` around ``column``, and below it a mark at that column."""
    if not line.strip():
        return ()
    start = max(0, column - _WIDTH // 2)
    shown = line[start : start + _WIDTH].replace("\t", " ")
    return shown, " " * (column - 1 - start) + "^"
