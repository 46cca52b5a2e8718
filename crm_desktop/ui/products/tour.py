"""The tour of the products."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.product import ProductDraft
from crm_desktop.services import Services
from crm_desktop.ui.products.page import ProductsPage
from crm_desktop.ui.shell.tour_guide import Guide, Tour


def _add_products(services: Services) -> None:
    """Give the list something to show where the base has no products yet."""
    if not services.products.list_ids():
        services.products.create_many(
            [ProductDraft(name, group="Shop", price=42_000) for name in ("Coffee", "Tea", "Cup")]
        )


def _visit(guide: Guide) -> Iterator[str]:
    guide.write(lambda: _add_products(guide.context.services))
    page = guide.open("products")
    if not isinstance(page, ProductsPage):
        return
    page.focus_first()
    guide.settle()
    yield "products"
    for position in range(min(2, page.model.rowCount())):
        page.model.toggle(position)
    guide.settle()
    yield "products-selected"
    page.model.clear_checked()
    page.open_ref(EntityRef(Entity.PRODUCT, page.model.ids[0]))
    guide.settle()
    yield "products-one"
    page.panel.leave.click()
    guide.settle()


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("products")
    yield "products-empty"


TOURS = (Tour(27, _visit), Tour(107, _visit_empty, on_new_base=True))
