"""The door of the command line: build and serve, with Vietnamese words and exit statuses.

0: done. 1: plans have errors, or the build was refused. 2: wrong use. 3: a fault of our own.
"""

import argparse
import logging
import sys
import traceback
from pathlib import Path

from generator.mkdocs_plugin import Outcome, build_site, serve_site

DONE, REFUSED, WRONG_USE, OWN_FAULT = range(4)
_ROOT = Path(__file__).parent.parent
_LOG_FILE = "hoinghi-loi.log"


def main() -> None:
    """Run one command; what goes wrong inside is told in one sentence, with a log to send."""
    try:
        sys.exit(_run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(OWN_FAULT)
    except Exception:  # noqa: BLE001 - the last resort: no traceback ever reaches a user
        log = _ROOT / _LOG_FILE
        log.write_text(traceback.format_exc(), encoding="utf-8")
        _say(f"Chương trình gặp trục trặc. Hãy gửi tệp {log.name} cho người quản trị cổng.")
        sys.exit(OWN_FAULT)


def _run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    config = _ROOT / "mkdocs.yml"
    if options.command == "serve":
        _say("Xem thử, tự cập nhật khi lưu kế hoạch. Dừng: Ctrl+C.")
        serve_site(config, options.address)
        return DONE
    return _tell(build_site(config))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("hoinghi", description="Cổng thông tin hội nghị.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    commands.add_parser("build", help="dựng trang vào thư mục site/")
    serve = commands.add_parser("serve", help="xem thử, tự cập nhật khi lưu kế hoạch")
    serve.add_argument("--address", default="127.0.0.1:8000", help="địa chỉ và cổng")
    return parser


def _tell(outcome: Outcome) -> int:
    walk = outcome.walk
    if walk is None or walk.errors or not outcome.published:
        return REFUSED  # MkDocs has told why
    if walk.findings:
        _say(walk.report + "\n")
    warnings = len(walk.findings)
    _say(
        f"Đã dựng xong {len(walk.pages)} trang hội nghị, {walk.calendars} tệp lịch,"
        f" {warnings} lưu ý.\n→ {outcome.site_dir}"
    )
    return DONE


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
