"""Automatic tasks are added, changed, switched on and off, and removed in the settings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from crm_desktop.domain.auto_task import AutoTask, Occasion
from crm_desktop.domain.task import TaskKind
from crm_desktop.ui.settings.auto_tasks import AutoTaskSection
from crm_desktop.ui.shell.context import AppContext
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(
    app_context: AppContext, open_section: Callable[[type[AutoTaskSection]], AutoTaskSection]
) -> AutoTaskSection:
    app_context.services.users.create("Ольга")
    return open_section(AutoTaskSection)


def choose(box: QComboBox, key: object) -> None:
    at = next(at for at in range(box.count()) if box.itemData(at) == key)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def tasks(context: AppContext) -> list[AutoTask]:
    return [each for each in context.services.auto_tasks.list() if not each.draft.is_spare]


def test_a_task_of_a_stage_is_added(
    section: AutoTaskSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    stage = app_context.services.pipelines.list()[0].stages[1]
    before = len(tasks(app_context))
    section.add.click()
    form = section.form
    assert form is not None
    form.title.setText("Позвонить:")
    chip = form.marks["client"]
    assert isinstance(chip, QAbstractButton)
    chip.click()
    assert form.title.text() == "Позвонить: {client}"
    assert "Позвонить: Anna Lebedeva" in form.example.text()
    qtbot.keyClick(form.title, Qt.Key.Key_Return)
    settle()
    assert form.problem() == "Choose a stage."
    choose(form.stage, stage.id)
    choose(form.kind, TaskKind.CALL.value)
    form.days.setValue(2)
    choose(form.unit, True)
    choose(form.owner, "Ольга")
    assert "2 working day" in form.sentence()
    assert stage.name in form.sentence()
    form.save.click()
    settle()
    draft = tasks(app_context)[-1].draft
    assert (draft.occasion, draft.stage_id, draft.title) == (
        Occasion.STAGE_ENTERED,
        stage.id,
        "Позвонить: {client}",
    )
    assert (draft.kind, draft.days, draft.in_working_days, draft.owner) == (TaskKind.CALL, 2, True, "Ольга")
    app_context.services.history.undo_last()
    settle()
    assert len(tasks(app_context)) == before
    assert len(said.undoable) == 1


def test_what_a_title_may_say_depends_on_the_occasion(
    section: AutoTaskSection, app_context: AppContext, settle: Settle
) -> None:
    section.open_new()
    form = section.form
    assert form is not None
    choose(form.occasion, Occasion.SALE_MADE.value)
    assert not form.stage.isVisible()
    assert set(form.marks) == {"client", "number"}
    for title in ("", "О {deal}"):
        form.title.setText(title)
        form.save.click()
        settle()
        assert form.problem()
    form.title.setText("{")  # a brace of its own is no mark
    form.save.click()
    settle()
    assert tasks(app_context)[-1].draft.title == "{"


def test_a_task_is_changed_switched_and_removed(
    section: AutoTaskSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    rule = tasks(app_context)[-1]
    row = section.column.row(rule.id)
    assert row is not None
    row.is_on.click()
    settle()
    assert tasks(app_context)[-1].draft.is_active
    row.edit.click()
    form = section.form
    assert form is not None
    form.days.setValue(5)
    form.save.click()
    settle()
    assert tasks(app_context)[-1].draft.days == 5
    assert "5 day" in row.text.text()
    row.remove.click()
    settle()
    assert rule.id not in [each.id for each in tasks(app_context)]
    assert len(said.undoable) == 3
    app_context.services.history.undo_last()
    settle()
    assert tasks(app_context)[-1].draft.days == 5


def test_the_usual_ones_are_had_by_one_click(
    section: AutoTaskSection, app_context: AppContext, settle: Settle
) -> None:
    while section.column.rows:
        section.column.rows[0].remove.click()
        settle()
    assert section.usual.isVisible()
    section.usual.click()
    settle()
    assert [each.draft.is_active for each in tasks(app_context)] == [True] * 3


def test_a_stage_asks_for_a_task_of_its_own(
    section: AutoTaskSection, app_context: AppContext, settle: Settle
) -> None:
    stage = app_context.services.pipelines.list()[0].stages[2]
    section.open_for_stage(stage.id)
    settle()
    assert section.form is not None
    assert section.form.stage.currentData() == stage.id
