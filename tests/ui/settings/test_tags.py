"""Tags in the settings: everything is done at once, said, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.settings.tags import TagSection
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(app_context: AppContext, open_section: Callable[[type[TagSection]], TagSection]) -> TagSection:
    make_client(app_context.services, "Лебедева Анна", tags=("опт", "VIP"))
    make_client(app_context.services, "Орлов Пётр", tags=("опт",))
    return open_section(TagSection)


def row(section: TagSection, name: str) -> NamedRow:
    return next(row for row in section.column.rows if row.name() == name)


def names(context: AppContext) -> set[str]:
    return {tag.name for tag in context.services.tags.list()}


def rename(qtbot: QtBot, row: NamedRow, name: str) -> None:
    row.edit.setText(name)
    qtbot.keyClick(row.edit, Qt.Key.Key_Return)


def test_each_tag_tells_how_many_clients_carry_it(section: TagSection) -> None:
    assert row(section, "опт").note.text() == "2 clients"
    assert row(section, "VIP").note.text() == "1 client"


def test_enter_adds_a_tag_and_is_ready_for_the_next(
    section: TagSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    section.add_line.edit.setText("  розница ")
    qtbot.keyClick(section.add_line.edit, Qt.Key.Key_Return)
    settle()
    assert "розница" in names(app_context)
    assert said.undoable == ["Tag added: розница"]
    assert section.add_line.edit.text() == ""
    assert row(section, "розница").isVisible()


def test_a_name_that_is_taken_is_refused_where_it_was_typed(
    section: TagSection, app_context: AppContext, settle: Settle
) -> None:
    section.add("ОПТ")
    settle()
    assert section.add_line.problem() == "There is one like this already."
    assert names(app_context) == {"опт", "VIP"}


def test_a_tag_is_renamed_in_its_row(
    section: TagSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    rename(qtbot, row(section, "опт"), "оптовик")
    settle()
    assert names(app_context) == {"оптовик", "VIP"}
    assert said.undoable == ["Tag renamed: оптовик"]


def test_two_tags_of_one_name_become_one(
    section: TagSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    taken = row(section, "VIP")
    rename(qtbot, taken, "Опт")
    settle()
    assert taken._problem_action.text() == "Make them one tag"
    taken._problem_action.click()
    settle()
    (tag,) = app_context.services.tags.list()
    assert (tag.name, tag.count) == ("опт", 2)
    assert said.undoable == ["“VIP” became part of “опт”."]


def test_escape_brings_the_former_name_back(section: TagSection, qtbot: QtBot) -> None:
    target = row(section, "опт")
    target.edit.setText("что-то")
    qtbot.keyClick(target.edit, Qt.Key.Key_Escape)
    assert target.edit.text() == "опт"


def test_a_tag_gets_another_colour(section: TagSection, app_context: AppContext, settle: Settle) -> None:
    row(section, "опт").color.chosen.emit("rose")
    settle()
    assert {tag.name: tag.color for tag in app_context.services.tags.list()}["опт"] == "rose"


def test_a_removal_says_from_how_many_clients_and_is_undone(
    section: TagSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    row(section, "опт").remove.click()
    settle()
    assert names(app_context) == {"VIP"}
    assert said.undoable == ["Tag removed: опт, taken off 2 clients"]
    app_context.services.history.undo_last()
    settle()
    assert row(section, "опт").note.text() == "2 clients"


def test_what_another_person_changes_appears(
    section: TagSection, app_context: AppContext, settle: Settle
) -> None:
    app_context.services.tags.create("новинка")
    settle()
    assert row(section, "новинка").isVisible()
