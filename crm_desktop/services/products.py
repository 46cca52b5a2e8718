"""What is sold: the list of products and their groups, and finding one while somebody types."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import DuplicateError, InUseError, NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.product import (
    Product,
    ProductDraft,
    ProductGroup,
    ProductKind,
    ProductOrder,
    ProductSort,
)
from crm_desktop.domain.text import fold, fold_words, sort_key, storable, tidy
from crm_desktop.models import Product as ProductTable
from crm_desktop.models import ProductGroup as GroupTable
from crm_desktop.services.catalogue import NamedList, ids_by_name, name_key
from crm_desktop.services.changes import Changes, chunks, marks
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store
from crm_desktop.services.tables import like

_ROW = (
    "product.id, product.version, product.name, product.kind, COALESCE(part.name, ''), product.unit,"
    " product.price, product.currency, product.sku, product.barcode, product.is_active"
    " FROM product LEFT JOIN product_group AS part ON part.id = product.product_group_id"
)
_MOST_WORDS = 10
_MENTIONS = "product.search_key LIKE ? ESCAPE '!'"
_BY_NAME = ProductSort()
_ORDERS = {
    ProductOrder.NAME: "product.sort_key",
    ProductOrder.GROUP: "COALESCE(part.name_key, '')",
    ProductOrder.PRICE: "product.price",
    ProductOrder.SKU: "product.sku",
    ProductOrder.BARCODE: "product.barcode",
}


class ProductGroupService(NamedList[ProductGroup]):
    """The groups of products."""

    model, entity, action = GroupTable, Entity.PRODUCT_GROUP, ActionKind.PRODUCT_CHANGED
    used_by = (ProductTable, "product_group_id")
    user = Entity.PRODUCT
    order = "position, name_key"

    def list(self) -> list[ProductGroup]:
        """Return all groups in their order, each with the number of its products."""
        counts = dict(
            self._engine.rows(
                "SELECT product_group_id, count(*) FROM product WHERE product_group_id IS NOT NULL"
                " GROUP BY product_group_id"
            )
        )
        rows = self._select("id, version, name")
        return [ProductGroup(row_id, version, name, counts.get(row_id, 0)) for row_id, version, name in rows]

    def create(self, name: str) -> int:
        """Add a group; raises DuplicateError when the name exists in any case."""
        return self._create(name, position=len(self.list()))

    def update(self, group_id: int, version: int | None = None, *, name: str) -> None:
        """Change the name."""
        self._update(group_id, version, name=name)

    def reorder(self, ids: Iterable[int]) -> None:
        """Put the groups in this order."""
        wanted = {row_id: {"position": at} for at, row_id in enumerate(ids)}
        self._store.write(self.action, lambda changes: changes.update_each(GroupTable, wanted))


class ProductService:
    """Products: reading, finding, and every change to them as one undoable action."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine
        self.groups = ProductGroupService(store)

    def list_ids(
        self, *, group: str = "", text: str = "", only_active: bool = True, sort: ProductSort = _BY_NAME
    ) -> array[int]:
        """Return the ids of products in order: of one group, with all words of a text in name, article
        or barcode."""
        conditions, params = ["1 = 1"], list[Any]()
        if only_active:
            conditions.append("product.is_active = 1")
        if group:
            conditions.append("product.product_group_id IN (SELECT id FROM product_group WHERE name_key = ?)")
            params.append(name_key(group))
        for condition, values in map(_mentions, _words(text)):
            conditions.append(condition)
            params += values
        group_names = " LEFT JOIN product_group AS part ON part.id = product.product_group_id"
        sql = (
            f"SELECT product.id FROM product{group_names if sort.order is ProductOrder.GROUP else ''}"
            f" WHERE {' AND '.join(conditions)}"
            f" ORDER BY {_ORDERS[sort.order]}{' DESC' if sort.descending else ''}, product.sort_key, product.id"
        )
        return array("q", (row[0] for row in self._engine.rows(sql, params)))

    def rows(self, ids: Sequence[int]) -> dict[int, Product]:
        """Return products by id; vanished ids are left out."""
        found: dict[int, Product] = {}
        for chunk in chunks(ids):
            sql = f"SELECT {_ROW} WHERE product.id IN ({marks(chunk)})"
            found |= {row[0]: _product(row) for row in self._engine.rows(sql, chunk)}
        return found

    def get(self, product_id: int) -> Product:
        """Return one product; raises NotFoundError."""
        found = self.rows([product_id]).get(product_id)
        if found is None:
            raise NotFoundError(EntityRef(Entity.PRODUCT, product_id))
        return found

    def find(self, text: str, limit: int = 20) -> list[Product]:
        """Return the active products that fit what is typed or scanned, the best first: the one with this
        barcode or article, then names that begin with the text, then those that hold all its words."""
        code = tidy(storable(text))
        words = _words(text)
        if not words:
            return []
        exact = self.by_code(code)
        if exact:
            return exact[:limit]
        mentions = [_mentions(word) for word in words]
        where = " AND ".join(condition for condition, _ in mentions)
        params = [value for _, values in mentions for value in values]
        start = sort_key(text)
        rows = self._engine.rows(
            f"SELECT {_ROW} WHERE product.is_active = 1 AND {where} ORDER BY CASE"
            " WHEN product.sort_key LIKE ? ESCAPE '!' THEN 0 WHEN product.sort_key LIKE ? ESCAPE '!' THEN 1"
            " ELSE 2 END, product.sort_key, product.id LIMIT ?",
            (*params, f"{like(start)}%", f"% {like(start)}%", limit),
        )
        return [_product(row) for row in rows]

    def by_code(self, code: str) -> list[Product]:
        """Return the active products with exactly this barcode or article."""
        if not code:
            return []
        rows = self._engine.rows(
            f"SELECT {_ROW} WHERE product.is_active = 1 AND product.id IN"
            " (SELECT id FROM product WHERE barcode <> '' AND barcode = ?"
            " UNION SELECT id FROM product WHERE sku <> '' AND sku = ?) ORDER BY product.sort_key, product.id",
            (code, code),
        )
        return [_product(row) for row in rows]

    def units(self) -> list[str]:
        """Return the units in use, the most used first."""
        rows = self._engine.rows(
            "SELECT unit, count(*) FROM product WHERE unit <> '' GROUP BY unit ORDER BY count(*) DESC, unit"
        )
        return [row[0] for row in rows]

    def create(self, draft: ProductDraft) -> int:
        """Store a product and return its id; raises ValidationError, and DuplicateError for a known barcode."""
        return self.create_many([draft])[0]

    def create_many(self, drafts: Sequence[ProductDraft]) -> list[int]:
        """Store products as one action and return their ids; see `create`."""
        return self.save_many([(None, draft) for draft in drafts])

    def update(self, product_id: int, version: int | None, draft: ProductDraft) -> None:
        """Make a product equal to the draft; raises ValidationError, DuplicateError, NotFoundError, StaleError."""
        draft.validate()

        def work(changes: Changes) -> None:
            groups = ids_by_name(changes, GroupTable, [draft.group])
            self._check_barcodes([(product_id, draft)])
            values = self._values(draft, groups, PreferenceService(self._store).get().currency)
            changes.update(ProductTable, product_id, version, **values)

        self._store.write(ActionKind.PRODUCT_CHANGED, work, subject=draft.name)

    def save_many(self, drafts: Sequence[tuple[int | None, ProductDraft]]) -> list[int]:
        """Store products as one action, new ones (id None) and changes of known ones, and return their ids in
        order; raises ValidationError, DuplicateError."""
        for _, draft in drafts:
            draft.validate()
        if not drafts:
            return []

        def work(changes: Changes) -> list[int]:
            groups = ids_by_name(changes, GroupTable, [draft.group for _, draft in drafts])
            self._check_barcodes(drafts)
            currency = PreferenceService(self._store).get().currency
            values = [self._values(draft, groups, currency) for _, draft in drafts]
            new = [row for (known, _), row in zip(drafts, values, strict=True) if known is None]
            fresh = iter(
                changes.insert_many(ProductTable, tuple(values[0]), [tuple(row.values()) for row in new])
            )
            changes.update_each(
                ProductTable,
                {known: row for (known, _), row in zip(drafts, values, strict=True) if known is not None},
            )
            return [next(fresh) if known is None else known for known, _ in drafts]

        subject = drafts[0][1].name if len(drafts) == 1 else ""
        return self._store.write(ActionKind.PRODUCT_CHANGED, work, subject=subject, count=len)

    def match(self, draft: ProductDraft) -> int | None:
        """Return the product that a draft from a file means: that of its barcode, article or name."""
        for column, value in (
            ("barcode", _code(draft.barcode)),
            ("sku", _code(draft.sku)),
            ("sort_key", sort_key(tidy(storable(draft.name)))),
        ):
            if value:
                rows = self._engine.rows(
                    f"SELECT id FROM product WHERE {column} = ? AND {column} <> '' ORDER BY id LIMIT 1",
                    (value,),
                )
                if rows:
                    return int(rows[0][0])
        return None

    def set_active(self, ids: Iterable[int], is_active: bool) -> int:
        """Take products off the list of what is sold, or put them back; returns how many changed."""
        wanted = list(ids)
        return self._store.write(
            ActionKind.PRODUCT_CHANGED,
            lambda changes: changes.update_many(ProductTable, wanted, is_active=int(is_active)),
            subject=self.get(wanted[0]).draft.name if len(wanted) == 1 else "",
            count=lambda changed: changed,
        )

    def set_group(self, ids: Iterable[int], group: str) -> int:
        """Put products into a group by name ("" takes them out of theirs); returns how many changed."""
        wanted = list(ids)

        def work(changes: Changes) -> int:
            group_id = ids_by_name(changes, GroupTable, [group]).get(name_key(group))
            return changes.update_many(ProductTable, wanted, product_group_id=group_id)

        return self._store.write(
            ActionKind.PRODUCT_CHANGED, work, subject=tidy(group), count=lambda changed: changed
        )

    def remove(self, ids: Iterable[int]) -> int:
        """Remove products that are on no line; raises InUseError (take those off the list instead)."""
        wanted = list(ids)

        def work(changes: Changes) -> int:
            for chunk in chunks(wanted):
                rows = changes.engine.rows(
                    f"SELECT product_id, count(*) FROM doc_line WHERE product_id IN ({marks(chunk)})"
                    " GROUP BY product_id",
                    chunk,
                )
                for product_id, count in rows:
                    raise InUseError(EntityRef(Entity.PRODUCT, product_id), Entity.DOC_LINE, count)
            return changes.delete(ProductTable, wanted)

        subject = self.get(wanted[0]).draft.name if len(wanted) == 1 else ""
        return self._store.write(ActionKind.PRODUCT_CHANGED, work, subject=subject, count=lambda gone: gone)

    def _check_barcodes(self, drafts: Sequence[tuple[int | None, ProductDraft]]) -> None:
        """Refuse a barcode that two of the drafts have, or a product of the base that is none of them."""
        owners: dict[str, int | None] = {}
        for known, draft in drafts:
            code = _code(draft.barcode)
            if code and code in owners:
                raise DuplicateError("barcode")
            owners |= {code: known} if code else {}
        for chunk in chunks(sorted(owners)):
            for other, code in self._engine.rows(
                f"SELECT id, barcode FROM product WHERE barcode <> '' AND barcode IN ({marks(chunk)})", chunk
            ):
                if other != owners[code]:
                    raise DuplicateError("barcode", EntityRef(Entity.PRODUCT, other))

    @staticmethod
    def _values(draft: ProductDraft, groups: dict[str, int], currency: str) -> dict[str, Any]:
        name = tidy(storable(draft.name))
        return {
            "name": name,
            "sort_key": sort_key(name),
            "search_key": " ".join((sort_key(name), fold(_code(draft.sku)), fold(_code(draft.barcode)))),
            "kind": draft.kind.value,
            "product_group_id": groups.get(name_key(draft.group)),
            "unit": tidy(storable(draft.unit)),
            "price": draft.price,
            "currency": tidy(draft.currency).upper() or currency,
            "sku": _code(draft.sku),
            "barcode": _code(draft.barcode),
            "is_active": int(draft.is_active),
        }


def _code(text: str) -> str:
    return tidy(storable(text))


def _words(text: str) -> list[str]:
    return fold(storable(text)).split()[:_MOST_WORDS]


def _mentions(word: str) -> tuple[str, list[str]]:
    """Return the condition that a product has a word, as it is or (names are kept without marks) without them."""
    plain = fold_words(word)
    forms = [word] if plain in ("", word) else [word, plain]
    return f"({' OR '.join([_MENTIONS] * len(forms))})", [f"%{like(form)}%" for form in forms]


def _product(row: tuple[Any, ...]) -> Product:
    row_id, version, name, kind, group, unit, price, currency, sku, barcode, is_active = row
    return Product(
        row_id,
        version,
        ProductDraft(name, ProductKind(kind), group, unit, price, currency, sku, barcode, bool(is_active)),
    )
