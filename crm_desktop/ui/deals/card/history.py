"""The History tab of a deal: what was changed in it, by whom and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.deal import Deal
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.escalation import Escalation
from crm_desktop.domain.history import FieldChange
from crm_desktop.services import Services
from crm_desktop.ui.deals.card.history_words import DealHistoryWords
from crm_desktop.ui.planned.escalations import EscalationWords, by_time, escalations_of
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.change_list import ChangeList

Found = tuple[Sequence[FieldChange], Sequence[CustomField], Sequence[Escalation]]


class DealHistory(QWidget):
    """Reads the history of a deal when it is looked at, and shows it."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = Latest(context.runner, self)
        self.view = ChangeList(context.formats, self)
        self.view.setAccessibleName(self.tr("History of changes"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.addWidget(self.view)

    def show_deal(self, deal: Deal) -> None:
        """Read and show the history of a deal."""
        services = self._context.services
        self._latest.ask(
            lambda _progress: _read(services, deal.id),
            lambda found: self._on_read(deal, found),
            self._context.shell.show_error,
        )

    def _on_read(self, deal: Deal, found: Found) -> None:
        changes, own_fields, escalations = found
        words = DealHistoryWords(self._context.formats, deal.draft.currency, own_fields)
        told = EscalationWords(self._context.formats).entries(escalations)
        self.view.entries.show(by_time(words.entries(changes), told))


def _read(services: Services, deal_id: int) -> Found:
    return (
        services.history.changes_of_deal(deal_id),
        services.custom_fields.list(Entity.DEAL),
        escalations_of(services, EntityRef(Entity.DEAL, deal_id)),
    )
