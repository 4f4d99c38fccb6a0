"""``ids``: writes the missing ids into plan files and touches nothing else in them."""

import argparse
import os
import shutil
from pathlib import Path

from generator.cli.arguments import CommandParser, add_files
from generator.cli.console import CONFIG, PROGRAM, ExitStatus, RefusedError, complain, say
from generator.cli.plan_files import chosen
from generator.cli.progress import progress, step
from generator.editing.missing_ids import Completion, complete
from generator.mkdocs_plugin import settings
from generator.plan_folder import PlanSource, plan_sources

_DETAILS = """Mã (id) giữ cho liên kết và lịch không đổi khi sửa tên.

Chỉ thêm mã còn thiếu; ghi chú, thứ tự, khoảng trắng, dấu nháy của tệp được giữ nguyên."""


def declare(parser: CommandParser) -> None:
    """Add the command to the command line."""
    command = parser.command("ids", run, "ghi các mã (id) còn thiếu vào kế hoạch", _DETAILS)
    add_files(command)


def run(options: argparse.Namespace) -> int:
    """Complete the files and tell what was written; a file with errors is left alone."""
    folder = settings(CONFIG).plans
    sources = {source.path: source for source in plan_sources(folder)}
    files = chosen(options.files, folder, sources)
    with progress():
        completions = {}
        for number, path in enumerate(files, 1):
            step(f"Đang đọc {number}/{len(files)} kế hoạch…")
            completions[path] = _completion(sources[path])
    wholly = [_write(folder, path, completion) for path, completion in completions.items()]
    if not any(completion.missing or completion.is_faulty for completion in completions.values()):
        say("Không thiếu mã nào.")
    return ExitStatus.DONE if all(wholly) else ExitStatus.REFUSED


def _completion(source: PlanSource) -> Completion:
    if source.problem:
        return Completion(source.content, is_faulty=True)
    return complete(source.path, source.content)


def _write(folder: Path, path: str, completion: Completion) -> bool:
    """Write one file and tell of it; whether nothing is left to do in it."""
    name = f"{folder.name}/{path}"
    if completion.is_faulty:
        complain(f"{name}: có lỗi nên không ghi gì. Hãy xem: {PROGRAM} check {name}")
        return False
    written = [each for each in completion.missing if each.is_written]
    left = [each for each in completion.missing if not each.is_written]
    if written:
        try:
            _replace(folder / path, completion.content)
        except OSError:
            raise RefusedError(f"Không ghi được {name}. Hãy kiểm tra quyền ghi.") from None
        say(f"{name}: đã ghi {len(written)} mã")
        for each in written:
            say(f"  dòng {each.line}: id: {each.id}")
    for each in left:
        complain(f"{name}:{each.line}: không tự ghi được ở đây. Hãy thêm «id: {each.id}».")
    return not left


def _replace(path: Path, content: bytes) -> None:
    """Put the new bytes in the place of the old as a whole: a half-written plan would be lost."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
