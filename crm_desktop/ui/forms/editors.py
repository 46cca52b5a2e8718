"""One-line and many-line fields that are edited in place: Enter or leaving stores, Esc restores."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QToolTip,
    QWidget,
)

from crm_desktop.domain.errors import Problem
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.widgets.text import set_property, tip_text

_TEXT_MARGIN = 2  # what Qt leaves at both sides of a line
_TEXT_FRAME = 18  # border and padding of the style sheet, and the margin of the document

Check = Callable[[str], Problem | None]


class LineEditor(QLineEdit):
    """One line of text.

    `committed` is emitted when a changed text is left or confirmed, `edited` at each keystroke,
    `problem_changed` with the words for what is wrong. A wrong text is kept and marked.
    """

    committed = Signal()
    edited = Signal()
    problem_changed = Signal(str)

    def __init__(self, name: str, check: Check | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self._stored = ""
        self._problem = ""
        self.setProperty("kind", "quiet")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self.commit)

    @property
    def is_edited(self) -> bool:
        """Whether there is something typed that is not stored yet."""
        return self.text() != self._stored

    @property
    def problem(self) -> str:
        """What is wrong with the text, in words."""
        return self._problem

    def value(self) -> str:
        """Return the text as it stands."""
        return self.text().strip()

    def set_value(self, value: str) -> None:
        """Show a stored text."""
        self._stored = value
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)
        self.show_problem(self._checked(value))

    def show_problem(self, problem: Problem | None) -> None:
        """Mark the field and tell what is wrong, or that nothing is."""
        text = problem_text(problem) if problem else ""
        if text == self._problem:
            return
        self._problem = text
        set_property(self, "invalid", bool(text))
        self.setAccessibleDescription(text)
        self.problem_changed.emit(text)

    def commit(self) -> None:
        """Take what is typed as the value, as leaving the field does."""
        if self.is_edited:
            self._stored = self.text()
            self.show_problem(self._checked(self._stored))
            self.committed.emit()

    def restore(self) -> None:
        """Bring back the stored text."""
        self.setText(self._stored)
        self.show_problem(self._checked(self._stored))
        self.edited.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # An untouched field has nothing to undo: the keys belong to the program's own undo.
            undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(
                QKeySequence.StandardKey.Redo
            )
            if undo and not self.is_edited:
                event.ignore()
                return False
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_cut():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(
            self._text_area(),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine),
            self.shown_text(),
        )

    def shown_text(self) -> str:
        """Return the text as it is seen: shortened while the keyboard is elsewhere and it does not fit."""
        if not self._is_cut():
            return self.text()
        width = self._text_area().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _is_cut(self) -> bool:
        return (
            not self.hasFocus()
            and self.fontMetrics().horizontalAdvance(self.text()) > self._text_area().width()
        )

    def _text_area(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        area = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return area.adjusted(_TEXT_MARGIN, 0, -_TEXT_MARGIN, 0)

    def _show_tip(self, event: QHelpEvent) -> None:
        whole = tip_text(self.text()) if self._is_cut() else ""
        QToolTip.showText(event.globalPos(), self.toolTip() or whole, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_edited:
            self.restore()
            event.accept()
            return
        super().keyPressEvent(event)

    def _checked(self, text: str) -> Problem | None:
        return self._check(text) if self._check is not None else None

    def _on_text_edited(self) -> None:
        if self._problem:
            self.show_problem(self._checked(self.text()))
        self.edited.emit()


class TextEditor(QPlainTextEdit):
    """Several lines of text, as high as the text; Ctrl+Enter or leaving stores, Esc restores."""

    committed = Signal()
    edited = Signal()
    problem_changed = Signal(str)

    def __init__(self, name: str, max_lines: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored, self._hint = "", ""
        self._max_lines = max_lines
        self.setProperty("kind", "quiet")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.edited)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())

    @property
    def is_edited(self) -> bool:
        """Whether there is something typed that is not stored yet."""
        return self.toPlainText() != self._stored

    def value(self) -> str:
        """Return the text as it stands."""
        return self.toPlainText().strip()

    def set_value(self, value: str) -> None:
        """Show a stored text."""
        self._stored = value
        if self.toPlainText() != value:
            self.setPlainText(value)

    def show_problem(self, problem: Problem | None) -> None:
        """Tell what is wrong, or that nothing is."""
        self.problem_changed.emit(problem_text(problem) if problem else "")

    def commit(self) -> None:
        """Take what is typed as the value, as leaving the field does."""
        if self.is_edited:
            self._stored = self.toPlainText()
            self.committed.emit()

    def restore(self) -> None:
        """Bring back the stored text."""
        self.setPlainText(self._stored)

    def setPlaceholderText(self, text: str) -> None:
        """Set the example inside; one that is too long for the field ends in dots."""
        self._hint = text
        self._fit_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        # Qt would wrap it, and show the upper half of the second line.
        width = self.viewport().width() - 2 * round(self.document().documentMargin())
        super().setPlaceholderText(
            self.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, width)
        )

    def sizeHint(self) -> QSize:
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_edited:
            self.restore()
            return
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def _height(self) -> int:
        # Of QPlainTextEdit the document's height is its number of lines, wrapped ones included.
        lines = max(1, min(self._max_lines, round(self.document().size().height())))
        return lines * self.fontMetrics().lineSpacing() + _TEXT_FRAME
