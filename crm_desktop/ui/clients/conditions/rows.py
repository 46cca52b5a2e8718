"""The builder of conditions: rows of field, operator and value, joined by "all of" or "any of"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.conditions import OPS, Condition, Op, Operand, is_complete, operand
from crm_desktop.ui.clients.conditions.values import ValueEditor, value_editor
from crm_desktop.ui.clients.conditions.words import ConditionWords
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.text import label

ALL, ANY = "all", "any"
FIRST_FIELD = "last_contact"
_DELAY = 300  # ms after the last keystroke
_MOST_LINES = 14


class ConditionRow(QWidget):
    """One condition; `edited` after each change, `remove_requested` by the cross."""

    edited = Signal()
    remove_requested = Signal()

    def __init__(self, words: ConditionWords, condition: Condition, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._unread = condition if words.type_of(condition.field) is None else None
        self._editor: ValueEditor | None = None
        self._shown: tuple[str, Operand] | None = None
        self.field = _combo(self, self.tr("Field"))
        for key, title in words.fields():
            self.field.addItem(title, key)
        if self._unread is not None:
            self.field.addItem(words.field(condition.field), condition.field)
        self.op = _combo(self, self.tr("Comparison"))
        self._cross = icon_button("x", self, size=16)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(6)
        self._line.addWidget(self.field, 6)
        self._line.addWidget(self.op, 5)
        self._line.addWidget(self._cross)
        self._place = QWidget(self)
        self._line.insertWidget(2, self._place, 4)
        self.field.setCurrentIndex(self.field.findData(condition.field))
        self._fill_ops(condition.op)
        if (editor := self.editor) is not None:
            editor.set_values(condition.values)
        self.field.activated.connect(self._on_field)
        self.op.activated.connect(self._on_op)
        self._cross.clicked.connect(self.remove_requested)
        name_control(self._cross, self.tr("Remove the condition"))

    def condition(self) -> Condition | None:
        """Return the condition; None while it does not say enough to be asked."""
        key = self.field.currentData()
        kind = self._words.type_of(key)
        if kind is None:
            return self._unread
        found = Condition(key, Op(self.op.currentData()), self._editor.values() if self._editor else ())
        return found if is_complete(found, kind) else None

    @property
    def editor(self) -> ValueEditor | None:
        """What the condition is given, as an editor; None where it is given nothing."""
        return self._editor

    def _fill_ops(self, wanted: Op | None = None) -> None:
        kind = self._words.type_of(self.field.currentData())
        ops = OPS[kind] if kind else (self._unread.op if self._unread else Op.UNKNOWN,)
        with QSignalBlocker(self.op):
            self.op.clear()
            for op in ops:
                self.op.addItem(self._words.op(kind, op), op.value)
            self.op.setCurrentIndex(max(0, self.op.findData(wanted.value if wanted else "")))
        self._show_editor()

    def _show_editor(self) -> None:
        """Show the editor of the operator; what was typed stays where the next one takes the same."""
        key = self.field.currentData()
        kind = self._words.type_of(key)
        wanted = operand(kind, Op(self.op.currentData())) if kind else Operand.NOTHING
        if self._shown == (key, wanted):
            return
        self._shown = (key, wanted)
        names = self._words.names(key) if wanted is Operand.NAMES else ()
        editor = value_editor(wanted, names, self._words, self)
        shown = editor or QWidget(self)
        self._line.replaceWidget(self._place, shown)
        self._line.setStretchFactor(shown, 4)
        self._place.hide()
        self._place.deleteLater()
        self._place, self._editor = shown, editor
        shown.show()
        if editor is not None:
            editor.edited.connect(self.edited)

    def _on_field(self) -> None:
        self._fill_ops()
        self.edited.emit()

    def _on_op(self) -> None:
        self._show_editor()
        self.edited.emit()


class ConditionRows(QWidget):
    """All conditions of a filter; `changed` when what they ask for is different."""

    changed = Signal()

    def __init__(self, words: ConditionWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._asked: tuple[tuple[Condition, ...], bool] = ((), False)
        self.rows: list[ConditionRow] = []
        self.join = SegmentedControl(self)
        self.join.add(ALL, self.tr("All of"))
        self.join.add(ANY, self.tr("Any of"))
        self.join.chosen.connect(lambda _key: self._ask())
        self.add_button = button(self.tr("Add a condition"), "quiet", "plus", self)
        self.add_button.clicked.connect(self._on_add)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(label(self.tr("Conditions"), "section", self))
        head.addStretch(1)
        head.addWidget(self.join)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        layout.addLayout(foot)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self._ask)
        self._show_join()

    def conditions(self) -> tuple[Condition, ...]:
        """Return the conditions that say enough to be asked."""
        return tuple(found for row in self.rows if (found := row.condition()) is not None)

    def is_any(self) -> bool:
        """Return whether one of the conditions is enough."""
        return len(self.rows) > 1 and self.join.current() == ANY

    def show_conditions(self, conditions: Sequence[Condition], *, is_any: bool) -> None:
        """Show the conditions of a filter, without the signal."""
        for row in tuple(self.rows):
            self._drop(row)
        for condition in conditions:
            self._add(condition)
        self.join.select(ANY if is_any else ALL)
        self._asked = (self.conditions(), self.is_any())
        self._show_join()

    def add(self, condition: Condition) -> ConditionRow:
        """Add a row and give it the keyboard."""
        row = self._add(condition)
        self._show_join()
        row.field.setFocus()
        self._ask()
        return row

    def flush(self) -> None:
        """Ask at once for what is still being typed."""
        if self._timer.isActive():
            self._timer.stop()
            self._ask()

    def _on_add(self) -> None:
        kind = self._words.type_of(FIRST_FIELD)
        assert kind is not None
        self.add(Condition(FIRST_FIELD, OPS[kind][0]))

    def _add(self, condition: Condition) -> ConditionRow:
        row = ConditionRow(self._words, condition, self)
        row.edited.connect(self._timer.start)
        row.remove_requested.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._lines.addWidget(row)
        row.show()
        return row

    def _remove(self, row: ConditionRow) -> None:
        at = self.rows.index(row)
        self._drop(row)
        self._show_join()
        near = self.rows[min(at, len(self.rows) - 1)].field if self.rows else self.add_button
        near.setFocus()
        self._ask()

    def _drop(self, row: ConditionRow) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_join(self) -> None:
        self.join.setVisible(len(self.rows) > 1)

    def _ask(self) -> None:
        asked = (self.conditions(), self.is_any())
        if asked != self._asked:
            self._asked = asked
            self.changed.emit()


def _combo(parent: QWidget, name: str) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    dress_popup(box)
    box.setStyleSheet(
        "combobox-popup: 0;"
    )  # else the list of fields would cover the screen from top to bottom
    box.setMaxVisibleItems(_MOST_LINES)
    return box
