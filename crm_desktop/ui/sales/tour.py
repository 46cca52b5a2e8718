"""The tour of the sales."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import Payment, PaymentMethod, SaleDraft
from crm_desktop.services import Services
from crm_desktop.ui.sales.page import SalesPage
from crm_desktop.ui.shell.tour_guide import Guide, Tour

_FEW = 6


def _add_sales(services: Services) -> None:
    """Give the list something to show where the base has no sales yet."""
    if services.sales.list_ids():
        return
    today = services.today()
    services.sales.create_many(
        [
            SaleDraft(
                client_id,
                (Line("Coffee", 2000, 42_000), Line("Cup", 1000, 49_000)),
                today,
                payments=(Payment(None, today, 133_000 // (1 + at % 2), PaymentMethod.CARD),),
            )
            for at, client_id in enumerate(services.clients.list_ids()[:_FEW])
        ]
    )


def _visit(guide: Guide) -> Iterator[str]:
    guide.write(lambda: _add_sales(guide.context.services))
    page = guide.open("sales")
    if not isinstance(page, SalesPage):
        return
    page.focus_first()
    guide.settle()
    yield "sales"
    page.line.only_owed()
    guide.settle()
    if len(page.model.ids):
        page.panel.open_sale(page.model.ids[0])
        guide.settle()
        yield "sales-one"
        page.panel.pay.click()
        guide.settle()
        yield "sales-payment"
        page.doing.money_panel.leave.click()
        page.panel.cancel.click()
        guide.settle()
        yield "sales-cancel"
        page.doing.cancel_panel.leave.click()
        page.panel.close_sale()
    page.line.reset()
    guide.settle()


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("sales")
    yield "sales-empty"


TOURS = (Tour(26, _visit), Tour(106, _visit_empty, on_new_base=True))
