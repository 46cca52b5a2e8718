"""Lines that stand for a value: read freely, shown tidily, never stored while unreadable."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import Birthday
from crm_desktop.domain.dates import parse_birthday
from crm_desktop.domain.errors import Problem
from crm_desktop.ui.forms.typed import TypedEditor
from tests.ui.keyboard import type_text


def _read(text: str) -> tuple[Birthday | None, Problem | None]:
    if not text.strip():
        return None, None
    found = parse_birthday(text, today=dt.date(2026, 11, 21))
    return found, None if found else Problem.NOT_A_DATE


@pytest.fixture
def editor(qtbot: QtBot, theme: object) -> TypedEditor[Birthday]:
    result = TypedEditor[Birthday]("Birthday", _read, Birthday.text)
    qtbot.addWidget(result)
    result.show()
    return result


def test_what_was_typed_is_shown_in_the_tidy_form(editor: TypedEditor[Birthday], qtbot: QtBot) -> None:
    type_text(editor, "3 декабря")
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.typed_value() == Birthday(12, 3)
    assert editor.text() == "--12-03"


def test_an_unreadable_text_stays_marked_and_is_not_the_value(
    editor: TypedEditor[Birthday], qtbot: QtBot
) -> None:
    editor.set_typed(Birthday(3, 8, 1990))
    editor.selectAll()
    type_text(editor, "когда-то весной")
    with qtbot.assertNotEmitted(editor.committed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.problem == "There is no such date"
    assert editor.text() == "когда-то весной"
    assert editor.typed_value() == Birthday(3, 8, 1990)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.text() == "1990-03-08"
    assert not editor.problem


def test_emptying_the_line_empties_the_value(editor: TypedEditor[Birthday], qtbot: QtBot) -> None:
    editor.set_typed(Birthday(3, 8, 1990))
    editor.clear()
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.typed_value() is None


def test_the_same_value_in_another_spelling_is_no_change(editor: TypedEditor[Birthday], qtbot: QtBot) -> None:
    editor.set_typed(Birthday(3, 8, 1990))
    editor.selectAll()
    type_text(editor, "08.03.90")
    with qtbot.assertNotEmitted(editor.committed):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "1990-03-08"
