"""Deals as a table for people and as documents for programs."""

from __future__ import annotations

from datetime import UTC, date, datetime

from crm_desktop.domain.deal import Deal, DealDraft, Loss, NextAction, NextActionKind, StageMove
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.exchange.deal_table import ENGLISH, DealRecord, deal_table

AT = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
DRAFT = DealDraft(
    7,
    "Кофе",
    amount=150_050,
    currency="RUB",
    stage_id=2,
    owner="Марина",
    next_action=NextAction(NextActionKind.CALL, date(2026, 12, 1), "Спросить"),
    tags=("опт", "VIP"),
    lines=(Line("Кофе", 2000, 75_025, unit="кг"),),
)
MOVES = (StageMove(None, 1, AT, "Марина", 0, 100), StageMove(1, 2, AT, "Пётр", 60, 150_050))
DEAL = Deal(
    5,
    1,
    12,
    DRAFT,
    StageKind.LOST,
    "Анна",
    "ООО «Зерно»",
    AT,
    AT,
    AT,
    AT,
    Loss("Дорого", "", "Чайная"),
    MOVES,
)
RECORD = DealRecord(DEAL, "Магазин", {1: "Новая", 2: "Отказ"})


def test_a_row_in_the_words_of_a_language() -> None:
    form = deal_table({"sheet": "Сделки", "state.lost": "проиграна", "action.call": "звонок"})
    row = {column.key: column.value(RECORD) for column in form.columns}
    assert form.sheet == "Сделки"
    assert (row["number"], row["state"], row["stage"], row["amount"]) == (12, "проиграна", "Отказ", 1500.5)
    assert (row["next_action"], row["next_action_on"]) == ("звонок: Спросить", date(2026, 12, 1))
    assert (row["lines"], row["tags"], row["lost_reason"]) == ("Кофе × 2 кг × 750.25", "опт, VIP", "Дорого")
    assert set(row) == {key for key in ENGLISH if "." not in key} - {"sheet", "yes", "no"}


def test_a_document_has_the_keys_that_programs_know() -> None:
    document = deal_table().document(RECORD)
    wanted = (
        "number title client pipeline stage state amount currency owner source created expected_close closed"
        " lost_reason next_action lines stage_log"
    )
    assert set(wanted.split()) <= set(document)
    assert document["stage_log"][1]["from"] == "Новая"
    assert document["stage_log"][0] == {
        "from": None,
        "to": "Новая",
        "pipeline": "Магазин",
        "at": AT.isoformat(),
        "by": "Марина",
        "seconds": 0,
        "amount": 1,
    }
    assert document["lines"][0]["product"] == "Кофе"
