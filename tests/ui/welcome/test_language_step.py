"""The step of the language."""

from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.welcome.language_step import LanguageStep


def test_the_language_in_force_is_chosen_and_another_is_in_force_at_once(
    app_context: AppContext, qtbot: QtBot
) -> None:
    step = LanguageStep(app_context)
    qtbot.addWidget(step)
    assert step.chosen() == "en"
    with qtbot.waitSignal(app_context.shell.command_requested) as asked:
        step.cards["ru"].click()
    assert asked.args == ["language_ru"]


def test_each_language_is_named_in_its_own_words(app_context: AppContext, qtbot: QtBot) -> None:
    step = LanguageStep(app_context)
    qtbot.addWidget(step)
    assert [card.title() for card in step.cards.values()] == ["Русский", "English"]
