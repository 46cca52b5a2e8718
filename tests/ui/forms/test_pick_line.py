"""Finding a client by typing."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.forms.pick_line import Pick, PickLine, client_finder
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client


def test_clients_are_found_with_what_tells_them_apart(app_context: AppContext) -> None:
    anna = make_client(app_context.services, "Лебедева Анна", phones="+7 916 123-45-67")
    found = client_finder(app_context.services.clients.search)("лебед")
    assert [pick.id for pick in found] == [anna]
    assert found[0].line.startswith(found[0].name)
    assert found[0].line != found[0].name


def test_an_exact_name_that_only_one_bears_is_taken(app_context: AppContext, qtbot: QtBot) -> None:
    anna = make_client(app_context.services, "Лебедева Анна")
    line = PickLine("Client", app_context.runner, client_finder(app_context.services.clients.search))
    qtbot.addWidget(line)
    line.setText("лебедева анна")
    line.textEdited.emit("лебедева анна")
    line._ask()
    qtbot.waitUntil(lambda: bool(line._found))
    assert line.picked_id() is None
    line.take_only()
    assert line.picked_id() == anna


def test_typing_on_forgets_what_was_chosen(app_context: AppContext, qtbot: QtBot) -> None:
    line = PickLine("Client", app_context.runner, lambda _text: [])
    qtbot.addWidget(line)
    line.choose(Pick(7, "Анна", ""))
    assert line.picked_id() == 7
    line.setText("Анна Б")
    line.textEdited.emit("Анна Б")
    assert line.picked_id() is None
