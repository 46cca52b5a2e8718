"""Which facts a card is to get."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from crm_desktop.domain.capture import recognise
from crm_desktop.ui.clients.capture.fact_ticks import FactTicks
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_draft

FACTS = recognise("Анна Лебедева, 8 916 123-45-67, ИНН 7707083893", today=date(2026, 11, 22)).facts


def ticks(context: AppContext, qtbot: QtBot) -> FactTicks:
    result = FactTicks(context.formats)
    qtbot.addWidget(result)
    return result


def test_a_new_client_gets_everything(app_context: AppContext, qtbot: QtBot) -> None:
    box = ticks(app_context, qtbot)
    box.show_facts(FACTS, None)
    assert box.chosen() == FACTS


def test_what_the_card_has_or_says_otherwise_cannot_be_ticked(app_context: AppContext, qtbot: QtBot) -> None:
    box = ticks(app_context, qtbot)
    box.show_facts(FACTS, make_draft("Орлова Анна", phones="+79161234567"))
    assert [fact.kind.value for fact in box.chosen()] == ["inn"]
    texts = [each.text() for _, each in box.ticks]
    assert texts[0].endswith("(the card says otherwise)")
    assert texts[1].endswith("(on the card)")


def test_a_tick_taken_away_stays_away_for_another_card(app_context: AppContext, qtbot: QtBot) -> None:
    box = ticks(app_context, qtbot)
    box.show_facts(FACTS, None)
    box.ticks[2][1].setChecked(False)
    box.show_facts(FACTS, make_draft("Лебедева Анна"))
    assert [fact.kind.value for fact in box.chosen()] == ["phone"]
