"""What the sections with a short list have in common: rows that are renamed in place, a line to add."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.errors import CrmError, DuplicateError, ValidationError
from crm_desktop.ui.runtime.error_texts import describe, problem_text
from crm_desktop.ui.settings.add_line import AddLine
from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.settings.row_column import HasId, RowColumn
from crm_desktop.ui.settings.section import Section
from crm_desktop.ui.shell.context import AppContext

T = TypeVar("T", bound=HasId)
R = TypeVar("R", bound=NamedRow)


@dataclass(frozen=True)
class Listed(Generic[T]):
    """The records of a list, and how many clients use each."""

    items: Sequence[T] = ()
    usage: dict[int, int] = field(default_factory=dict)


class NamedListSection(Section, Generic[T, R]):
    """A subclass says how its rows are made and what its services do."""

    def __init__(
        self, context: AppContext, parent: QWidget | None = None, *, can_reorder: bool = False
    ) -> None:
        super().__init__(context, parent)
        self.listed: Listed[T] = Listed()
        self.column: RowColumn[T, R] = RowColumn(
            self.connected_row, self.fill_row, self.reorder if can_reorder else None
        )
        self.add_line = AddLine(self)
        self.add_line.add_requested.connect(self.add)
        self.body.addWidget(self.column.frame)
        self.body.addWidget(self.add_line)

    # What a subclass says

    def make_row(self) -> R:
        """Return an empty row."""
        raise TypeError(type(self))

    def fill_row(self, row: R, item: T) -> None:
        """Show a record in a row."""
        raise TypeError(type(self))

    def load(self) -> Listed[T]:
        """Read the list; runs on the readers' thread."""
        raise TypeError(type(self))

    def add(self, name: str) -> None:
        """Add a record of this name."""
        raise TypeError(type(self))

    def rename(self, row: R, name: str) -> None:
        """Give a record another name."""
        raise TypeError(type(self))

    def recolor(self, row: R, color: str) -> None:
        """Give a record another colour."""

    def ask_removal(self, row: R) -> None:
        """Remove a record, or ask first what takes its place."""
        raise TypeError(type(self))

    def remove(self, row: R, replacement: int | None = None) -> None:
        """Remove a record."""
        raise TypeError(type(self))

    def reorder(self, ids: list[int]) -> None:
        """Store another order."""

    # What they have in common

    def refresh(self) -> None:
        self.read(self.load, self._show)

    def first(self) -> QWidget | None:
        return self.add_line

    def item(self, row_id: int) -> T:
        """Return the record of a row."""
        return next(item for item in self.listed.items if item.id == row_id)

    def others(self, row_id: int) -> list[Any]:
        """Return the records that could take the place of one."""
        return [item for item in self.listed.items if item.id != row_id]

    def connected_row(self) -> R:
        """Return a new row whose signals arrive here."""
        row = self.make_row()
        row.renamed.connect(lambda name: self.rename(row, name))
        row.color_chosen.connect(lambda color: self.recolor(row, color))
        row.remove_requested.connect(lambda: self.ask_removal(row))
        row.replacement_chosen.connect(lambda row_id: self.remove(row, row_id))
        return row

    def save_new(self, work: Callable[[], object], said: str) -> None:
        """Store what was typed into the line, or say there why not."""
        self.save(work, said, on_done=self.add_line.done, on_error=self._on_add_error)

    def save_name(self, row: R, work: Callable[[], object], said: str, *, duplicate_action: str = "") -> None:
        """Store a new name, or say at the row why not."""

        def on_error(error: Exception) -> None:
            if isinstance(error, DuplicateError | ValidationError):
                action = duplicate_action if isinstance(error, DuplicateError) else ""
                row.show_problem(problem_of(error), action)
            else:
                self.context.shell.show_error(error)
                self.refresh()

        self.save(work, said, on_done=lambda: row.show_problem(""), on_error=on_error)

    def _show(self, listed: Listed[T]) -> None:
        self.listed = listed
        self.column.show_items(listed.items)

    def _on_add_error(self, error: Exception) -> None:
        if isinstance(error, DuplicateError | ValidationError):
            self.add_line.show_problem(problem_of(error))
        else:
            self.context.shell.show_error(error)


def problem_of(error: CrmError) -> str:
    """Return what is wrong with a name, to stand at its box."""
    if isinstance(error, ValidationError):
        return "; ".join(dict.fromkeys(problem_text(problem) for problem in error.problems.values()))
    return describe(error).text
