"""The tour of the counter."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.domain.product import ProductDraft
from crm_desktop.services import Services
from crm_desktop.ui.counter.page import CounterPage
from crm_desktop.ui.shell.tour_guide import Guide, Tour

_SOLD = (("Coffee", 42_000, "4600000000017"), ("Tea", 31_000, "4600000000024"), ("Cup", 49_000, ""))


def _add_products(services: Services) -> None:
    """Give the counter something to sell where the base has no products yet."""
    if not services.products.list_ids():
        services.products.create_many(
            [ProductDraft(name, price=price, barcode=barcode) for name, price, barcode in _SOLD]
        )


def _visit(guide: Guide) -> Iterator[str]:
    services = guide.context.services
    guide.write(lambda: _add_products(services))
    page = guide.open("counter")
    if not isinstance(page, CounterPage):
        return
    page.focus_first()
    guide.settle()
    yield "counter"
    row = next(iter(services.clients.rows(list(services.clients.list_ids()[:1])).values()))
    page.buyer.choose(row)
    for product_id in services.products.list_ids()[:3]:
        page.product.enter(f"2*{services.products.get(product_id).draft.name}")
    page.product.setText(services.products.get(product_id).draft.name[:1])
    page.product.asked.emit(page.product.text())
    guide.settle()
    yield "counter-products"
    page.product.clear()
    page.pay.take_keyboard()
    page.pay.given.setText(str(page.bill.total // 100 + 100))
    guide.settle()
    yield "counter-payment"
    page.pay.submit()
    guide.settle()
    yield "counter-sold"


TOURS = (Tour(25, _visit),)
