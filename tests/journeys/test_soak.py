"""A long day at the program: many changes of screen, look and language lose neither memory nor references."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop import app
from crm_desktop.system import settings as names
from crm_desktop.ui.shell.features import FEATURES
from tests.factories import make_clients

SWITCHES = 500
WARM = 200  # until each screen, look and language was there
OTHER_LOOK_EVERY = 50
MOST_MEGABYTES = 25.0
MOST_WIDGETS = 10


def _settle(program: app.Program, qtbot: QtBot) -> None:
    assert program.session is not None
    runner = program.session.runner
    qtbot.waitUntil(lambda: runner.busy_count == 0)
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _memory() -> float:
    """Return the megabytes this process holds."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise LookupError("VmRSS")


def _widgets() -> int:
    gc.collect()
    return len(QApplication.allWidgets())


def test_five_hundred_changes_of_screen(program: app.Program, qtbot: QtBot) -> None:
    program.settings.set(names.FIRST_START_DONE, True)
    program.start(None)
    assert program.session is not None
    services, window = program.session.services, program.session.window
    services.users.act_as(services.users.create("Марина", "rose"))
    make_clients(services, 300)
    keys = [feature.key for feature in FEATURES if feature.key in window.pages.features]
    looks = ["theme_dark", "language_en", "theme_light", "language_ru"]
    start: tuple[int, float, int] | None = None
    for at in range(SWITCHES):
        if at % OTHER_LOOK_EVERY == 0:
            window.run_command(looks[at // OTHER_LOOK_EVERY % len(looks)])
        if at == WARM:
            _settle(program, qtbot)
            start = sys.getrefcount(None), _memory(), _widgets()
        window.pages.open(keys[at % len(keys)])
        _settle(program, qtbot)
    window.run_command(looks[-1])
    _settle(program, qtbot)
    assert start is not None
    references, megabytes, widgets = start
    assert sys.getrefcount(None) - references > -SWITCHES, "the binding eats None"
    assert _memory() - megabytes < MOST_MEGABYTES
    assert _widgets() <= widgets + MOST_WIDGETS
