"""The tour of the settings."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.settings.page import ENTRIES
from crm_desktop.ui.settings.tour import TOURS
from crm_desktop.ui.shell.context import AppContext
from tests.ui.touring import names


def test_every_section_is_shown(app_context: AppContext, qtbot: QtBot) -> None:
    found = names(TOURS, app_context, qtbot)
    forms = ("working_time-person", "care-change", "care-new", "auto_tasks-change", "auto_tasks-new")
    forms += ("pipelines-stage",)
    assert {f"settings-{key}" for key in (*ENTRIES, *forms)} == set(found)
