"""``schema``: writes the JSON Schema of plan files, from which editors propose and explain keys."""

import argparse
from pathlib import Path

from generator.cli.arguments import CommandParser
from generator.cli.console import ROOT, ExitStatus, RefusedError, say
from generator.editing.schema import schema_text

_FILE = ROOT / ".vscode" / "plan.schema.json"


def declare(parser: CommandParser) -> None:
    """Add the command to the command line."""
    command = parser.command(
        "schema",
        run,
        "viết lược đồ JSON Schema cho trình soạn thảo",
        "Trình soạn thảo dùng tệp này để gợi ý và giải thích từng mục.",
    )
    command.options.add_argument(
        "--output",
        type=Path,
        default=_FILE,
        metavar="TỆP",
        help="ghi vào tệp nào, mặc định .vscode/plan.schema.json của cổng",
    )


def run(options: argparse.Namespace) -> int:
    """Write the schema, whatever stood there before: it is made from the model alone."""
    path: Path = options.output
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(schema_text(), encoding="utf-8", newline="\n")
    except OSError:
        raise RefusedError(f"Không ghi được {path}. Hãy kiểm tra quyền ghi.") from None
    say(f"Đã viết {path}")
    return ExitStatus.DONE
