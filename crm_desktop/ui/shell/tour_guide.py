"""What a screen needs to show itself in the tour: the window, waiting until all is painted, and shorthands.

A folder of the window takes part by a module `tour` with `TOURS`. A visit is a generator: it brings its
screen into a state and yields the name of the picture; whoever leads the tour takes it and goes on.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QThread, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton, QWidget

from crm_desktop.domain.client import ClientRow
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.shell.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
Visit = Callable[["Guide"], Iterator[str]]
_PATIENCE = 30.0
_QUIET = 0.03  # longer than what waits for the first picture of a part of the window
_SHORT_MS = 1500  # timers that wait for a pause in typing; longer ones keep a message on screen
_LOOKED_AT = 3000  # clients among which an example is looked for


@dataclass(frozen=True)
class Tour:
    """One visit; `order` is its place in the whole. `on_new_base`: it wants a base without anything in it."""

    order: int
    visit: Visit
    on_new_base: bool = False


class TourClock:
    """The time of a tour: it stands still until a step, so that two tours give the same pictures."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 18, 9, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def step(self, **amount: float) -> None:
        """Let time pass."""
        self.now += timedelta(**amount)


class Guide:
    """Leads through the open window."""

    def __init__(self, window: MainWindow, context: AppContext, clock: TourClock) -> None:
        self.window, self.context, self.clock = window, context, clock

    def open(self, key: str) -> FeaturePage:
        """Show a screen and wait until it has its data."""
        self.window.pages.open(key)
        self.settle()
        return self.window.pages.page(key)

    def command(self, key: str) -> None:
        """Do what a command does."""
        self.window.run_command(key)
        self.settle()

    def write(self, work: Callable[[], object]) -> None:
        """Change something in the base as if another window did, and wait for it."""
        self.clock.step(minutes=1)
        self.context.runner.run(lambda _progress: work(), writes=True)
        self.settle()

    def type_into(self, field: QLineEdit, text: str) -> None:
        """Type a text as a user does."""
        field.setFocus()
        field.setText(text)
        field.textEdited.emit(text)
        self.settle()

    def client(self, fits: Callable[[ClientRow], bool]) -> int:
        """Return the id of the first client, by name, that fits."""
        clients = self.context.services.clients
        ids = list(clients.list_ids()[:_LOOKED_AT])
        rows = clients.rows(ids)
        return next((row_id for row_id in ids if row_id in rows and fits(rows[row_id])), ids[0])

    def child(self, kind: type[W], parent: QWidget | None = None) -> W | None:
        """Return the first visible widget of a kind inside the window, or inside another widget."""
        found = (parent or self.window).findChildren(kind)
        return next((widget for widget in found if widget.isVisible()), None)

    def menu(self, button: QToolButton, menu: QMenu | None = None) -> None:
        """Open the menu of a button below it; `menu` when the button has none of its own."""
        menu = menu or button.menu()
        menu.popup(button.mapToGlobal(button.rect().bottomRight() - QPoint(menu.sizeHint().width(), 0)))
        self.settle()

    def settle(self) -> None:
        """Wait until no work is under way, no pause in typing is waited for, and all is painted."""
        now = quiet_since = time.monotonic()
        end = now + _PATIENCE
        while now - quiet_since < _QUIET and now < end:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QThread.msleep(1)  # a loop that never rests would take the interpreter from the workers
            before, now = now, time.monotonic()
            # What took long was work too: what it changed is not laid out yet.
            is_busy = self.context.runner.busy_count or now - before > _QUIET / 2
            # To look through all timers takes long in a window with many parts: it is done before going on.
            if is_busy or (now - quiet_since >= _QUIET and self._waits()):
                quiet_since = now

    def tidy(self) -> None:
        """Close what lies over the window: popups, dialogs, messages."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        self.window.toasts.clear()
        self.settle()

    def _waits(self) -> bool:
        timers = (timer for widget in QApplication.topLevelWidgets() for timer in widget.findChildren(QTimer))
        return any(t.isActive() and t.isSingleShot() and t.interval() <= _SHORT_MS for t in timers)
