"""The list of cards that were found."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.services import Services
from crm_desktop.ui.clients.found_cards import FoundCards
from tests.factories import make_client


def test_a_card_is_taken_by_key_or_by_name(sqlite_services: Services, qtbot: QtBot) -> None:
    ids = [make_client(sqlite_services, name) for name in ("Белов Иван", "Орлов Пётр")]
    cards = FoundCards()
    qtbot.addWidget(cards)
    cards.show()
    chosen: list[int] = []
    cards.chosen.connect(chosen.append)
    cards.choose_first()
    assert chosen == []
    cards.show_rows(list(sqlite_services.clients.rows(ids).values()))
    cards.choose_first()
    cards.take_keyboard()
    qtbot.keyClick(cards, Qt.Key.Key_Down)
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert chosen == ids
