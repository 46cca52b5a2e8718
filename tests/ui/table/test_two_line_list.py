"""A list of two lines: headings have room, and what was at the top stays there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Density, Theme
from crm_desktop.ui.table.column import Column
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.table.two_line_list import TwoLineList
from crm_desktop.ui.table.two_lines import HEADING, TwoLineDelegate

LATE = {1: "Late", 11: "Later"}


class _Row(NamedTuple):
    id: int


class _Painter(TwoLineDelegate):
    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.painted: list[tuple[int, int]] = []
        self.spoken: list[str] = []

    def heading_look(self, heading: str) -> tuple[str, bool]:
        self.spoken.append(heading)
        return heading, True

    def paint_row(self, painter: Any, places: Any, row: _Row) -> None:
        self.painted.append((row.id, places.disc.top()))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TwoLineList[_Painter]:
    def rows(ids: Sequence[int]) -> dict[int, _Row]:
        return {row_id: _Row(row_id) for row_id in ids}

    model = PagedTableModel(rows, (Column("row", lambda: "", lambda row: str(row.id)),))
    result = TwoLineList(model, lambda parent: _Painter(model, parent))
    qtbot.addWidget(result)
    model.setParent(result)
    result.resize(400, 300)
    with qtbot.waitExposed(result):
        result.show()
    result.show_under(range(1, 61), LATE)
    return result


def test_a_row_below_a_heading_is_painted_lower(view: TwoLineList[_Painter]) -> None:
    view.painter.painted.clear()
    view.grab()
    tops = dict(view.painter.painted)
    assert tops[1] - view.rowViewportPosition(0) == tops[2] - view.rowViewportPosition(1) + HEADING
    assert view.painter.spoken[0] == "Late"


def test_headings_keep_their_room_when_rows_are_lower(view: TwoLineList[_Painter], theme: Theme) -> None:
    theme.set_density(Density.COMPACT)
    usual = view.verticalHeader().defaultSectionSize()
    assert [view.rowHeight(row) for row in (0, 1, 10)] == [usual + HEADING, usual, usual + HEADING]


def test_the_row_at_the_top_stays_there(view: TwoLineList[_Painter]) -> None:
    view.verticalScrollBar().setValue(view.verticalHeader().sectionPosition(30) + 7)
    before = view.rows.id_at(view.rowAt(0)), view.rowViewportPosition(view.rowAt(0))
    view.show_under(range(5, 61), {5: "Late"})
    assert (view.rows.id_at(view.rowAt(0)), view.rowViewportPosition(view.rowAt(0))) == before


def test_the_painter_knows_where_the_keyboard_is(view: TwoLineList[_Painter], qtbot: QtBot) -> None:
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(lambda: view.painter.has_focus)
    view.clearFocus()
    assert not view.painter.has_focus
