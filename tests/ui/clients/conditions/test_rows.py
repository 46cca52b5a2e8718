from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.conditions import Condition, Op
from crm_desktop.ui.clients.conditions.rows import ANY, ConditionRow, ConditionRows
from crm_desktop.ui.clients.conditions.values import DaysValue, TextValue
from crm_desktop.ui.clients.conditions.words import ConditionWords
from crm_desktop.ui.clients.lists import ClientLists
from crm_desktop.ui.shell.context import AppContext

SILENT = Condition("last_contact", Op.OLDER, (60,))
PERM = Condition("city", Op.CONTAINS, ("Perm",))


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    result = QWidget()
    qtbot.addWidget(result)
    result.resize(600, 400)
    result.show()
    return result


@pytest.fixture
def rows(app_context: AppContext, lists: ClientLists, host: QWidget) -> ConditionRows:
    result = ConditionRows(ConditionWords(lists, app_context.formats), host)
    result.resize(host.size())
    result.show()
    return result


def choose(row: ConditionRow, field: str, op: Op | None = None) -> None:
    """Choose as a user does: through the lists."""
    for box, data in ((row.field, field), (row.op, op.value if op else None)):
        if data is not None:
            box.setCurrentIndex(box.findData(data))
            box.activated.emit(box.currentIndex())


def test_a_row_begins_with_the_last_contact(qtbot: QtBot, rows: ConditionRows) -> None:
    with qtbot.waitSignal(rows.changed):
        QTest.mouseClick(rows.add_button, Qt.MouseButton.LeftButton)
    assert rows.conditions() == (Condition("last_contact", Op.OLDER, (30,)),)


def test_another_field_has_other_operators_and_another_value(qtbot: QtBot, rows: ConditionRows) -> None:
    row = rows.add(SILENT)
    assert isinstance(row.editor, DaysValue)
    choose(row, "city")
    assert row.condition() is None  # nothing typed yet
    editor = row.editor
    assert isinstance(editor, TextValue)
    with qtbot.waitSignal(rows.changed):
        QTest.keyClicks(editor.field, "Perm")
    assert rows.conditions() == (PERM,)
    choose(row, "city", Op.LACKS)
    assert row.condition() == Condition("city", Op.LACKS, ("Perm",))
    choose(row, "city", Op.EMPTY)
    assert row.editor is None
    assert row.condition() == Condition("city", Op.EMPTY)


def test_all_or_any_is_asked_from_the_second_row_on(qtbot: QtBot, rows: ConditionRows) -> None:
    rows.show_conditions((SILENT,), is_any=False)
    assert rows.join.isHidden()
    rows.add(PERM)
    assert not rows.join.isHidden()
    any_button = next(each for each in rows.join.findChildren(QAbstractButton) if each.text() == "Any of")
    with qtbot.waitSignal(rows.changed):
        any_button.click()
    assert rows.join.current() == ANY
    assert rows.is_any()


def test_a_removed_row_gives_the_keyboard_to_its_neighbour(qtbot: QtBot, rows: ConditionRows) -> None:
    rows.show_conditions((SILENT, PERM), is_any=True)
    assert rows.conditions() == (SILENT, PERM)
    with qtbot.waitSignal(rows.changed):
        rows.rows[0].remove_requested.emit()
    assert rows.conditions() == (PERM,)
    assert not rows.is_any()
    qtbot.waitUntil(rows.rows[0].field.hasFocus)


def test_a_field_that_was_removed_stays_as_it_was(rows: ConditionRows) -> None:
    gone = Condition("custom.gone", Op.AT_LEAST, (5,))
    rows.show_conditions((gone,), is_any=False)
    assert rows.conditions() == (gone,)
    assert rows.rows[0].field.currentText() == "removed field"
    choose(rows.rows[0], "city", Op.FILLED)
    assert rows.conditions() == (Condition("city", Op.FILLED),)
