"""The steps at the top of an import."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.importing.step_bar import Step, StepBar
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme


def test_one_step_holds_and_any_can_be_chosen(languages: Languages, theme: Theme, qtbot: QtBot) -> None:
    bar = StepBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_step(Step.CHECK)
    with qtbot.waitSignal(bar.chosen) as heard:
        qtbot.mouseClick(bar.buttons[Step.FILE], Qt.MouseButton.LeftButton)
    assert heard.args == [Step.FILE]
    assert [step for step, each in bar.buttons.items() if each.isChecked()] == [Step.FILE]


def test_what_wants_a_look_is_told_in_words_too(languages: Languages, theme: Theme, qtbot: QtBot) -> None:
    bar = StepBar()
    qtbot.addWidget(bar)
    bar.set_state(Step.COLUMNS, is_clear=False, tip="2 columns to look at")
    bar.set_state(Step.FILE, is_clear=True)
    assert bar.buttons[Step.COLUMNS].accessibleDescription() == "2 columns to look at"
    assert not bar.buttons[Step.FILE].icon().isNull()
    bar.set_shown(Step.COLUMNS, is_shown=False)
    assert not bar.buttons[Step.COLUMNS].isVisibleTo(bar)
    languages.use("ru")
    bar.retranslate()
    assert bar.buttons[Step.CHECK].text() == "3 Проверка"
