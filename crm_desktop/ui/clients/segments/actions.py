"""What can be done with segments, and with all clients of a selection at once. Everything can be taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.timeline import InteractionDraft
from crm_desktop.ui.shell.context import AppContext

T = TypeVar("T")


class SegmentActions(QObject):
    """Writes segments, and entries and wishes of many clients; says what was done."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._services = context.services

    # Segments

    def create(self, name: str, rule: ClientFilter, on_saved: Callable[[int], None]) -> None:
        """Make a segment of all who fit a rule."""
        self._run(lambda: self._services.segments.create(name, rule), on_saved)

    def create_frozen(self, name: str, ids: Sequence[int]) -> None:
        """Make a segment of exactly these clients."""

        def on_done(_segment: int) -> None:
            self._say(self.tr("Segment made: {0}").format(name))

        self._run(lambda: self._services.segments.create_frozen(name, ids), on_done)

    def add_members(self, segment_id: int, name: str, ids: Sequence[int]) -> None:
        """Add clients to a frozen segment."""

        def on_done(count: int) -> None:
            if count:
                self._say(self.tr("%n client(s) added to “{0}”", "", count).format(name))
            else:
                self._context.shell.toast(self.tr("All of them are in “{0}” already").format(name))

        self._run(lambda: self._services.segments.add_members(segment_id, ids), on_done)

    def remove_members(self, segment_id: int, name: str, ids: Sequence[int]) -> None:
        """Take clients out of a frozen segment."""

        def on_done(count: int) -> None:
            self._say(self.tr("%n client(s) taken out of “{0}”", "", count).format(name))

        self._run(lambda: self._services.segments.remove_members(segment_id, ids), on_done)

    def rename(self, segment_id: int, name: str) -> None:
        """Give a segment another name."""
        self._run(lambda: self._services.segments.rename(segment_id, name))

    def update_rule(self, segment_id: int, name: str, rule: ClientFilter) -> None:
        """Let the filter of the list be the rule of a segment."""

        def on_done(_nothing: None) -> None:
            self._say(self.tr("Rule changed: {0}").format(name))

        self._run(lambda: self._services.segments.update_rule(segment_id, rule), on_done)

    def freeze(self, segment_id: int, name: str, on_saved: Callable[[int], None]) -> None:
        """Keep those who belong to a segment now as a segment of its own."""
        self._run(lambda: self._services.segments.freeze(segment_id, name), on_saved)

    def remove(self, segment_id: int, name: str) -> None:
        """Remove a segment; its clients stay."""

        def on_done(_nothing: None) -> None:
            self._say(self.tr("Segment removed: {0}").format(name))

        self._run(lambda: self._services.segments.remove(segment_id), on_done)

    # All clients of a selection

    def log(self, draft: InteractionDraft, ids: Sequence[int]) -> None:
        """Write one entry for each of many clients."""
        drafts = [replace(draft, client_id=client_id) for client_id in ids]

        def on_done(written: list[int]) -> None:
            self._say(self.tr("Entry written for %n client(s)", "", len(written)))

        self._run(lambda: self._services.timeline.add_many(drafts), on_done)

    def forbid(self, ids: Sequence[int], since: dt.date, reason: str) -> None:
        """Note that clients asked not to be contacted."""
        self._count(
            lambda: self._services.wishes.set_do_not_call(ids, since, reason),
            lambda count: self.tr("Do not call: %n client(s)", "", count),
        )

    def allow(self, ids: Sequence[int]) -> None:
        """Allow clients to be contacted again."""
        self._count(
            lambda: self._services.wishes.lift_do_not_call(ids),
            lambda count: self.tr("May be called again: %n client(s)", "", count),
        )

    # Inner

    def _count(self, work: Callable[[], int], text: Callable[[int], str]) -> None:
        def on_done(count: int) -> None:
            if count:
                self._say(text(count))
            else:
                self._context.shell.toast(self.tr("Nothing to change"))

        self._run(work, on_done)

    def _say(self, text: str) -> None:
        self._context.shell.toast_undo(text)

    def _run(self, work: Callable[[], T], on_done: Callable[[T], None] | None = None) -> None:
        self._context.runner.run(
            lambda _progress: work(), on_done, self._context.shell.show_error, writes=True, owner=self
        )
