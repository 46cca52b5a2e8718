import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget  # noqa: TID251 - what is tested
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets import messages


@pytest.fixture
def parent(theme: Theme, qtbot: QtBot) -> QWidget:
    result = QWidget()
    qtbot.addWidget(result)
    result.show()
    return result


def press(box: QMessageBox, word: str) -> None:
    next(button for button in box.buttons() if button.text() == word).click()


def words(box: QMessageBox) -> set[str]:
    return {button.text() for button in box.buttons()}


def test_a_dangerous_thing_is_done_only_when_pressed(parent: QWidget) -> None:
    done: list[str] = []

    def ask() -> QMessageBox:
        return messages.confirm(
            parent,
            "Erase 14 clients?",
            "They cannot be brought back.",
            do_text="Erase 14 clients",
            keep_text="Keep",
            on_confirmed=lambda: done.append("x"),
        )

    box = ask()
    assert words(box) == {"Erase 14 clients", "Keep"}
    keep = box.defaultButton()
    assert keep is not None
    assert keep.text() == "Keep"
    press(box, "Keep")
    assert done == []
    press(ask(), "Erase 14 clients")
    assert done == ["x"]


def test_escape_takes_the_safe_way(parent: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    box = messages.confirm(
        parent, "t", "x", do_text="Erase", keep_text="Keep", on_confirmed=lambda: done.append("x")
    )
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert done == []
    assert not box.isVisible()


def test_one_of_several_ways(parent: QWidget) -> None:
    taken: list[str] = []
    choices = (("Update", lambda: taken.append("u")), ("Skip", lambda: taken.append("s")))
    press(messages.choose(parent, "t", "x", choices, cancel_text="Cancel"), "Skip")
    press(messages.choose(parent, "t", "x", choices, cancel_text="Cancel"), "Cancel")
    assert taken == ["s"]


def test_a_message_shows_names_as_they_are(parent: QWidget) -> None:
    box = messages.inform(parent, "Done", "<b>Anna</b>", close_text="Close")
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert box.informativeText() == "<b>Anna</b>"
    button: QAbstractButton = box.buttons()[0]
    button.click()
    assert not box.isVisible()
