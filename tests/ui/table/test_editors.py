from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from crm_desktop.ui.table.column import CellKind, Column, EditorKind
from crm_desktop.ui.table.editors import LastWordCompleter
from crm_desktop.ui.table.view import TableView

Key = Qt.Key


def edit(table: TableView, column: int) -> None:
    table.setCurrentIndex(table.rows.index(0, column))
    assert table.edit_current()


def line(table: TableView) -> QLineEdit:
    found = table.viewport().findChild(QLineEdit, "cell")
    assert isinstance(found, QLineEdit)
    return found


def bubble(table: TableView) -> str:
    frames = [
        each for each in table.viewport().findChildren(QFrame) if each.property("kind") == "note-danger"
    ]
    return " ".join(each.findChild(QLabel).text() for each in frames if each.isVisible())


def test_wrong_text_stays_in_the_field_with_a_word_beside_it(qtbot: QtBot, table: TableView) -> None:
    edit(table, 1)
    spy = QSignalSpy(table.rows.edited)
    line(table).setText("City 5")
    qtbot.keyClick(line(table), Key.Key_Return)
    assert bubble(table) == "No digits, please"
    assert line(table).isVisible()
    assert spy.count() == 0


def test_mended_text_is_stored_and_the_word_goes(qtbot: QtBot, table: TableView) -> None:
    edit(table, 1)
    line(table).setText("City 5")
    qtbot.keyClick(line(table), Key.Key_Return)
    qtbot.keyClick(line(table), Key.Key_Backspace)
    assert bubble(table) == ""
    with qtbot.waitSignal(table.rows.edited) as heard:
        qtbot.keyClick(line(table), Key.Key_Return)
    assert heard.args == [1, "city", "City"]


def test_escape_gives_the_old_value_back(qtbot: QtBot, table: TableView) -> None:
    edit(table, 1)
    line(table).setText("Perm")
    spy = QSignalSpy(table.rows.edited)
    qtbot.keyClick(line(table), Key.Key_Escape)
    assert spy.count() == 0
    assert table.rows.data(table.rows.index(0, 1)) == "City 1"


def test_wrong_text_given_up_by_leaving_is_told(qtbot: QtBot, table: TableView) -> None:
    edit(table, 1)
    line(table).setText("City 5")
    with qtbot.waitSignal(table.edit_refused) as heard:
        table.setCurrentIndex(table.rows.index(5, 0))
    assert heard.args == ["No digits, please"]


def test_refused_text_is_there_when_the_cell_is_opened_again(qtbot: QtBot, table: TableView) -> None:
    def is_closed() -> bool:
        return table.viewport().findChild(QLineEdit, "cell") is None

    edit(table, 1)
    line(table).setText("City 5")
    with qtbot.waitSignal(table.edit_refused):
        table.setCurrentIndex(table.rows.index(5, 0))
    qtbot.waitUntil(is_closed)
    edit(table, 1)
    assert line(table).text() == "City 5"
    qtbot.keyClick(line(table), Key.Key_Escape)
    qtbot.waitUntil(is_closed)
    edit(table, 1)
    assert line(table).text() == "City 1"


def test_tab_stores_and_goes_on_to_the_next_cell(qtbot: QtBot, table: TableView) -> None:
    edit(table, 0)
    line(table).setText("Anna")
    with qtbot.waitSignal(table.rows.edited):
        qtbot.keyClick(line(table), Key.Key_Tab)
    assert table.currentIndex().column() == 1


def test_choice_offers_the_values_and_takes_a_new_word(qtbot: QtBot, table: TableView) -> None:
    edit(table, 2)
    box = table.viewport().findChild(QComboBox, "cell")
    assert [box.itemText(at) for at in range(box.count())] == ["", "Red", "Blue"]
    box.setEditText("Green")
    with qtbot.waitSignal(table.rows.edited) as heard:
        qtbot.keyClick(box, Key.Key_Return)
    assert heard.args == [1, "color", "Green"]


def test_value_chosen_from_the_list_is_stored_at_once(qtbot: QtBot, table: TableView) -> None:
    edit(table, 2)
    box = table.viewport().findChild(QComboBox, "cell")
    with qtbot.waitSignal(table.rows.edited) as heard:
        box.setCurrentIndex(2)
        box.activated.emit(2)
    assert heard.args == [1, "color", "Blue"]


def test_long_text_has_room_and_enter_stores_it(qtbot: QtBot, table: TableView) -> None:
    notes = Column("notes", lambda: "Notes", lambda row: row.name, CellKind.MUTED, editor=EditorKind.TEXT)
    table.rows.set_columns((*table.rows.columns, notes))
    table.arrange(("name", "notes"), {})
    edit(table, 4)
    field = table.viewport().findChild(QPlainTextEdit, "cell")
    assert field.height() >= 90
    field.setPlainText("one")
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field, "two")
    with qtbot.waitSignal(table.rows.edited) as heard:
        qtbot.keyClick(field, Key.Key_Return)
    assert heard.args == [1, "notes", "one\ntwo"]


def test_editor_is_named_for_screen_readers(table: TableView) -> None:
    edit(table, 1)
    assert line(table).accessibleName() == "City"


def test_last_of_several_words_is_completed(qtbot: QtBot) -> None:
    field = QLineEdit("vip, wh")
    qtbot.addWidget(field)
    completer = LastWordCompleter(["vip", "wholesale"], field)
    field.setCompleter(completer)
    assert completer.splitPath(field.text()) == ["wh"]
    completer.setCompletionPrefix("wh")
    assert completer.pathFromIndex(completer.completionModel().index(0, 0)) == "vip, wholesale"
