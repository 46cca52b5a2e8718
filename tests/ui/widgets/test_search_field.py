from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.search_field import SearchField
from tests.ui.keyboard import type_text


def make(qtbot: QtBot) -> tuple[SearchField, list[str]]:
    field = SearchField()
    qtbot.addWidget(field)
    said: list[str] = []
    field.search_changed.connect(said.append)
    return field, said


def test_it_waits_until_typing_pauses(theme: Theme, qtbot: QtBot) -> None:
    field, said = make(qtbot)
    type_text(field, "анна")
    assert said == []
    qtbot.waitUntil(lambda: said == ["анна"])


def test_enter_does_not_wait(theme: Theme, qtbot: QtBot) -> None:
    field, said = make(qtbot)
    type_text(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said == ["a"]


def test_escape_empties_at_once(theme: Theme, qtbot: QtBot) -> None:
    field, said = make(qtbot)
    field.setText("a")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert said == ["a", ""]


def test_hint_and_name(theme: Theme, qtbot: QtBot) -> None:
    field, _ = make(qtbot)
    field.set_hint("Anna", "Filter")
    assert (field.placeholderText(), field.accessibleName()) == ("Anna", "Filter")


def test_down_says_the_text_at_once_and_leads_on(theme: Theme, qtbot: QtBot) -> None:
    field, said = make(qtbot)
    type_text(field, "a")
    with qtbot.waitSignal(field.rows_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert said == ["a"]


def test_undo_in_an_empty_box_belongs_to_the_program(theme: Theme, qtbot: QtBot) -> None:
    field, _ = make(qtbot)
    undone: list[bool] = []
    QShortcut(QKeySequence("Ctrl+Z"), field, lambda: undone.append(True))
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    type_text(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), undone) == ("", [])
    type_text(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), undone) == ("", [True])


def test_the_cross_is_ours_and_empties_the_box(qtbot: QtBot, theme: object) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    plain = QLineEdit()
    qtbot.addWidget(plain)
    plain.setClearButtonEnabled(True)
    name = "_q_qlineeditclearaction"
    ours, theirs = (one.findChild(QAction, name) for one in (field, plain))
    assert ours is not None
    assert theirs is not None
    assert ours.icon().pixmap(16).toImage() != theirs.icon().pixmap(16).toImage()
    field.setText("abc")
    next(each for each in field.findChildren(QToolButton) if each.defaultAction() is ours).click()
    assert field.text() == ""
