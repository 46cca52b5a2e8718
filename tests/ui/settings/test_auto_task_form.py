"""The form of an automatic task says what it was given."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.auto_task import AutoTaskDraft, Occasion
from crm_desktop.domain.task import Priority, TaskKind
from crm_desktop.ui.settings.auto_task_form import AutoTaskForm

STAGES = {3: "Замер", 4: "Счёт"}


@pytest.mark.parametrize(
    "draft",
    [
        AutoTaskDraft(
            Occasion.STAGE_ENTERED,
            "Позвонить: {client}",
            TaskKind.CALL,
            4,
            2,
            Priority.HIGH,
            False,
            True,
            "Пётр",
            True,
        ),
        AutoTaskDraft(Occasion.PROMISE_ENDS, "Напомнить", days=3),
        AutoTaskDraft(Occasion.SALE_MADE, "Узнать", TaskKind.FOLLOW_UP, days=14, owner="Ольга"),
    ],
)
def test_what_is_shown_is_what_is_said(qtbot: QtBot, draft: AutoTaskDraft) -> None:
    form = AutoTaskForm(draft, STAGES, ["Ольга"])  # Пётр has left
    qtbot.addWidget(form)
    assert form.draft() == draft
    form.retranslate()
    assert form.draft() == draft


def test_a_mark_goes_where_the_cursor_is(qtbot: QtBot) -> None:
    form = AutoTaskForm(AutoTaskDraft(Occasion.SALE_MADE, "Спросить, всё ли хорошо"), STAGES, [])
    qtbot.addWidget(form)
    form.title.setCursorPosition(len("Спросить"))
    form._insert("client")
    assert form.title.text() == "Спросить {client}, всё ли хорошо"
