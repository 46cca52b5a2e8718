"""A real card over a real base, for the tests of its parts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.card import ClientCard
from crm_desktop.ui.shell.context import AppContext, ToastRequest


class Desk:
    """A card on screen, with what it told the shell."""

    def __init__(self, context: AppContext, qtbot: QtBot, width: int = 1100) -> None:
        self.context, self.qtbot = context, qtbot
        self.errors: list[Exception] = []
        self.toasts: list[str] = []
        context.shell.error_raised.connect(self.errors.append)
        context.shell.undo_offered.connect(self.toasts.append)
        context.shell.toast_requested.connect(self._on_toast)
        self.actions: list[Callable[[], None]] = []
        self.card = ClientCard(context)
        qtbot.addWidget(self.card)
        self.card.resize(width, 760)
        self.card.show()
        self.card.activateWindow()

    def settle(self) -> None:
        """Wait until nothing is being read or stored."""
        self.qtbot.waitUntil(lambda: self.context.runner.busy_count == 0)

    def open(self, client_id: int, tab: str = "data") -> None:
        """Show a client, with one of the tabs."""
        self.card.show_client(client_id)
        self.card.view.tabs.choose(tab)
        self.settle()

    def type_into(self, key: str, text: str) -> None:
        """Replace the text of a field and leave it."""
        editor = self.editor(key)
        editor.setFocus()
        editor.setText(text)  # type: ignore[attr-defined]
        editor.commit()  # type: ignore[attr-defined]
        self.settle()

    def type_into_text(self, key: str, text: str) -> None:
        """Replace the text of a field of several lines and leave it."""
        editor = self.editor(key)
        editor.setPlainText(text)  # type: ignore[attr-defined]
        editor.commit()  # type: ignore[attr-defined]
        self.settle()

    def editor(self, key: str) -> QWidget:
        """Return the editor of a field."""
        return self.card.view.fields.editor(key)

    def _on_toast(self, toast: ToastRequest) -> None:
        self.toasts.append(toast.text)
        if toast.on_action is not None:
            self.actions.append(toast.on_action)
