"""``check``: every mistake of every plan, or of the files that are named."""

import argparse

from generator.cli.arguments import CommandParser, add_files, add_language
from generator.cli.console import CONFIG, PROGRAM, ExitStatus, say
from generator.cli.plan_files import chosen
from generator.cli.progress import progress
from generator.mkdocs_plugin import settings
from generator.model.event import Status
from generator.model.message import Language, Message
from generator.pipeline import check
from generator.report import MACHINE_FORMATS, Finding, check_summary, report
from generator.rules import PORTAL_RULES

_DETAILS = """Không dựng trang.

Khi chỉ kiểm tra vài tệp, các kế hoạch khác vẫn được đọc để so mã với nhau."""


def declare(parser: CommandParser) -> None:
    """Add the command to the command line."""
    command = parser.command("check", run, "kiểm tra kế hoạch, nói rõ mọi chỗ sai", _DETAILS)
    add_files(command)
    command.options.add_argument(
        "--format",
        choices=["text", *MACHINE_FORMATS],
        default="text",
        help="text (cho người đọc, mặc định), hoặc cho máy: json, github, gitlab",
    )
    add_language(command)


def run(options: argparse.Namespace) -> int:
    """Check the plans, tell the findings, and fail where one of them is an error."""
    folder = settings(CONFIG).plans
    with progress():
        checked = check(folder)
    files = chosen(options.files, folder, [reading.path for reading in checked.readings])
    findings = tuple(
        finding
        for finding in checked.findings
        if finding.path in files or finding.problem.rule in PORTAL_RULES
    )
    if options.format == "text":
        drafts = sum(
            reading.path in files
            and reading.plan is not None
            and reading.plan.status is Status.DRAFT
            for reading in checked.readings
        )
        summary = check_summary(findings, len(files), drafts)
        say(_told(findings, folder.name, summary if files else None, options.lang))
    elif told := MACHINE_FORMATS[options.format](findings, folder.name, options.lang):
        say(told)
    is_faulty = any(finding.is_error for finding in findings)
    return ExitStatus.REFUSED if is_faulty else ExitStatus.DONE


def _told(
    findings: tuple[Finding, ...], folder: str, summary: Message | None, language: Language
) -> str:
    if summary is None:
        return f"Chưa có kế hoạch nào trong thư mục {folder}/. Hãy tạo bằng: {PROGRAM} new"
    return "\n\n".join(filter(None, (report(findings, folder, language), summary.words(language))))
