"""Fields edited in place: what is left is stored, Esc brings back, what is wrong says so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.tax_ids import check_inn
from crm_desktop.ui.forms.editors import LineEditor, TextEditor
from tests.ui.keyboard import type_text


@pytest.fixture
def host(qtbot: QtBot, theme: object) -> QWidget:
    widget = QWidget()
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    return widget


def _shown(host: QWidget, *editors: QWidget) -> None:
    layout = host.layout()
    assert layout is not None
    for editor in editors:
        layout.addWidget(editor)
    host.resize(400, 300)
    host.show()
    host.activateWindow()
    editors[0].setFocus()


def test_enter_commits_a_changed_line_once(host: QWidget, qtbot: QtBot) -> None:
    line = LineEditor("Surname")
    line.set_value("Орлов")
    commits: list[str] = []
    line.committed.connect(lambda: commits.append(line.value()))
    _shown(host, line)
    line.selectAll()
    type_text(line, "Орлова ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert commits == ["Орлова"]


def test_leaving_an_unchanged_line_commits_nothing(host: QWidget, qtbot: QtBot) -> None:
    line, other = LineEditor("Surname"), QLineEdit()
    line.set_value("Орлов")
    _shown(host, line, other)
    with qtbot.assertNotEmitted(line.committed):
        other.setFocus()


def test_leaving_a_changed_line_commits(host: QWidget, qtbot: QtBot) -> None:
    line, other = LineEditor("Surname"), QLineEdit()
    _shown(host, line, other)
    qtbot.waitUntil(line.hasFocus)
    type_text(line, "Ким")
    with qtbot.waitSignal(line.committed):
        other.setFocus()


def test_escape_brings_back_and_only_then_goes_on(host: QWidget, qtbot: QtBot) -> None:
    line = LineEditor("Surname")
    line.set_value("Орлов")
    _shown(host, line)
    type_text(line, "xyz")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "Орлов"
    assert not line.is_edited
    reached: list[int] = []
    host.keyPressEvent = lambda event: reached.append(event.key())  # type: ignore[method-assign]
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert reached == [Qt.Key.Key_Escape]


def test_a_wrong_number_is_kept_and_marked(host: QWidget, qtbot: QtBot) -> None:
    line = LineEditor("INN", check_inn)
    problems: list[str] = []
    line.problem_changed.connect(problems.append)
    _shown(host, line)
    type_text(line, "123")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.value() == "123"
    assert line.problem
    assert line.property("invalid") is True
    assert line.accessibleDescription() == line.problem
    line.set_value("7707083893")
    assert not line.problem
    assert problems == [problems[0], ""]


def test_undo_of_an_untouched_line_belongs_to_the_program(host: QWidget, qtbot: QtBot) -> None:
    line = LineEditor("Surname")
    line.set_value("Орлов")
    _shown(host, line)
    undone: list[bool] = []
    from PySide6.QtGui import QShortcut

    QShortcut(QKeySequence("Ctrl+Z"), host, lambda: undone.append(True))
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]
    type_text(line, "а")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]
    assert line.text() == "Орлов"


def test_text_grows_with_its_lines_and_ctrl_enter_commits(host: QWidget, qtbot: QtBot) -> None:
    text = TextEditor("Notes")
    _shown(host, text)
    one = text.sizeHint().height()
    type_text(text, "раз")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    type_text(text, "два")
    qtbot.waitUntil(lambda: text.sizeHint().height() > one)
    with qtbot.waitSignal(text.committed):
        qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert text.value() == "раз\nдва"


def test_text_brings_back_on_escape_and_tells_problems(host: QWidget, qtbot: QtBot) -> None:
    text = TextEditor("Notes")
    text.set_value("как было")
    _shown(host, text)
    type_text(text, "x")
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert text.toPlainText() == "как было"
    with qtbot.waitSignal(text.problem_changed) as told:
        text.show_problem(Problem.TOO_LONG)
    assert told.args == ["Too long"]


def test_a_line_too_long_to_be_seen_ends_in_dots_until_the_keyboard_is_there(
    qtbot: QtBot, theme: object
) -> None:
    editor = LineEditor("Address")
    qtbot.addWidget(editor)
    editor.resize(120, 32)
    editor.show()
    editor.set_value("690521, Владивосток, ул. Новая, д. 12, кв. 7")
    assert editor.shown_text().startswith("690521")
    assert editor.shown_text().endswith("…")
    assert editor.text().endswith("кв. 7")
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    assert editor.shown_text() == editor.text()
    editor.set_value("Omsk")
    editor.clearFocus()
    assert editor.shown_text() == "Omsk"


def test_a_long_example_ends_in_dots_instead_of_a_cut_second_line(qtbot: QtBot, theme: object) -> None:
    editor = TextEditor("Must know")
    qtbot.addWidget(editor)
    editor.setPlaceholderText("An allergy, a debt, special terms")
    editor.resize(150, editor.height())
    editor.show()
    assert editor.placeholderText().endswith("…")
    editor.resize(500, editor.height())
    assert editor.placeholderText() == "An allergy, a debt, special terms"
