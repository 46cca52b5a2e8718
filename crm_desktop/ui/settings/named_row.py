"""One row of a short list: colour, name to edit in place, a note, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from crm_desktop.ui.settings.color_button import ColorButton
from crm_desktop.ui.settings.movable_row import MovableRow
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.line_undo import LineUndo
from crm_desktop.ui.widgets.text import label, literal, set_property

_NAME_WIDTH = 110
_NOTE_WIDTH = 84  # so that what stands before it lines up from row to row


class NamedRow(MovableRow):
    """A row; a subclass adds controls to `extra` and calls `show_row`."""

    renamed = Signal(str)
    color_chosen = Signal(str)
    remove_requested = Signal()
    replacement_chosen = Signal(int)
    problem_action_clicked = Signal()

    def __init__(
        self, *, has_color: bool = True, can_move: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(can_move=can_move, parent=parent)
        self.row_id = 0
        self._name = ""
        self.color = ColorButton(self)
        self.color.setVisible(has_color)
        self.edit = QLineEdit(self)
        LineUndo(self.edit)
        self.edit.setProperty("kind", "quiet")
        self.edit.setMinimumWidth(_NAME_WIDTH)
        self.note = label("", "small", self)
        self.note.setMinimumWidth(_NOTE_WIDTH)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove = icon_button("trash-2", self, size=16)
        self.extra = QHBoxLayout()
        self.extra.setSpacing(8)
        self._problem = label("", "error", self, wraps=True)
        self._problem_action = button("", "link", parent=self)
        self._build()
        self._connect()
        self.show_problem("")
        self.retranslate()

    def show_row(self, row_id: int, name: str, color: str = "", note: str = "") -> None:
        """Show a record; a name that is being typed is left alone."""
        self.row_id = row_id
        # Set even when it is the same: what was typed is stored now, and Ctrl+Z takes back the action.
        if not self.edit.hasFocus() or self.edit.text() in {self._name, name}:
            self.edit.setText(name)
            self.edit.setCursorPosition(0)
        self._name = name
        if color:
            self.color.set_color(color)
        self.note.setText(note)
        self.retranslate()

    def name(self) -> str:
        """Return the name as it is stored."""
        return self._name

    def show_problem(self, text: str, action_text: str = "") -> None:
        """Say what is wrong with the name that was typed, and offer one thing to do about it."""
        set_property(self.edit, "invalid", bool(text))
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._problem_action.setText(action_text)
        self._problem_action.setVisible(bool(text and action_text))

    def ask_replacement(self, question: str, choices: Sequence[tuple[int, str]]) -> QMenu:
        """Let the user choose what takes the place of this record, in a menu below its button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = menu.addAction(literal(question))
        title.setEnabled(False)
        menu.addSeparator()
        for row_id, name in choices:
            menu.addAction(literal(name)).triggered.connect(
                lambda _checked=False, row_id=row_id: self.replacement_chosen.emit(row_id)
            )
        menu.popup(self.remove.mapToGlobal(QPoint(0, self.remove.height())))
        return menu

    def retranslate(self) -> None:
        """Set the row's own texts in the language in force."""
        super().retranslate()
        self.setAccessibleName(self._name)
        self.edit.setAccessibleName(self.tr("Name"))
        name_control(self.remove, self.tr("Remove “{0}”").format(self._name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.edit.text() != self._name:
            self.edit.setText(self._name)
            self.show_problem("")
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.grip)
        line.addWidget(self.color)
        line.addWidget(self.edit, 1)
        line.addLayout(self.extra)
        for part in (self.note, self.up, self.down, self.remove):
            line.addWidget(part)
        self.below = QVBoxLayout()
        self.below.setContentsMargins(0, 0, 0, 0)
        wrong = QHBoxLayout()
        wrong.setContentsMargins(10, 0, 0, 0)
        wrong.addWidget(self._problem, 1)
        wrong.addWidget(self._problem_action)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addLayout(wrong)
        layout.addLayout(self.below)

    def _connect(self) -> None:
        self.edit.editingFinished.connect(self._on_edited)
        self.color.chosen.connect(self.color_chosen)
        self.remove.clicked.connect(self.remove_requested)
        self._problem_action.clicked.connect(self.problem_action_clicked)

    def _on_edited(self) -> None:
        if self.edit.text() != self._name:
            self.renamed.emit(self.edit.text())
