"""Which class each client is of by the revenue of the last twelve months; the rule is that of `domain/abc.py`."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from crm_desktop.domain.abc import AbcClass, AbcCurve
from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.report import AbcLimits, add_months
from crm_desktop.domain.sale import SaleState
from crm_desktop.services.deals.filtering import LIVE, DealConditions
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store

_MONTHS = 12


@dataclass(frozen=True)
class _Counted:
    """What was counted: on which day, after which action, in which currency."""

    day: date
    action: int
    currency: str
    classes: Mapping[int, AbcClass] = field(repr=False)


class ClientClasses:
    """Counts the classes anew only when a sale or a client was written since."""

    def __init__(self, store: Store, preferences: PreferenceService) -> None:
        self._store, self._preferences = store, preferences
        self._engine = store.engine
        self._lock = threading.Lock()
        self._last: _Counted | None = None

    def of_all(self) -> Mapping[int, AbcClass]:
        """Return the class of each client who has bought within the year; who has not is of none."""
        day = self._store.clock().astimezone().date()
        currency = self._preferences.get().currency
        action = self._engine.rows("SELECT COALESCE(max(id), 0) FROM change_set")[0][0]
        with self._lock:
            last = self._last
        if last is None or (last.day, last.currency) != (day, currency) or self._is_stale(last, action):
            last = _Counted(day, action, currency, self._count(day, currency))
        else:
            last = _Counted(day, action, currency, last.classes)
        with self._lock:
            self._last = last
        return last.classes

    def with_deals(self, wanted: DealFilter) -> dict[AbcClass | None, frozenset[int]]:
        """Return the clients of the deals that are wanted, by their class."""
        day = self._store.clock().astimezone().date()
        where = DealConditions(self._engine, wanted, day)
        classes = self.of_all()
        found: dict[AbcClass | None, set[int]] = {}
        for (client_id,) in self._engine.rows(
            f"SELECT DISTINCT deal.party_id FROM deal WHERE {where.sql}", where.params
        ):
            found.setdefault(classes.get(client_id), set()).add(client_id)
        return {which: frozenset(ids) for which, ids in found.items()}

    def _is_stale(self, last: _Counted, action: int) -> bool:
        if action == last.action:
            return False
        return bool(
            self._engine.rows(
                "SELECT 1 FROM change_item WHERE change_set_id > ? AND table_name IN ('sale', 'party') LIMIT 1",
                (last.action,),
            )
        )

    def _count(self, day: date, currency: str) -> dict[int, AbcClass]:
        since = add_months(day, -_MONTHS) + timedelta(days=1)
        # The currency is hidden from the engine: it takes the index that comes in the order of clients.
        revenues = dict(
            self._engine.rows(
                "SELECT party_id, CAST(SUM(total) AS BIGINT) FROM sale"
                f" WHERE state <> '{SaleState.CANCELLED}' AND currency || '' = ? AND ordered_on >= ?"
                f" AND ordered_on <= ? AND {LIVE.replace('deal.', 'sale.')} GROUP BY party_id",
                (currency, since.isoformat(), day.isoformat()),
            )
        )
        curve, limits = AbcCurve(revenues.values()), AbcLimits()
        a, b = curve.ends(limits)
        # The lowest revenue that is still of a class: equal revenue is always of one class.
        least_a = curve.values[a - 1] if a else None
        least_b = curve.values[b - 1] if b else None
        found = {}
        for client_id, revenue in revenues.items():
            if least_a is not None and revenue >= least_a:
                found[client_id] = AbcClass.A
            elif least_b is not None and revenue >= least_b:
                found[client_id] = AbcClass.B
            else:
                found[client_id] = AbcClass.C
        return found
