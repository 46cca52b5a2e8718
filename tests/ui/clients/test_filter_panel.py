from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.ui.clients.filter_panel import FilterPanel
from crm_desktop.ui.clients.lists import ClientLists


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    result = QWidget()
    qtbot.addWidget(result)
    result.show()
    return result


def make(host: QWidget, lists: ClientLists, wanted: ClientFilter) -> tuple[FilterPanel, list[ClientFilter]]:
    panel = FilterPanel(lists, wanted, host)
    heard: list[ClientFilter] = []
    panel.changed.connect(heard.append)
    panel.open_below(host)
    return panel, heard


def test_each_tick_works_at_once(host: QWidget, lists: ClientLists) -> None:
    panel, heard = make(host, lists, ClientFilter(text="анна"))
    panel.box("kinds", ClientKind.COMPANY).click()
    panel.box("owners", "").click()
    panel.box("tags", "VIP").click()
    panel.box("tags", "VIP").click()
    assert heard[-1] == ClientFilter(
        text="анна", kinds=frozenset({ClientKind.COMPANY}), owners=frozenset({""})
    )
    panel.close()


def test_panel_opens_with_the_filter_in_force_and_resets_it(host: QWidget, lists: ClientLists) -> None:
    panel, heard = make(host, lists, ClientFilter(statuses=frozenset({"Новый"}), in_recycle_bin=True))
    assert panel.box("statuses", "Новый").isChecked()
    assert not panel.box("statuses", "Клиент").isChecked()
    next(each for each in panel.findChildren(QPushButton) if each.text() == "Reset filter").click()
    assert heard == [ClientFilter(in_recycle_bin=True)]
    assert not panel.box("statuses", "Новый").isChecked()
    panel.close()


def test_every_tick_says_what_it_belongs_to(host: QWidget, lists: ClientLists) -> None:
    panel, _ = make(host, lists, ClientFilter())
    assert panel.box("sources", "").accessibleName() == "Source: not set"
    panel.close()


def test_keyboard_begins_at_the_first_tick(qtbot: QtBot, host: QWidget, lists: ClientLists) -> None:
    panel, _ = make(host, lists, ClientFilter())
    qtbot.waitUntil(lambda: panel.box("kinds", ClientKind.PERSON).hasFocus())
    panel.close()
