"""The icon beside the clock of the system, where there is one: reminders come while the window is hidden."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget

from crm_desktop.system import settings as names
from crm_desktop.system.notify import MAX_TEXT, MAX_TITLE, can_send, send_in_background
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.window_state import bring_to_front
from crm_desktop.ui.widgets import messages
from crm_desktop.ui.widgets.text import tip_text

_SHOWN_MS = 10_000
ASK, YES, NO = "ask", "yes", "no"


class Tray(QObject):
    """Menu, count and notifications; closing the window hides it here once the user agreed to that."""

    clicked = Signal()
    list_requested = Signal()
    pause_requested = Signal()
    task_requested = Signal()

    def __init__(self, context: AppContext, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._window = context, window
        self._icon: QSystemTrayIcon | None = None
        self._count = 0
        self._menu = QMenu(window)
        self._open, self._list = QAction(self), QAction(self)
        self._new_task, self._pause, self._quit = QAction(self), QAction(self), QAction(self)
        self._open.triggered.connect(self.clicked)
        self._list.triggered.connect(self.list_requested)
        self._new_task.triggered.connect(self.task_requested)
        self._pause.triggered.connect(self.pause_requested)
        self._quit.triggered.connect(lambda: context.shell.run_command("quit"))
        self._menu.addActions([self._open, self._list, self._new_task, self._pause])
        self._menu.addSeparator()
        self._menu.addAction(self._quit)
        context.languages.changed.connect(lambda _language: self.retranslate())
        self.retranslate()

    @property
    def is_there(self) -> bool:
        """Whether the system shows the icon."""
        return self._icon is not None and self._icon.isVisible()

    def start(self) -> None:
        """Show the icon, if the system has a place for such."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self._icon = QSystemTrayIcon(QApplication.windowIcon(), self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.list_requested)
        self._icon.show()
        self._context.shell.hide_instead_of_closing = self.hide_instead
        self.retranslate()
        if self._window.isMinimized() and not self._window.isActiveWindow():
            self._window.hide()  # it started with the system: the icon is enough

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._open.setText(self.tr("Open CRM Desktop"))
        self._list.setText(self.tr("Reminders"))
        self._new_task.setText(self.tr("New task"))
        self._pause.setText(self.tr("Pause reminders for an hour"))
        self._quit.setText(self.tr("Quit"))
        self.show_count(self._count)

    def show_count(self, count: int) -> None:
        """Say beside the icon how many reminders stand."""
        self._count = count
        if self._icon is not None:
            name = QApplication.applicationDisplayName()
            words = self.tr("%n reminder(s)", "", count)
            self._icon.setToolTip(tip_text(f"{name}: {words}" if count else name))

    def notify(self, title: str, text: str) -> None:
        """Tell the desktop in its own way; where it has none, by the icon, else by what the system may have."""
        if _is_drawn_nowhere():
            return
        if not can_send() and self._icon is not None and QSystemTrayIcon.supportsMessages():
            self._icon.showMessage(
                _plain(title)[:MAX_TITLE], _plain(text)[:MAX_TEXT], QApplication.windowIcon(), _SHOWN_MS
            )
        else:
            send_in_background(title, text)

    def bring_window(self) -> None:
        """Bring the main window to the front, wherever it is."""
        bring_to_front(self._window)

    def hide_instead(self) -> bool:
        """Hide the window here when the user closes it and has agreed to that; asked once."""
        answer = self._context.settings.get(names.CLOSE_TO_TRAY)
        if not self.is_there or answer == NO:
            return False
        if answer == ASK:
            QTimer.singleShot(0, self, self._ask)
            return True
        self._window.hide()
        return True

    def _ask(self) -> None:
        def keep() -> None:
            self._context.settings.set(names.CLOSE_TO_TRAY, YES)
            self._window.hide()

        def leave() -> None:
            self._context.settings.set(names.CLOSE_TO_TRAY, NO)
            self._context.shell.run_command("quit")

        messages.choose(
            self._window,
            self.tr("Keep reminding?"),
            self.tr(
                "The program can stay beside the clock of your system, without its window, so that reminders"
                " come. You can change this in the settings."
            ),
            ((self.tr("Stay beside the clock"), keep), (self.tr("Quit"), leave)),
            cancel_text=self.tr("Cancel"),
        )

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.clicked.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DeferredDelete and self._icon is not None:
            self._icon.hide()
        return super().event(event)


def _plain(text: str) -> str:
    """Return a text without what the notification servers of Linux take for markup."""
    clean = text.lstrip("-")
    return clean.replace("<", "‹").replace(">", "›") if sys.platform.startswith("linux") else clean


def _is_drawn_nowhere() -> bool:
    return QApplication.platformName() in ("offscreen", "minimal")
