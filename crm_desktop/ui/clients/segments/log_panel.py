"""One entry for many clients: the form of an entry in a panel at the right of the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.timeline import Direction, InteractionDraft, InteractionKind
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.timeline.entry_form import EntryForm
from crm_desktop.ui.timeline.words import TimelineWords
from crm_desktop.ui.widgets.side_panel import SidePanel


class LogPanel(SidePanel):
    """`save_requested` carries the entry and the clients it is for."""

    save_requested = Signal(object, list)

    def __init__(self, context: AppContext, host: QWidget) -> None:
        super().__init__(host, 460)
        self._context = context
        self._ids: list[int] = []
        self.form = EntryForm(context, TimelineWords(context.formats), self)
        self.form.step.hide()  # what is to be done next differs from client to client
        self.form.save_requested.connect(self._on_save)
        self.form.put_away.connect(self.hide_panel)
        self.close_requested.connect(self.hide_panel)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 4, 16, 12)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self.set_body(body)

    def open(self, ids: Sequence[int]) -> None:
        """Ask what happened with these clients."""
        self._ids = list(ids)
        self.form.set_lists(self._context.services.outcomes.list(), ())
        draft = InteractionDraft(self._ids[0], InteractionKind.CALL, direction=Direction.OUT)
        self.form.show_draft(draft, is_new=True)
        self._show_title()
        self.show_panel(self.form.text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._ids:
            self._show_title()

    def _show_title(self) -> None:
        self.set_title(self.tr("Log a contact: %n client(s)", "", len(self._ids)))

    def _on_save(self) -> None:
        draft = replace(self.form.draft(), client_id=self._ids[0])
        try:
            draft.validate()
        except ValidationError as error:
            self.form.show_refusal(error)
            return
        self.hide_panel()
        self.save_requested.emit(draft, self._ids)
