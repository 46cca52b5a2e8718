from __future__ import annotations

from array import array

from PySide6.QtTest import QSignalSpy

from crm_desktop.ui.table.view import TableView
from tests.ui.table.conftest import Source


def test_current_row_and_scroll_position_survive_new_rows_above(table: TableView, source: Source) -> None:
    table.select_id(500)
    table.scrollTo(table.currentIndex())
    top = table.rows.id_at(table.rowAt(0))
    heard = QSignalSpy(table.current_changed)
    table.rows.set_ids(array("q", [*range(901, 1001), *range(1, 901)]))
    assert table.current_id() == 500
    assert table.rows.id_at(table.rowAt(0)) == top
    assert heard.count() == 0


def test_neighbour_takes_over_from_a_removed_row(table: TableView) -> None:
    table.select_id(500)
    heard = QSignalSpy(table.current_changed)
    table.rows.set_ids(array("q", [each for each in table.rows.ids if each != 500]))
    assert table.current_id() == 501
    assert [heard.at(at) for at in range(heard.count())] == [[501]]


def test_another_list_begins_at_its_top_and_keeps_the_row_where_it_is_in_it(table: TableView) -> None:
    table.select_id(500)
    table.scrollTo(table.currentIndex())
    table.place.start_from_top()
    table.rows.set_ids(array("q", reversed(range(1, 1001))))
    assert table.verticalScrollBar().value() == 0
    assert table.current_id() == 500


def test_row_comes_back_with_the_rest_of_the_list(table: TableView, source: Source) -> None:
    table.select_id(500)
    table.place.start_from_top()
    table.rows.set_ids(array("q", [1000, 999]))
    assert table.current_id() is None
    table.rows.set_ids(array("q", reversed(range(1, 1001))))
    assert table.current_id() == 500
    assert table.verticalScrollBar().value() == 0


def test_empty_list_has_no_current_row(table: TableView) -> None:
    table.rows.set_ids(array("q"))
    assert table.current_id() is None
