"""Findings in, the text that people read out: file:line:column, the sentence, the line itself."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model.message import Language, Message
from generator.model.problem import Position, Problem, Severity
from generator.model.slugs import slug
from generator.reading.messages import sentence
from generator.views.faults import Fault, FaultPage

_WORDS = {Severity.ERROR: Message("LỖI", "ERROR"), Severity.WARNING: Message("Lưu ý", "Warning")}
_WIDTH = 100
_MOST = 200
"""How many findings of one file are told one by one."""


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


def told(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings of one file in order; of very many the gravest, and how many more."""
    gravest = sorted(ordered(findings), key=lambda each: not each.is_error)
    first, rest = gravest[:_MOST], gravest[_MOST:]
    if rest:
        message = sentence("more-findings", count=str(len(rest)))
        more = Problem("more-findings", message, severity=rest[0].problem.severity)
        first.append(replace(rest[0], problem=more))
    return ordered(first)


def report(
    findings: Iterable[Finding], folder: str, language: Language = Language.VIETNAMESE
) -> str:
    """Return ``findings`` as text, each with the line that it is about and a mark below it."""
    return "\n\n".join(_paragraph(finding, folder, language) for finding in findings)


def _paragraph(finding: Finding, folder: str, language: Language) -> str:
    place = f"{folder}/{finding.path}:{finding.position.line}:{finding.position.column}"
    problem = finding.problem
    grave, words = (each.words(language) for each in (_WORDS[problem.severity], problem.message))
    head = f"{place}: {grave}: {words} [{problem.rule}]"
    shown = excerpt(finding.line, finding.position.column)
    return "\n".join((head, *(f"    {line}" for line in shown)))


def excerpt(line: str, column: int) -> tuple[str, ...]:
    """Return the part of ``line`` around ``column``, and below it a mark at that column."""
    if not line.strip():
        return ()
    start = max(0, column - _WIDTH // 2)
    shown = line[start : start + _WIDTH].replace("\t", " ")
    return shown, " " * (column - 1 - start) + "^"


def summary(findings: tuple[Finding, ...]) -> str:
    """Return how many errors and warnings there are, and that the old site stays."""
    errors = [finding for finding in findings if finding.is_error]
    files = len({finding.path for finding in errors})
    warnings = len(findings) - len(errors)
    noted = f"; {warnings} lưu ý" if warnings else ""
    return f"{len(errors)} lỗi trong {files} tệp{noted}. Trang cũ được giữ nguyên."


def check_summary(findings: tuple[Finding, ...], plans: int, drafts: int = 0) -> Message:
    """Return what a check of ``plans`` plans, ``drafts`` of them drafts, came to, in one line."""
    errors = [finding for finding in findings if finding.is_error]
    files = len({finding.path for finding in errors})
    warnings = len(findings) - len(errors)
    noted = f", {warnings} lưu ý" if warnings else ""
    if errors:
        return Message(
            f"Đã kiểm tra {plans} kế hoạch: {len(errors)} lỗi trong {files} tệp{noted}."
            " Sửa hết lỗi mới đăng được.",
            f"Plans: {plans}, errors: {len(errors)}, files with errors: {files}, warnings:"
            f" {warnings}. Nothing is published before all errors are mended.",
        )
    ready = _readiness(plans, drafts)
    return Message(
        f"Đã kiểm tra {plans} kế hoạch: không có lỗi nào{noted}. {ready.vietnamese}",
        f"Plans: {plans}, errors: 0, warnings: {warnings}. {ready.english}",
    )


def _readiness(plans: int, drafts: int) -> Message:
    """Return that the plans can be published, or how the drafts among them come to be."""
    if not drafts:
        return Message("Có thể đăng.", "Ready to be published.")
    how = "khi xong, hãy đổi «status: draft» thành «status: confirmed» để đăng."
    change = "Change «status: draft» to «status: confirmed» to publish."
    if drafts < plans:
        return Message(
            f"Có thể đăng, trừ {drafts} bản nháp: {how}",
            f"Ready to be published, except for drafts: {drafts}. {change}",
        )
    return Message(f"Còn là bản nháp, chưa lên trang: {how}", f"Still a draft. {change}")


def fault_pages(findings: tuple[Finding, ...], folder: str) -> tuple[FaultPage, ...]:
    """Return the preview's page for each file with errors; ``findings`` are in order."""
    errors = (finding for finding in findings if finding.is_error)
    return tuple(
        FaultPage(_address(path), f"{folder}/{path}", tuple(map(_fault, found)))
        for path, found in groupby(errors, key=lambda finding: finding.path)
    )


def _address(path: str) -> str:
    """Return where a faulty file is shown: its own address, unless its name cannot be one."""
    address = path.removesuffix(".yml")
    slugs = "/".join(slug(part) for part in address.split("/"))
    return address if slugs == address else f"{slugs}--loi"


def _fault(finding: Finding) -> Fault:
    place = f"Dòng {finding.position.line}, cột {finding.position.column}"
    words = finding.problem.message.vietnamese
    return Fault(place, words, excerpt(finding.line, finding.position.column))
