"""Lines that stand for something else than text: a birthday, a sum, a number, a day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.errors import Problem
from crm_desktop.ui.forms.editors import LineEditor

T = TypeVar("T")


class TypedEditor(LineEditor, Generic[T]):
    """A line that is read as a value and shown as people write that value.

    `read` gives the value of a text, or what is wrong with it; `write` the text to show. Text that cannot be
    read stays, marked, and is not committed: the value remains the stored one until it is mended.
    """

    def __init__(
        self,
        name: str,
        read: Callable[[str], tuple[T | None, Problem | None]],
        write: Callable[[T], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent=parent)
        self._read, self._write = read, write
        self._value: T | None = None

    def typed_value(self) -> T | None:
        """Return the value: the one typed when it can be read, else the stored one."""
        if self.is_edited:
            value, problem = self._read(self.text())
            if problem is None:
                return value
        return self._value

    @property
    def is_readable(self) -> bool:
        """Whether the text as it stands can be read."""
        return self._read(self.text())[1] is None

    def set_typed(self, value: T | None) -> None:
        """Show a stored value."""
        self._value = value
        self.set_value("" if value is None else self._write(value))

    def commit(self) -> None:
        if not self.is_edited:
            return
        value, problem = self._read(self.text())
        if problem is not None:
            self.show_problem(problem)
            return
        is_new = value != self._value
        self.set_typed(value)
        if is_new:
            self.committed.emit()

    def restore(self) -> None:
        super().restore()
        self.show_problem(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def _checked(self, text: str) -> Problem | None:
        return self._read(text)[1] if text and text != self._stored else None
