"""Rows keep their widgets, and the keyboard, while the list behind them changes."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.settings.row_column import RowColumn


@dataclass
class Item:
    id: int
    name: str


class Column:
    def __init__(self) -> None:
        self.orders: list[list[int]] = []
        self.column: RowColumn[Item, NamedRow] = RowColumn(
            lambda: NamedRow(can_move=True),
            lambda row, item: row.show_row(item.id, item.name),
            self.orders.append,
        )

    def show(self, *names: str) -> None:
        self.column.show_items([Item(number, name) for number, name in enumerate(names, start=1)])

    @property
    def names(self) -> list[str]:
        return [row.name() for row in self.column.rows]


@pytest.fixture
def shown(languages: Languages, qtbot: QtBot) -> Column:
    result = Column()
    qtbot.addWidget(result.column.frame)
    result.column.frame.resize(600, 300)
    result.show("a", "b", "c")
    result.column.frame.show()
    return result


def test_rows_follow_the_list(shown: Column) -> None:
    assert shown.names == ["a", "b", "c"]
    second = shown.column.row(2)
    shown.column.show_items([Item(3, "c"), Item(2, "x")])
    assert shown.names == ["c", "x"]
    assert shown.column.row(2) is second
    assert shown.column.row(1) is None


def test_an_empty_list_shows_no_card(shown: Column) -> None:
    shown.column.show_items([])
    assert not shown.column.frame.isVisible()


def test_a_row_moves_by_steps_within_the_list(shown: Column) -> None:
    shown.column.move(1, 1)
    assert shown.names == ["b", "a", "c"]
    shown.column.move(2, -1)
    assert shown.orders == [[2, 1, 3]], "the first one cannot go higher"


def test_a_dragged_row_is_announced_when_it_is_let_go(shown: Column) -> None:
    frame = shown.column.frame
    shown.column.drag(1, frame.mapToGlobal(QPoint(10, frame.height())))
    assert shown.names == ["b", "c", "a"]
    assert shown.orders == []
    row = shown.column.row(1)
    assert row is not None
    row.grip.dropped.emit()
    assert shown.orders == [[2, 3, 1]]


def test_the_ends_are_marked(shown: Column) -> None:
    first, _, last = shown.column.rows
    assert not first.up.isEnabled()
    assert not last.down.isEnabled()
