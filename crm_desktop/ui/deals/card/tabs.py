"""The tabs of a deal's card: what it is, its own timeline, its files, and who changed what."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QScrollArea, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.deal import Deal
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.timeline import DealMark
from crm_desktop.ui.deals.card.history import DealHistory
from crm_desktop.ui.files.pane import FilesPane
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.timeline.pane import TimelinePane
from crm_desktop.ui.widgets.card_tabs import CardTabs, Page
from crm_desktop.ui.widgets.scroll import scrolled

FACTS, TIMELINE, FILES, HISTORY = "facts", "timeline", "files", "history"


class DealTabs(CardTabs):
    """Shows a deal in parts; each is made when it is first looked at."""

    def __init__(self, context: AppContext, facts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = Latest(context.runner, self)
        self.add(FACTS, self.tr("Deal"), lambda: Page(scrolled(facts, self)))
        self.add(TIMELINE, self.tr("Timeline"), self._make_timeline)
        self.add(FILES, self.tr("Files"), self._make_files)
        self.add(HISTORY, self.tr("History"), self._make_history)
        self.facts = cast("QScrollArea", self.page(FACTS))

    def to_top(self) -> None:
        """Begin the facts of the deal at their top."""
        self.facts.verticalScrollBar().setValue(0)

    @property
    def timeline(self) -> TimelinePane:
        """What happened with the deal."""
        return cast("TimelinePane", self.page(TIMELINE))

    @property
    def files(self) -> FilesPane:
        """The files of the deal."""
        return cast("FilesPane", self.page(FILES))

    def settle(self) -> None:
        """Store the entry that is being changed, as leaving a field does."""
        if self.is_made(TIMELINE):
            self.timeline.editing.finish()

    def _make_timeline(self) -> Page:
        pane = TimelinePane(self._context)
        pane.open_requested.connect(self._on_open)
        return Page(pane, self._show_timeline, pane.clear)

    def _make_files(self) -> Page:
        pane = FilesPane(self._context)
        return Page(pane, lambda deal: pane.show_deal(deal.draft.client_id, deal.id), pane.clear)

    def _make_history(self) -> Page:
        history = DealHistory(self._context)
        return Page(history, history.show_deal)

    def _show_timeline(self, deal: Deal) -> None:
        clients, mark = self._context.services.clients, DealMark(deal.id, deal.number, deal.draft.title)

        def show(client: Client) -> None:
            self.timeline.show_client(client, mark)

        self._latest.ask(
            lambda _progress: clients.get(deal.draft.client_id), show, self._context.shell.show_error
        )

    def _on_open(self, ref: EntityRef) -> None:
        if ref.entity is Entity.ATTACHMENT:
            self.files.doing.open(self._context.services.files.get(ref.id))
        elif ref.entity is Entity.DEAL:
            self.choose(FACTS)  # it is the deal itself whose line this is
        else:
            self._context.navigate(ref)
