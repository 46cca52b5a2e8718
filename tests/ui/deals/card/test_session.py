"""Storing fields of a deal beside what others change."""

from __future__ import annotations

from crm_desktop.ui.deals.card.session import store_fields
from tests.ui.deals.desk import Desk


def test_nothing_new_is_no_action(desk: Desk) -> None:
    deal_id = desk.add("Кресло")
    deal = desk.services.deals.get(deal_id)
    before = desk.services.store.last_change_set_id
    stored = store_fields(desk.services, deal_id, deal, {"title": "Кресло"})
    assert desk.services.store.last_change_set_id == before
    assert not stored.conflicts


def test_what_both_changed_alike_is_no_conflict(desk: Desk) -> None:
    deal_id = desk.add("Кресло")
    base = desk.services.deals.get(deal_id)
    store_fields(desk.services, deal_id, base, {"title": "Стол"})
    assert not store_fields(desk.services, deal_id, base, {"title": "Стол"}).conflicts
    assert store_fields(desk.services, deal_id, base, {"title": "Шкаф"}).conflicts == {"title": "Шкаф"}
    assert desk.row(deal_id).title == "Стол"
