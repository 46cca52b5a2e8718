"""Consents on the card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.consent import Channel, ConsentPurpose, ConsentState
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


def test_a_consent_is_written_down_and_shown(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    client = make_client(services)
    desk.open(client)
    consents = desk.card.view.data.consents
    assert consents._chips[ConsentPurpose.CALLS].text() == "not asked"
    consents.buttons[ConsentPurpose.CALLS].menu().actions()[0].trigger()
    assert consents.source.isVisible()
    consents.source.setText("по телефону")
    qtbot.keyClick(consents.source, Qt.Key.Key_Return)
    desk.settle()
    said = services.wishes.current(client)[ConsentPurpose.CALLS]
    assert (said.state, said.source, said.on) == (ConsentState.GIVEN, "по телефону", services.today())
    qtbot.waitUntil(lambda: consents._chips[ConsentPurpose.CALLS].text() == "agreed")
    assert "по телефону" in consents._details[ConsentPurpose.CALLS].full_text()
    assert not consents.source.isVisible()


def test_a_withdrawn_consent_bars_the_way_at_once(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    client = make_client(services, phones="+79161234567", emails="anna@zerno.example")
    desk.open(client)
    buttons = desk.card.view.actions_row.reach_buttons
    assert buttons[Channel.CALL].isEnabled()
    desk.card.view.data.consents.ask(ConsentPurpose.CALLS, ConsentState.WITHDRAWN)
    desk.card.view.data.consents.store.click()
    desk.settle()
    qtbot.waitUntil(lambda: not buttons[Channel.CALL].isEnabled())
    assert buttons[Channel.LETTER].isEnabled()
    services.history.undo_last()
    qtbot.waitUntil(buttons[Channel.CALL].isEnabled)


def test_the_next_client_shows_nothing_of_the_last(desk: Desk) -> None:
    services = desk.context.services
    first, second = make_client(services), make_client(services, "Орлов Пётр")
    services.wishes.record(first, ConsentPurpose.MAILINGS, ConsentState.GIVEN, services.today())
    desk.open(first)
    consents = desk.card.view.data.consents
    assert consents._chips[ConsentPurpose.MAILINGS].text() == "agreed"
    desk.open(second)
    assert consents._chips[ConsentPurpose.MAILINGS].text() == "not asked"


def test_what_was_said_before_is_told_on_the_chip_and_escape_closes_the_line(
    desk: Desk, qtbot: QtBot
) -> None:
    services = desk.context.services
    client = make_client(services)
    services.wishes.record(client, ConsentPurpose.CALLS, ConsentState.GIVEN, services.today(), "анкета")
    services.wishes.withdraw(client, ConsentPurpose.CALLS, services.today(), "устал")
    desk.open(client)
    consents = desk.card.view.data.consents
    lines = consents._chips[ConsentPurpose.CALLS].toolTip().splitlines()
    assert [line.partition(":")[0] for line in lines] == ["withdrew", "agreed"]
    assert "устал" in lines[0]
    assert "анкета" in lines[1]
    consents.ask(ConsentPurpose.CALLS, ConsentState.GIVEN)
    qtbot.keyClick(consents.source, Qt.Key.Key_Escape)
    assert not consents.source.isVisible()
    assert desk.card.isVisible()
    assert len(services.wishes.consents(client)) == 2


def test_a_file_of_the_card_can_be_the_proof(desk: Desk) -> None:
    services = desk.context.services
    client = make_client(services)
    proof = services.files.add_bytes(client, "Анкета.pdf", b"pdf")
    desk.open(client)
    consents = desk.card.view.data.consents
    consents.ask(ConsentPurpose.MAILINGS, ConsentState.GIVEN)
    assert consents.proof.isVisible()
    consents.proof.set_value("Анкета.pdf")
    consents.store.click()
    desk.settle()
    assert services.wishes.current(client)[ConsentPurpose.MAILINGS].attachment_id == proof
    assert "Анкета.pdf" in consents._details[ConsentPurpose.MAILINGS].full_text()
