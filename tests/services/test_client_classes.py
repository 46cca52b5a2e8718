"""Classes of clients: the same as in the report, counted anew only when a purchase could have changed them."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from crm_desktop.domain.abc import AbcClass
from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.domain.sale import SaleDraft, SaleState
from crm_desktop.reports import abc
from crm_desktop.services import Services
from tests.factories import make_client, make_clients
from tests.reports.deal_base import source_of
from tests.services.deals.board import make_deal
from tests.store_fixtures import Clock


def buy(services: Services, client_id: int, price: int, day: date, **values: object) -> int:
    draft = SaleDraft(client_id, (Line("Чай", price=price),), day, **values)  # type: ignore[arg-type]
    return services.sales.create(draft)


def test_classes_are_those_of_the_report(services: Services, clock: Clock) -> None:
    random, today = Random(5), clock.now.astimezone().date()
    clients = make_clients(services, 40)
    for client_id in clients[:30]:
        for _ in range(random.randint(1, 3)):
            day = today - timedelta(days=random.randint(0, 500))
            buy(services, client_id, random.choice((100, 5_000, 100_000, 2_000_000)), day)
    buy(services, clients[31], 9_000_000, today, state=SaleState.CANCELLED, cancel_reason="Передумал")
    buy(services, clients[32], 9_000_000, today, currency="USD")
    gone = clients[33]
    buy(services, gone, 9_000_000, today)
    services.clients.archive([gone])
    found = services.client_classes.of_all()
    source, query = source_of(services), ReportQuery(ReportName.ABC)
    for which in AbcClass:
        told = set(abc.ids(source, query, f"class:{which.value}"))
        assert {client_id for client_id, each in found.items() if each is which} == told
    assert set(found.values()) == set(AbcClass)


def test_they_are_counted_anew_after_a_sale_only(services: Services, clock: Clock) -> None:
    today = clock.now.astimezone().date()
    anna, pavel = make_client(services), make_client(services, "Орлов Пётр")
    buy(services, anna, 100_00, today)
    before = services.client_classes.of_all()
    assert before == {anna: AbcClass.A}
    make_deal(services, client_id=anna)
    assert services.client_classes.of_all() is before
    buy(services, pavel, 10_000_00, today)
    assert services.client_classes.of_all() == {anna: AbcClass.C, pavel: AbcClass.A}
    clock.step(400 * 86_400)
    assert services.client_classes.of_all() == {}


def test_clients_of_deals_by_class(services: Services, clock: Clock) -> None:
    anna, pavel = make_client(services), make_client(services, "Орлов Пётр")
    buy(services, anna, 100_00, clock.now.astimezone().date())
    for client_id in (anna, anna, pavel):
        make_deal(services, client_id=client_id)
    wanted = DealFilter(states=frozenset({StageKind.OPEN}))
    assert services.client_classes.with_deals(wanted) == {
        AbcClass.A: frozenset({anna}),
        None: frozenset({pavel}),
    }
