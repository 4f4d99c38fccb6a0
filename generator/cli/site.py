"""``build`` and ``serve``: the site, and its live preview."""

import argparse

from generator.cli.arguments import CommandParser
from generator.cli.console import CONFIG, ExitStatus, RefusedError, say
from generator.cli.progress import progress
from generator.mkdocs_plugin import Outcome, build_site, serve_site, settings


def declare(parser: CommandParser) -> None:
    """Add the commands to the command line."""
    parser.command(
        "build",
        run_build,
        "dựng trang vào thư mục site/",
        "Kế hoạch nào có lỗi thì không dựng, trang cũ được giữ nguyên.",
    )
    preview = parser.command("serve", run_serve, "xem thử, tự cập nhật khi lưu kế hoạch")
    preview.options.add_argument(
        "--address",
        default="127.0.0.1:8000",
        metavar="MÁY:CỔNG",
        help="địa chỉ và cổng, mặc định 127.0.0.1:8000",
    )


def run_build(options: argparse.Namespace) -> int:  # noqa: ARG001 - a build has none
    """Build the site and tell what came of it."""
    with progress():
        outcome = build_site(CONFIG)
    return _tell(outcome)


def run_serve(options: argparse.Namespace) -> int:
    """Serve the preview until Ctrl+C."""
    address = f"http://{options.address}{settings(CONFIG).site_path}"
    say(f"Xem thử tại {address}, tự cập nhật khi lưu kế hoạch. Dừng: Ctrl+C.")
    try:
        with progress():
            serve_site(CONFIG, options.address)
    except OSError:
        raise RefusedError(
            f"Không mở được {options.address}: có thể chương trình khác đang dùng cổng này."
            " Hãy thử: --address 127.0.0.1:8001"
        ) from None
    return ExitStatus.DONE


def _tell(outcome: Outcome) -> int:
    walk = outcome.walk
    if walk is None or walk.errors or not outcome.published:
        return ExitStatus.REFUSED  # MkDocs has told why
    if walk.findings:
        say(walk.report + "\n")
    warnings = len(walk.findings)
    say(
        f"Đã dựng xong {len(walk.pages)} trang hội nghị, {walk.calendars} tệp lịch,"
        f" {warnings} lưu ý.\n→ {outcome.site_dir}"
    )
    if walk.past.head is None:
        say("Không có lịch sử git: lịch chưa ghi được lần sửa nào, trang chưa có mục thay đổi.")
    return ExitStatus.DONE
