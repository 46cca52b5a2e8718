import io
from pathlib import Path

import openpyxl

from crm_desktop.exchange.xlsx_extras import read_extras
from tests.exchange import workbooks


def saved(workbook: openpyxl.Workbook) -> io.BytesIO:
    data = io.BytesIO()
    workbook.save(data)
    data.seek(0)
    return data


def test_error_cells_and_formulas_without_result_are_named() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook["Sheet"]
    sheet["A1"] = "ФИО"
    sheet["B2"] = "#N/A"
    sheet["B2"].data_type = "e"
    sheet["C3"] = "=A1&B1"
    _, extras = read_extras(saved(workbook))
    assert extras["Sheet"].errors == {(1, 1): "#N/A"}
    assert extras["Sheet"].not_calculated == {(2, 2)}


def test_hidden_rows_columns_and_epoch() -> None:
    workbook = openpyxl.Workbook()
    workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = workbook["Sheet"]
    sheet.append(["a", "b", "c"])
    sheet.append(["1", "2", "3"])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    epoch1904, extras = read_extras(saved(workbook))
    assert epoch1904
    assert extras["Sheet"].hidden_rows == {1}
    assert extras["Sheet"].hidden_columns == {1}


def test_calculated_formula_is_a_value_like_any_other(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "a.xlsx"
    workbook = xlsxwriter.Workbook(str(path))
    workbook.add_worksheet("S").write_formula("A1", "=1+1", None, 2)
    workbook.close()
    assert not read_extras(io.BytesIO(path.read_bytes()))[1]["S"].not_calculated


def test_what_is_no_workbook_has_no_extras(tmp_path: Path) -> None:
    ods = workbooks.ods(tmp_path / "a.ods", workbooks.SMALL)
    assert read_extras(io.BytesIO(ods.read_bytes())) == (False, {})
    assert read_extras(io.BytesIO(b"nothing")) == (False, {})
