"""What a check finds wrong with deals and sales."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.lines import Line
from crm_desktop.domain.sale import Payment, SaleDraft
from crm_desktop.services import Services
from crm_desktop.services.deals.checking import contradictions
from tests.factories import make_client
from tests.services.deals.board import make_deal

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE deal SET stage_id = stage_id + 1", ("deal", "stage_id")),
        ("UPDATE deal SET state = 'won'", ("deal", "stage_id")),
        ("UPDATE deal SET passed = ''", ("deal", "passed")),
        ("UPDATE deal SET came_from_id = stage_id", ("deal", "passed")),
        ("UPDATE deal SET amount = amount + 1", ("deal", "amount")),
        ("UPDATE sale SET total = 0", ("sale", "total")),
        ("DELETE FROM payment", ("sale", "paid")),
    ],
)
def test_each_contradiction_is_found(services: Services, damage: str, found: tuple[str, str]) -> None:
    deal = make_deal(services, lines=(Line("Кофе", price=5),))
    sale = services.sales.create(
        SaleDraft(make_client(services), (Line("Чай", price=9),), DAY, payments=(Payment(None, DAY, 9),))
    )
    engine = services.store.engine
    assert list(contradictions(engine)) == []
    engine.execute(damage)
    assert list(contradictions(engine)) == [(*found, [deal if found[0] == "deal" else sale])]
    assert {problem.table for problem in services.maintenance.check().problems} == {found[0]}


def test_a_deal_without_a_log_is_found(services: Services) -> None:
    deal = make_deal(services)
    services.store.engine.execute("DELETE FROM deal_move")
    assert list(contradictions(services.store.engine)) == [
        ("deal", "stage_id", [deal]),
        ("deal", "passed", [deal]),
    ]
