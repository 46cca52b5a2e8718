"""Changing deals: one by one, many at once, and taking them away."""

from __future__ import annotations

from array import array
from datetime import date

import pytest

from crm_desktop.domain.deal import Loss, NextAction, NextActionKind
from crm_desktop.domain.errors import StaleError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.search import SearchKind
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.deals.board import make_deal, make_deals, plain_pipeline
from tests.store_fixtures import Clock

CALL = NextAction(NextActionKind.CALL, date(2026, 12, 1), "Спросить")


def test_a_deal_changed_elsewhere_is_not_written_over(services: Services, clock: Clock) -> None:
    deal = services.deals.get(make_deal(services))
    clock.step()
    deal.draft.tags = ("VIP",)
    services.deals.update(deal.id, deal.version, deal.draft)
    with pytest.raises(StaleError):
        services.deals.update(deal.id, deal.version, deal.draft)


def test_a_deal_given_to_another_client_goes_with_all_it_has(services: Services) -> None:
    deal = services.deals.get(make_deal(services, tags=("VIP",)))
    other = make_client(services, "Орлов Пётр")
    deal.draft.client_id = other
    services.deals.update(deal.id, deal.version, deal.draft)
    for table in ("deal", "deal_move", "deal_tag"):
        assert services.store.engine.rows(f"SELECT party_id FROM {table}") == [(other,)]


def test_many_are_changed_as_one_action(services: Services) -> None:
    ids = make_deals(services, plain_pipeline(services), 3)
    assert services.deals.set_owner(ids, "Марина") == 3
    assert services.deals.set_next_action(ids[:2], CALL) == 2
    assert services.deals.set_expected_close(ids, date(2026, 12, 31)) == 3
    rows = services.deals.rows(ids)
    assert {row.owner for row in rows.values()} == {"Марина"}
    assert [rows[row_id].next_action for row_id in ids] == [CALL, CALL, None]
    services.deals.set_owner(ids, "")
    services.history.undo_last()
    assert services.deals.rows(ids)[ids[0]].owner == "Марина"


def test_a_removed_deal_comes_back_whole(services: Services) -> None:
    deal = services.deals.get(make_deal(services, "Улун", tags=("VIP",), next_action=CALL))
    assert services.deals.remove([deal.id]) == 1
    assert services.search.find("улун").of(SearchKind.DEAL) == ()
    services.history.undo_last()
    assert services.deals.get(deal.id).draft == deal.draft
    assert [hit.record_id for hit in services.search.find("улун").of(SearchKind.DEAL)] == [deal.id]


def test_tags_and_sources_go_from_deals_as_from_clients(services: Services) -> None:
    deal = make_deal(services, tags=("VIP", "опт"), source="Сайт")
    tags = {tag.name: tag.id for tag in services.tags.list()}
    services.tags.merge(tags["VIP"], tags["опт"])
    assert services.deals.get(deal).draft.tags == ("опт",)
    services.tags.delete(tags["опт"])
    assert services.deals.get(deal).draft.tags == ()
    site = services.sources.list()[0].id
    services.sources.delete(site, move_to=services.sources.create("Выставка"))
    assert services.deals.get(deal).draft.source == "Выставка"
    assert services.maintenance.check().problems == ()


def test_a_deal_is_repeated_with_its_client_and_products(services: Services) -> None:
    first = services.deals.get(
        make_deal(
            services,
            "Чай",
            lines=(Line("Улун", price=100_00),),
            tags=("VIP",),
            note="Торговался",
            next_action=CALL,
        )
    )
    services.deals.lose([first.id], Loss("Дорого"))
    again = services.deals.get(services.deals.repeat(first.id))
    assert again.number == first.number + 1
    assert again.state is StageKind.OPEN
    assert (again.draft.client_id, again.draft.lines, again.draft.tags, again.draft.amount) == (
        first.draft.client_id,
        first.draft.lines,
        ("VIP",),
        100_00,
    )
    assert again.draft.note == ""
    assert again.draft.next_action != CALL  # only what its first stage asks for
    assert len(again.moves) == 1
    services.history.undo_last()
    assert services.deals.list_ids() == array("q", [first.id])
