"""What a test may not leave behind for the next one."""

from __future__ import annotations

import gc
import locale
import multiprocessing
import sys
import threading
from typing import Any


def snapshot() -> dict[str, Any]:
    """The state of the process that a test has to leave as it found it."""
    return {
        "locale": locale.setlocale(locale.LC_ALL),
        "Qt locale": _qt_locale(),
        "threads": {thread.ident for thread in threading.enumerate() if not thread.daemon},
        "handlers": (sys.excepthook, threading.excepthook),
    }


def found(before: dict[str, Any]) -> list[str]:
    """Name each thing left over since the snapshot."""
    after = snapshot()
    problems = [
        f"{name} changed: {before[name]} -> {after[name]}"
        for name in ("locale", "Qt locale", "handlers")
        if before[name] != after[name]
    ]
    problems += [
        f"running thread {thread.name}"
        for thread in threading.enumerate()
        if thread.ident in after["threads"] - before["threads"]
    ]
    problems += [f"running process {child.name}" for child in multiprocessing.active_children()]
    return problems + _open_database() + _qt_leftovers()


def _open_database() -> list[str]:
    module = sys.modules.get("crm_desktop.models.database")
    database = getattr(module, "database", None)
    if database is None or database.obj is None or database.is_closed():
        return []
    database.close()
    return ["open connection to the database"]


def _qt_locale() -> str:
    core = sys.modules.get("PySide6.QtCore")
    return core.QLocale().name() if core else ""


def _qt_leftovers() -> list[str]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    core = sys.modules["PySide6.QtCore"]
    widgets.QApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    problems = []
    if not core.QThreadPool.globalInstance().waitForDone(2000):
        problems.append("running task in the thread pool of Qt")
    for window in widgets.QApplication.topLevelWidgets():
        if window.isVisible():
            problems.append(f"visible window {type(window).__name__} {window.windowTitle()!r}")
            window.close()
    return problems + _active_timers(core)


def _active_timers(core: Any) -> list[str]:
    import shiboken6

    problems = []
    for timer in [thing for thing in gc.get_objects() if type(thing) is core.QTimer]:
        if shiboken6.isValid(timer) and timer.isActive():
            problems.append(f"running timer of {type(timer.parent()).__name__} ({timer.interval()} ms)")
            timer.stop()
    return problems
