"""The list of sales as a file."""

from __future__ import annotations

import json
from pathlib import Path

from openpyxl import load_workbook

from crm_desktop.ui.shell.context import ToastRequest
from tests.ui.sales.desk import Desk


def test_what_the_list_shows_is_written(desk: Desk, tmp_path: Path) -> None:
    said: list[ToastRequest] = []
    desk.context.shell.toast_requested.connect(said.append)
    desk.show()
    desk.page.line.only_owed()
    desk.settle()
    desk.page.exporter.write(tmp_path / "sales.xlsx")
    desk.settle()
    sheet = load_workbook(tmp_path / "sales.xlsx").worksheets[0]
    numbers = [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert sorted(number for number in numbers if isinstance(number, int)) == [2, 3]
    assert said[-1].text == "Saved: sales.xlsx"
    desk.page.model.toggle(0)
    desk.page.exporter.write(tmp_path / "one.json")
    desk.settle()
    found = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    assert [record["number"] for record in (found if isinstance(found, list) else found["sales"])] == [2]


def test_the_place_is_asked_for(desk: Desk) -> None:
    desk.show()
    dialog = desk.page.exporter.ask_where()
    assert dialog.defaultSuffix() == "xlsx"
    assert dialog.selectedFiles()[0].endswith("Sales.xlsx")
    dialog.reject()
