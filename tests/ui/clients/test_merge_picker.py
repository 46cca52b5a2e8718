"""Finding the other card of a merge."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.merge_picker import MergePicker
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client


@pytest.fixture
def picker(app_context: AppContext, qtbot: QtBot) -> MergePicker:
    result = MergePicker(app_context)
    qtbot.addWidget(result)
    result.show()
    return result


def _names(picker: MergePicker) -> list[str]:
    return [picker.list.item(at).text().split("\n")[0] for at in range(picker.list.count())]


def test_likely_cards_come_first_and_any_is_found(
    picker: MergePicker, app_context: AppContext, qtbot: QtBot
) -> None:
    services = app_context.services
    own = make_client(services, "Лебедева Анна", phones="8 912 345-67-89")
    make_client(services, "Лебедева Аня", phones="8 912 345-67-89")
    stranger = make_client(services, "Орлов Пётр")
    picker.start(own)
    qtbot.waitUntil(lambda: _names(picker) == ["Лебедева Аня"])
    picker.search.setText("орлов")
    qtbot.waitUntil(lambda: _names(picker) == ["Орлов Пётр"])
    with qtbot.waitSignal(picker.chosen) as told:
        picker.search.returnPressed.emit()
    assert told.args == [stranger]


def test_the_card_itself_is_not_offered(picker: MergePicker, app_context: AppContext, qtbot: QtBot) -> None:
    own = make_client(app_context.services, "Лебедева Анна")
    picker.start(own)
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    picker.search.setText("лебедева")
    qtbot.waitUntil(lambda: picker._caption.text() == "0 cards found")
    assert _names(picker) == []
