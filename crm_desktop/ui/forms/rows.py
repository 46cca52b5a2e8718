"""Lists of parts in a form: several phones, addresses, places of work, each in a row of its own."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.widgets.buttons import icon_button, name_control
from crm_desktop.ui.widgets.text import set_tip

T = TypeVar("T")
_INDENT = 40  # where the text of a line begins, behind its icon


class ShownLine(LineEditor):
    """A line that shows the tidy form of a value, and what was typed once the keyboard is in it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._typed, self._shown = "", ""
        self.setProperty("tone", "contact")

    def set_pair(self, typed: str, shown: str) -> None:
        """Set the text as typed and the text to show."""
        self._typed, self._shown = typed, shown
        self.set_value(typed if self.hasFocus() else shown)
        set_tip(self, typed if typed != shown else "")

    def commit(self) -> None:
        """Take what is typed: the keyboard may have gone already, so that the text alone tells nothing."""
        if self.is_edited:
            self._typed = self._shown = self.text().strip()
        super().commit()

    def typed(self) -> str:
        """Return the text as typed."""
        return self.text().strip() if self.is_edited or self.hasFocus() else self._typed

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.is_edited:
            self.set_value(self._typed)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if (
            not self.is_edited
            and self.text() == self._typed
            and event.reason() != Qt.FocusReason.PopupFocusReason
        ):
            self.set_value(self._shown)


class PartRow(QWidget, Generic[T]):
    """One part: what leads, the line, what else belongs to it, and a cross that takes it away."""

    committed = Signal()
    edited = Signal()
    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part: T | None = None
        self.line_box = QHBoxLayout()
        self.line_box.setContentsMargins(0, 0, 0, 0)
        self.line_box.setSpacing(2)
        self.cross = icon_button("x", self, size=14)
        self.cross.setFixedSize(24, 24)
        # The keyboard takes a part away by emptying its line.
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.clicked.connect(self.remove_requested)
        self.cross.hide()
        self.line_box.addWidget(self.cross)
        self.problem = ProblemLine(_INDENT)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self.line_box)
        self.body.addWidget(self.problem)

    @abstractmethod
    def parts(self) -> tuple[T, ...]:
        """Return the parts typed into this row: none when it is empty, several when several were pasted."""

    @abstractmethod
    def show_part(self, part: T | None) -> None:
        """Show a stored part, or nothing."""

    @abstractmethod
    def editors(self) -> Sequence[LineEditor]:
        """Return the lines of this row, the main one first."""

    @property
    def is_edited(self) -> bool:
        """Whether there is something typed that is not stored yet."""
        return any(editor.is_edited for editor in self.editors())

    @property
    def is_empty(self) -> bool:
        """Whether the row holds no part."""
        return not self.parts()

    def add_editor(self, editor: LineEditor, stretch: int = 0) -> None:
        """Put a line in front of the cross and listen to it."""
        self.line_box.insertWidget(self.line_box.count() - 1, editor, stretch)
        editor.committed.connect(self.committed)
        editor.edited.connect(self.edited)
        editor.installEventFilter(self)

    def set_remove_text(self, text: str) -> None:
        """Name the cross."""
        name_control(self.cross, text)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_extras()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_extras()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            QTimer.singleShot(0, self, self._show_extras)
        return super().eventFilter(watched, event)

    def has_focus_within(self) -> bool:
        """Whether the keyboard is in this row."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def show_extras(self, is_active: bool) -> None:
        """Show what belongs to the row only while it is worked on."""

    def _show_extras(self) -> None:
        self.cross.setVisible(not self.is_empty and (self.underMouse() or self.has_focus_within()))
        self.show_extras(self.has_focus_within())


class RowsEditor(QWidget, Generic[T]):
    """Several parts of one sort. When there is none, one empty row invites to type."""

    committed = Signal()
    edited = Signal()

    def __init__(self, make_row: Callable[[], PartRow[T]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_row = make_row
        self._rows: list[PartRow[T]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._fill(())

    @property
    def rows(self) -> tuple[PartRow[T], ...]:
        """The rows, the empty ones included."""
        return tuple(self._rows)

    @property
    def is_edited(self) -> bool:
        """Whether there is something typed that is not stored yet."""
        return any(row.is_edited for row in self._rows)

    def value(self) -> tuple[T, ...]:
        """Return the parts of all rows."""
        return tuple(part for row in self._rows for part in row.parts())

    def set_value(self, parts: Sequence[T]) -> None:
        """Show stored parts; the row with the keyboard in it stays where it is."""
        self._fill(tuple(parts))

    def commit(self) -> None:
        """Take what is typed in any row."""
        for row in list(self._rows):
            for editor in row.editors():
                editor.commit()

    def add_row(self) -> PartRow[T]:
        """Add an empty row, unless there is one, and give it the keyboard."""
        row = next((row for row in self._rows if row.is_empty), None) or self._append()
        row.show()
        row.editors()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def _fill(self, parts: tuple[T, ...]) -> None:
        keep = max(len(parts), 1)
        while len(self._rows) < keep:
            self._append()
        for at in range(len(self._rows) - 1, keep - 1, -1):
            if not self._rows[at].is_edited:
                self._drop(self._rows[at])
        for at, row in enumerate(self._rows):
            part = parts[at] if at < len(parts) else None
            if not row.is_edited:
                row.show_part(part)

    def _append(self) -> PartRow[T]:
        row = self._make_row()
        row.committed.connect(self.committed)
        row.edited.connect(self.edited)
        row.remove_requested.connect(lambda: self._on_remove(row))
        self._layout.addWidget(row)
        if self._rows:
            _tab_after(self._rows[-1], row)
        self._rows.append(row)
        return row

    def _on_remove(self, row: PartRow[T]) -> None:
        if len(self._rows) == 1:
            row.show_part(None)
        else:
            self._drop(row)
        self.committed.emit()

    def _drop(self, row: PartRow[T]) -> None:
        self._rows.remove(row)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()


def _tab_after(before: QWidget, row: PartRow[Any]) -> None:
    """Let Tab go from the last line of one row to the first of the next."""
    lines = before.findChildren(QLineEdit)
    if lines:
        QWidget.setTabOrder(lines[-1], row.editors()[0])
