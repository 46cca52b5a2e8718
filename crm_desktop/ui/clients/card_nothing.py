"""What stands in the place of the card while no client is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.empty_state import EmptyState


class NoClient(QWidget):
    """An empty card that tells how to fill it."""

    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = card()
        self.empty = EmptyState("id-card")
        translate = QCoreApplication.translate
        self.empty.set_texts(
            translate("ClientCard", "No client chosen"),
            translate("ClientCard", "Choose a client in the list to see the card, or add a new one."),
            primary=translate("ClientCard", "New client"),
            primary_icon="user-plus",
        )
        self.empty.primary_clicked.connect(self.new_requested)
        QVBoxLayout(box).addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(box)
