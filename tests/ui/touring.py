"""Walks the tour of one folder of the window in the test's own process."""

from __future__ import annotations

from collections.abc import Iterable

from pytestqt.qtbot import QtBot

from crm_desktop.cli.tour_data import fill_base
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.features import FEATURES
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.shell.tour_guide import Guide, Tour, TourClock

CLIENTS = 60


def guide(context: AppContext, qtbot: QtBot, *, is_new: bool = False) -> Guide:
    """A guide through the real window, with data unless a new base is wanted."""
    clock = TourClock()
    context.services.store.clock = clock
    if not is_new:
        fill_base(context.services, clock, "en", CLIENTS)
    window = MainWindow(context, FEATURES)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.start()
    window.show()
    qtbot.waitExposed(window)
    return Guide(window, context, clock)


def names(
    tours: Iterable[Tour], context: AppContext, qtbot: QtBot, *, on_new_base: bool = False
) -> list[str]:
    """The names of the pictures that a tour would take."""
    led = guide(context, qtbot, is_new=on_new_base)
    found = [name for tour in tours if tour.on_new_base is on_new_base for name in tour.visit(led)]
    led.tidy()
    return found
