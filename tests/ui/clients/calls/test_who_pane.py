"""Asking who it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.call_number import CallNumber, read_call_number
from crm_desktop.domain.client import ClientKind
from crm_desktop.ui.clients.calls.who_pane import WhoPane
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.clients.calls.conftest import settle


def pane(context: AppContext, qtbot: QtBot, number: str = "") -> WhoPane:
    result = WhoPane(context, read_call_number(number))
    qtbot.addWidget(result)
    result.show()
    return result


def test_a_number_alone_is_a_client(app_context: AppContext, qtbot: QtBot) -> None:
    draft = pane(app_context, qtbot, "+79031112233").draft()
    assert draft is not None
    assert draft.fallback_name() == "+79031112233"


def test_nothing_is_nobody(app_context: AppContext, qtbot: QtBot) -> None:
    assert pane(app_context, qtbot).draft() is None


@pytest.mark.parametrize(
    ("text", "kind", "name", "company"),
    [
        ("Белов Иван", ClientKind.PERSON, "Белов Иван", ""),
        ("Иван Белов, Ромашка", ClientKind.PERSON, "Белов Иван", "Ромашка"),
        ("ООО «Ромашка»", ClientKind.COMPANY, "ООО «Ромашка»", ""),
    ],
)
def test_what_is_typed_becomes_the_client(
    text: str, kind: ClientKind, name: str, company: str, app_context: AppContext, qtbot: QtBot
) -> None:
    who = pane(app_context, qtbot, "+79031112233")
    who.name.setText(text)
    draft = who.draft()
    assert draft is not None
    assert (draft.kind, draft.display_name()) == (kind, name)
    assert "".join(place.company for place in draft.employments) == company
    assert [phone.e164 for phone in draft.phones] == ["+79031112233"]


def test_a_typed_number_counts_as_the_number(app_context: AppContext, qtbot: QtBot) -> None:
    who = pane(app_context, qtbot)
    who.name.setText("8 903 111-22-33")
    draft = who.draft()
    assert draft is not None
    assert draft.phones[0].e164 == "+79031112233"


def test_enter_takes_the_first_found_when_there_is_no_number(app_context: AppContext, qtbot: QtBot) -> None:
    anna = make_client(app_context.services, "Лебедева Анна")
    who = pane(app_context, qtbot)
    chosen: list[int] = []
    who.chosen.connect(chosen.append)
    who.name.setText("лебед")
    qtbot.waitUntil(lambda: who.cards.count() == 1)
    qtbot.keyClick(who.name, Qt.Key.Key_Return)
    assert chosen == [anna]
    settle(app_context, qtbot)


def test_enter_with_a_number_goes_on_to_the_notes(app_context: AppContext, qtbot: QtBot) -> None:
    make_client(app_context.services, "Лебедева Анна")
    who = pane(app_context, qtbot, "+79031112233")
    went: list[bool] = []
    who.chosen.connect(lambda _id: went.append(False))
    who.down.connect(lambda: went.append(True))
    who.name.setText("лебед")
    qtbot.waitUntil(lambda: who.cards.count() == 1)
    qtbot.keyClick(who.name, Qt.Key.Key_Return)
    assert went == [True]
    settle(app_context, qtbot)


def test_a_name_that_the_line_gives_is_looked_for(app_context: AppContext, qtbot: QtBot) -> None:
    make_client(app_context.services, "Лебедева Анна")
    who = WhoPane(app_context, CallNumber(name="Анна"))
    qtbot.addWidget(who)
    qtbot.waitUntil(lambda: who.cards.count() == 1)
    settle(app_context, qtbot)


def test_enter_may_be_faster_than_the_search(app_context: AppContext, qtbot: QtBot) -> None:
    anna = make_client(app_context.services, "Лебедева Анна")
    who = pane(app_context, qtbot)
    with qtbot.waitSignal(who.chosen) as chosen:
        who.name.setText("лебед")
        qtbot.keyClick(who.name, Qt.Key.Key_Return)
    assert chosen.args == [anna]
    settle(app_context, qtbot)
