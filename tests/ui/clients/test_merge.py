"""Merging two cards: what is chosen stays, it is one action, and it can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import NotFoundError
from crm_desktop.ui.clients.merge import MergeView
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


@pytest.fixture
def view(app_context: AppContext, qtbot: QtBot) -> MergeView:
    result = MergeView(app_context)
    qtbot.addWidget(result)
    result.resize(1000, 700)
    result.show()
    return result


def _pair(context: AppContext) -> tuple[int, int]:
    return (
        make_client(context.services, "Лебедева Анна", phones="8 912 345-67-89", inn="500100732259"),
        make_client(context.services, "Лебедева Аня", phones="8 903 111-22-33", notes="вторая"),
    )


def _show(view: MergeView, context: AppContext, qtbot: QtBot, one: int, other: int) -> None:
    view.show_pair(one, other)
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)


def test_the_merged_card_is_what_was_shown(view: MergeView, app_context: AppContext, qtbot: QtBot) -> None:
    one, other = _pair(app_context)
    undo: list[str] = []
    app_context.shell.undo_offered.connect(undo.append)
    _show(view, app_context, qtbot, one, other)
    with qtbot.waitSignal(view.merged) as told:
        view.merge_button.click()
    assert told.args == [one]
    draft = app_context.services.clients.get(one).draft
    assert [phone.e164 for phone in draft.phones] == ["+79123456789", "+79031112233"]
    assert (draft.name.first_name, draft.notes, draft.inn) == ("Анна", "вторая", "500100732259")
    assert app_context.services.clients.get(other).deleted_at is not None
    assert undo == ["Cards merged: Лебедева Анна"]
    app_context.services.history.undo_last()
    assert app_context.services.clients.get(other).deleted_at is None
    assert len(app_context.services.clients.get(one).draft.phones) == 1


def test_the_other_card_may_stay(view: MergeView, app_context: AppContext, qtbot: QtBot) -> None:
    one, other = _pair(app_context)
    _show(view, app_context, qtbot, one, other)
    view.swap_button.click()
    qtbot.waitUntil(lambda: view.preview is not None and view.preview.keep_id == other)
    with qtbot.waitSignal(view.merged) as told:
        view.merge_button.click()
    assert told.args == [other]


def test_different_clients_are_remembered(view: MergeView, app_context: AppContext, qtbot: QtBot) -> None:
    one = make_client(app_context.services, "Лебедева Анна", phones="8 912 345-67-89")
    other = make_client(app_context.services, "Лебедева Анна", phones="8 912 345-67-89")
    assert len(app_context.services.duplicates.pairs()) == 1
    _show(view, app_context, qtbot, one, other)
    with qtbot.waitSignal(view.told_apart):
        view.apart_button.click()
    assert app_context.services.duplicates.pairs() == []


def test_a_card_changed_meanwhile_is_shown_again_and_not_merged(
    view: MergeView, app_context: AppContext, qtbot: QtBot
) -> None:
    one, other = _pair(app_context)
    _show(view, app_context, qtbot, one, other)
    app_context.services.clients.set_value([other], "source", "Сайт")
    view.merge_button.click()
    qtbot.waitUntil(lambda: "meanwhile" in view._notice.text())
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    assert app_context.services.clients.get(other).deleted_at is None
    with qtbot.waitSignal(view.merged):
        view.merge_button.click()
    assert app_context.services.clients.get(one).draft.source == "Сайт"


def test_a_vanished_card_is_told(view: MergeView, app_context: AppContext, qtbot: QtBot) -> None:
    one, _ = _pair(app_context)
    errors: list[Exception] = []
    app_context.shell.error_raised.connect(errors.append)
    with qtbot.waitSignal(view.cancelled):
        view.show_pair(one, 999)
    assert isinstance(errors[0], NotFoundError)


def test_escape_leaves_without_merging(view: MergeView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.cancelled):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_from_the_card_and_back_to_it(desk: Desk) -> None:
    one, other = _pair(desk.context)
    desk.open(one)
    desk.card.card_menu.merge_requested.emit()
    desk.settle()
    merge = desk.card.merge
    assert merge.isVisible()
    assert [merge.picker.list.item(at).text().split("\n")[0] for at in range(merge.picker.list.count())] == [
        "Лебедева Аня"
    ]
    merge.picker.search.returnPressed.emit()
    desk.settle()
    merge.merge_button.click()
    desk.settle()
    assert desk.card.client_id == one
    assert desk.card.view.isVisible()
    assert len(desk.card.view.contacts.phones.rows) == 2
    assert other != one
