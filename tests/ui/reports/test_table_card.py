from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.report import Report
from crm_desktop.ui.reports.table_card import TableCard
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.report_texts import report_words
from crm_desktop.ui.runtime.theme import Theme
from tests.ui.reports.desk import FIRST, SECOND


@pytest.fixture
def shown(theme: Theme, languages: Languages, qtbot: QtBot, report: Report) -> TableCard:
    result = TableCard()
    qtbot.addWidget(result)
    result.resize(700, 300)
    result.show_table(report.tables[0], report_words(Formats()), "RUB", "Stages")
    result.show()
    return result


def test_it_is_as_high_as_its_rows(shown: TableCard) -> None:
    assert shown.view.verticalScrollBar().maximum() == 0
    assert shown.view.accessibleName() == "Stages"


def test_names_are_read_whole_however_little_room_there_is(shown: TableCard) -> None:
    wide = shown.view.columnWidth(0)
    assert shown.view.horizontalHeader().length() == shown.view.viewport().width()
    shown.resize(160, 300)
    needed = shown.view.sizeHintForColumn(0)
    assert needed <= shown.view.columnWidth(0) < wide


def test_enter_and_a_double_click_open_a_row(shown: TableCard, qtbot: QtBot) -> None:
    shown.view.setCurrentIndex(shown.model.index(1, 0))
    with qtbot.waitSignal(shown.drill_requested) as opened:
        qtbot.keyClick(shown.view, Qt.Key.Key_Return)
    assert opened.args == [SECOND]


def test_a_click_on_a_head_sorts(shown: TableCard, qtbot: QtBot) -> None:
    head = shown.view.horizontalHeader()
    place = head.viewport().rect().center()
    place.setX(head.sectionViewportPosition(1) + 10)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.model.text(0, 0) == "Арки"


def test_the_table_is_copied_as_it_shows(shown: TableCard, qtbot: QtBot) -> None:
    shown.model.sort(1, Qt.SortOrder.AscendingOrder)
    with qtbot.waitSignal(shown.copied):
        shown.copy_button.click()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == ["Name", "Арки", "Ёлки", "Total"]
    shown.view.selectRow(0)
    shown.view.selectionModel().select(
        shown.model.index(1, 0),
        shown.view.selectionModel().SelectionFlag.Select | shown.view.selectionModel().SelectionFlag.Rows,
    )
    qtbot.keyClick(shown.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text().split("\n")) == 3


def test_only_clients_who_go_quiet_are_ticked(shown: TableCard, qtbot: QtBot, report: Report) -> None:
    assert not shown.deed.isVisible()
    quiet = replace(report.tables[0], key="going_quiet", total=None)
    shown.show_table(quiet, report_words(Formats()), "RUB", "Quiet")
    assert shown.deed.isVisible()
    assert not shown.deed.isEnabled()
    shown.view.setCurrentIndex(shown.model.index(0, 0))
    qtbot.keyClick(shown.view, Qt.Key.Key_Space)
    with qtbot.waitSignal(shown.deed_requested) as asked:
        shown.deed.click()
    assert asked.args == [[FIRST]]
    qtbot.mouseClick(shown.all_box, Qt.MouseButton.LeftButton)
    assert len(shown.model.checked()) == 2
