"""Editing of a cell in place: the field, the check of what was typed, and the word on what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from crm_desktop.ui.table.column import Column, EditorKind
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.words import quoted
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.text import label, set_property

Index = QModelIndex | QPersistentModelIndex
Editor = QLineEdit | QComboBox | QPlainTextEdit

_TEXT_HEIGHT = 96
_COMMIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class CellEditing(QObject):
    """What a delegate needs for editing; `refused` carries words when a wrong text was given up,
    `finished` a field whose text is to be stored now."""

    refused = Signal(str)
    finished = Signal(QWidget)

    def __init__(self, model: PagedTableModel, view: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._view = view
        self._bubble: QFrame | None = None
        self._index = QPersistentModelIndex()
        self._editor: QWidget | None = None
        self._given_up: tuple[int, str, str] | None = None  # row, column and the text refused last

    def create(self, parent: QWidget, index: Index) -> QWidget | None:
        """Return the field for a cell."""
        column = self._model.columns[index.column()]
        if self._model.row_at(index.row()) is None:
            return None
        self._index = QPersistentModelIndex(index)
        editor = self._make(column, parent)
        editor.setObjectName("cell")
        editor.setAccessibleName(column.title())
        self._editor = editor
        return editor

    def fill(self, editor: QWidget, index: Index) -> None:
        """Put the value of the cell into the field."""
        text = self._take_given_up(index)
        if text is None:
            text = str(self._model.data(index, Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setEditText(text)
            line = editor.lineEdit()
            if line is not None:
                line.selectAll()
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def store(self, editor: QWidget, index: Index) -> None:
        """Give what was typed to the model, or say why it is not stored."""
        text = text_of(editor)
        problem = self._problem(text)
        if problem:
            self._keep_given_up(index, text)
            self.refused.emit(problem)
        else:
            self._model.setData(index, text, Qt.ItemDataRole.EditRole)

    def place(self, editor: QWidget, cell: QRect) -> None:
        """Put the field over its cell; one for several lines hangs down over the rows below."""
        rect = QRect(cell)
        if isinstance(editor, QPlainTextEdit):
            rect.setHeight(max(_TEXT_HEIGHT, cell.height()))
            rect.setWidth(max(rect.width(), 280))
            room = self._room()
            rect.moveTop(max(0, min(rect.top(), room.height() - rect.height())))
            rect.moveLeft(max(0, min(rect.left(), room.width() - rect.width())))
        editor.setGeometry(rect)

    def holds_back(self, editor: QObject, event: QEvent) -> bool:
        """Return whether a key must not leave the field: the text is wrong, or the key belongs to it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in _COMMIT_KEYS or not isinstance(editor, QWidget):
            self._drop_bubble()
            return False
        if isinstance(editor, QPlainTextEdit):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() != Qt.Key.Key_Backtab:
                editor.insertPlainText("\n")
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return self._commit_text(editor)
        problem = self._problem(text_of(editor))
        if problem:
            self._show_bubble(editor, problem)
        return bool(problem)

    def close(self) -> None:
        """The field goes: so does what was said about it."""
        self._editor = None
        self._drop_bubble()

    @property
    def bubble_text(self) -> str:
        """The words beside the field, "" when there are none."""
        return self._bubble.accessibleName() if self._bubble else ""

    # Inner

    def _keep_given_up(self, index: Index, text: str) -> None:
        """What was refused stands in the field again when the same cell is opened next: nobody types it twice."""
        row = self._model.row_at(index.row())
        if row is not None:
            self._given_up = (row.id, self._model.columns[index.column()].key, text)

    def _take_given_up(self, index: Index) -> str | None:
        row, kept, self._given_up = self._model.row_at(index.row()), self._given_up, None
        if kept is None or row is None:
            return None
        return kept[2] if kept[:2] == (row.id, self._model.columns[index.column()].key) else None

    def _make(self, column: Column, parent: QWidget) -> Editor:
        words = [choice.text for choice in column.choices()]
        if column.editor is EditorKind.CHOICE:
            box = QComboBox(parent)
            box.setObjectName("cell")  # before it gets its line: that asks the style sheet
            box.setEditable(True)
            dress_popup(box)
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            box.addItem("")
            box.addItems(words)
            # Queued: after Enter Qt closes the field by itself, and it must not be closed twice.
            box.activated.connect(self._on_activated, Qt.ConnectionType.QueuedConnection)
            return box
        if column.editor is EditorKind.TEXT:
            return QPlainTextEdit(parent)
        line = QLineEdit(parent)
        if column.editor is EditorKind.WORDS:
            line.setCompleter(LastWordCompleter(words, line))
        return line

    def _on_activated(self) -> None:
        if self._editor is not None:
            self.finished.emit(self._editor)

    def _commit_text(self, editor: QPlainTextEdit) -> bool:
        """Enter stores a text of several lines; Qt itself would take it as a new line."""
        problem = self._problem(text_of(editor))
        if problem:
            self._show_bubble(editor, problem)
        else:
            self.finished.emit(editor)
        return True

    def _problem(self, text: str) -> str:
        if not self._index.isValid():
            return ""
        column = self._model.columns[self._index.column()]
        row = self._model.row_at(self._index.row())
        if row is None or text == column.initial_text(row):
            return ""
        return column.problem_with(row, text)

    def _room(self) -> QRect:
        viewport = getattr(self._view, "viewport", None)
        return viewport().rect() if viewport else self._view.rect()

    def _show_bubble(self, editor: QWidget, text: str) -> None:
        self._drop_bubble()
        set_property(editor, "invalid", True)
        parent = editor.parentWidget()
        bubble = QFrame(parent)
        bubble.setProperty("kind", "note-danger")
        bubble.setAccessibleName(text)
        layout = QHBoxLayout(bubble)
        layout.setContentsMargins(8, 5, 8, 5)
        layout.addWidget(label(text, "error", bubble))
        bubble.adjustSize()
        below = editor.geometry().bottom() + 3
        room = self._room()
        top = (
            below
            if below + bubble.height() <= room.height()
            else editor.geometry().top() - bubble.height() - 3
        )
        bubble.move(max(0, min(editor.geometry().left(), room.width() - bubble.width())), top)
        bubble.show()
        bubble.raise_()
        self._bubble = bubble

    def _drop_bubble(self) -> None:
        if self._bubble is not None:
            self._bubble.hide()
            self._bubble.deleteLater()
            self._bubble = None


class LastWordCompleter(QCompleter):
    """Completes the last of several words with commas between them."""

    def __init__(self, words: list[str], parent: QObject) -> None:
        super().__init__(words, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: Index) -> str:
        word = str(index.data() or "")
        widget = self.widget()
        before = widget.text().rpartition(",")[0] if isinstance(widget, QLineEdit) else ""
        return f"{before}, {quoted(word)}" if before.strip() else quoted(word)


def text_of(editor: QWidget) -> str:
    """Return what was typed into a field."""
    if isinstance(editor, QComboBox):
        return editor.currentText().strip()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText().strip()
    return editor.text().strip() if isinstance(editor, QLineEdit) else ""
