"""What can be done to entries. Every change runs on the writers' thread and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from crm_desktop.domain.timeline import Interaction, InteractionDraft, NextStep, TimelineItem, TimelineKind
from crm_desktop.ui.runtime.entry_texts import directed_text, kind_text
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.timeline.words import TimelineWords

T = TypeVar("T")
OnError = Callable[[Exception], None]


class EntryActions(QObject):
    """Carries out what form, menu and keys ask for, and says what was done."""

    def __init__(self, context: AppContext, words: TimelineWords, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._words = context, words
        self._services = context.services

    def add(
        self,
        draft: InteractionDraft,
        step: NextStep | None,
        on_done: Callable[[int], None],
        on_error: OnError,
    ) -> None:
        """Write an entry, and with it what is to be done next."""
        said = self.tr("Written down: {0}").format(self._kind(draft))

        def finish(entry_id: int) -> None:
            self._context.shell.toast_undo(said)
            on_done(entry_id)

        self._run(lambda: self._services.timeline.add(draft, step), finish, on_error)

    def read(self, interaction_id: int, on_done: Callable[[Interaction], None]) -> None:
        """Read an entry whole, to be changed."""
        timeline = self._services.timeline
        self._context.runner.run(
            lambda _progress: timeline.get(interaction_id),
            on_done,
            self._context.shell.show_error,
            owner=self,
        )

    def update(
        self,
        interaction_id: int,
        version: int | None,
        draft: InteractionDraft,
        on_done: Callable[[], None],
        on_error: OnError,
    ) -> None:
        """Store a changed entry; without a version it holds whatever others wrote meanwhile."""
        said = self.tr("Changed: {0}").format(self._kind(draft))

        def finish(_nothing: None) -> None:
            self._context.shell.toast_undo(said)
            on_done()

        self._run(lambda: self._services.timeline.update(interaction_id, version, draft), finish, on_error)

    def set_pinned(self, item: TimelineItem, *, is_pinned: bool) -> None:
        """Pin an entry to the top of its timeline, or take the pin out."""
        said = self.tr("Pinned to the top") if is_pinned else self.tr("No longer pinned")
        self._run(
            lambda: self._services.timeline.set_pinned(item.record_id, is_pinned),
            lambda _nothing: self._context.shell.toast_undo(said),
        )

    def remove(self, items: Sequence[TimelineItem]) -> None:
        """Remove entries; the message offers to take that back."""
        ids = [item.record_id for item in items if item.kind.is_interaction]
        if not ids:
            return

        def finish(count: int) -> None:
            if count == 1:
                said = self.tr("Removed: {0}").format(within(kind_text(items[0].kind)))
            else:
                said = self.tr("%n timeline entries removed", "", count)
            self._context.shell.toast_undo(said)

        self._run(lambda: self._services.timeline.remove(ids), finish)

    def copy(self, items: Sequence[TimelineItem]) -> None:
        """Put items on the clipboard as plain text."""
        if items:
            QGuiApplication.clipboard().setText("\n\n".join(self._words.plain(item) for item in items))
            self._context.shell.toast(self.tr("Text copied"))

    def _kind(self, draft: InteractionDraft) -> str:
        return within(directed_text(TimelineKind(draft.kind.value), draft.direction))

    def _run(
        self, work: Callable[[], T], on_done: Callable[[T], None], on_error: OnError | None = None
    ) -> None:
        self._context.runner.run(
            lambda _progress: work(),
            on_done,
            on_error or self._context.shell.show_error,
            writes=True,
            owner=self,
        )


def within(word: str) -> str:
    """Return a word as it stands within a sentence; an abbreviation keeps its capitals."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]
