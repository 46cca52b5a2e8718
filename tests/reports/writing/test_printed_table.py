"""A table on paper."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.domain.report import Column, Row, Table, ValueKind
from crm_desktop.reports.drawing.sheet import Box
from crm_desktop.reports.writing.printed_table import MOST_ROWS, PrintedTable
from tests.reports.drawn import new_sheet, texts, words
from tests.reports.examples import funnel_report

TABLE = funnel_report().tables[0]


def test_columns_are_as_wide_as_what_is_in_them() -> None:
    short = PrintedTable(TABLE, words(), "RUB")
    rows = tuple(replace(row, values=("Очень длинное название этапа", *row.values[1:])) for row in TABLE.rows)
    assert PrintedTable(replace(TABLE, rows=rows), words(), "RUB").width > short.width


def test_a_table_that_is_too_wide_gives_way_where_it_is_widest() -> None:
    columns = (*(Column("client", ValueKind.TEXT) for _ in range(4)), Column("sales", ValueKind.COUNT))
    row = Row((*(f"Длинное имя клиента номер {number}" for number in range(4)), 77))
    printed = PrintedTable(Table("x", columns, (row,)), words(), "RUB")
    sheet = new_sheet(300, 300)
    assert printed.width > 300
    assert printed.draw(sheet, Box(0, 0, 300, 300), "Table", 0) == 1
    assert "77" in texts(sheet.figure)
    assert sum(text.endswith("…") for text in texts(sheet.figure)) >= 4


def test_the_rest_of_a_long_table_is_counted() -> None:
    rows = tuple(Row((f"Этап {number}", *TABLE.rows[0].values[1:])) for number in range(MOST_ROWS + 5))
    printed = PrintedTable(replace(TABLE, rows=rows), words(), "RUB")
    sheet = new_sheet(600, 400)
    assert printed.count == MOST_ROWS
    assert printed.draw(sheet, sheet.box, "Table", MOST_ROWS - 1) == MOST_ROWS
    assert "and 5 more" in texts(sheet.figure)


def test_an_empty_table_still_has_its_heading() -> None:
    sheet = new_sheet(600, 400)
    assert PrintedTable(replace(TABLE, rows=()), words(), "RUB").draw(sheet, sheet.box, "Stages", 0) == 0
    assert "Entered" in texts(sheet.figure)
