"""What can be done to promises, told with a way back."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import StaleError
from crm_desktop.domain.promise import PromiseDraft, PromiseState
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.promise_actions import PromiseActions
from tests.factories import make_client


@pytest.fixture
def said(app_context: AppContext) -> list[str]:
    result: list[str] = []
    app_context.shell.undo_offered.connect(result.append)
    return result


def _settle(context: AppContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)


def test_what_changed_is_counted_and_nothing_is_not_told(
    app_context: AppContext, said: list[str], qtbot: QtBot
) -> None:
    services, actions = app_context.services, PromiseActions(app_context)
    client = make_client(services)
    ids = [services.promises.add(PromiseDraft(client, f"№ {at}")) for at in range(3)]
    for act in (
        lambda: actions.close(ids[:1], PromiseState.KEPT),
        lambda: actions.close(ids, PromiseState.KEPT),
        lambda: actions.close(ids, PromiseState.KEPT),
        lambda: actions.note(ids[0], PromiseState.KEPT, "привезли"),
        lambda: actions.close(ids, PromiseState.OPEN),
        lambda: actions.postpone(ids, 1),
        lambda: actions.close(ids[:1], PromiseState.CANCELLED),
        lambda: actions.close(ids[1:], PromiseState.BROKEN),
        lambda: actions.remove(ids),
    ):
        act()
        _settle(app_context, qtbot)
    assert said == [
        "1 promise kept",
        "2 promises kept",
        "3 promises open again",
        "3 promises moved",
        "1 promise cancelled",
        "2 promises broken",
        "3 promises removed",
    ]


def test_a_draft_is_stored_or_refused(app_context: AppContext, said: list[str], qtbot: QtBot) -> None:
    services, actions = app_context.services, PromiseActions(app_context)
    client = make_client(services)
    with qtbot.waitSignal(actions.stored):
        actions.store(PromiseDraft(client, "Скидка"))
    assert said == ["Promise added: Скидка"]
    (promise,) = services.promises.of_client(client)
    with qtbot.waitSignal(actions.stored):
        actions.store(PromiseDraft(client, "Цена"), promise.id, promise.version)
    with qtbot.waitSignal(actions.refused) as refused:
        actions.store(PromiseDraft(client, "Срок"), promise.id, promise.version)
    assert isinstance(refused.args[0], StaleError)
    assert services.promises.get(promise.id).draft.what == "Цена"
