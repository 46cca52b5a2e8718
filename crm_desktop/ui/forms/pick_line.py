"""A line in which something stored is found by typing: a client, a product."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from crm_desktop.domain.client import ClientRow
from crm_desktop.domain.text import fold, tidy
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.runtime.task_runner import Latest, TaskRunner

_PAUSE_MS = 150
MOST = 12


class Pick(NamedTuple):
    """Something that was found: its id, its name, and how it is told from others of that name."""

    id: int
    name: str
    line: str


Find = Callable[[str], Sequence[Pick]]


class PickLine(LineEditor):
    """`picked` when one was chosen; a text that is nothing stored stays a text.

    What was found is offered below the line; Down and Enter choose, a click does too. An exact name that only one
    bears is taken as chosen.
    """

    picked = Signal()

    def __init__(self, name: str, runner: TaskRunner, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._find = find
        self._latest = Latest(runner, self)
        self._found: list[Pick] = []
        self._picked: Pick | None = None
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(8)
        popup = completer.popup()
        assert popup is not None
        popup.setProperty("kind", "boxed")
        # Queued: the completer writes its own text into the line after this signal.
        completer.activated[QModelIndex].connect(  # type: ignore[index]
            self._on_activated, Qt.ConnectionType.QueuedConnection
        )
        self.setCompleter(completer)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self.textEdited.connect(self._on_typed)

    def picked_id(self) -> int | None:
        """Return the id of what was chosen, None for a text that is nothing stored."""
        if self._picked is not None and fold(self.value()) == fold(self._picked.name):
            return self._picked.id
        return None

    def set_pick(self, pick: Pick | None) -> None:
        """Show something stored, or nothing."""
        self._picked = pick
        self.set_value(pick.name if pick is not None else "")

    def take_only(self) -> None:
        """Take the only one of this name as chosen, where nobody chose."""
        if self.picked_id() is not None or not self.value():
            return
        same = [pick for pick in self._found if fold(pick.name) == fold(tidy(self.value()))]
        if len(same) == 1:
            self._picked = same[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.value() and not self._found:
            self._ask()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.take_only()
        super().focusOutEvent(event)

    def _on_typed(self) -> None:
        self._picked = None
        if self.value():
            self._timer.start()
        else:
            self._found = []
            self._model.setStringList([])

    def _ask(self) -> None:
        text = self.value()
        if text:
            self._latest.ask(lambda _progress: list(self._find(text)), self._on_found)

    def _on_found(self, found: list[Pick]) -> None:
        self._found = found
        self._model.setStringList([pick.line for pick in found])
        completer = self.completer()
        if found and self.hasFocus() and completer is not None:
            completer.complete()

    def _on_activated(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            self.choose(self._found[index.row()])

    def choose(self, pick: Pick) -> None:
        """Take this one."""
        self._picked = pick
        self.setText(pick.name)
        self.edited.emit()
        self.picked.emit()
        if self.is_edited:
            self.commit()


def client_finder(search: Callable[[str, int], Sequence[ClientRow]]) -> Find:
    """Return how clients are found."""

    def find(text: str) -> list[Pick]:
        found = []
        for row in search(text, MOST):
            more = next((way for way in (row.company, row.phone, row.email, row.city) if way), "")
            found.append(Pick(row.id, row.name, f"{row.name} · {more}" if more else row.name))
        return found

    return find
