"""A field with a list: chosen, or typed where new words are allowed; the wheel changes nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import Problem
from crm_desktop.ui.forms.choice import ChoiceEditor
from tests.ui.keyboard import type_text


@pytest.fixture
def make(qtbot: QtBot, theme: object):  # type: ignore[no-untyped-def]
    def build(*, is_open: bool) -> ChoiceEditor:
        editor = ChoiceEditor("Source", is_open=is_open)
        qtbot.addWidget(editor)
        editor.set_choices(["Выставка", "Сайт"])
        editor.show()
        return editor

    return build


def test_choosing_commits_once(make, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    editor = make(is_open=False)
    commits: list[str] = []
    editor.committed.connect(lambda: commits.append(editor.value()))
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    assert commits == ["Выставка"]
    editor.activated.emit(editor.currentIndex())
    assert commits == ["Выставка"]


def test_a_field_whose_list_was_left_is_not_hovered_any_more(make, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    editor = make(is_open=False)
    editor.move(300, 300)
    QCursor.setPos(5, 5)
    editor.showPopup()
    editor.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    editor.hidePopup()
    assert not editor.underMouse()


def test_a_new_word_is_taken_where_it_is_allowed(make, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    editor = make(is_open=True)
    line = editor.lineEdit()
    line.selectAll()
    type_text(line, "Ярмарка")
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert editor.value() == "Ярмарка"


def test_a_known_word_keeps_its_spelling(make) -> None:  # type: ignore[no-untyped-def]
    editor = make(is_open=True)
    editor.setEditText("САЙТ")
    assert editor.value() == "Сайт"


def test_a_stored_word_that_is_not_offered_any_more_is_shown(make) -> None:  # type: ignore[no-untyped-def]
    editor = make(is_open=False)
    editor.set_value("Старое")
    assert editor.currentText() == "Старое"
    assert not editor.is_edited
    editor.set_choices(["Сайт"])
    assert editor.value() == "Старое"


def test_escape_brings_back(make, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    editor = make(is_open=True)
    editor.set_value("Сайт")
    type_text(editor.lineEdit(), "x")
    assert editor.is_edited
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.value() == "Сайт"


def test_the_wheel_over_the_field_changes_nothing(make) -> None:  # type: ignore[no-untyped-def]
    editor = make(is_open=False)
    editor.set_value("Выставка")
    where = QPointF(5, 5)
    event = QWheelEvent(
        where,
        where,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor, event)
    assert editor.value() == "Выставка"


def test_problems_are_told_in_words(make, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    editor = make(is_open=False)
    with qtbot.waitSignal(editor.problem_changed) as told:
        editor.show_problem(Problem.NOT_A_CHOICE)
    assert told.args == ["This is not on the list"]


def test_a_click_offers_all_words_and_one_is_chosen_with_the_mouse(make, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    editor = make(is_open=True)
    editor.set_value("Сайт")
    line = editor.lineEdit()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    popup = editor.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    shown = [popup.model().index(at, 0).data() for at in range(popup.model().rowCount())]
    assert shown == ["", "Выставка", "Сайт"]
    place = popup.visualRect(popup.model().index(1, 0)).center()
    with qtbot.waitSignal(editor.committed):
        qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert editor.value() == "Выставка"


def test_a_new_word_is_typed_while_the_words_are_offered(make, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    editor = make(is_open=True)
    line = editor.lineEdit()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    popup = editor.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    type_text(line, "Звонок")
    assert not popup.isVisible()  # no word in use has that
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert editor.value() == "Звонок"
