"""What a long run is doing, in one line on the terminal that comes after a second and goes again.

In: what the walk and the commands log to ``generator.progress``; an empty step says that all is
done. Out: a line on stderr where that is a terminal, elsewhere nothing. A thread writes it, so that
one long step is told, too.
"""

import logging
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_LOGGER = logging.getLogger("generator.progress")
_AFTER_SECONDS = 1.0
_EVERY_SECONDS = 0.2
_WIDTH = 78


def step(text: str) -> None:
    """Say what is being done now."""
    _LOGGER.info("%s", text)


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
    step("Đang chuẩn bị…")
    writer = threading.Thread(target=line.keep_showing, daemon=True)
    writer.start()
    try:
        yield
    finally:
        line.ended.set()
        writer.join()
        root.removeHandler(line)
        _LOGGER.setLevel(logging.NOTSET)
        line.show("")


class _ProgressLine(logging.Handler):
    """Keeps the latest step, shows it on one line, and clears that for other messages."""

    def __init__(self) -> None:
        super().__init__()
        self.ended = threading.Event()
        self._step = ""
        self._since = 0.0
        self._shown = ""

    def emit(self, record: logging.LogRecord) -> None:
        if record.name == _LOGGER.name:
            if not self._step:
                self._since = time.monotonic()
            self._step = record.getMessage()[:_WIDTH]
        elif record.levelno >= logging.WARNING:
            self.show("")

    def keep_showing(self) -> None:
        """Show the latest step now and then until the end."""
        while not self.ended.wait(_EVERY_SECONDS):
            if not self._step or time.monotonic() - self._since > _AFTER_SECONDS:
                self.show(self._step)

    def show(self, text: str) -> None:
        """Put ``text`` in the place of what the line shows."""
        if text != self._shown:
            blank = " " * len(self._shown)
            sys.stderr.write(f"\r{blank}\r{text}")
            sys.stderr.flush()
            self._shown = text
