"""Facts worth checking after a call."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def _log(desk: Desk, client_id: int, kind: InteractionKind) -> None:
    entry = desk.context.services.timeline.add(InteractionDraft(client_id, kind, body="поговорили"))
    desk.card.view.timeline.logged.emit(entry)
    desk.settle()


def _button(desk: Desk, name: str) -> QAbstractButton:
    facts = desk.card.view.facts
    return next(one for one in facts.findChildren(QAbstractButton) if one.accessibleName() == name)


def test_a_call_asks_and_one_click_remembers(desk: Desk) -> None:
    services = desk.context.services
    client = make_client(services, phones="+79161234567")
    desk.open(client, "timeline")
    facts = desk.card.view.facts
    _log(desk, client, InteractionKind.CALL)
    assert facts.isVisible()
    assert list(facts.rows) == ["emails", "birthday"]
    _button(desk, "Has none: E-mails").click()
    desk.settle()
    assert [fact.key for fact in services.facts.to_check(client)] == ["birthday"]
    assert list(facts.rows) == ["birthday"]


def test_what_is_wrong_is_mended_in_its_field(desk: Desk, qtbot: QtBot) -> None:
    client = make_client(desk.context.services, phones="+79161234567", emails="a@b.ru")
    desk.open(client, "timeline")
    _log(desk, client, InteractionKind.CALL)
    _button(desk, "Fill in: Birthday").click()
    assert desk.card.view.tabs.current == "data"
    qtbot.waitUntil(desk.editor("birthday").hasFocus)
    assert not desk.card.view.facts.isVisible()


def test_a_note_asks_nothing_and_another_client_ends_the_asking(desk: Desk) -> None:
    services = desk.context.services
    first, second = make_client(services), make_client(services, "Орлов Пётр")
    desk.open(first, "timeline")
    _log(desk, first, InteractionKind.NOTE)
    assert not desk.card.view.facts.isVisible()
    _log(desk, first, InteractionKind.CALL)
    assert desk.card.view.facts.isVisible()
    desk.open(second, "timeline")
    assert not desk.card.view.facts.isVisible()


def test_asking_can_be_put_away(desk: Desk) -> None:
    client = make_client(desk.context.services)
    desk.open(client, "timeline")
    _log(desk, client, InteractionKind.CALL)
    desk.card.view.facts.cross.click()
    assert not desk.card.view.facts.isVisible()
    assert desk.context.services.facts.to_check(client)
