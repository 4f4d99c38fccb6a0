"""The door of the command line: one module a command, with Vietnamese words and exit statuses.

0: done. 1: plans have errors, or the work was refused. 2: wrong use. 3: a fault of our own.
130: ended by Ctrl+C. Commands work from any current directory: the portal is the folder that
this package lies in.
"""

import logging
import os
import signal
import sys
import traceback

from generator.cli import check, explain, ids, new, schema, site, stick
from generator.cli.arguments import CommandParser, parsed
from generator.cli.console import CONFIG, ROOT, ExitStatus, RefusedError, WrongUseError, complain
from generator.mkdocs_plugin import SettingsError

_INTERRUPTED = 128 + signal.SIGINT
_LOG_FILE = "hoinghi-loi.log"


def main() -> None:
    """Run one command; what goes wrong inside is told in one sentence, with a log to send."""
    try:
        sys.exit(_run(sys.argv[1:]))
    except WrongUseError as error:
        complain(str(error))
        sys.exit(ExitStatus.WRONG_USE)
    except RefusedError as error:
        complain(str(error))
        sys.exit(ExitStatus.REFUSED)
    except SettingsError as error:
        complain(f"Không dùng được tệp {CONFIG.name}: {error}")
        sys.exit(ExitStatus.REFUSED)
    except KeyboardInterrupt:
        complain("\nĐã dừng.")
        sys.exit(_INTERRUPTED)
    except BrokenPipeError:  # who reads along, such as ``head``, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(ExitStatus.DONE)
    except Exception:  # noqa: BLE001 - the last resort: no traceback ever reaches a user
        log = ROOT / _LOG_FILE
        log.write_text(traceback.format_exc(), encoding="utf-8")
        complain(f"Chương trình gặp trục trặc. Hãy gửi tệp {log.name} cho người quản trị cổng.")
        sys.exit(ExitStatus.OWN_FAULT)


def _run(words: list[str]) -> int:
    parser = CommandParser("Cổng thông tin hội nghị: từ tệp kế hoạch thành trang và lịch.")
    for command in (new, check, ids, explain, schema, site, stick):
        command.declare(parser)
    options = parsed(parser, words)
    complaints = logging.StreamHandler()
    complaints.setLevel(logging.WARNING)
    logging.basicConfig(format="%(message)s", handlers=[complaints])
    status: int = options.run(options)
    return status
