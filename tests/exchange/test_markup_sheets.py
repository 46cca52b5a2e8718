import io
from datetime import date
from pathlib import Path

from crm_desktop.exchange.markup_sheets import html_sheets, ods_sheets, xml2003_sheets
from tests.exchange import workbooks


def test_ods_values_keep_their_kind(tmp_path: Path) -> None:
    path = workbooks.ods(
        tmp_path / "a.ods", [("ФИО", None, "Дата"), ("Яна & Ко", 79161234567, date(1987, 3, 8))]
    )
    assert ods_sheets(io.BytesIO(path.read_bytes())) == [
        ("Лист1", [["ФИО", None, "Дата"], ["Яна & Ко", 79161234567.0, date(1987, 3, 8)]])
    ]


def test_html_table_with_spans_breaks_and_a_table_inside() -> None:
    page = (
        "<html><style>td{x:1}</style><table><tr><th colspan=2>Клиенты</th></tr>"
        "<tr><td>Анна&nbsp;К.<td>8 916<br>8 917</tr>"
        "<tr><td><table><tr><td>внутри</td></tr></table></td><td>1</td></tr></table></html>"
    )
    [(_, rows)] = html_sheets(page.encode())
    assert rows == [["Клиенты", None], ["Анна К.", "8 916\n8 917"], ["внутри", "1"]]


def test_xml_of_excel_2003_with_gaps() -> None:
    text = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Лист"><Table>
      <Row><Cell><Data ss:Type="String">ФИО</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">5</Data></Cell></Row>
      <Row ss:Index="4"><Cell><Data ss:Type="DateTime">1987-03-08T00:00:00.000</Data></Cell></Row>
      </Table></Worksheet></Workbook>"""
    [(name, rows)] = xml2003_sheets(io.BytesIO(text.encode()))
    assert name == "Лист"
    assert rows == [["ФИО", None, 5.0], [], [], [date(1987, 3, 8)]]
