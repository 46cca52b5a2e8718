"""The base of the steps."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.welcome.step import Step


def test_one_card_is_chosen_and_arrow_keys_choose_another(theme: Theme, qtbot: QtBot) -> None:
    step = Step()
    qtbot.addWidget(step)
    for key in ("a", "b"):
        step.add_card(key).set_texts(key)
    step.resize(400, 200)
    step.show()
    qtbot.waitExposed(step)
    step.activateWindow()
    assert step.chosen() == "a"
    step.first().setFocus()
    qtbot.waitUntil(step.cards["a"].hasFocus)
    qtbot.keyClick(step.cards["a"], Qt.Key.Key_Down)
    assert step.chosen() == "b"


def test_a_plain_step_goes_on_at_once(theme: Theme, qtbot: QtBot) -> None:
    step = Step()
    qtbot.addWidget(step)
    gone: list[str] = []
    step.leave(lambda: gone.append("on"))
    assert gone == ["on"]
    assert step.is_ready
    assert step.go_text == ""
    assert step.first() is step
