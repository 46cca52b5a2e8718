"""Statuses in the settings: name, meaning, colour, order, and removal with a replacement."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.catalogue import LifeStage
from crm_desktop.ui.settings.statuses import STAGES, StatusRow, StatusSection
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(
    app_context: AppContext, open_section: Callable[[type[StatusSection]], StatusSection]
) -> StatusSection:
    make_client(app_context.services, "Лебедева Анна", status="Новый")
    return open_section(StatusSection)


def row(section: StatusSection, name: str) -> StatusRow:
    return next(row for row in section.column.rows if row.name() == name)


def order(context: AppContext) -> list[str]:
    return [status.name for status in context.services.statuses.list()]


def test_every_stage_has_a_word() -> None:
    assert set(STAGES) == set(LifeStage)


def test_a_status_means_something_else(
    section: StatusSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    target = row(section, "Новый")
    target.stage.setCurrentIndex(target.stage.findData(LifeStage.CLIENT))
    target.stage.activated.emit(target.stage.currentIndex())
    settle()
    assert app_context.services.statuses.list()[0].stage is LifeStage.CLIENT
    assert said.undoable == ["Status means something else now: Новый"]


def test_alt_and_arrows_move_a_status(
    section: StatusSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    before = order(app_context)
    qtbot.keyClick(row(section, "Новый").edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle()
    assert order(app_context) == [before[1], before[0], *before[2:]]
    assert said.undoable == ["The order of statuses was changed."]
    app_context.services.history.undo_last()
    assert order(app_context) == before


def test_a_row_is_dragged_to_the_end(
    section: StatusSection, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    before, target = order(app_context), row(section, "Новый")
    last = section.column.rows[-1]
    below = last.mapToGlobal(last.rect().bottomLeft())
    qtbot.mousePress(target.grip, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(target.grip, target.grip.mapFromGlobal(below))
    assert order(app_context) == before, "stored before it was let go"
    qtbot.mouseRelease(target.grip, Qt.MouseButton.LeftButton)
    settle()
    assert order(app_context) == [*before[1:], before[0]]


def test_a_status_in_use_goes_with_a_replacement(
    section: StatusSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    target = row(section, "Новый")
    menu = target.ask_replacement("?", [])
    menu.close()
    section.ask_removal(target)
    assert "Новый" in order(app_context), "removed without a question"
    replacement = app_context.services.statuses.list()[2]
    target.replacement_chosen.emit(replacement.id)
    settle()
    assert "Новый" not in order(app_context)
    assert app_context.services.statuses.usage(replacement.id) == 1
    assert said.undoable == ["Status removed: Новый"]


def test_the_menu_offers_the_other_statuses(section: StatusSection, qtbot: QtBot) -> None:
    menu = row(section, "Новый").ask_replacement("What instead?", [(2, "В работе"), (3, "Клиент")])
    assert [action.text() for action in menu.actions() if action.text()] == [
        "What instead?",
        "В работе",
        "Клиент",
    ]
    with qtbot.waitSignal(row(section, "Новый").replacement_chosen) as chosen:
        menu.actions()[-1].trigger()
    assert chosen.args == [3]
    menu.close()


def test_an_unused_status_goes_at_once(
    section: StatusSection, app_context: AppContext, settle: Settle
) -> None:
    row(section, "Спящий").remove.click()
    settle()
    assert "Спящий" not in order(app_context)


def test_name_and_colour_change_in_the_row(
    section: StatusSection, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    target = row(section, "Новый")
    target.edit.setText("Свежий")
    qtbot.keyClick(target.edit, Qt.Key.Key_Return)
    settle()
    row(section, "Свежий").color.chosen.emit("rose")
    settle()
    first = app_context.services.statuses.list()[0]
    assert (first.name, first.color) == ("Свежий", "rose")


def test_a_new_status_comes_last(section: StatusSection, app_context: AppContext, settle: Settle) -> None:
    section.add("Ждёт доставку")
    settle()
    assert order(app_context)[-1] == "Ждёт доставку"
