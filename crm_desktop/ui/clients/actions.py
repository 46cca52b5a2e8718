"""What can be done to clients of the list. Every change runs on the writers' thread and can be taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.client import ClientRow
from crm_desktop.domain.client_list import ViewState
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import StaleError
from crm_desktop.domain.progress import Progress
from crm_desktop.ui.clients.inline_edit import edited
from crm_desktop.ui.clients.lists import ClientLists
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.table.clipboard import table_data
from crm_desktop.ui.table.column import Column
from crm_desktop.ui.widgets import messages

T = TypeVar("T")
COPY_CHUNK = 500
LONG = 10_000  # a change of so many takes longer than people wait without a word


class ClientActions(QObject):
    """Carries out what menus, buttons and cells ask for, and says what was done.

    `edit_failed` carries the id of a client whose cell must show its stored value again.
    """

    edit_failed = Signal(int)

    def __init__(self, context: AppContext, lists: ClientLists, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._services = context.services
        self._lists = lists
        self._window = window
        self._being_stored: Counter[int] = Counter()

    # One cell

    def edit_cell(self, row: ClientRow, key: str, text: str) -> None:
        """Store what was typed into a cell."""
        services, reading = self._services, self._lists.reading()
        # The version on screen is an old one while our own last edit of the row is on its way.
        version = None if self._being_stored[row.id] else row.version
        self._being_stored[row.id] += 1

        def work(_progress: Progress) -> None:
            client = services.clients.get(row.id)
            if version is not None and client.version != version:
                raise StaleError(EntityRef(Entity.CLIENT, row.id))
            services.clients.update(row.id, client.version, edited(client.draft, key, text, reading))

        def on_done(_nothing: None) -> None:
            self._being_stored[row.id] -= 1

        def on_error(error: Exception) -> None:
            self._being_stored[row.id] -= 1
            self.edit_failed.emit(row.id)
            self._context.shell.show_error(error)

        self._context.runner.run(work, on_done, on_error, writes=True, owner=self)

    # Many clients

    def set_value(self, ids: Sequence[int], field: str, name: str) -> None:
        """Give clients one status, source or responsible person; "" takes it away."""
        done = self.tr("{0}: {1}").format(self._field_text(field), name or self.tr("none"))
        self._change(
            ids,
            lambda: self._services.clients.set_value(ids, field, name),
            lambda count: self._with_count(done, count),
        )

    def add_tag(self, ids: Sequence[int], tag: str) -> None:
        """Stick a tag on clients."""
        self._change(
            ids,
            lambda: self._services.clients.add_tag(ids, tag),
            lambda count: self._with_count(self.tr("Tag added: {0}").format(tag), count),
        )

    def remove_tag(self, ids: Sequence[int], tag: str) -> None:
        """Take a tag off clients."""
        self._change(
            ids,
            lambda: self._services.clients.remove_tag(ids, tag),
            lambda count: self._with_count(self.tr("Tag removed: {0}").format(tag), count),
        )

    def archive(self, ids: Sequence[int], name: str) -> None:
        """Move clients to the recycle bin."""

        def text(count: int) -> str:
            if count == 1 and name:
                return self.tr("Moved to the recycle bin: {0}").format(name)
            return self.tr("%n client(s) moved to the recycle bin", "", count)

        self._change(ids, lambda: self._services.clients.archive(ids), text)

    def restore(self, ids: Sequence[int], name: str) -> None:
        """Bring clients back from the recycle bin."""

        def text(count: int) -> str:
            if count == 1 and name:
                return self.tr("Brought back: {0}").format(name)
            return self.tr("%n client(s) brought back", "", count)

        self._change(ids, lambda: self._services.clients.restore(ids), text)

    def erase(self, ids: Sequence[int], name: str) -> None:
        """Erase clients of the recycle bin for good, after a question that says what is lost."""
        if not ids:
            return
        count = len(ids)
        if count == 1 and name:
            title = self.tr("Erase “{0}” for good?").format(name)
            do_text = self.tr("Erase this client for good")
        else:
            title = self.tr("Erase %n client(s) for good?", "", count)
            do_text = self.tr("Erase %n client(s) for good", "", count)
        messages.confirm(
            self._window,
            title,
            self.tr(
                "The card will be gone with its timeline, promises and files. This cannot be taken back."
            ),
            do_text=do_text,
            keep_text=self.tr("Keep"),
            on_confirmed=lambda: self._erase(ids),
        )

    def _erase(self, ids: Sequence[int]) -> None:
        def on_done(count: int) -> None:
            self._context.shell.toast(self.tr("%n client(s) erased for good", "", count))

        self._say_when_long(ids)
        self._run(lambda: self._services.clients.delete_forever(ids), on_done)

    # The clipboard

    def copy(self, ids: Sequence[int], columns: Sequence[Column]) -> None:
        """Put clients on the clipboard as a table of the columns on screen."""
        services, head = self._services, [column.title() for column in columns]

        def work(progress: Progress) -> list[list[str]]:
            lines: list[list[str]] = []
            for at in range(0, len(ids), COPY_CHUNK):
                progress.raise_if_cancelled()
                rows = services.clients.rows(ids[at : at + COPY_CHUNK])
                found = [rows[each] for each in ids[at : at + COPY_CHUNK] if each in rows]
                lines += [[column.text(row) for column in columns] for row in found]
            return lines

        def on_done(lines: list[list[str]]) -> None:
            data: QMimeData = table_data(head, lines)
            QGuiApplication.clipboard().setMimeData(data)
            self._context.shell.toast(self.tr("Copied: %n client(s)", "", len(lines)))

        self._context.runner.run(work, on_done, self._context.shell.show_error, owner=self)

    # Saved views

    def save_view(self, name: str, state: ViewState, on_saved: Callable[[int], None]) -> None:
        """Save a view under a name."""
        self._run(lambda: self._services.views.save(name, state), on_saved)

    def rename_view(self, view_id: int, name: str) -> None:
        """Give a saved view another name."""
        self._run(lambda: self._services.views.rename(view_id, name))

    def delete_view(self, view_id: int, name: str) -> None:
        """Remove a saved view."""

        def on_done(_nothing: None) -> None:
            self._context.shell.toast_undo(self.tr("View removed: {0}").format(name))

        self._run(lambda: self._services.views.delete(view_id), on_done)

    # Inner

    def _change(self, ids: Sequence[int], work: Callable[[], int], text: Callable[[int], str]) -> None:
        self._say_when_long(ids)

        def on_done(count: int) -> None:
            if count:
                self._context.shell.toast_undo(text(count))
            else:
                self._context.shell.toast(self.tr("Nothing to change"))

        self._run(work, on_done)

    def _run(self, work: Callable[[], T], on_done: Callable[[T], None] | None = None) -> None:
        self._context.runner.run(
            lambda _progress: work(), on_done, self._context.shell.show_error, writes=True, owner=self
        )

    def _say_when_long(self, ids: Sequence[int]) -> None:
        if len(ids) > LONG:
            self._context.shell.toast(self.tr("Working on %n client(s)…", "", len(ids)))

    def _with_count(self, text: str, count: int) -> str:
        if count == 1:
            return text
        return self.tr("{0} · %n client(s)", "", count).format(text)

    def _field_text(self, field: str) -> str:
        return {
            "status": self.tr("Status"),
            "source": self.tr("Source"),
            "owner": self.tr("Responsible"),
        }[field]
