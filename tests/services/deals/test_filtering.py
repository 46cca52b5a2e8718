"""The conditions of a filter need no other table and keep the recycle bin out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.services import Services
from crm_desktop.services.deals.filtering import LIVE, DealConditions
from tests.factories import make_client
from tests.services.deals.board import make_deal


def test_the_index_of_open_deals_is_asked_by_its_word(services: Services) -> None:
    where = DealConditions(
        services.store.engine, DealFilter(states=frozenset({StageKind.OPEN})), date(2026, 11, 22)
    )
    assert where.sql == f"{LIVE} AND deal.state = 'open'"
    assert where.params == []


def test_words_are_found_in_the_deal_its_client_and_its_company(services: Services) -> None:
    company = make_client(services, "ООО «Зерно»", kind="company")
    client = make_client(services, phones="+79161234567")
    deal = make_deal(services, "Обжарка", client_id=client, company_id=company, note="срочно", tags=("опт",))
    other = make_deal(services, "Обжарка", client_id=make_client(services, "Орлов Пётр"))
    for text in ("зерн обжар", "лебед срочно", "8 916 123-45-67", "обжарка опт"):
        assert list(services.deals.list_ids(DealFilter(text=text))) == [deal], text
    assert set(services.deals.list_ids(DealFilter(text="обжарка"))) == {deal, other}
    assert list(services.deals.list_ids(DealFilter(text="обжарка какао"))) == []


def test_deals_of_the_recycle_bin_are_left_out(services: Services) -> None:
    client = make_client(services)
    deal = make_deal(services, client_id=client)
    services.clients.archive([client])
    assert list(services.deals.list_ids()) == []
    services.history.undo_last()
    assert list(services.deals.list_ids()) == [deal]


def test_deals_picked_out_elsewhere_are_filtered_further(services: Services) -> None:
    first = make_deal(services, title="Печь")
    second = make_deal(services, title="Кофе")
    make_deal(services, title="Кофе")
    picked = DealFilter(ids=frozenset({first, second}))
    assert set(services.deals.list_ids(picked)) == {first, second}
    assert list(services.deals.list_ids(replace(picked, text="кофе"))) == [second]
