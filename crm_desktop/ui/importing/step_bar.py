"""The steps of an import at the top of its page: where one is, what is clear, what wants a look."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import set_tip


class Step(StrEnum):
    """The pages of an import, in their order."""

    FILE = "file"
    COLUMNS = "columns"
    CHECK = "check"


_MARKS = {"clear": ("check", "success.ink"), "look": ("triangle-alert", "warning.ink")}


class StepBar(QWidget):
    """`chosen` carries the step that was clicked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Step, QPushButton] = {}
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for step in Step:
            each = button("", "chip", parent=self)
            each.setCheckable(True)
            each.clicked.connect(lambda _checked=False, chosen=step: self.chosen.emit(chosen))
            group.addButton(each)
            self.buttons[step] = each
            layout.addWidget(each)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        words = {
            Step.FILE: self.tr("1 File"),
            Step.COLUMNS: self.tr("2 Columns"),
            Step.CHECK: self.tr("3 Check"),
        }
        for step, each in self.buttons.items():
            each.setText(words[step])

    def show_step(self, step: Step) -> None:
        """Show where one is."""
        self.buttons[step].setChecked(True)

    def set_state(self, step: Step, *, is_clear: bool, tip: str = "") -> None:
        """Mark a step as clear, or as one that wants a look."""
        name, color = _MARKS["clear" if is_clear else "look"]
        self.buttons[step].setIcon(icon(name, color, gap=4))
        set_tip(self.buttons[step], tip)
        self.buttons[step].setAccessibleDescription(tip)

    def set_shown(self, step: Step, *, is_shown: bool) -> None:
        """Show or hide a step: a file of whole records has no columns."""
        self.buttons[step].setVisible(is_shown)
