from __future__ import annotations

import csv
import io

from crm_desktop.ui.table.clipboard import as_html, as_text, table_data


def test_text_form_can_be_read_back_by_a_spreadsheet() -> None:
    rows = [["Анна", "a\tb", 'say "hi"', "two\nlines"], ["", "2", "3", "4"]]
    assert list(csv.reader(io.StringIO(as_text(rows)), delimiter="\t")) == rows


def test_html_form_keeps_numbers_as_text_and_names_harmless() -> None:
    html = as_html(["Phone"], [["+7 912 345-67-89"], ["<b>x</b>"]])
    assert html.count("mso-number-format") == 2
    assert "&lt;b&gt;x&lt;/b&gt;" in html


def test_both_forms_are_on_the_clipboard() -> None:
    data = table_data(["Name"], [["Anna"]])
    assert data.text() == "Name\nAnna"
    assert "<th>Name</th>" in data.html()
