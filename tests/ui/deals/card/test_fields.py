"""The plain fields of the card of a deal."""

from __future__ import annotations

from crm_desktop.domain.errors import Problem, ValidationError
from tests.ui.deals.desk import Desk


def test_typing_is_left_alone_and_problems_stand_at_their_fields(desk: Desk) -> None:
    deal_id = desk.add("Кресло")
    desk.show()
    desk.page.open_deal(deal_id)
    desk.settle()
    fields = desk.page.panel.fields
    fields.amount.setText("77")
    deal = desk.services.deals.get(deal_id)
    fields.show_deal(deal, 20)
    assert fields.amount.text() == "77"
    fields.show_problems(ValidationError({"probability": Problem.NOT_A_NUMBER}))
    assert fields.probability.problem
    fields.commit_all()
    desk.settle()
    assert desk.row(deal_id).amount == 7700
