import pytest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.widgets.message_bar import MessageBar


@pytest.mark.parametrize("state", ["info", "success", "warning", "danger"])
def test_each_state_has_its_colour(theme: Theme, languages: Languages, qtbot: QtBot, state: str) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message("Two rows were skipped", state, "Show them")
    bar.resize(500, 48)
    assert bar.grab().toImage().pixelColor(250, 2) == theme.color(f"{state}.soft")
    assert bar.text() == bar.accessibleName() == "Two rows were skipped"


def test_action_and_cross(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message("x", "info", "Show")
    action, cross = bar.findChild(QPushButton), bar.findChild(QToolButton)
    assert action is not None
    assert cross is not None
    with qtbot.waitSignal(bar.action_clicked):
        action.click()
    assert cross.accessibleName() == "Close message"
    with qtbot.waitSignal(bar.dismissed):
        cross.click()
    assert not bar.isVisible()
    bar.show_message("y", can_dismiss=False)
    assert not cross.isVisible()
    assert not action.isVisible()
