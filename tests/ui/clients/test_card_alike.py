"""The warning of a duplicate: while typing, with the found card one click away."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientDraft
from crm_desktop.ui.clients.card_alike import AlikePanel, reason_words
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client, make_draft


@pytest.fixture
def panel(app_context: AppContext, qtbot: QtBot) -> AlikePanel:
    result = AlikePanel(app_context, can_merge=True)
    qtbot.addWidget(result)
    return result


def _press(panel: AlikePanel, text: str) -> None:
    next(button for button in panel.findChildren(QAbstractButton) if button.text() == text).click()


def test_a_client_with_the_same_phone_is_found(
    panel: AlikePanel, app_context: AppContext, qtbot: QtBot
) -> None:
    known = make_client(app_context.services, "Лебедева Анна", phones="8 912 345-67-89")
    panel.look_for(make_draft("Лебедева", phones="+7 912 345 67 89"))
    qtbot.waitUntil(lambda: bool(panel.found))
    assert [like.row.id for like in panel.found] == [known]
    assert not panel.isHidden()
    with qtbot.waitSignal(panel.open_requested) as opened:
        _press(panel, "Open")
    assert opened.args == [known]
    with qtbot.waitSignal(panel.merge_requested) as merged:
        _press(panel, "Merge…")
    assert merged.args == [known]


def test_told_apart_is_not_shown_again(panel: AlikePanel, app_context: AppContext, qtbot: QtBot) -> None:
    known = make_client(app_context.services, "Лебедева Анна", phones="8 912 345-67-89")
    draft = make_draft("Лебедева", phones="+7 912 345 67 89")
    panel.look_for(draft, at_once=True)
    qtbot.waitUntil(lambda: bool(panel.found))
    with qtbot.waitSignal(panel.told_apart) as told:
        _press(panel, "Not a duplicate")
    assert told.args == [known]
    assert panel.isHidden()
    assert panel.apart == {known}
    panel.look_for(draft, at_once=True)
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    assert panel.found == ()


def test_nothing_typed_finds_nothing(panel: AlikePanel, app_context: AppContext) -> None:
    make_client(app_context.services)
    panel.look_for(ClientDraft(), at_once=True)
    assert app_context.runner.busy_count == 0
    assert panel.isHidden()


def test_relatives_with_one_phone_are_no_duplicates(
    panel: AlikePanel, app_context: AppContext, qtbot: QtBot
) -> None:
    make_client(app_context.services, "Лебедева Анна", phones="8 912 345-67-89")
    panel.look_for(make_draft("Лебедев Пётр", phones="8 912 345-67-89"), at_once=True)
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    assert panel.found == ()


def test_a_namesake_is_told_to_who_types_but_not_on_a_stored_card(
    panel: AlikePanel, app_context: AppContext, qtbot: QtBot
) -> None:
    make_client(app_context.services, "Лебедева Анна", phones="8 912 345-67-89")
    draft = make_draft("Лебедева Анна")
    panel.look_for(draft, at_once=True)
    typing = AlikePanel(app_context, can_merge=False)
    qtbot.addWidget(typing)
    typing.look_for(draft, at_once=True)
    qtbot.waitUntil(lambda: bool(typing.found))
    assert panel.found == ()


def test_all_reasons_have_words(languages: object) -> None:
    assert all(reason_words().values())
