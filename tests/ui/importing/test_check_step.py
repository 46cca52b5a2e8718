"""The page that says what will happen, in numbers and row by row."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.import_plan import ImportPolicy, RowAction
from crm_desktop.system import paths
from crm_desktop.ui.importing.check_step import CheckStep
from crm_desktop.ui.importing.plan_index import Kind
from crm_desktop.ui.importing.session import ImportSession, Source
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.importing.conftest import Settle


@pytest.fixture
def step(app_context: AppContext, session: ImportSession, qtbot: QtBot) -> CheckStep:
    result = CheckStep(app_context, session)
    qtbot.addWidget(result)
    result.retranslate()
    session.plan_changed.connect(result.show_plan)
    session.stage_changed.connect(result.show_plan)
    result.resize(1000, 600)
    result.show()
    return result


def test_kinds_without_rows_are_not_shown(step: CheckStep, opened: ImportSession) -> None:
    shown = [chip.text() for chip in step.chips.values() if chip.isVisible()]
    assert shown == ["All rows 4", "New 3", "Completed 1", "With problems 1"]


def test_a_column_of_problems_is_shown_only_when_there_are_some(
    step: CheckStep, opened: ImportSession, sample: Path, settle: Settle
) -> None:
    at = step.model.column_index("problems")
    assert not step.table.isColumnHidden(at)
    opened.open(Source(sample))
    settle()
    assert step.model.count(Kind.PROBLEMS) == 0
    assert step.table.isColumnHidden(at)
    assert step.table.horizontalScrollBar().maximum() == 0


def test_new_own_fields_are_named(step: CheckStep, opened: ImportSession) -> None:
    assert step.good.text() == "All columns were recognised. 1 own field will be made: “Любимый цвет”."


def test_the_same_file_again_is_named_with_its_day(
    step: CheckStep, opened: ImportSession, messy: Path, settle: Settle
) -> None:
    opened.execute()
    settle()
    opened.open(Source(messy))
    settle()
    assert step.again.isVisible()
    assert "This very file was imported on" in step.again.text()
    assert step.chips[Kind.SKIPPED].isVisible()


def test_a_policy_is_chosen_by_keys(
    step: CheckStep, opened: ImportSession, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClick(step.policy, Qt.Key.Key_Right)
    settle()
    assert opened.policy is ImportPolicy.UPDATE
    assert step.policy.current() == "update"


def test_a_decision_in_the_details_changes_the_row_and_keeps_it_current(
    step: CheckStep, session: ImportSession, app_context: AppContext, messy: Path, settle: Settle
) -> None:
    peter = make_client(app_context.services, "Иванов Пётр", phones="+7 999 000-00-00")
    session.open(Source(messy))
    settle()
    step.table.select_row(5)
    step.details.decided.emit(5, peter)
    settle()
    line = step.table.current_line()
    assert line is not None
    assert (line.id, line.planned.action) == (5, RowAction.UPDATE)
    assert step.details._is_decided


def test_a_sheet_without_clients_leads_back_to_the_file(
    step: CheckStep, session: ImportSession, settle: Settle, qtbot: QtBot
) -> None:
    session.open(Source(paths.resource("samples", "salon_ru.xlsx")))
    settle()
    session.choose_sheet(1)
    settle()
    assert step._nothing.isVisible()
    with qtbot.waitSignal(step.file_requested):
        qtbot.mouseClick(step._nothing.primary, Qt.MouseButton.LeftButton)


def test_rows_wait_while_a_plan_is_made(step: CheckStep, opened: ImportSession, qtbot: QtBot) -> None:
    opened.replan_soon()
    assert not step.table.isEnabled()
    qtbot.waitUntil(step.table.isEnabled)
