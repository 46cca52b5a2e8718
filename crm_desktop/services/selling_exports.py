"""Writing deals, products, sales and inquiries to files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from crm_desktop.domain.deal import Deal
from crm_desktop.domain.deal_list import DealOrder, DealSort
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.inquiry import InquirySort
from crm_desktop.domain.progress import Progress
from crm_desktop.exchange.deal_table import ClientKeys, DealRecord, deal_table
from crm_desktop.exchange.inquiry_table import inquiry_table
from crm_desktop.exchange.product_table import product_table
from crm_desktop.exchange.sale_table import SaleRecord, sale_table
from crm_desktop.exchange.table_file import table_format, write_table
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import chunks, marks
from crm_desktop.services.custom_fields import CustomFieldService
from crm_desktop.services.deals import DealService, PipelineService
from crm_desktop.services.derived import EMAIL, PHONE
from crm_desktop.services.inquiries import InquiryService
from crm_desktop.services.products import ProductService
from crm_desktop.services.sales import SaleService

CHUNK = 500
_BY_NUMBER = DealSort(DealOrder.NUMBER, descending=False)


class SellingExportService:
    """Streams what is sold into .xlsx, .csv and .json files; the extension decides.

    Each method returns how many records it wrote; it raises FileFormatError and Cancelled, and the old file
    stays until the new one is whole.
    """

    def __init__(
        self,
        deals: DealService,
        pipelines: PipelineService,
        products: ProductService,
        sales: SaleService,
        inquiries: InquiryService,
        engine: Engine,
        custom_fields: CustomFieldService,
    ) -> None:
        self._engine, self._custom_fields = engine, custom_fields
        self._deals, self._pipelines, self._products, self._sales = deals, pipelines, products, sales
        self._inquiries = inquiries

    def deals(
        self,
        path: Path,
        ids: Sequence[int] | None = None,
        *,
        labels: Mapping[str, str] | None = None,
        language: str = "en",
        progress: Progress | None = None,
    ) -> int:
        """Write deals (None: all) with their lines and their stage log."""
        table_format(path)
        wanted = self._deals.list_ids(sort=_BY_NUMBER) if ids is None else ids
        return write_table(
            path,
            deal_table(labels, self._custom_fields.list(Entity.DEAL)),
            self._deal_records(wanted),
            language=language,
            progress=progress,
            total=len(wanted),
        )

    def products(
        self,
        path: Path,
        *,
        labels: Mapping[str, str] | None = None,
        language: str = "en",
        progress: Progress | None = None,
    ) -> int:
        """Write all products, those too that are not sold any more."""
        table_format(path)
        ids = self._products.list_ids(only_active=False)
        found = (
            rows[row_id]
            for at in range(0, len(ids), CHUNK)
            for rows in [self._products.rows(ids[at : at + CHUNK])]
            for row_id in ids[at : at + CHUNK]
            if row_id in rows
        )
        return write_table(
            path, product_table(labels), found, language=language, progress=progress, total=len(ids)
        )

    def sales(
        self,
        path: Path,
        ids: Sequence[int] | None = None,
        *,
        labels: Mapping[str, str] | None = None,
        language: str = "en",
        progress: Progress | None = None,
    ) -> int:
        """Write sales (None: all) with their lines and payments, the newest first."""
        table_format(path)
        wanted = self._sales.list_ids() if ids is None else ids
        return write_table(
            path,
            sale_table(labels),
            self._sale_records(wanted),
            language=language,
            progress=progress,
            total=len(wanted),
        )

    def inquiries(
        self,
        path: Path,
        ids: Sequence[int] | None = None,
        *,
        labels: Mapping[str, str] | None = None,
        language: str = "en",
        progress: Progress | None = None,
    ) -> int:
        """Write inquiries (None: all), in the order of their numbers."""
        table_format(path)
        wanted = self._inquiries.list_ids(sort=InquirySort.NUMBER) if ids is None else ids
        found = (
            rows[row_id]
            for at in range(0, len(wanted), CHUNK)
            for rows in [self._inquiries.rows(wanted[at : at + CHUNK])]
            for row_id in wanted[at : at + CHUNK]
            if row_id in rows
        )
        return write_table(
            path, inquiry_table(labels), found, language=language, progress=progress, total=len(wanted)
        )

    def _deal_records(self, ids: Sequence[int]) -> Iterator[DealRecord]:
        pipelines = self._pipelines.list()
        names = {pipeline.id: pipeline.name for pipeline in pipelines}
        stages = {stage.id: stage.name for pipeline in pipelines for stage in pipeline.stages}
        pipeline_of = {stage.id: pipeline.id for pipeline in pipelines for stage in pipeline.stages}
        for at in range(0, len(ids), CHUNK):
            deals = self._deals.get_many(ids[at : at + CHUNK])
            clients = _client_keys(self._engine, deals)
            for deal in deals:
                elsewhere = {
                    move.to_stage: names[pipeline_of[move.to_stage]]
                    for move in deal.moves
                    if pipeline_of.get(move.to_stage, deal.draft.pipeline_id) != deal.draft.pipeline_id
                }
                pipeline = names.get(deal.draft.pipeline_id or 0, "")
                yield DealRecord(deal, pipeline, stages, clients, elsewhere)

    def _sale_records(self, ids: Sequence[int]) -> Iterator[SaleRecord]:
        for at in range(0, len(ids), CHUNK):
            sales = self._sales.get_many(ids[at : at + CHUNK])
            deals = self._deals.rows([sale.draft.deal_id for sale in sales if sale.draft.deal_id is not None])
            for sale in sales:
                deal = deals.get(sale.draft.deal_id or 0)
                yield SaleRecord(sale, deal.number if deal else None)


def _client_keys(engine: Engine, deals: Sequence[Deal]) -> dict[int, ClientKeys]:
    """Return how the clients of deals, their companies and those who take part are known."""
    ids = {deal.draft.client_id for deal in deals}
    ids |= {deal.draft.company_id for deal in deals if deal.draft.company_id is not None}
    ids |= {member.client_id for deal in deals for member in deal.draft.members}
    found: dict[int, ClientKeys] = {}
    for chunk in chunks(sorted(ids)):
        contacts: dict[tuple[int, str], list[str]] = {}
        for party_id, kind, normal in engine.rows(
            "SELECT party_id, kind, normal FROM contact_point WHERE normal <> '' AND kind IN (?, ?)"
            f" AND party_id IN ({marks(chunk)}) ORDER BY position, id",
            (PHONE, EMAIL, *chunk),
        ):
            contacts.setdefault((party_id, kind), []).append(normal)
        for party_id, kind, inn in engine.rows(
            f"SELECT id, kind, inn FROM party WHERE id IN ({marks(chunk)})", chunk
        ):
            phones, emails = (tuple(contacts.get((party_id, each), ())) for each in (PHONE, EMAIL))
            found[party_id] = ClientKeys(kind, phones, emails, inn)
    return found
