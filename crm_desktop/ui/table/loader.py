"""Brings ids into a table: the first rows at once where that is cheap, all ids from the readers' thread."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.progress import Progress
from crm_desktop.ui.runtime.task_runner import Latest, TaskRunner
from crm_desktop.ui.table.paged_model import PagedTableModel

ListIds = Callable[[], "array[int]"]
FirstRows = Callable[[], Sequence[Any]]


class ListLoader(QObject):
    """Asks for ids and hands them to the model; of several questions only the last is answered.

    The old rows stay on screen until the new ids are there, so nothing flickers. `loaded` tells that the
    list is complete; `is_loading` that a question is open.
    """

    loaded = Signal()
    failed = Signal(object)

    def __init__(self, model: PagedTableModel, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._latest = Latest(runner, self)
        self.is_loading = False
        self.is_complete = False

    def load(self, list_ids: ListIds, first_rows: FirstRows | None = None) -> None:
        """Show another list. `first_rows` must be cheap: it runs on the thread of the window."""
        if first_rows is not None:
            rows = first_rows()
            self._model.put_rows(rows)
            self._model.set_ids(array("q", (row.id for row in rows)))
        self.is_complete = False
        self._ask(lambda _progress: list_ids())

    def check(self, list_ids: ListIds) -> None:
        """Rows changed: take over a list with other members, but leave mere changes of order alone,
        so that a row does not jump away under the hand that edits it."""
        if not self.is_complete:
            self._ask(lambda _progress: list_ids())
            return
        shown = self._model.ids

        def work(_progress: Progress) -> array[int]:
            found = list_ids()
            same_members = len(found) == len(shown) and set(found) == set(shown)
            return shown if same_members else found

        self._ask(work)

    def forget(self) -> None:
        """Let no answer arrive any more."""
        self._latest.forget()
        self.is_loading = False

    def _ask(self, work: Callable[[Progress], array[int]]) -> None:
        self.is_loading = True
        self._latest.ask(work, self._on_ids, self._on_error)

    def _on_ids(self, ids: array[int]) -> None:
        self.is_loading = False
        self.is_complete = True
        self._model.set_ids(ids)
        self.loaded.emit()

    def _on_error(self, error: Exception) -> None:
        self.is_loading = False
        self.failed.emit(error)
