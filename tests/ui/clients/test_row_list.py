from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.clients.row_list import RowList
from crm_desktop.ui.runtime.theme import Density
from crm_desktop.ui.shell.context import AppContext


@pytest.fixture
def rows(qtbot: QtBot, app_context: AppContext, client_list: ClientList) -> RowList:
    result = RowList(client_list.model, client_list.lists, app_context.formats)
    qtbot.addWidget(result)
    result.resize(330, 500)
    with qtbot.waitExposed(result):
        result.show()
    result.select_first()
    result.setFocus()
    return result


def test_one_column_as_wide_as_the_list(rows: RowList, client_list: ClientList) -> None:
    assert rows.columnWidth(0) == rows.viewport().width()
    client_list.retranslate()
    assert [at for at in range(rows.head.count()) if not rows.isColumnHidden(at)] == [0]
    assert not rows.head.isVisible()


def test_rows_are_two_lines_high(rows: RowList, app_context: AppContext) -> None:
    assert rows.rowHeight(0) == 64
    app_context.theme.set_density(Density.COMPACT)
    assert rows.rowHeight(0) == 48


def test_click_on_an_avatar_picks_the_row(qtbot: QtBot, rows: RowList, client_list: ClientList) -> None:
    cell = rows.visualRect(client_list.model.index(1, 0))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.box_area(cell).center())
    assert client_list.model.checked_ids() == [client_list.model.ids[1]]
    assert rows.currentIndex().row() == 0


def test_f2_and_double_click_open_the_card(qtbot: QtBot, rows: RowList, client_list: ClientList) -> None:
    spy = QSignalSpy(rows.open_requested)
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    second = rows.visualRect(client_list.model.index(1, 0)).center()
    qtbot.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert [spy.at(at)[0] for at in range(spy.count())] == list(client_list.model.ids[:2])


def test_ring_shows_where_the_keyboard_is(qtbot: QtBot, rows: RowList) -> None:
    qtbot.waitUntil(rows.hasFocus)
    assert rows.cells.has_focus
    with_ring = rows.viewport().grab().toImage()
    rows.clearFocus()
    assert rows.viewport().grab().toImage() != with_ring
