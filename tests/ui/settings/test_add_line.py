"""The line to add a name."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.add_line import AddLine


@pytest.fixture
def line(languages: Languages, qtbot: QtBot) -> AddLine:
    result = AddLine()
    qtbot.addWidget(result)
    result.set_texts("Wholesale", "New tag")
    result.show()
    return result


def test_enter_and_the_button_add(line: AddLine, qtbot: QtBot) -> None:
    line.edit.setText("опт")
    with qtbot.waitSignal(line.add_requested) as asked:
        qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert asked.args == ["опт"]
    with qtbot.waitSignal(line.add_requested):
        line.add.click()


def test_nothing_is_not_added(line: AddLine, qtbot: QtBot) -> None:
    line.edit.setText("   ")
    assert not line.add.isEnabled()
    with qtbot.assertNotEmitted(line.add_requested):
        qtbot.keyClick(line.edit, Qt.Key.Key_Return)


def test_a_problem_goes_when_typing_goes_on(line: AddLine, qtbot: QtBot) -> None:
    line.show_problem("Taken")
    assert line.edit.property("invalid") is True
    qtbot.keyClicks(line.edit, "a")
    assert line.problem() == ""
    assert line.edit.property("invalid") is False


def test_escape_empties_it(line: AddLine, qtbot: QtBot) -> None:
    line.edit.setText("опт")
    qtbot.keyClick(line.edit, Qt.Key.Key_Escape)
    assert line.edit.text() == ""


def test_screen_readers_hear_what_it_is_for(line: AddLine) -> None:
    assert line.edit.accessibleName() == "New tag"
    assert line.edit.placeholderText() == "Wholesale"
