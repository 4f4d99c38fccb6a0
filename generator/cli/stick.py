"""``zip``: the built site in one file that opens from a USB stick, where there is no network."""

import argparse
from pathlib import Path

from generator.cli.arguments import CommandParser
from generator.cli.console import CONFIG, ROOT, ExitStatus, RefusedError, say
from generator.mkdocs_plugin import settings
from generator.stick import FOLDER, NoSiteError, pack

_FILE = ROOT / "hoinghi-site.zip"


def declare(parser: CommandParser) -> None:
    """Add the command to the command line."""
    command = parser.command(
        "zip",
        run,
        "gói trang đã dựng thành một tệp, mở được từ USB",
        "Giải nén ở bất cứ máy nào rồi mở tệp index.html: không cần mạng, không cần máy chủ.",
    )
    command.options.add_argument(
        "--output",
        type=Path,
        default=_FILE,
        metavar="TỆP",
        help="ghi vào tệp nào, mặc định hoinghi-site.zip của cổng",
    )


def run(options: argparse.Namespace) -> int:
    """Pack the site as it was built last."""
    path: Path = options.output
    try:
        pages = pack(settings(CONFIG).site, path)
    except NoSiteError:
        raise RefusedError("Chưa có trang để gói. Hãy chạy lệnh build trước.") from None
    except OSError:
        raise RefusedError(f"Không ghi được {path}. Hãy kiểm tra quyền ghi và chỗ trống.") from None
    say(f"Đã gói {pages} trang vào {path}")
    say(f"Chép vào USB, giải nén, rồi mở {FOLDER}/index.html.")
    return ExitStatus.DONE
