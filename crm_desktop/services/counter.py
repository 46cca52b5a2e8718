"""Short sales at a counter: the buyer, the lines and the money as one action."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from crm_desktop.domain.client import ClientDraft, PersonName
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.sale import SaleDraft
from crm_desktop.models import Setting
from crm_desktop.models.fields import dump_json
from crm_desktop.services.changes import Changes
from crm_desktop.services.clients import ClientService
from crm_desktop.services.sales import SaleService
from crm_desktop.services.store import Store

_KEY = "retail_client"


@dataclass(frozen=True, slots=True)
class Sold:
    """What was sold, and to whom."""

    sale_id: int
    number: int
    client_id: int
    client_name: str
    is_new_client: bool


class CounterService:
    """Sells to a known client, to a new one, or to somebody without a card."""

    def __init__(self, store: Store, clients: ClientService, sales: SaleService) -> None:
        self._store, self._clients, self._sales = store, clients, sales

    def retail_client(self) -> int | None:
        """Return the client to whom sales without a card are written; None when there is none (any more)."""
        rows = self._store.engine.rows("SELECT value FROM setting WHERE key = ?", (_KEY,))
        wanted = json.loads(rows[0][0]) if rows else None
        if not isinstance(wanted, int):
            return None
        found = self._store.engine.rows("SELECT id FROM party WHERE id = ? AND deleted_at IS NULL", (wanted,))
        return wanted if found else None

    def take_retail_client(self, name: str) -> int:
        """Return the client of sales without a card. It is made with this name when the base has none, as an
        action of its own: undoing a sale leaves it for the next buyer."""
        known = self.retail_client()
        if known is not None:
            return known

        def work(changes: Changes) -> int:
            changes.engine.hold("setting")
            meanwhile = self.retail_client()
            if meanwhile is not None:
                return meanwhile
            client_id = self._clients.create(ClientDraft(name=PersonName(last_name=name)))
            rows = changes.engine.rows("SELECT id FROM setting WHERE key = ?", (_KEY,))
            if rows:
                changes.update(Setting, rows[0][0], value=dump_json(client_id))
            else:
                changes.insert(Setting, key=_KEY, value=dump_json(client_id))
            return client_id

        return self._store.write(ActionKind.CLIENT_CREATED, work, subject=name)

    def sell(self, draft: SaleDraft, buyer: ClientDraft | None = None) -> Sold:
        """Store a sale with its lines and payments as one action. With `buyer` a new client is made in it, and
        `client_id` of the draft does not count. Raises ValidationError, NotFoundError."""
        if buyer is not None:
            buyer.validate()
        draft.validate()

        def work(_changes: Changes) -> tuple[int, int]:
            client_id = draft.client_id if buyer is None else self._clients.create(buyer)
            return self._sales.create(replace(draft, client_id=client_id)), client_id

        name = (
            self._clients.subject_of([draft.client_id])
            if buyer is None
            else buyer.display_name() or buyer.fallback_name()
        )
        sale_id, client_id = self._store.write(ActionKind.SALE_ADDED, work, subject=name)
        sale = self._sales.get(sale_id)
        return Sold(sale_id, sale.number, client_id, sale.client_name, buyer is not None)
