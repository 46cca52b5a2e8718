"""Automatic tasks are said as sentences, with the right forms of words."""

from __future__ import annotations

import pytest

from crm_desktop.domain.auto_task import MARKS, AutoTaskDraft, Occasion
from crm_desktop.domain.task import TaskKind
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.auto_task_texts import AutoTaskTexts


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (
            AutoTaskDraft(Occasion.STAGE_ENTERED, "Позвонить", TaskKind.CALL, 7),
            "При входе сделки в этап «Замер» — звонок «Позвонить»",
        ),
        (
            AutoTaskDraft(
                Occasion.STAGE_ENTERED, "А", stage_id=7, days=2, in_working_days=True, owner="Ольга"
            ),
            "Через 2 рабочих дня после входа сделки в этап «Замер» — дело «А», исполнитель: Ольга",
        ),
        (AutoTaskDraft(Occasion.INQUIRY_NEW, "А"), "При новом обращении — дело «А»"),
        (AutoTaskDraft(Occasion.INQUIRY_NEW, "А", days=1), "Через 1 день после нового обращения — дело «А»"),
        (AutoTaskDraft(Occasion.SALE_MADE, "А", days=14), "Через 14 дней после продажи — дело «А»"),
        (AutoTaskDraft(Occasion.PROMISE_ENDS, "А"), "В последний день обещания — дело «А»"),
        (AutoTaskDraft(Occasion.PROMISE_ENDS, "А", days=3), "За 3 дня до окончания обещания — дело «А»"),
    ],
)
def test_a_rule_is_a_sentence(languages: Languages, draft: AutoTaskDraft, said: str) -> None:
    languages.use("ru")
    assert AutoTaskTexts().sentence(draft, {7: "Замер"}) == said


def test_each_occasion_mark_and_owner_has_a_word(languages: Languages) -> None:
    languages.use("ru")
    texts = AutoTaskTexts()
    for occasion in Occasion:
        assert texts.occasion(occasion)
        assert texts.owner_of_record(occasion)
        for mark in MARKS[occasion]:
            assert texts.mark(mark)
            assert "{" not in texts.example(f"О {{{mark}}}")
    assert texts.example("Позвонить: {client}") == "Например: Позвонить: Анна Лебедева"
