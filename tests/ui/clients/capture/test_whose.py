"""Whose text it is."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.services import Services
from crm_desktop.services.captures import CaptureMatch, FoundBy
from crm_desktop.ui.clients.capture.whose import NEW, Whose
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client


@pytest.fixture
def whose(app_context: AppContext, qtbot: QtBot) -> Whose:
    result = Whose(app_context)
    qtbot.addWidget(result)
    result.show()
    return result


def match(services: Services, name: str, by: FoundBy) -> CaptureMatch:
    client = make_client(services, name)
    return CaptureMatch(services.clients.rows([client])[client], by)


def test_a_sure_match_is_taken(whose: Whose, app_context: AppContext) -> None:
    sure = match(app_context.services, "Лебедева Анна", FoundBy.PHONE)
    likely = match(app_context.services, "Орлова Мария", FoundBy.NAME)
    whose.offer([sure, likely], "Лебедева Анна")
    assert whose.client_id == sure.row.id


def test_one_of_that_name_is_taken_of_several_nobody_is(whose: Whose, app_context: AppContext) -> None:
    first = match(app_context.services, "Лебедева Анна", FoundBy.NAME)
    second = match(app_context.services, "Лебедева Анна", FoundBy.NAME)
    whose.offer([first], "Лебедева Анна")
    assert whose.client_id == first.row.id
    whose.offer([first, second], "Лебедева Анна")
    assert whose.client_id is None


def test_a_stranger_is_a_new_client_and_nobody_is_nobody(whose: Whose) -> None:
    whose.offer([], "Лебедева Анна")
    assert whose.client_id == NEW
    whose.offer([], "")
    assert whose.client_id is None


def test_a_client_can_be_found_by_searching_and_stays(
    whose: Whose, app_context: AppContext, qtbot: QtBot
) -> None:
    client = make_client(app_context.services, "Белов Иван")
    whose.offer([], "Лебедева Анна")
    whose.ask()
    assert whose.client_id is None
    whose.search.setText("бел")
    qtbot.waitUntil(lambda: whose.cards.count() == 1)
    whose.cards.choose_first()
    assert whose.client_id == client
    assert not whose.search.isVisible()
    whose.offer([], "Лебедева Анна")
    assert whose.client_id == client
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
