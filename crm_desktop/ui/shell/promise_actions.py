"""What can be done to promises, wherever they stand: on a card, in a call, in the list of all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.promise import PromiseDraft, PromiseState
from crm_desktop.ui.shell.context import AppContext


class PromiseActions(QObject):
    """Carries out what buttons and keys ask for, and says what was done with a way back.

    `stored` is emitted when a draft was stored, `refused` with the error when it was not.
    """

    stored = Signal()
    refused = Signal(object)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def close(self, ids: Sequence[int], state: PromiseState, note: str = "") -> None:
        """Say what became of promises."""
        promises = self._context.services.promises
        self._change(lambda: promises.close(ids, state, note), lambda count: self._closed(state, count))

    def note(self, promise_id: int, state: PromiseState, note: str) -> None:
        """Store how a promise ended, in words."""
        promises = self._context.services.promises
        self._change(lambda: promises.close([promise_id], state, note), lambda _count: "")

    def postpone(self, ids: Sequence[int], days: int) -> None:
        """Give promises more days."""
        promises = self._context.services.promises
        self._change(
            lambda: promises.postpone(ids, days), lambda count: self.tr("%n promise(s) moved", "", count)
        )

    def remove(self, ids: Sequence[int]) -> None:
        """Take promises away."""
        promises = self._context.services.promises
        self._change(lambda: promises.remove(ids), lambda count: self.tr("%n promise(s) removed", "", count))

    def store(self, draft: PromiseDraft, promise_id: int | None = None, version: int | None = None) -> None:
        """Add a promise, or make a stored one equal to the draft."""
        promises, shell = self._context.services.promises, self._context.shell

        def work() -> int:
            if promise_id is None:
                return promises.add(draft)
            promises.update(promise_id, version, draft)
            return promise_id

        def on_done(_id: int) -> None:
            self.stored.emit()
            if promise_id is None:
                shell.toast_undo(self.tr("Promise added: {0}").format(draft.what.strip()))

        self._context.runner.run(
            lambda _progress: work(), on_done, self.refused.emit, writes=True, owner=self
        )

    def _change(self, work: Callable[[], int], text: Callable[[int], str]) -> None:
        shell = self._context.shell

        def on_done(count: int) -> None:
            said = text(count)
            if count and said:
                shell.toast_undo(said)

        self._context.runner.run(lambda _progress: work(), on_done, shell.show_error, writes=True, owner=self)

    def _closed(self, state: PromiseState, count: int) -> str:
        return {
            PromiseState.KEPT: self.tr("%n promise(s) kept", "", count),
            PromiseState.BROKEN: self.tr("%n promise(s) broken", "", count),
            PromiseState.CANCELLED: self.tr("%n promise(s) cancelled", "", count),
            PromiseState.OPEN: self.tr("%n promise(s) open again", "", count),
        }[state]
