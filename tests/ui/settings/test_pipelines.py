"""Settings of pipelines: stages are added, changed, put in order and removed, all with a way back."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.pipeline import RequiredField, StageKind
from crm_desktop.ui.settings.pipelines import PipelineSection
from crm_desktop.ui.shell.context import AppContext


@pytest.fixture
def section(app_context: AppContext, qtbot: QtBot) -> PipelineSection:
    result = PipelineSection(app_context)
    qtbot.addWidget(result)
    with qtbot.waitExposed(result):
        result.show()
    settle(result, qtbot)
    return result


def settle(section: PipelineSection, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: section.context.runner.busy_count == 0 and not section._timer.isActive())


def names(section: PipelineSection) -> list[str]:
    return [stage.name for stage in section.context.services.pipelines.list()[0].stages]


def test_a_stage_is_added_before_the_closed_ones(section: PipelineSection, qtbot: QtBot) -> None:
    section.add("Замер")
    settle(section, qtbot)
    stages = section.context.services.pipelines.list()[0].stages
    at = [stage.name for stage in stages].index("Замер")
    assert stages[at].kind is StageKind.OPEN
    assert stages[at + 1].kind is not StageKind.OPEN
    assert [row.name() for row in section.column.rows] == names(section)


def test_what_a_stage_says_is_edited_below_its_row(section: PipelineSection, qtbot: QtBot) -> None:
    row = section.column.rows[0]
    row.toggle()
    row.probability.setText("35")
    row.wip_limit.setText("7")
    row.checklist.setPlainText("Позвонить\nЗаписать")
    row.required[RequiredField.PURPOSE].setChecked(True)
    settle(section, qtbot)
    stage = section.context.services.pipelines.list()[0].stages[0]
    assert (stage.probability, stage.wip_limit) == (35, 7)
    assert stage.checklist == ("Позвонить", "Записать")
    assert RequiredField.PURPOSE in stage.required


def test_stages_are_put_in_another_order(section: PipelineSection, qtbot: QtBot) -> None:
    before = names(section)
    section.column.move(section.column.rows[1].row_id, -1)
    settle(section, qtbot)
    assert names(section)[:2] == [before[1], before[0]]


def test_the_only_stage_of_a_kind_stays(section: PipelineSection, qtbot: QtBot) -> None:
    row = section.column.rows[-1]
    before = names(section)
    section.ask_removal(row)
    settle(section, qtbot)
    assert names(section) == before
    section.ask_removal(section.column.rows[0])
    settle(section, qtbot)
    assert names(section) == before[1:]


def test_a_pipeline_is_made_from_a_template_and_renamed(section: PipelineSection, qtbot: QtBot) -> None:
    section.add_pipeline("services")
    settle(section, qtbot)
    pipelines = section.context.services.pipelines
    assert len(pipelines.list()) == 2
    assert section.pipeline is not None
    assert section.pipeline.id == pipelines.list()[1].id
    section.name.setText("Монтаж")
    section._on_named()
    settle(section, qtbot)
    assert pipelines.list()[1].name == "Монтаж"
    section.remove_pipeline.click()
    settle(section, qtbot)
    assert len(pipelines.list()) == 1
