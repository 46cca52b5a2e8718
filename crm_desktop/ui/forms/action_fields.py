"""What is to be done next with a deal: what kind, on which day, in a few words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.deal import NextAction, NextActionKind
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.runtime.deal_texts import ACTION_ICONS, DealWords
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import set_property

_SOON = (0, 1, 3, 7, 14)


class ActionFields(QWidget):
    """Without a day there is no action. `changed` when something was chosen or left with another value."""

    changed = Signal()

    def __init__(self, formats: Formats, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats, self._today = formats, today
        self.kind = QComboBox(self)
        dress_popup(self.kind)
        self.kind.setAccessibleName(self.tr("Kind of action"))
        words = DealWords(formats)
        for kind in NextActionKind:
            self.kind.addItem(icon(ACTION_ICONS[kind]), words.action_kind(kind), kind.value)
        self.on = DayLine(self.tr("On which day"), formats, today)
        set_property(self.on, "kind", "")
        self.on.setPlaceholderText(self.tr("tomorrow, Friday, 25.12"))
        self.what = QLineEdit(self)
        self.what.setAccessibleName(self.tr("What is to be done"))
        self.what.setPlaceholderText(self.tr("What is to be done"))
        upper = QHBoxLayout()
        upper.setSpacing(6)
        upper.addWidget(self.kind, 2)
        upper.addWidget(self.on, 3)
        days = QWidget(self)
        flow = FlowLayout(days, spacing=6)
        for distance in _SOON:
            chip = button(
                formats.relative_day(today() + dt.timedelta(days=distance), today()), "chip", parent=days
            )
            chip.clicked.connect(lambda _checked=False, distance=distance: self.set_day(distance))
            flow.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(upper)
        layout.addWidget(days)
        layout.addWidget(self.what)
        self.kind.activated.connect(lambda _at: self.changed.emit())
        self.on.committed.connect(self.changed)
        self.what.editingFinished.connect(self._on_words)
        self._words = ""

    def value(self) -> NextAction | None:
        """Return the action, None without a day."""
        on = self.on.typed_value()
        if on is None:
            return None
        return NextAction(NextActionKind(self.kind.currentData()), on, self.what.text().strip())

    def set_value(self, action: NextAction | None) -> None:
        """Show an action, or nothing."""
        self.on.set_typed(action.on if action is not None else None)
        kind = action.kind if action is not None else NextActionKind.CALL
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        self._words = action.text if action is not None else ""
        self.what.setText(self._words)

    def set_day(self, distance: int) -> None:
        """Take a day that is so many days from today."""
        self.on.set_typed(self._today() + dt.timedelta(days=distance))
        self.changed.emit()

    @property
    def is_good(self) -> bool:
        """Whether the day can be read; a wrong one is marked and gets the keyboard."""
        self.on.commit()
        if self.on.problem:
            self.on.setFocus()
            return False
        return True

    def _on_words(self) -> None:
        if self.what.text().strip() != self._words:
            self._words = self.what.text().strip()
            self.changed.emit()
