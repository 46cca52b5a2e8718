from __future__ import annotations

from array import array
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.ui.table.paged_model import MAX_CACHED, PAGE_SIZE, PagedTableModel
from tests.ui.table.conftest import COLUMNS, Row, Source

CHECK = Qt.ItemDataRole.CheckStateRole


def test_model_keeps_the_rules_of_qt_through_every_change(model: PagedTableModel, source: Source) -> None:
    """The tester stops the process when a rule is broken."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids(array("q", [3, 2, 1]))
    model.set_ids(array("q", [3, 2, 1, 5, 6]))
    model.toggle(0)
    model.refresh({2})
    model.setData(model.index(0, 0), "Other", Qt.ItemDataRole.EditRole)
    model.set_columns(COLUMNS[:2])
    model.set_ids(array("q"))
    assert tester.model() is model


def test_a_cell_costs_one_page(model: PagedTableModel, source: Source) -> None:
    source.asked.clear()
    model.refresh(())
    assert model.data(model.index(250, 0)) == "Client 251"
    assert [model.data(model.index(at, 1)) for at in (200, 299)] == ["City 5", "City 6"]
    assert source.asked == [list(range(201, 301))]


def test_a_vanished_row_is_asked_for_once_and_shows_nothing(model: PagedTableModel, source: Source) -> None:
    del source.rows[5]
    model.refresh(())
    source.asked.clear()
    assert model.data(model.index(4, 0)) == ""
    assert model.data(model.index(4, 0)) == ""
    assert len(source.asked) == 1


def test_old_pages_make_room(qtbot: QtBot) -> None:
    source = Source(MAX_CACHED + 3 * PAGE_SIZE)
    model = PagedTableModel(source.fetch, COLUMNS)
    model.set_ids(source.ids())
    for at in range(0, len(model.ids), PAGE_SIZE):
        model.row_at(at)
    source.asked.clear()
    model.row_at(len(model.ids) - 1)
    assert source.asked == []
    model.row_at(0)
    assert len(source.asked) == 1


def test_refresh_forgets_exactly_the_rows_named(model: PagedTableModel, source: Source) -> None:
    model.row_at(0)
    source.rows[2] = Row(2, "Renamed", "Perm")
    source.asked.clear()
    spy = QSignalSpy(model.dataChanged)
    model.refresh({2, 999_999})
    assert model.data(model.index(1, 0)) == "Renamed"
    assert source.asked == [[2]]
    assert [spy.at(at)[0].row() for at in range(spy.count())] == [1]


def test_the_rest_of_a_list_is_added_without_a_reset(model: PagedTableModel) -> None:
    model.set_ids(array("q", [1, 2, 3]))
    resets, inserts = QSignalSpy(model.modelReset), QSignalSpy(model.rowsInserted)
    model.set_ids(array("q", [1, 2, 3, 4, 5]))
    model.set_ids(array("q", [1, 2, 3, 4, 5]))
    assert (resets.count(), inserts.count()) == (0, 1)
    assert list(inserts.at(0))[1:] == [3, 4]


def test_picked_rows_survive_a_new_order_and_leave_with_their_rows(model: PagedTableModel) -> None:
    model.set_ids(array("q", [1, 2, 3, 4]))
    model.toggle(0)
    model.toggle(2)
    model.set_ids(array("q", [4, 3, 2, 1]))
    assert model.checked_ids() == [3, 1]
    model.set_ids(array("q", [4, 3]))
    assert model.checked_ids() == [3]


def test_picking_a_range_from_the_row_picked_last(model: PagedTableModel) -> None:
    model.toggle(5)
    model.check_range(2)
    assert model.checked_ids() == [3, 4, 5, 6]


def test_picking_all_takes_rows_never_seen_without_fetching_them(
    model: PagedTableModel, source: Source
) -> None:
    source.asked.clear()
    model.check_all()
    assert model.checked_count == 1000
    assert len(model.checked_ids()) == 1000
    assert source.asked == []
    model.clear_checked()
    assert model.checked_ids() == []


def test_check_box_is_told_to_screen_readers_and_can_be_set(model: PagedTableModel) -> None:
    cell = model.index(1, 0)
    assert model.setData(cell, Qt.CheckState.Checked.value, CHECK)
    assert Qt.CheckState(model.data(cell, CHECK)) is Qt.CheckState.Checked
    assert model.data(model.index(1, 1), CHECK) is None


def test_an_edit_shows_at_once_and_is_announced(model: PagedTableModel, source: Source) -> None:
    spy = QSignalSpy(model.edited)
    assert model.setData(model.index(0, 1), "Perm")
    assert spy.at(0) == [1, "city", "Perm"]
    assert model.data(model.index(0, 1)) == "Perm"
    model.forget_pending(1)
    assert model.data(model.index(0, 1)) == "City 1"


def test_an_edit_that_changes_nothing_is_not_announced(model: PagedTableModel) -> None:
    spy = QSignalSpy(model.edited)
    model.setData(model.index(0, 1), "City 1")
    assert spy.count() == 0


def test_a_column_without_editor_refuses_edits(model: PagedTableModel) -> None:
    assert not model.setData(model.index(0, 3), "7")
    assert not model.flags(model.index(0, 3)) & Qt.ItemFlag.ItemIsEditable


def test_sorting_is_handed_on_for_columns_that_can_be_sorted(model: PagedTableModel) -> None:
    spy = QSignalSpy(model.sort_requested)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.sort(3)
    assert [spy.at(at) for at in range(spy.count())] == [["city", True]]


@pytest.mark.parametrize("role", [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole])
def test_heads_and_cells_have_words_for_screen_readers(model: PagedTableModel, role: Qt.ItemDataRole) -> None:
    assert model.headerData(1, Qt.Orientation.Horizontal, role) == "City"
    assert model.data(model.index(0, 2), role) == "red"


def test_position_of_an_unknown_row_is_none(model: PagedTableModel) -> None:
    assert model.position_of(7) == 6
    assert model.position_of(5000) == -1
    assert model.row_of(5000) is None
    assert model.id_at(-1) is None
    assert model.data(QModelIndex()) is None


def test_rows_out_of_reach_are_told_of_once_a_page_and_read_again_later(source: Source, qtbot: QtBot) -> None:
    def fetch(ids: Sequence[int]) -> dict[int, Row]:
        if is_away:
            raise StorageError(StorageReason.UNREACHABLE)
        return source.fetch(ids)

    is_away = True
    model = PagedTableModel(fetch, COLUMNS)
    told: list[StorageError] = []
    model.failed.connect(told.append)
    model.set_ids(source.ids())
    assert {model.data(model.index(at, 0)) for at in range(50)} == {""}
    assert len(told) == 1
    is_away = False
    model.refresh(())
    assert model.data(model.index(1, 0)) == "Client 2"
