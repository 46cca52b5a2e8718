"""Lists of parts: an empty row invites, rows stay where the keyboard is, emptying takes a part away."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import Email
from crm_desktop.ui.forms.contact_rows import EmailRow
from crm_desktop.ui.forms.rows import RowsEditor, ShownLine
from tests.ui.keyboard import type_text

ANNA, INFO = (
    Email("anna@zerno.example", "anna@zerno.example"),
    Email("info@zerno.example", "info@zerno.example"),
)


@pytest.fixture
def rows(qtbot: QtBot, theme: object) -> RowsEditor[Any]:
    result: RowsEditor[Any] = RowsEditor(EmailRow)
    qtbot.addWidget(result)
    result.show()
    return result


def test_an_empty_list_has_one_row_to_type_into(rows: RowsEditor[Any]) -> None:
    assert len(rows.rows) == 1
    assert rows.value() == ()
    rows.set_value((ANNA,))
    assert len(rows.rows) == 1
    rows.set_value(())
    assert len(rows.rows) == 1
    assert rows.value() == ()


def test_making_rows_opens_no_window_of_its_own(qtbot: QtBot, theme: object) -> None:
    rows: RowsEditor[Any] = RowsEditor(EmailRow)
    qtbot.addWidget(rows)
    rows.set_value((ANNA,))
    assert not rows.isVisible()


def test_untouched_parts_come_back_as_they_were(rows: RowsEditor[Any]) -> None:
    rows.set_value((ANNA, INFO))
    assert rows.value() == (ANNA, INFO)
    assert not rows.is_edited


def test_emptying_a_line_takes_its_part_away(rows: RowsEditor[Any], qtbot: QtBot) -> None:
    rows.set_value((ANNA, INFO))
    line = rows.rows[0].editors()[0]
    line.setFocus()
    line.clear()
    with qtbot.waitSignal(rows.committed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert rows.value() == (INFO,)


def test_the_cross_takes_a_part_away(rows: RowsEditor[Any], qtbot: QtBot) -> None:
    rows.set_value((ANNA, INFO))
    with qtbot.waitSignal(rows.committed):
        rows.rows[1].cross.click()
    assert rows.value() == (ANNA,)


def test_a_refresh_leaves_what_is_being_typed(rows: RowsEditor[Any]) -> None:
    rows.set_value((ANNA,))
    line = rows.rows[0].editors()[0]
    line.setFocus()
    type_text(line, "x")
    rows.set_value((ANNA, INFO))
    assert line.text() == "xanna@zerno.example"
    assert len(rows.rows) == 2


def test_add_uses_the_empty_row_first(rows: RowsEditor[Any]) -> None:
    first = rows.add_row()
    assert rows.rows == (first,)
    rows.set_value((ANNA,))
    rows.add_row()
    assert len(rows.rows) == 2
    assert rows.value() == (ANNA,)


def test_a_shown_line_turns_into_what_was_typed_under_the_keyboard(qtbot: QtBot, theme: object) -> None:
    line = ShownLine("Phone")
    qtbot.addWidget(line)
    line.show()
    line.set_pair("8916", "+7 916")
    assert line.text() == "+7 916"
    assert line.typed() == "8916"
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert line.text() == "8916"
    line.clearFocus()
    assert line.text() == "+7 916"
    assert not line.is_edited


def test_what_was_typed_stays_when_the_keyboard_goes_on(qtbot: QtBot, theme: object) -> None:
    line = ShownLine("Phone")
    qtbot.addWidget(line)
    line.show()
    line.set_pair("8916", "+7 916")
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    told: list[str] = []
    line.committed.connect(lambda: told.append(line.typed()))
    line.selectAll()
    qtbot.keyClicks(line, "8903")
    line.clearFocus()
    assert told == ["8903"]
    line.setFocus()
    assert line.text() == "8903"
