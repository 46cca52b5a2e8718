"""The base of the steps of the first start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from crm_desktop.ui.welcome.choice_card import ChoiceCard


class Step(QWidget):
    """A subclass sets its title and hint, and may store something before the next step.

    `ready_changed` when `is_ready` may have changed: whether the way on is open.
    """

    ready_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint = "", ""
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        self._group = QButtonGroup(self)
        self.cards: dict[str, ChoiceCard] = {}

    @property
    def is_ready(self) -> bool:
        """Whether there is what the next step needs."""
        return True

    @property
    def go_text(self) -> str:
        """The word on the button that goes on; empty for the usual one."""
        return ""

    def retranslate(self) -> None:
        """Set all texts in the language in force."""

    def first(self) -> QWidget:
        """Return where the keyboard goes when the step opens."""
        return next((card for card in self.cards.values() if card.isChecked()), self)

    def leave(self, go_on: Callable[[], None]) -> None:
        """Store what was entered, then go on; a problem is shown here instead."""
        go_on()

    def add_card(self, key: str, icon_name: str = "") -> ChoiceCard:
        """Add a card to choose from; the first one is chosen."""
        card = ChoiceCard(key, icon_name, self)
        self._group.addButton(card)
        card.setChecked(not self.cards)
        self.cards[key] = card
        self.body.addWidget(card)
        return card

    def chosen(self) -> str:
        """Return the key of the chosen card."""
        return next((key for key, card in self.cards.items() if card.isChecked()), "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
