"""Deals of a JSON file, whole and broken."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from crm_desktop.domain.errors import Problem
from crm_desktop.exchange.deal_records import deal_from_record
from crm_desktop.exchange.selling_rows import SellingOptions

OPTIONS = SellingOptions(date(2026, 11, 22))


def test_what_a_record_says() -> None:
    record: dict[str, Any] = {
        "number": 3, "title": "Шкаф", "client": "Белов", "client_phones": ["+79160000001"], "state": "won",
        "amount": 12.5,        "created": "2026-10-01T10:00:00+00:00", "closed": "2026-10-05",
        "lines": [{"product": "Шкаф", "price": 12.5}],
        "stage_log": [{"to": "Да", "at": "2026-10-05T10:00:00+00:00", "by": "Анна", "amount": 5}, {"to": ""}],
        "next_action": {"kind": "call", "on": "2026-12-01", "text": "смета"}, "custom": {"a": 1}, "done": ["x"],
        "size": 4,        "members": [{"client": "Анна", "role": "decides", "influence": 70}],
    }  # fmt: skip
    deal = deal_from_record(1, record, OPTIONS)
    assert (deal.number, deal.amount, deal.state, deal.created) == (
        3,
        1250,
        "won",
        datetime(2026, 10, 1, 10, tzinfo=UTC),
    )
    assert deal.closed is not None
    assert deal.closed.date() == date(2026, 10, 5)
    assert (deal.lines[0].quantity, deal.lines[0].price) == (1000, 1250)
    assert [(move.to, move.by, move.amount) for move in deal.log] == [("Да", "Анна", 500)]
    assert (deal.members[0].influence, deal.custom, deal.done) == (70, {"a": 1}, frozenset({"x"}))
    assert deal.note == "size: 4"
    assert not deal.problems


def test_what_is_wrong_is_told_and_kept() -> None:
    record: dict[str, Any] = {
        "title": "Шкаф", "client": "Белов", "state": "?", "amount": -1, "probability": 400, "expected_close": "no",
        "next_action": {"kind": "call", "on": "", "text": "смета"}, "lines": [{"product": "a", "quantity": -1}],
    }  # fmt: skip
    deal = deal_from_record(2, record, OPTIONS)
    assert [each.kind for each in deal.problems] == [
        Problem.NOT_A_CHOICE, Problem.NOT_A_NUMBER, Problem.NOT_A_NUMBER, Problem.NOT_A_DATE, Problem.NO_DAY,
        Problem.NOT_A_NUMBER,
    ]  # fmt: skip
    assert deal.note.count("\n") == 5
