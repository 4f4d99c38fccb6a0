"""What a long run is doing, in one line on the terminal that comes after a second and goes again.

In: what the walk logs to ``generator.progress``. Out: a line on stderr where that is a terminal,
elsewhere nothing. A thread writes it, so that one long step is told, too.
"""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LOGGER = logging.getLogger("generator.progress")
_AFTER_SECONDS = 1.0
_EVERY_SECONDS = 0.2


@contextmanager
def progress() -> Iterator[None]:
    """Show what goes on inside the ``with`` block."""
    if not sys.stderr.isatty():
        yield
        return
    line = _ProgressLine()
    root = logging.getLogger()
    root.handlers.insert(0, line)  # before the others: it clears the line for what they say
    _LOGGER.setLevel(logging.INFO)
    writer = threading.Thread(target=line.keep_showing, daemon=True)
    writer.start()
    try:
        yield
    finally:
        line.ended.set()
        writer.join()
        root.removeHandler(line)
        _LOGGER.setLevel(logging.NOTSET)
        line.clear()


class _ProgressLine(logging.Handler):
    """Keeps the latest step, shows it on one line, and clears that for other messages."""

    def __init__(self) -> None:
        super().__init__()
        self.ended = threading.Event()
        self.step = "Đang chuẩn bị…"
        self.width = 0

    def emit(self, record: logging.LogRecord) -> None:
        if record.name == _LOGGER.name:
            self.step = record.getMessage()
        elif record.levelno >= logging.WARNING:
            self.clear()

    def keep_showing(self) -> None:
        """Show the latest step now and then until the end."""
        wait = _AFTER_SECONDS
        while not self.ended.wait(wait):
            self._write(self.step)
            wait = _EVERY_SECONDS

    def clear(self) -> None:
        """Take the line away."""
        if self.width:
            self._write("")
            sys.stderr.write("\r")
            sys.stderr.flush()

    def _write(self, text: str) -> None:
        sys.stderr.write("\r" + text.ljust(self.width))
        sys.stderr.flush()
        self.width = len(text)
