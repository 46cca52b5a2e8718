"""Importing deals and products: first a plan that can be looked at, then one action that can be undone."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.domain.selling_import import ClientChoice, ImportSubject
from crm_desktop.domain.text import storable
from crm_desktop.exchange.grid import column_letter
from crm_desktop.exchange.selling_file import ReadFile, SellingFile, open_selling, read_file, read_text
from crm_desktop.exchange.selling_rows import SellingOptions
from crm_desktop.models import ImportBatch
from crm_desktop.services.changes import Changes
from crm_desktop.services.collector import collector_paused
from crm_desktop.services.custom_fields import CustomFieldService
from crm_desktop.services.deals import DealService
from crm_desktop.services.deals.pipelines import read_pipelines
from crm_desktop.services.imports.plan import PastImport
from crm_desktop.services.imports_selling.deals import DealPlanner
from crm_desktop.services.imports_selling.plan import (
    PlannedDeal,
    PlannedProduct,
    SellingPlan,
    SellingSummary,
    count_selling,
)
from crm_desktop.services.imports_selling.products import ProductPlanner
from crm_desktop.services.imports_selling.stages import StageFinder
from crm_desktop.services.imports_selling.writing import SellingWriter
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.products import ProductService
from crm_desktop.services.store import Store, moment

_KINDS = {
    ImportSubject.DEALS: ActionKind.DEALS_IMPORTED,
    ImportSubject.PRODUCTS: ActionKind.PRODUCTS_IMPORTED,
}


class SellingImportService:
    """Opens files of deals and products, plans their import and carries the plan out."""

    def __init__(
        self, store: Store, preferences: PreferenceService, deals: DealService, products: ProductService
    ) -> None:
        self._store, self._preferences = store, preferences
        self._deals, self._products = deals, products

    def read(self, path: Path, progress: Progress | None = None) -> ReadFile:
        """Read a file and guess what its rows are (`subject`); raises FileFormatError, Cancelled."""
        return read_file(path, progress)

    def read_text(self, text: str) -> ReadFile:
        """Read a block that was copied from a spreadsheet."""
        return read_text(text)

    def open(
        self, source: Path | ReadFile, subject: ImportSubject, progress: Progress | None = None
    ) -> SellingFile:
        """Open a file as deals or products; raises FileFormatError when it holds none, Cancelled."""
        read = source if isinstance(source, ReadFile) else read_file(source, progress)
        today = self._store.clock().astimezone().date()
        return open_selling(read, subject, SellingOptions(today, self._preferences.get().phone_region))

    def plan(
        self,
        file: SellingFile,
        choice: ClientChoice = ClientChoice.CREATE,
        progress: Progress | None = None,
        *,
        no_reason: str = "Not said",
    ) -> SellingPlan:
        """Return what an import would do with each row; nothing is written. Raises FileFormatError, Cancelled.

        `choice` is what becomes of deals whose client the base does not know; `no_reason` is the reason of
        deals that were lost for none that the file tells.
        """
        progress = progress or NoProgress()
        rows: list[PlannedDeal] | list[PlannedProduct]
        with collector_paused():
            if file.subject is ImportSubject.PRODUCTS:
                planner = ProductPlanner(self._store.engine, self._products)
                rows, clients = planner.run(list(file.products(progress)), progress, file.sheet), []
            else:
                stages = StageFinder(read_pipelines(self._store.engine))
                deals = DealPlanner(
                    self._store.engine,
                    self._deals,
                    stages,
                    choice,
                    no_reason,
                    self._store.clock(),
                    CustomFieldService(self._store).list(Entity.DEAL),
                )
                places = _places(file)
                rows = deals.run(
                    list(file.deals(progress)),
                    progress,
                    lambda field: places.get(field, ("", field)),
                    file.sheet,
                )
                clients = deals.clients.new
        before = self._imported_before(file.digest)
        counts = count_selling(rows, len(clients))
        return SellingPlan(file, choice, tuple(rows), tuple(clients), counts, before)

    def execute(self, plan: SellingPlan, progress: Progress | None = None) -> SellingSummary:
        """Write a plan as one action, all or nothing. Raises Cancelled, and StaleError when a deal that the
        plan changes was removed since."""
        progress = progress or NoProgress()
        counts = plan.counts
        written = counts.created + counts.updated
        if not written:
            return SellingSummary(counts)
        currency = self._preferences.get().currency

        def work(changes: Changes) -> int:
            batch_id = changes.insert(
                ImportBatch,
                file_name=storable(plan.file.path.name),
                file_hash=plan.file.digest,
                sheet=plan.file.sheet,
                mapping={
                    "subject": plan.file.subject.value,
                    "columns": {guess.heading: guess.target for guess in plan.file.columns if guess.heading},
                },
                policy=plan.choice.value,
                counts={name: getattr(counts, name) for name in counts.__slots__},
            )
            writer = SellingWriter(changes, batch_id, progress, written)
            writer.products([row for row in plan.rows if isinstance(row, PlannedProduct)], self._products)
            deals = [row for row in plan.rows if isinstance(row, PlannedDeal)]
            if deals:
                stages = StageFinder(read_pipelines(changes.engine)).stages
                writer.deals(deals, plan.new_clients, self._deals, stages, currency)
            return batch_id

        kind = _KINDS[plan.file.subject]
        batch_id = self._store.write(kind, work, subject=plan.file.path.name, count=written)
        return SellingSummary(counts, batch_id, self._store.last_change_set_id)

    def _imported_before(self, digest: str) -> PastImport | None:
        rows = self._store.engine.rows(
            "SELECT id, created_at, file_name FROM import_batch WHERE file_hash = ? ORDER BY id LIMIT 1",
            (digest,),
        )
        return PastImport(rows[0][0], moment(rows[0][1]), rows[0][2]) if rows else None


def _places(file: SellingFile) -> dict[str, tuple[str, str]]:
    """Return, by field, the letters and the heading of its column."""
    return {
        guess.target: (column_letter(guess.column), guess.heading or guess.target)
        for guess in reversed(file.columns)
    }
