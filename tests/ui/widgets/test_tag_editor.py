import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.chip import RemovableChip
from crm_desktop.ui.widgets.tag_editor import TagEditor
from tests.ui.keyboard import type_text


@pytest.fixture
def editor(theme: Theme, languages: Languages, qtbot: QtBot) -> TagEditor:
    result = TagEditor()
    qtbot.addWidget(result)
    result.set_known(["VIP", "Опт", "Кофе"])
    result.resize(400, 80)
    result.show()
    result.activateWindow()
    return result


@pytest.fixture
def changes(editor: TagEditor) -> list[tuple[str, ...]]:
    result: list[tuple[str, ...]] = []
    editor.tags_changed.connect(result.append)
    return result


def edit(editor: TagEditor) -> QLineEdit:
    found = editor.findChild(QLineEdit)
    assert found is not None
    return found


def test_enter_and_comma_take_a_word(editor: TagEditor, changes: list[tuple[str, ...]], qtbot: QtBot) -> None:
    type_text(edit(editor), "  новый  клиент ")
    qtbot.keyClick(edit(editor), Qt.Key.Key_Return)
    type_text(edit(editor), "чай,")
    assert changes == [("новый клиент",), ("новый клиент", "чай")]
    assert edit(editor).text() == ""


def test_a_click_offers_all_words_and_another_one_takes_a_word(
    editor: TagEditor, changes: list[tuple[str, ...]], qtbot: QtBot
) -> None:
    qtbot.mouseClick(edit(editor), Qt.MouseButton.LeftButton)
    popup = edit(editor).completer().popup()
    assert popup is not None
    assert popup.isVisible()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == [
        "VIP",
        "Опт",
        "Кофе",
    ]
    place = popup.visualRect(popup.model().index(1, 0)).center()
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: changes == [("Опт",)])
    assert edit(editor).text() == ""


def test_a_known_word_keeps_its_spelling_and_comes_once(
    editor: TagEditor, changes: list[tuple[str, ...]]
) -> None:
    editor.add("vip")
    editor.add("Vip")
    editor.add("   ")
    assert editor.tags() == ("VIP",)
    assert changes == [("VIP",)]


def test_backspace_takes_the_last_word_away(
    editor: TagEditor, changes: list[tuple[str, ...]], qtbot: QtBot
) -> None:
    editor.set_tags(["VIP", "Опт"])
    qtbot.keyClick(edit(editor), Qt.Key.Key_Backspace)
    assert changes == [("VIP",)]


def test_a_cross_takes_its_word_away(editor: TagEditor, changes: list[tuple[str, ...]]) -> None:
    editor.set_tags(["VIP", "Опт"])
    chip = next(chip for chip in editor.findChildren(RemovableChip) if chip.text() == "VIP")
    cross = chip.findChild(QToolButton)
    assert cross is not None
    assert cross.accessibleName() == "Remove tag VIP"
    cross.click()
    assert changes == [("Опт",)]


def test_leaving_takes_what_was_typed(
    editor: TagEditor, changes: list[tuple[str, ...]], qtbot: QtBot
) -> None:
    edit(editor).setFocus()
    type_text(edit(editor), "xyz")
    edit(editor).clearFocus()
    assert changes == [("xyz",)]


def test_the_list_completes(editor: TagEditor, changes: list[tuple[str, ...]], qtbot: QtBot) -> None:
    edit(editor).setFocus()
    type_text(edit(editor), "оф")
    completer = edit(editor).completer()
    assert completer is not None
    assert completer.currentCompletion() == "Кофе"
    popup = completer.popup()
    assert popup is not None
    popup.hide()
    completer.activated.emit("Кофе")
    QApplication.processEvents()
    assert changes == [("Кофе",)]
    assert edit(editor).text() == ""


def test_a_pasted_list_becomes_several_tags_but_a_known_one_stays_whole(
    editor: TagEditor, changes: list[tuple[str, ...]], qtbot: QtBot
) -> None:
    editor.set_known(["Москва, центр"])
    for text in ("чай, кофе; VIP", "москва, центр"):
        edit(editor).setText(text)
        qtbot.keyClick(edit(editor), Qt.Key.Key_Return)
    assert editor.tags() == ("чай", "кофе", "VIP", "Москва, центр")
