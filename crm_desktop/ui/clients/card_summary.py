"""The right column of a card: what to do next, what was promised, how to reach the client, who belongs to it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.client import Client, ClientKind
from crm_desktop.domain.consent import Channel
from crm_desktop.domain.entity import EntityRef
from crm_desktop.ui.clients.card_about import AboutCard
from crm_desktop.ui.clients.card_deals import DealsCard
from crm_desktop.ui.clients.card_reach import ReachCard
from crm_desktop.ui.clients.card_related import RelatedCard, companies_of, people_of
from crm_desktop.ui.clients.dates.card import DatesCard
from crm_desktop.ui.clients.promises.panel import PromisePanel
from crm_desktop.ui.clients.protected.panel import ProtectedPanel
from crm_desktop.ui.planned.panel import PlannedPanel
from crm_desktop.ui.shell.context import AppContext


class CardSummary(QWidget):
    """Everything at a glance; `edit_requested` asks for the fields behind it."""

    open_requested = Signal(EntityRef)
    add_person_requested = Signal()
    edit_requested = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_id: int | None = None
        self.planned = PlannedPanel(context)
        self.promises = PromisePanel(context)
        self.deals = DealsCard(context)
        self.reach = ReachCard(context)
        self.reach.edit_requested.connect(lambda: self.edit_requested.emit("phones"))
        self.dates = DatesCard(context)
        self.dates.birthday_requested.connect(lambda: self.edit_requested.emit("birthday"))
        self.people = RelatedCard(context, self.tr("People"), self.tr("Add a person"))
        self.companies = RelatedCard(context, self.tr("Companies"))
        for related in (self.people, self.companies):
            related.open_requested.connect(self.open_requested)
        self.people.add_requested.connect(self.add_person_requested)
        self.protected = ProtectedPanel(context)
        self.about = AboutCard(context.formats)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        first = (self.planned, self.promises, self.deals, self.reach, self.dates, self.people, self.companies)
        for card in (*first, self.protected, self.about):
            layout.addWidget(card)
        layout.addStretch(1)

    def show_client(self, client: Client, own_fields: tuple[CustomField, ...]) -> None:
        """Show a client."""
        draft = client.draft
        if client.id != self._shown_id:
            self._shown_id = client.id
            self.planned.show_client(client.id)
            self.promises.show_client(client)
            self.deals.show_client(client)
        self.reach.show_client(client)
        self.dates.show_client(client)
        self.protected.show_client(client)
        self.about.show_client(client, own_fields)
        has_people = draft.kind is not ClientKind.PERSON
        self.people.setVisible(has_people)
        if has_people:
            self.people.show_related(people_of(client))
        companies = companies_of(draft)
        self.companies.setVisible(bool(companies))
        if companies:
            self.companies.show_related(companies)

    def bar(self, barred: Mapping[Channel, str]) -> None:
        """Forbid channels, each for a reason; the others are free."""
        self.reach.bar(dict(barred))

    def forget(self) -> None:
        """Show no client."""
        self._shown_id = None
        self.planned.clear()
        self.promises.clear()
        self.deals.clear()
        self.protected.clear()
        self.dates.clear()
