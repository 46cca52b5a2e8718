"""The log: a rotating file, and the last lines in memory for a report of a crash.

Never the data of a client at INFO and above: ids, counts and times only.
"""

from __future__ import annotations

import logging
from collections import deque
from logging.handlers import RotatingFileHandler
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
MAX_BYTES = 2_000_000
KEPT_FILES = 3
RECENT_LINES = 200

logger = logging.getLogger(__name__)


class RecentLines(logging.Handler):
    """Keeps the last lines of the log in memory."""

    def __init__(self, size: int = RECENT_LINES) -> None:
        super().__init__()
        self._lines: deque[str] = deque(maxlen=size)

    def emit(self, record: logging.LogRecord) -> None:
        """Take one record of the log."""
        self._lines.append(self.format(record))

    def lines(self) -> list[str]:
        """Return the lines, oldest first."""
        return list(self._lines)


def set_up_logs(file: Path | None, level: int = logging.INFO) -> RecentLines:
    """Send the log to a rotating file and to memory; return the memory. No file is no reason to stop."""
    formatter = logging.Formatter(FORMAT)
    recent = RecentLines()
    handlers: list[logging.Handler] = [recent]
    failure: OSError | None = None
    if file is not None:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handlers.append(
                RotatingFileHandler(
                    file, maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True
                )
            )
        except OSError as error:
            failure = error
    root = logging.getLogger()
    root.setLevel(level)
    logging.getLogger("peewee").setLevel(logging.INFO)
    logging.raiseExceptions = False  # a log that cannot be written must not speak on standard error
    for handler in handlers:
        handler.setFormatter(formatter)
        root.addHandler(handler)
    if failure is not None:
        logger.warning("no log file: %s", failure.strerror)
    return recent
