"""The card of a client: everything that is known, each field changed in place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.entity import EntityRef
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.text import label


class ClientCard(QWidget):
    """Shows one client, or the form of a new one.

    `saved` carries the id of a client that was stored, `closed` that the card was put away,
    `open_requested` another client that the user chose in it.
    """

    saved = Signal(int)
    closed = Signal()
    open_requested = Signal(EntityRef)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._name = label("", "title")
        QVBoxLayout(self).addWidget(self._name)

    def show_client(self, client_id: int) -> None:
        """Show a client."""
        self._name.setText(self._context.services.clients.get(client_id).draft.display_name())

    def new_client(self, kind: ClientKind = ClientKind.PERSON) -> None:
        """Show an empty form for a new client."""
        self._name.setText("")

    def clear(self) -> None:
        """Show no client."""
        self._name.setText("")
