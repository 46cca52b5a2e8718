"""The facts of a card to check after a call, and what was confirmed. Ages come from the change log, and a
confirmation is an entry of it that changes nothing."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.facts import FactToCheck, facts_to_check
from crm_desktop.domain.history import ActionKind
from crm_desktop.models import Party
from crm_desktop.models.fields import dump_json
from crm_desktop.services.changes import CONFIRM, Changes, Item, table_of
from crm_desktop.services.clients.field_changes import CONFIRMED
from crm_desktop.services.clients.queries import ClientQueries
from crm_desktop.services.history import HistoryService
from crm_desktop.services.store import Store


class FactService:
    """Finds what to check on a card, and remembers what was found right."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._clients = ClientQueries(store.engine)
        self._history = HistoryService(store)

    def to_check(self, client_id: int) -> tuple[FactToCheck, ...]:
        """Return the oldest and the missing facts of a client; raises NotFoundError."""
        client = self._clients.get(client_id)
        touched: dict[str, date] = {}
        for change in self._history.changes_of(client_id):
            is_confirmed = change.field == CONFIRMED
            if is_confirmed or change.at > client.created_at:  # what was made with the card is as old as it
                key = change.after if is_confirmed else change.field
                touched.setdefault(key, change.at.astimezone().date())
        made_on = client.created_at.astimezone().date()
        today = self._store.clock().astimezone().date()
        return facts_to_check(client.draft, touched, made_on, today)

    def confirm(self, client_id: int, keys: Collection[str]) -> None:
        """Remember that facts are still right (or rightly empty); raises NotFoundError."""

        def work(changes: Changes) -> str:
            row = changes.fetch(Party, [client_id], ("display_name",)).get(client_id)
            if row is None:
                raise NotFoundError(EntityRef(Entity.CLIENT, client_id))
            said = dump_json(sorted(keys))
            changes.items.append(Item(table_of(Party), client_id, client_id, client_id, CONFIRM, None, said))
            return str(row["display_name"])

        self._store.write(ActionKind.FACTS_CONFIRMED, work, subject=lambda name: name, is_final=True)
