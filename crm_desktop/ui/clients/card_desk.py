"""What one key does with the client at hand, and small work of a card that needs no place on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from crm_desktop.ui.shell.context import AppContext

# Command of the window -> what the card does for it.
DESK_COMMANDS = {
    "log_call": "call",
    "log_meeting": "meeting",
    "log_visit": "visit",
    "log_note": "note",
    "next_step": "step",
    "add_promise": "promise",
    "add_files": "files",
    "do_not_call": "wish",
}


class Card(Protocol):
    """A card as the commands see it."""

    @property
    def client_id(self) -> int | None:
        """The id of the client shown."""

    def isVisible(self) -> bool:
        """Whether it is on screen."""

    def do(self, key: str) -> None:
        """Carry out one of DESK_COMMANDS on the client shown."""


def desk_commands(card: Card, show_current: Callable[[], None]) -> dict[str, Callable[[], None]]:
    """Return the commands that work on the client of a card; `show_current` brings the current client of the
    list onto the card while there is none on screen."""

    def do(key: str) -> None:
        if not card.isVisible() or card.client_id is None:
            show_current()
        if card.client_id is not None:
            card.do(key)

    return {command: partial(do, key) for command, key in DESK_COMMANDS.items()}


def is_typing() -> bool:
    """Whether the keyboard is in a field: Enter there stores what was typed and leads nowhere else."""
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QComboBox)


def tell_apart(context: AppContext, own_id: int, other_id: int) -> None:
    """Note that two clients that look alike are different ones."""
    done = QCoreApplication.translate("ClientCard", "Noted: these are different clients")
    clients = context.services.clients
    context.runner.run(
        lambda _: clients.mark_not_duplicates(own_id, other_id),
        lambda _: context.shell.toast_undo(done),
        context.shell.show_error,
        writes=True,
    )
