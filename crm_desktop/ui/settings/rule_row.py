"""A rule as a sentence that is switched on and off; below it the form in which it is edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.settings.movable_row import MovableRow
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.text import label, set_property

_BELOW_A_SENTENCE = (36, 4, 8, 12)
_CAPTION_TOP = 6  # the caption stands as high as the text in its field
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RuleForm(QWidget):
    """A subclass puts rows into `form` and says in `sentence` what they come to. Enter saves, Esc leaves."""

    saved = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._captions: dict[str, tuple[QLabel, QWidget]] = {}
        self._sentence = label("", "secondary", self, wraps=True)
        self._problem = label("", "error", self, wraps=True)
        self._problem.hide()
        self.save, self.leave = button("", "primary", parent=self), button("", "quiet", parent=self)
        self.save.clicked.connect(self.saved)
        self.leave.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self.form)
        layout.addWidget(self._sentence)
        layout.addWidget(self._problem)
        layout.addLayout(foot)

    def add_row(self, key: str, field: QWidget) -> None:
        """Add a field at the end; `name_row` gives it its caption."""
        caption = label("", "small", self)
        caption.setContentsMargins(0, _CAPTION_TOP, 0, 0)
        self._captions[key] = (caption, field)
        self.form.addRow(caption, field)

    def name_row(self, key: str, text: str, control: QWidget | None = None) -> None:
        """Name a field, or the control in it that the caption speaks of."""
        caption, field = self._captions[key]
        caption.setText(text)
        (control or field).setAccessibleName(text)

    def show_row(self, key: str, *, is_shown: bool) -> None:
        """Show or hide a field with its caption."""
        self.form.setRowVisible(self._captions[key][1], is_shown)

    def first(self) -> QWidget:
        """Return where the keyboard goes when the form opens."""
        return next(iter(self._captions.values()))[1]

    def show_sentence(self, text: str) -> None:
        """Say what the fields come to."""
        self._sentence.setText(text)

    def sentence(self) -> str:
        """Return what the fields come to, in words."""
        return self._sentence.text()

    def show_problem(self, text: str, field: QWidget | None = None) -> None:
        """Say what is wrong, and mark the field that is to blame."""
        for line in self.findChildren(QLineEdit):
            set_property(line, "invalid", bool(text) and line is field)
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        if field is not None:
            field.setFocus()

    def problem(self) -> str:
        """Return what is wrong."""
        return self._problem.text()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.save.setText(self.tr("Save"))
        self.leave.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER and not event.isAutoRepeat():
            self.saved.emit()
        else:
            super().keyPressEvent(event)


class RuleRow(MovableRow):
    """A row; the sentence is what its tick switches."""

    switched = Signal(bool)
    edit_requested = Signal()
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(can_move=False, parent=parent)
        self.row_id = 0
        self.editor: RuleForm | None = None
        self.is_on = QCheckBox(self)
        self.text = label("", "", self, wraps=True)
        self._note = label("", "small", self, wraps=True)
        self.edit = icon_button("pencil", self, size=16)
        self.remove = icon_button("trash-2", self, size=16)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self._note)
        line = QHBoxLayout()
        line.setContentsMargins(8, 4, 0, 4)
        line.setSpacing(8)
        line.addWidget(self.is_on)
        line.addLayout(words, 1)
        line.addWidget(self.edit)
        line.addWidget(self.remove)
        self._below = QVBoxLayout(self)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(0)
        self._below.addLayout(line)
        self.is_on.clicked.connect(self.switched)
        self.edit.clicked.connect(self.edit_requested)
        self.remove.clicked.connect(self.remove_requested)

    def show_rule(self, row_id: int, text: str, note: str, *, is_on: bool) -> None:
        """Show a rule: its sentence, and a word about it."""
        self.row_id = row_id
        self.is_on.setChecked(is_on)
        self.text.setText(text)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.text.setEnabled(is_on)
        self.retranslate()

    def open_editor(self, form: RuleForm) -> None:
        """Show a form below the sentence."""
        self.close_editor()
        self.editor = form
        form.setContentsMargins(*_BELOW_A_SENTENCE)
        self._below.addWidget(form)

    def close_editor(self) -> None:
        """Take the form away."""
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
            self.edit.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.setAccessibleName(self.text.text())
        self.is_on.setAccessibleName(self.text.text())
        name_control(self.edit, self.tr("Change the rule"))
        name_control(self.remove, self.tr("Remove the rule"))


def select(box: QComboBox, key: object) -> None:
    """Choose what a field with choices has under a key, else the first."""
    box.setCurrentIndex(next((at for at in range(box.count()) if box.itemData(at) == key), 0))
