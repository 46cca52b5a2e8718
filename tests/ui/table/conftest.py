"""A table over rows that a test made up, counting what it fetches."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.table.column import CellKind, Chip, Choice, Column, EditorKind, FilterKind
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.view import TableView


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    city: str
    color: str = "red"
    sum: int = 0


class Source:
    """Rows by id; remembers each question."""

    def __init__(self, count: int) -> None:
        self.rows = {at: Row(at, f"Client {at}", f"City {at % 7}", sum=at) for at in range(1, count + 1)}
        self.asked: list[list[int]] = []

    def fetch(self, ids: Sequence[int]) -> dict[int, Row]:
        self.asked.append(list(ids))
        return {each: self.rows[each] for each in ids if each in self.rows}

    def ids(self) -> array[int]:
        return array("q", self.rows)


def no_digits(row: Row, text: str) -> str:
    return "No digits, please" if any(map(str.isdigit, text)) else ""


COLORS = (Choice("red", "Red"), Choice("blue", "Blue"))
COLUMNS = (
    Column(
        "name", lambda: "Name", lambda row: row.name, CellKind.NAME, 200, stretch=3, editor=EditorKind.LINE
    ),
    Column(
        "city", lambda: "City", lambda row: row.city, stretch=1, editor=EditorKind.LINE, problem=no_digits
    ),
    Column(
        "color",
        lambda: "Color",
        lambda row: row.color,
        CellKind.CHIPS,
        chips=lambda row: (Chip(row.color, "neutral"),),
        editor=EditorKind.CHOICE,
        choices=lambda: COLORS,
        filter=FilterKind.CHOICE,
    ),
    Column("sum", lambda: "Sum", lambda row: str(row.sum), CellKind.NUMBER, is_sortable=False),
)


@pytest.fixture
def source() -> Source:
    return Source(1000)


@pytest.fixture
def model(qtbot: QtBot, source: Source) -> PagedTableModel:
    result = PagedTableModel(source.fetch, COLUMNS)
    result.set_ids(source.ids())
    return result


@pytest.fixture
def table(qtbot: QtBot, theme: Theme, source: Source) -> TableView:
    """A shown table of 1000 rows, about 15 of them in sight."""
    rows = PagedTableModel(source.fetch, COLUMNS)
    rows.set_ids(source.ids())
    view = TableView(rows)
    rows.setParent(view)
    view.arrange(("name", "city", "color", "sum"), {})
    qtbot.addWidget(view)
    view.resize(800, 36 * 15)
    with qtbot.waitExposed(view):
        view.show()
    view.select_first()
    view.setFocus()
    return view
