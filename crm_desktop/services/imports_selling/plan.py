"""The plan of an import of deals or products: what will happen to each row, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.deal import DealDraft, Loss
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.selling_import import ClientChoice, SellingAction, SellingReason
from crm_desktop.exchange.drafts import CellProblem
from crm_desktop.exchange.selling_file import SellingFile
from crm_desktop.services.deals.past import PastStep
from crm_desktop.services.imports.plan import PastImport


@dataclass(frozen=True, slots=True)
class PlannedDeal:
    """One row and the deal that it becomes; `row` counts from 1, as Excel shows it.

    `draft` names clients of the base. One that is new stands in the `new_clients` of the plan, at
    `client_at` (`company_at`, and by place in `members_at`). `steps` is the road of a new deal; of a known one
    it is the one step to the stage that it is to enter, if any.
    """

    row: int
    action: SellingAction
    reason: SellingReason
    draft: DealDraft
    client_name: str = ""
    problems: tuple[CellProblem, ...] = ()
    deal_id: int | None = None
    same_as_row: int | None = None
    number: int | None = None
    steps: tuple[PastStep, ...] = ()
    loss: Loss | None = None
    client_at: int | None = None
    company_at: int | None = None
    members_at: tuple[int | None, ...] = ()

    @property
    def title(self) -> str:
        """Return what a list calls the row."""
        return self.draft.title


@dataclass(frozen=True, slots=True)
class PlannedProduct:
    """One row and the product that it becomes."""

    row: int
    action: SellingAction
    reason: SellingReason
    draft: ProductDraft
    problems: tuple[CellProblem, ...] = ()
    product_id: int | None = None
    same_as_row: int | None = None

    @property
    def title(self) -> str:
        """Return what a list calls the row."""
        return self.draft.name or self.draft.sku or self.draft.barcode


PlannedSelling = PlannedDeal | PlannedProduct


@dataclass(frozen=True, slots=True)
class SellingCounts:
    """How many rows go which way; the first four add up to all rows. `clients` are the cards that are added
    because a deal names somebody whom the base does not know."""

    created: int = 0
    updated: int = 0
    skipped: int = 0
    rejected: int = 0
    problems: int = 0
    clients: int = 0


@dataclass(frozen=True, slots=True)
class SellingPlan:
    """Everything an import is going to do. It holds no open file and writes nothing."""

    file: SellingFile
    choice: ClientChoice
    rows: tuple[PlannedSelling, ...]
    new_clients: tuple[ClientDraft, ...]
    counts: SellingCounts
    imported_before: PastImport | None = None


@dataclass(frozen=True, slots=True)
class SellingSummary:
    """What an import did. `action_id` is the action to undo, None when there was nothing to write."""

    counts: SellingCounts
    batch_id: int | None = None
    action_id: int | None = None


def count_selling(rows: Sequence[PlannedSelling], new_clients: int) -> SellingCounts:
    """Count what the rows of a plan come to."""
    number = dict.fromkeys(SellingAction, 0)
    for row in rows:
        number[row.action] += 1
    return SellingCounts(
        number[SellingAction.CREATE],
        number[SellingAction.UPDATE],
        number[SellingAction.SKIP],
        number[SellingAction.REJECT],
        sum(bool(row.problems) for row in rows),
        new_clients,
    )
