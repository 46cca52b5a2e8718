"""Decides what becomes of each product of a file: a new one, a change of one that is there, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.product import MAX_NAME, Product, ProductDraft
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.selling_import import SellingAction, SellingReason
from crm_desktop.domain.text import sort_key
from crm_desktop.exchange.drafts import CellProblem
from crm_desktop.exchange.selling_rows import ImportedProduct
from crm_desktop.models.engines import Engine
from crm_desktop.services.changes import chunks, marks
from crm_desktop.services.imports_selling.plan import PlannedProduct
from crm_desktop.services.products import ProductService

_COLUMNS = (
    ("sku", SellingReason.BY_CODE),
    ("barcode", SellingReason.BY_BARCODE),
    ("sort_key", SellingReason.BY_NAME),
)


class _Index:
    """Products by article, barcode and name; the first of several counts."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], list[int]] = {}
        self.drafts: dict[int, ProductDraft] = {}

    def add(self, at: int, draft: ProductDraft) -> None:
        self.drafts[at] = draft
        for column, key in _keys(draft).items():
            if key:
                self._ids.setdefault((column, key), []).append(at)

    def find(self, draft: ProductDraft) -> tuple[int | None, SellingReason]:
        """Return what a row means: by article, else barcode, else name; things of one name that have other
        articles are others."""
        for column, reason in _COLUMNS:
            key = _keys(draft)[column]
            for at in self._ids.get((column, key), ()) if key else ():
                if column == "sku" or _agrees(self.drafts[at], draft, column):
                    return at, reason
        return None, SellingReason.NEW

    def owner_of(self, barcode: str) -> int | None:
        """Return what has this barcode."""
        return next(iter(self._ids.get(("barcode", barcode), ())), None) if barcode else None


class ProductPlanner:
    """Plans the products of a file; the base is asked in a few statements beforehand."""

    def __init__(self, engine: Engine, products: ProductService) -> None:
        self._engine, self._products = engine, products
        self._base, self._file = _Index(), _Index()

    def run(self, rows: Sequence[ImportedProduct], progress: Progress, sheet: str) -> list[PlannedProduct]:
        """Plan all rows; nothing is written. Raises Cancelled."""
        self._read(rows, progress)
        return [self._plan(row, sheet) for row in rows]

    def _plan(self, row: ImportedProduct, sheet: str) -> PlannedProduct:
        known, reason = self._base.find(row.draft)
        if not row.draft.name and known is None:
            return _planned(row, SellingAction.REJECT, SellingReason.NO_NAME)
        if len(row.draft.name) > MAX_NAME:
            return _planned(row, SellingAction.REJECT, SellingReason.TOO_LONG)
        earlier, _ = self._file.find(row.draft)
        if earlier is not None:
            if not _says_the_same(self._file.drafts[earlier], row):
                row.problems.append(CellProblem(sheet, row.row, "", "", Problem.NOT_UNIQUE, row.draft.name))
            return _planned(row, SellingAction.SKIP, SellingReason.SAME_AS_ROW, same_as_row=earlier)
        owner = self._base.owner_of(row.draft.barcode)
        if (owner is not None and owner != known) or self._file.owner_of(row.draft.barcode) is not None:
            # One barcode is one thing at the counter.
            row.problems.append(
                CellProblem(sheet, row.row, "", "barcode", Problem.NOT_UNIQUE, row.draft.barcode)
            )
            row.draft.barcode = ""
            row.said -= {"barcode"}
        self._file.add(row.row, row.draft)
        if known is None:
            return _planned(row, SellingAction.CREATE, SellingReason.NEW)
        before = self._base.drafts[known]
        after = replace(
            before, **{_FIELDS[name]: getattr(row.draft, _FIELDS[name]) for name in row.said if _FIELDS[name]}
        )
        if not after.name:
            after.name = before.name
        is_same = after == before
        action = SellingAction.SKIP if is_same else SellingAction.UPDATE
        planned = _planned(row, action, SellingReason.NOTHING_NEW if is_same else reason, product_id=known)
        return replace(planned, draft=after)

    def _read(self, rows: Iterable[ImportedProduct], progress: Progress) -> None:
        keys: dict[str, set[str]] = {column: set() for column, _ in _COLUMNS}
        for row in rows:
            for column, key in _keys(row.draft).items():
                if key:
                    keys[column].add(key)
        ids: set[int] = set()
        for column, wanted in keys.items():
            for chunk in chunks(sorted(wanted)):
                progress.raise_if_cancelled()
                sql = f"SELECT id FROM product WHERE {column} IN ({marks(chunk)}) AND {column} <> ''"
                ids |= {found[0] for found in self._engine.rows(sql, chunk)}
        products: dict[int, Product] = self._products.rows(sorted(ids))
        for product_id, product in products.items():
            self._base.add(product_id, product.draft)


_FIELDS = {
    "name": "name", "sku": "sku", "barcode": "barcode", "group": "group", "unit": "unit", "price": "price",
    "currency": "currency", "kind": "kind", "active": "is_active",
}  # fmt: skip


def _keys(draft: ProductDraft) -> dict[str, str]:
    return {"sku": draft.sku, "barcode": draft.barcode, "sort_key": sort_key(draft.name)}


def _agrees(known: ProductDraft, draft: ProductDraft, column: str) -> bool:
    """Tell whether nothing that is asked before this key says that they are two things."""
    if known.sku and draft.sku and known.sku != draft.sku:
        return False
    return column == "barcode" or not (known.barcode and draft.barcode and known.barcode != draft.barcode)


def _says_the_same(earlier: ProductDraft, row: ImportedProduct) -> bool:
    return all(getattr(earlier, _FIELDS[name]) == getattr(row.draft, _FIELDS[name]) for name in row.said)


def _planned(
    row: ImportedProduct,
    action: SellingAction,
    reason: SellingReason,
    *,
    product_id: int | None = None,
    same_as_row: int | None = None,
) -> PlannedProduct:
    return PlannedProduct(row.row, action, reason, row.draft, tuple(row.problems), product_id, same_as_row)
