"""Sources in the settings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.settings.sources import SourceSection
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(
    app_context: AppContext, open_section: Callable[[type[SourceSection]], SourceSection]
) -> SourceSection:
    make_client(app_context.services, "Лебедева Анна", source="Выставка")
    app_context.services.sources.create("Реклама")
    return open_section(SourceSection)


def names(context: AppContext) -> list[str]:
    return [source.name for source in context.services.sources.list()]


def test_a_source_is_added_and_renamed(
    section: SourceSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    section.add("Знакомые")
    settle()
    target = next(row for row in section.column.rows if row.name() == "Знакомые")
    target.edit.setText("По рекомендации")
    qtbot.keyClick(target.edit, Qt.Key.Key_Return)
    settle()
    assert names(app_context) == ["Выставка", "По рекомендации", "Реклама"]
    assert said.undoable == ["Source added: Знакомые", "Source renamed: По рекомендации"]


def test_a_source_in_use_goes_with_a_replacement(
    section: SourceSection, app_context: AppContext, settle: Settle
) -> None:
    used, other = section.column.rows
    section.ask_removal(used)
    assert names(app_context) == ["Выставка", "Реклама"]
    used.replacement_chosen.emit(other.row_id)
    settle()
    assert names(app_context) == ["Реклама"]
    assert app_context.services.sources.usage(other.row_id) == 1


def test_an_unused_source_goes_at_once(
    section: SourceSection, app_context: AppContext, settle: Settle
) -> None:
    section.column.rows[1].remove.click()
    settle()
    assert names(app_context) == ["Выставка"]


def test_a_source_has_no_colour(section: SourceSection) -> None:
    assert not section.column.rows[0].color.isVisible()
