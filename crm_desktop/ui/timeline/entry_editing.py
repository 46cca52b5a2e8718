"""Changing an entry in its place: the form in the row, its version, and what happens when two people write."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.errors import NotFoundError, StaleError, ValidationError
from crm_desktop.domain.timeline import DealMark, Interaction, InteractionDraft, Outcome
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.timeline.entry_actions import EntryActions
from crm_desktop.ui.timeline.entry_form import EntryForm
from crm_desktop.ui.timeline.model import TimelineModel
from crm_desktop.ui.timeline.view import TimelineView
from crm_desktop.ui.timeline.words import TimelineWords


class EntryEditing(QObject):
    """One entry at a time. `lost` carries words whose entry was removed while they were typed."""

    lost = Signal(object)

    def __init__(
        self,
        context: AppContext,
        words: TimelineWords,
        model: TimelineModel,
        view: TimelineView,
        actions: EntryActions,
    ) -> None:
        super().__init__(view)
        self._context, self._words = context, words
        self._model, self._view, self._actions = model, view, actions
        self._outcomes: Sequence[Outcome] = ()
        self._people: Sequence[tuple[int, str]] = ()
        self._deals: Sequence[DealMark] = ()
        self._entry: Interaction | None = None
        self.form: EntryForm | None = None
        view.form_lost.connect(self._on_lost)

    @property
    def is_open(self) -> bool:
        """Whether an entry is being changed."""
        return self.form is not None

    def set_lists(
        self, outcomes: Sequence[Outcome], people: Sequence[tuple[int, str]], deals: Sequence[DealMark]
    ) -> None:
        """Offer these outcomes, people and deals."""
        self._outcomes, self._people, self._deals = outcomes, people, deals
        if self.form is not None:
            self.form.set_lists(outcomes, people, deals)

    def edit(self, row: int) -> None:
        """Open the entry of a row in its place."""
        item = self._model.item(row)
        if item.kind.is_interaction:
            self.finish()
            self._actions.read(item.record_id, self._open)

    def finish(self) -> None:
        """Store what was changed, as leaving a field of the card does, and close the form."""
        form, entry = self.form, self._entry
        if form is None or entry is None:
            return
        draft, is_edited = form.draft(), form.is_edited and form.isEnabled()
        self._close()
        if is_edited:
            self._store(entry, entry.version, draft, lambda: None, self._context.shell.show_error)

    def give_up(self) -> None:
        """Close the form without storing anything."""
        self._close()
        self._view.setFocus()

    def _open(self, entry: Interaction) -> None:
        row = self._model.row_of_entry(entry.id)
        if row < 0:
            return
        self.finish()
        self._entry = entry
        self.form = form = EntryForm(self._context, self._words)
        form.set_lists(self._outcomes, self._people, self._deals)
        form.show_draft(entry.draft, is_new=False)
        form.save_requested.connect(self._on_save)
        form.put_away.connect(self.give_up)
        form.resized.connect(self._view.fit_form)
        form.theirs_wanted.connect(self._on_theirs)
        form.mine_wanted.connect(self._on_mine)
        self._view.begin_form(row, form)
        form.focus_text()

    def _on_save(self) -> None:
        self._save(self._entry.version if self._entry else None)

    def _save(self, version: int | None) -> None:
        form, entry = self.form, self._entry
        if form is None or entry is None or not form.isEnabled():
            return
        if not form.is_edited:
            self.give_up()
            return
        draft = form.draft()
        form.setEnabled(False)  # until it is stored, which may take a while
        self._store(entry, version, draft, lambda: self._on_stored(form), self._on_error)

    def _store(
        self,
        entry: Interaction,
        version: int | None,
        draft: InteractionDraft,
        on_done: Callable[[], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        self._actions.update(entry.id, version, draft, on_done, on_error)

    def _on_stored(self, form: EntryForm) -> None:
        if self.form is form:  # and not that of another entry, opened meanwhile
            self.give_up()

    def _on_error(self, error: Exception) -> None:
        if self.form is None:
            self._context.shell.show_error(error)
            return
        self.form.setEnabled(True)
        if isinstance(error, ValidationError):
            self.form.show_refusal(error)
        elif isinstance(error, StaleError):
            self.form.show_stale()
        elif isinstance(error, NotFoundError):
            self._on_lost()
        else:
            self._context.shell.show_error(error)

    def _on_theirs(self) -> None:
        """Show what the other one wrote."""
        if self._entry is not None:
            self._actions.read(self._entry.id, self._show_theirs)

    def _show_theirs(self, entry: Interaction) -> None:
        if self.form is not None:
            self._entry = entry
            self.form.show_draft(entry.draft, is_new=False)
            self.form.focus_text()

    def _on_mine(self) -> None:
        self._save(None)

    def _on_lost(self) -> None:
        """The entry is gone: what was typed goes on as a new one, not lost."""
        form = self.form
        if form is None:
            return
        draft, has_words = form.draft(), form.is_edited and form.has_words
        self._close()
        if has_words:
            self.lost.emit(draft)

    def _close(self) -> None:
        self.form, self._entry = None, None
        self._view.end_form()
