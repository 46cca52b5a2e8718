"""The settings: every section opens, keeps its place, and follows the language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.settings.auto_tasks import AutoTaskSection
from crm_desktop.ui.settings.page import ENTRIES, SettingsPage
from crm_desktop.ui.settings.pipelines import PipelineSection
from crm_desktop.ui.shell.context import AppContext


@pytest.fixture
def page(app_context: AppContext, qtbot: QtBot) -> SettingsPage:
    result = SettingsPage(app_context)
    qtbot.addWidget(result)
    result.resize(1000, 640)
    result.show()
    return result


@pytest.mark.parametrize("key", ENTRIES)
def test_each_section_opens_and_has_its_texts(
    page: SettingsPage, key: str, app_context: AppContext, qtbot: QtBot
) -> None:
    page.open_section(key)
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    section = page.section(key)
    assert section.isVisible()
    assert section.title.text()
    assert section.hint.text()


def test_arrow_keys_go_through_the_sections(page: SettingsPage, qtbot: QtBot) -> None:
    page.focus_first()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.section("navigation").isVisible()


def test_the_last_section_is_remembered(app_context: AppContext, page: SettingsPage, qtbot: QtBot) -> None:
    page.open_section("tags")
    again = SettingsPage(app_context)
    qtbot.addWidget(again)
    again.restore_state(page.state())
    again.show()
    assert again.section("tags").isVisible()


def test_an_unknown_section_of_a_former_version_is_ignored(page: SettingsPage) -> None:
    page.restore_state({"section": "gone"})
    assert page.section("look").isVisible()


def test_a_stage_leads_to_the_form_of_its_automatic_task(
    page: SettingsPage, app_context: AppContext, qtbot: QtBot
) -> None:
    page.open_section("pipelines")
    section = page.section("pipelines")
    assert isinstance(section, PipelineSection)
    qtbot.waitUntil(lambda: len(section.column.rows) > 1)
    row = section.column.rows[1]
    row.toggle()
    row.add_task.click()
    found = page.section("auto_tasks")
    assert isinstance(found, AutoTaskSection)
    qtbot.waitUntil(lambda: found.form is not None)
    assert found.form is not None
    assert found.form.stage.currentData() == row.row_id
    found.form.title.setText("Замерить")
    found.form.save.click()
    qtbot.waitUntil(lambda: found.form is None)
    page.open_section("pipelines")
    qtbot.waitUntil(lambda: "Замерить" in row.tasks.text())
