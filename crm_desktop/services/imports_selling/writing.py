"""Writes what an import of deals or products brings, many rows at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.deal import Deal, DealDraft, Loss
from crm_desktop.domain.deal_list import MoveWarning
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import StaleError
from crm_desktop.domain.pipeline import Stage
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.selling_import import SellingAction
from crm_desktop.models import Deal as DealTable
from crm_desktop.services.changes import Changes
from crm_desktop.services.clients.writing import insert_clients, resolve_names
from crm_desktop.services.deals import DealService
from crm_desktop.services.deals.commands import follow_client
from crm_desktop.services.deals.moving import Mover
from crm_desktop.services.deals.past import PastDeal, add_past_deals
from crm_desktop.services.deals.writing import deal_values, find_names, write_parts
from crm_desktop.services.imports_selling.plan import PlannedDeal, PlannedProduct
from crm_desktop.services.products import ProductService

_R = TypeVar("_R")
BATCH = 1000
_PARTS = ("tags", "members", "lines")


class SellingWriter:
    """Writes the rows of a plan within one action."""

    def __init__(self, changes: Changes, batch_id: int, progress: Progress, total: int) -> None:
        self._changes, self._batch_id, self._progress, self._total = changes, batch_id, progress, total
        self._done = 0

    def products(self, rows: Sequence[PlannedProduct], products: ProductService) -> None:
        """Store new products and changes of known ones."""
        for some in self._portions([row for row in rows if _is_written(row.action)]):
            products.save_many([(row.product_id, row.draft) for row in some])

    def deals(
        self,
        rows: Sequence[PlannedDeal],
        new_clients: Sequence[ClientDraft],
        deals: DealService,
        stages: Mapping[int, Stage],
        currency: str,
    ) -> None:
        """Store the new clients, then the new deals with their past, then the changes of known ones."""
        people = self._clients(new_clients)
        new = [row for row in rows if row.action is SellingAction.CREATE]
        # Those with a number first: the free ones are taken above them.
        new.sort(key=lambda row: row.number is None)
        for some in self._portions(new):
            past = [PastDeal(_ready(row, people), row.steps, row.loss, number=row.number) for row in some]
            add_past_deals(self._changes, past, currency)
        known = [row for row in rows if row.action is SellingAction.UPDATE]
        for some in self._portions(known):
            self._update(some, people, deals)
        self._move(known, stages)

    def _clients(self, drafts: Sequence[ClientDraft]) -> list[int]:
        ids: list[int] = []
        for at in range(0, len(drafts), BATCH):
            self._progress.raise_if_cancelled()
            some = drafts[at : at + BATCH]
            ids += insert_clients(self._changes, some, resolve_names(self._changes, some), self._batch_id)
        return ids

    def _update(self, rows: Sequence[PlannedDeal], people: Sequence[int], deals: DealService) -> None:
        stored: dict[int, Deal] = {
            deal.id: deal for deal in deals.get_many([row.deal_id or 0 for row in rows])
        }
        pairs: list[tuple[Deal, DealDraft]] = []
        for row in rows:
            known = stored.get(row.deal_id or 0)
            if known is None:
                raise StaleError(EntityRef(Entity.DEAL, row.deal_id or 0))
            pairs.append((known, _ready(row, people)))
        names = find_names(self._changes, [draft for _, draft in pairs])
        values = {
            known.id: deal_values(draft, names, known.draft.currency) | {"last_activity_at": self._changes.at}
            for known, draft in pairs
        }
        self._changes.update_each(DealTable, values)
        for known, draft in pairs:
            if draft.client_id != known.draft.client_id:
                follow_client(self._changes, known.id, known.draft.client_id, draft.client_id)
            if any(getattr(draft, name) != getattr(known.draft, name) for name in _PARTS):
                write_parts(self._changes, known.id, draft, names)

    def _move(self, rows: Iterable[PlannedDeal], stages: Mapping[int, Stage]) -> None:
        """Put known deals into the stages that the file names. It happened: nothing is required of them."""
        targets: dict[tuple[int, Loss | None], list[int]] = {}
        for row in rows:
            if row.steps and row.deal_id is not None:
                targets.setdefault((row.steps[-1].stage_id, row.loss), []).append(row.deal_id)
        easy = {stage_id: replace(stage, required=frozenset()) for stage_id, stage in stages.items()}
        mover = Mover(self._changes, easy)
        for (stage_id, loss), ids in targets.items():
            for at in range(0, len(ids), BATCH):
                mover.move(ids[at : at + BATCH], stage_id, accept=frozenset(MoveWarning), loss=loss)

    def _portions(self, rows: Sequence[_R]) -> Iterator[Sequence[_R]]:
        for at in range(0, len(rows), BATCH):
            self._progress.raise_if_cancelled()
            self._progress.report(self._done, self._total)
            yield rows[at : at + BATCH]
            self._done += len(rows[at : at + BATCH])
        self._progress.report(self._done, self._total)


def _is_written(action: SellingAction) -> bool:
    return action in (SellingAction.CREATE, SellingAction.UPDATE)


def _ready(row: PlannedDeal, people: Sequence[int]) -> DealDraft:
    """Return the draft with the ids of the clients that were new; the plan stays as it is."""
    draft = row.draft.copy()
    if row.client_at is not None:
        draft.client_id = people[row.client_at]
    if row.company_at is not None:
        draft.company_id = people[row.company_at]
    if any(at is not None for at in row.members_at):
        draft.members = tuple(
            member if at is None else replace(member, client_id=people[at])
            for member, at in zip(draft.members, row.members_at, strict=True)
        )
    return draft
