from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.conditions import Condition, Op
from crm_desktop.ui.clients.conditions.values import TextValue
from crm_desktop.ui.clients.filter_panel import PRESETS, FilterPanel
from crm_desktop.ui.clients.lists import ClientLists
from crm_desktop.ui.runtime.formats import Formats


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    result = QWidget()
    qtbot.addWidget(result)
    result.show()
    return result


def make(host: QWidget, lists: ClientLists, wanted: ClientFilter) -> tuple[FilterPanel, list[ClientFilter]]:
    panel = FilterPanel(lists, Formats(), wanted, host)
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


def test_keyboard_begins_at_the_quick_questions(qtbot: QtBot, host: QWidget, lists: ClientLists) -> None:
    panel, _ = make(host, lists, ClientFilter())
    qtbot.waitUntil(lambda: panel.preset("silent").hasFocus())
    panel.close()


def test_a_quick_question_is_asked_and_taken_back_by_one_click(host: QWidget, lists: ClientLists) -> None:
    panel, heard = make(host, lists, ClientFilter())
    panel.preset("silent").click()
    panel.preset("promises").click()
    assert heard[-1].conditions == (PRESETS["silent"], PRESETS["promises"])
    assert [row.condition() for row in panel.rows.rows] == list(heard[-1].conditions)
    panel.preset("silent").click()
    assert heard[-1].conditions == (PRESETS["promises"],)
    panel.close()


def test_conditions_of_the_filter_are_shown_and_reset(host: QWidget, lists: ClientLists) -> None:
    asked = (Condition("city", Op.CONTAINS, ("Пермь",)), PRESETS["birthday"])
    panel, heard = make(host, lists, ClientFilter(conditions=asked, match_any=True))
    assert panel.rows.conditions() == asked
    assert panel.rows.is_any()
    assert panel.preset("birthday").isChecked()
    next(each for each in panel.findChildren(QPushButton) if each.text() == "Reset filter").click()
    assert heard == [ClientFilter()]
    assert panel.rows.rows == []
    panel.close()


def test_what_is_still_typed_counts_when_the_panel_is_closed(host: QWidget, lists: ClientLists) -> None:
    panel, heard = make(host, lists, ClientFilter(conditions=(Condition("city", Op.CONTAINS, ("P",)),)))
    editor = panel.rows.rows[0].editor
    assert isinstance(editor, TextValue)
    QTest.keyClicks(editor.field, "erm")
    assert heard == []
    panel.close()
    assert heard[-1].conditions == (Condition("city", Op.CONTAINS, ("Perm",)),)


def test_the_panel_says_how_many_fit_and_can_be_saved(
    qtbot: QtBot, host: QWidget, lists: ClientLists
) -> None:
    panel, _ = make(host, lists, ClientFilter())
    save = next(each for each in panel.findChildren(QPushButton) if each.text() == "Save…")
    assert not save.isEnabled()
    panel.preset("silent").click()
    panel.count_of = lambda: 1280
    panel.show_found()
    assert panel.count.text() == "found: 1,280"
    with qtbot.waitSignal(panel.save_requested):
        save.click()
