"""Starts the program as `main.py` does, and writes what the start cost as one JSON line, then quits.

Run in a process of its own: `first_paint.py DATABASE`, with the moment of the start in CRM_BENCH_START.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from crm_desktop import bootstrap
from crm_desktop.bootstrap import environment

# As `main.py` does, before the first import of Qt. By a Python outside the environment of this tree it would go
# on as `main.py`, and open a window that nobody closes.
if environment.is_running():
    bootstrap.prepare([])

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from crm_desktop import app
from crm_desktop.system import paths, settings

HEAVY = (
    "matplotlib",
    "openpyxl",
    "xlsxwriter",
    "phonenumbers",
    "numpy",
    "rapidfuzz",
    "vobject",
    "typer",
    "psycopg",
    "dateutil",
    "holidays",
    "icalendar",
    "plyer",
)


class Watcher(QObject):
    """Notes the first painting of the window, and of a list that has rows."""

    def __init__(self) -> None:
        super().__init__()
        self.window = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            if not self.window:
                self.window = time.time()
            table = watched.parent()
            is_list = isinstance(table, QTableView) or type(table).__name__ == "DayList"
            if is_list and table.viewport() is watched and table.model().rowCount():
                QTimer.singleShot(0, self.tell)
                QApplication.instance().removeEventFilter(self)
        return False

    def tell(self) -> None:
        painted = time.time()
        start = float(os.environ["CRM_BENCH_START"])
        status = Path("/proc/self/status").read_text(encoding="ascii")
        resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
        print(
            json.dumps(
                {
                    "window_ms": (self.window - start) * 1000,
                    "list_ms": (painted - start) * 1000,
                    "resident_mb": resident / 1024,
                    "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                    "heavy": [name for name in HEAVY if name in sys.modules],
                }
            ),
            flush=True,
        )
        os._exit(0)


def main() -> None:
    application = app.make_application([sys.argv[0]])
    watcher = Watcher()
    application.installEventFilter(watcher)
    stored = settings.Settings(paths.settings_file())
    stored.set(settings.FIRST_START_DONE, True)
    stored.set(settings.LAST_PAGE, os.environ.get("CRM_BENCH_PAGE", "clients"))
    from crm_desktop.ui.shell.who import base_key

    stored.set(settings.CURRENT_USERS, {base_key(sys.argv[1]): 1})
    program = app.Program(application, stored)
    program.start(sys.argv[1])
    application.exec()


main()
