"""What can be done with a whole card."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import Handle, HandleKind
from crm_desktop.domain.errors import FileFormatError
from crm_desktop.ui.clients.card_menu import card_text
from tests.factories import make_client, make_draft
from tests.ui.clients.card_fixtures import Desk


def _choose(desk: Desk, text: str) -> None:
    next(action for action in desk.card.card_menu.menu.actions() if action.text() == text).trigger()


def test_removing_is_taken_back_as_one_action(desk: Desk, qtbot: QtBot) -> None:
    services = desk.context.services
    client_id = make_client(services)
    desk.open(client_id)
    with qtbot.waitSignal(desk.card.closed):
        _choose(desk, "Move to the recycle bin")
    assert services.clients.get(client_id).deleted_at is not None
    assert desk.toasts == ["Moved to the recycle bin: Лебедева Анна"]
    services.history.undo_last()
    assert services.clients.get(client_id).deleted_at is None


def test_a_removed_client_can_be_brought_back_from_its_card(desk: Desk) -> None:
    services = desk.context.services
    client_id = make_client(services)
    services.clients.archive([client_id])
    desk.open(client_id)
    _choose(desk, "Bring back from the recycle bin")
    desk.settle()
    assert services.clients.get(client_id).deleted_at is None


def test_a_copied_card_is_plain_lines(desk: Desk) -> None:
    draft = make_draft(
        "Лебедева Анна", phones="8(912)345-67-89", emails="a@b.ru", handles=(Handle(HandleKind.VK, "anna"),)
    )
    assert card_text(draft).splitlines() == ["Лебедева Анна", "Person", "+7 912 345-67-89", "a@b.ru", "anna"]
    desk.open(make_client(desk.context.services, "Ким Яна"))
    _choose(desk, "Copy as text")
    assert QGuiApplication.clipboard().text() == "Ким Яна\nPerson"


def test_a_card_is_written_as_vcard(desk: Desk, tmp_path: Path) -> None:
    desk.open(make_client(desk.context.services, phones="8 912 345-67-89"))
    desk.card.card_menu.export(tmp_path / "anna.vcf")
    desk.settle()
    text = (tmp_path / "anna.vcf").read_text(encoding="utf-8")
    assert "BEGIN:VCARD" in text
    assert "Лебедева" in text
    assert desk.toasts == ["Saved: anna.vcf"]


def test_a_folder_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.open(make_client(desk.context.services))
    desk.card.card_menu.export(tmp_path / "no" / "anna.vcf")
    desk.settle()
    assert isinstance(desk.errors[0], FileFormatError)
