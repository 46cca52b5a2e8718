"""A field with a list to choose from."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.text import fold, tidy
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.widgets.combo import dress_popup


class ChoiceEditor(QComboBox):
    """One of several words, or none; with `is_open` a new word may be typed too."""

    committed = Signal()
    edited = Signal()
    problem_changed = Signal(str)

    def __init__(self, name: str, *, is_open: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self._is_open = is_open
        self._completer: QCompleter | None = None
        self.setProperty("kind", "quiet")
        self.setAccessibleName(name)
        dress_popup(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel must not take the focus
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if is_open:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            line = self.lineEdit()
            assert isinstance(line, QLineEdit)
            line.setAccessibleName(name)
            line.editingFinished.connect(self.commit)
            line.textEdited.connect(self.edited)
            line.installEventFilter(self)
            completer = self._completer = QCompleter(self.model(), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            popup = completer.popup()
            assert popup is not None
            popup.setProperty("kind", "boxed")
            self.setCompleter(completer)
        self.activated.connect(self._on_activated)

    @property
    def is_edited(self) -> bool:
        """Whether there is something chosen or typed that is not stored yet."""
        return self.value() != self._stored

    def set_choices(self, words: Iterable[str]) -> None:
        """Offer these words, and none at all in front of them."""
        shown = self.value()
        with QSignalBlocker(self):
            self.clear()
            self.addItem("")
            self.addItems(list(words))
            self._show(shown)

    def value(self) -> str:
        """Return the word."""
        typed = tidy(self.currentText())
        found = self._place(typed)
        return self.itemText(found) if found >= 0 else typed

    def set_value(self, value: str) -> None:
        """Show a stored word."""
        self._stored = value
        with QSignalBlocker(self):
            self._show(value)

    def show_problem(self, problem: Problem | None) -> None:
        """Tell what is wrong, or that nothing is."""
        self.problem_changed.emit(problem_text(problem) if problem else "")

    def commit(self) -> None:
        """Take what is chosen as the value."""
        if self.is_edited:
            self._stored = self.value()
            self.committed.emit()

    def restore(self) -> None:
        """Bring back the stored word."""
        self.set_value(self._stored)

    def hidePopup(self) -> None:
        super().hidePopup()
        # Nobody tells the field that the pointer left while the list was open: it would stay painted as hovered.
        if not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_click = watched is self.lineEdit() and event.type() == QEvent.Type.MouseButtonRelease
        if is_click and not self.is_edited and self._completer is not None:
            # A click offers all words, and still lets one be typed: the list of the arrow would take the keys.
            self._completer.setCompletionPrefix("")
            self._completer.complete()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the card must not change what the pointer happens to pass over.
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_edited:
            self.restore()
            return
        super().keyPressEvent(event)

    def _place(self, word: str) -> int:
        wanted = fold(word)
        return next((at for at in range(self.count()) if fold(self.itemText(at)) == wanted), -1)

    def _show(self, word: str) -> None:
        found = self._place(word)
        if found < 0:
            self.addItem(word)
            found = self.count() - 1
        self.setCurrentIndex(found)

    def _on_activated(self) -> None:
        self.edited.emit()
        self.commit()
