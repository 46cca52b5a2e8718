"""The step that asks with what to begin."""

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.welcome.start_step import DEMO, EMPTY, IMPORT, StartStep


@pytest.fixture
def step(languages: Languages, qtbot: QtBot) -> StartStep:
    result = StartStep()
    qtbot.addWidget(result)
    result.show()
    return result


def test_the_own_list_is_suggested(step: StartStep) -> None:
    assert list(step.cards) == [IMPORT, DEMO, EMPTY]
    assert step.chosen() == IMPORT
    assert step.go_text == "Begin"


def test_the_words_follow_the_language(step: StartStep, languages: Languages, qtbot: QtBot) -> None:
    languages.use("ru")
    qtbot.waitUntil(lambda: step.cards[EMPTY].title() == "Начать с пустой базы")
