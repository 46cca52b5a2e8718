"""The plain fields of the card of a deal."""

from __future__ import annotations

import datetime as dt

from crm_desktop.domain.errors import Problem, ValidationError
from tests.ui.deals.desk import TODAY, Desk


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


def test_a_day_of_closing_that_has_passed_is_told_while_the_deal_is_open(desk: Desk) -> None:
    late = desk.add("Кресло", expected_close=TODAY - dt.timedelta(days=1))
    today = desk.add("Стол", expected_close=TODAY)
    desk.show()
    for deal_id, words in ((late, "This day has passed"), (today, ""), (late, "This day has passed")):
        desk.page.open_deal(deal_id)
        desk.settle()
        assert desk.page.panel.fields.expected.accessibleDescription() == words
    desk.services.deals.win(late)
    desk.page.open_deal(today)
    desk.settle()
    desk.page.open_deal(late)
    desk.settle()
    assert desk.page.panel.fields.expected.accessibleDescription() == ""


def test_an_empty_field_says_that_it_is_empty(desk: Desk) -> None:
    deal_id = desk.add("Кресло")
    desk.show()
    desk.page.open_deal(deal_id)
    desk.settle()
    for key in ("expected_close", "company_id", "purpose", "note"):
        assert desk.page.panel.fields.editor(key).property("placeholderText") == "not given", key
