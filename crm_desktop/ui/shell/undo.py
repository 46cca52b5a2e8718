"""Ctrl+Z and Ctrl+Shift+Z: texts and state from the history, the work on the writers' thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from crm_desktop.domain.entity import EntityRef
from crm_desktop.domain.history import UndoOutcome, UndoStatus
from crm_desktop.ui.runtime.action_texts import outcome_text, redo_text, undo_text
from crm_desktop.ui.shell.actions import Actions
from crm_desktop.ui.shell.commands import REDO, UNDO
from crm_desktop.ui.shell.context import AppContext, ToastRequest
from crm_desktop.ui.widgets.text import literal


class UndoActions(QObject):
    """Keeps the two menu entries true, and carries them out."""

    def __init__(self, context: AppContext, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._undo, self._redo = actions.action(UNDO), actions.action(REDO)
        self._status = UndoStatus(None, None)
        self._is_busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        context.events.changed.connect(self._refresh_soon)
        context.shell.undo_offered.connect(self._on_undo_offered)
        context.shell.filed.connect(self._on_undo_offered)

    def _refresh_soon(self) -> None:
        # A method, not a lambda: Qt lets go of it together with this object.
        self._timer.start(0)

    def refresh(self) -> None:
        """Ask the history what could be undone and redone now."""
        self._status = self._context.services.history.status()
        self.retranslate()

    def retranslate(self) -> None:
        """Show texts and state."""
        self._undo.setText(literal(undo_text(self._status.undo)))
        self._redo.setText(literal(redo_text(self._status.redo)))
        self._undo.setEnabled(self._status.undo is not None and not self._is_busy)
        self._redo.setEnabled(self._status.redo is not None and not self._is_busy)

    def undo(self) -> None:
        """Take back the last action."""
        self._run(self._context.services.history.undo_last, is_redo=False)

    def redo(self) -> None:
        """Bring back what was taken back last."""
        self._run(self._context.services.history.redo_last, is_redo=True)

    def _on_undo_offered(
        self, text: str, more: EntityRef | tuple[str, Callable[[], None]] | None = None
    ) -> None:
        """The button takes back this very action, even when others follow before it is pressed."""
        shell, history = self._context.shell, self._context.services.history
        action = history.status().undo
        if action is None:
            shell.toast(text)
            return
        number = action.id
        request = ToastRequest(
            text, self.tr("Undo"), lambda: self._run(lambda: history.undo(number), is_redo=False), number
        )
        if isinstance(more, EntityRef):
            opened = more
            request = replace(
                request, more_text=self.tr("Open"), on_more=lambda: self._context.navigate(opened)
            )
        elif more is not None:
            request = replace(request, more_text=more[0], on_more=more[1])
        shell.toast_requested.emit(request)

    def _run(self, work: Callable[[], UndoOutcome], *, is_redo: bool) -> None:
        self._is_busy = True
        self.retranslate()

        def on_done(outcome: UndoOutcome) -> None:
            self._is_busy = False
            self.refresh()
            again = self.tr("Redo") if not is_redo else self.tr("Undo")
            shell, history, number = self._context.shell, self._context.services.history, outcome.action.id
            back = history.undo if is_redo else history.redo
            shell.toast(
                outcome_text(outcome, is_redo=is_redo),
                again,
                lambda: self._run(lambda: back(number), is_redo=not is_redo),
                number,
            )

        def on_error(error: Exception) -> None:
            self._is_busy = False
            self.refresh()
            self._context.shell.show_error(error)

        self._context.runner.run(lambda _progress: work(), on_done, on_error, writes=True, owner=self)
