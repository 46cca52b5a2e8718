"""A rule of automatic tasks names what is to be done, and of a stage also which."""

from __future__ import annotations

import pytest

from crm_desktop.domain.auto_task import MAX_DAYS, AutoTaskDraft, Occasion, fill_title
from crm_desktop.domain.errors import Problem, ValidationError


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        (AutoTaskDraft(Occasion.SALE_MADE, ""), {"title": Problem.REQUIRED}),
        (AutoTaskDraft(Occasion.STAGE_ENTERED, "Замер"), {"stage_id": Problem.REQUIRED}),
        (AutoTaskDraft(Occasion.SALE_MADE, "я" * 501), {"title": Problem.TOO_LONG}),
        (AutoTaskDraft(Occasion.SALE_MADE, "О {deal}"), {"title": Problem.NOT_A_CHOICE}),
        (AutoTaskDraft(Occasion.SALE_MADE, "Замер", days=-1), {"days": Problem.NOT_A_NUMBER}),
        (AutoTaskDraft(Occasion.SALE_MADE, "Замер", days=MAX_DAYS + 1), {"days": Problem.NOT_A_NUMBER}),
    ],
)
def test_what_is_missing_is_named(draft: AutoTaskDraft, problems: dict[str, Problem]) -> None:
    with pytest.raises(ValidationError) as caught:
        draft.validate()
    assert caught.value.problems == problems


def test_a_whole_rule_may_be_stored() -> None:
    AutoTaskDraft(Occasion.STAGE_ENTERED, "Замер", stage_id=3, days=MAX_DAYS).validate()


@pytest.mark.parametrize(
    ("title", "rest", "said"),
    [
        ("Позвонить", "", "Позвонить"),
        ("Ответить", "Иван", "Ответить: Иван"),
        ("Позвонить: {client}", "Иван", "Позвонить: Анна"),
        ("{client} — {deal}", "", "Анна"),
        ("Узнать о {deal}", "", "Узнать о"),
        ("{deal}", "", ""),
    ],
)
def test_marks_are_filled_in_and_unknown_ones_left_out(title: str, rest: str, said: str) -> None:
    assert fill_title(title, {"client": "Анна", "deal": ""}, rest) == said
