"""The History tab of a card: what was changed on it, by whom and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.escalation import Escalation
from crm_desktop.domain.history import FieldChange
from crm_desktop.services import Services
from crm_desktop.ui.clients.card_history_words import HistoryWords
from crm_desktop.ui.planned.escalations import EscalationWords, by_time, escalations_of
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.change_list import ChangeList
from crm_desktop.ui.widgets.text import label


class _Found(NamedTuple):
    changes: Sequence[FieldChange]
    own_fields: Sequence[CustomField]
    names: Mapping[str, Mapping[str, str]]
    escalations: Sequence[Escalation]


class HistoryTab(QWidget):
    """Reads the history of a client when it is looked at, and shows it."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = Latest(context.runner, self)
        self.view = ChangeList(context.formats, self)
        self.model = self.view.entries
        self.view.setAccessibleName(self.tr("History of changes"))
        self._empty = label(self.tr("Nothing was changed since this card was made."), "secondary", wraps=True)
        self._empty.setContentsMargins(20, 0, 20, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 0)
        layout.addWidget(self._empty)
        layout.addWidget(self.view, 1)

    def show_client(self, client_id: int) -> None:
        """Read and show the history of a client."""
        services = self._context.services
        self._latest.ask(lambda _: _read(services, client_id), self._on_read)

    def _on_read(self, found: _Found) -> None:
        words = HistoryWords(self._context.formats, found.own_fields, found.names)
        told = EscalationWords(self._context.formats).entries(found.escalations)
        entries = by_time(words.entries(found.changes), told)
        self.model.show(entries)
        self._empty.setVisible(not entries)
        self.view.setVisible(bool(entries))


def _read(services: Services, client_id: int) -> _Found:
    names = {
        "status_id": {str(status.id): status.name for status in services.statuses.list()},
        "source_id": {str(source.id): source.name for source in services.sources.list()},
        "owner_id": {str(user.id): user.name for user in services.users.list()},
    }
    return _Found(
        services.history.changes_of(client_id),
        services.custom_fields.list(),
        names,
        escalations_of(services, EntityRef(Entity.CLIENT, client_id)),
    )
