"""A report on paper: pages with words that can be searched, and the font inside."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from crm_desktop.domain.report import Report, Row
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.writing.pages import Printer, write_pages
from crm_desktop.system.themes import load_palette
from tests.reports.drawn import texts, words
from tests.reports.examples import REPORTS, compared_report, funnel_report, odd_report, one_report

HEADING = Heading("Воронка", "Ноябрь 2026")


def long_report(rows: int) -> Report:
    report = funnel_report()
    table = report.tables[0]
    lines = tuple(Row((f"Этап {number}", *table.rows[0].values[1:])) for number in range(rows))
    return replace(report, tables=(replace(table, rows=lines, total=("", rows, None, None, None, None)),))


def written(report: Report) -> list[list[str]]:
    return [texts(figure) for figure in Printer(report, load_palette("light"), words(), HEADING).pages()]


@pytest.mark.parametrize("name", REPORTS)
def test_a_document_has_pages_and_its_font(name: str, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_pages(path, REPORTS[name](), load_palette("light"), words(), HEADING)
    content = path.read_bytes()
    assert content[:5] == b"%PDF-"
    assert content.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type /Page\b", content)) == len(written(REPORTS[name]()))
    assert b"/FontFile2" in content
    assert b"Inter" in content
    assert b"/Subtype /Image" not in content  # drawn, not photographed


def test_the_text_is_text(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_pages(path, funnel_report(), load_palette("light"), words(), HEADING)
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", path.read_bytes(), re.DOTALL)
    plain = b"".join(zlib.decompress(each) for each in streams if each[:1] == b"x")
    assert b" Tj" in plain or b" TJ" in plain
    assert b"begincmap" in plain  # which letters the glyphs are


def test_charts_come_first_then_the_tables_on_as_many_pages_as_they_take() -> None:
    pages = written(long_report(100))
    assert len(pages) == 4
    assert pages[0][2] == "Воронка"
    assert {"76", "Deals through the stages"} <= set(pages[0])
    rows = [text for page in pages for text in page if re.fullmatch(r"Этап \d+", text)]
    assert rows == [f"Этап {number}" for number in range(100)]
    assert all("Stages" in page and "Entered" in page for page in pages[1:])
    assert [page[1] for page in pages] == ["1", "2", "3", "4"]
    assert "100" in pages[-1]
    assert "Total" in pages[-1]


def test_a_short_table_stands_below_the_chart() -> None:
    (page,) = written(funnel_report())
    assert page.index("Deals through the stages") < page.index("Stages")


def test_charts_that_do_not_fit_go_to_the_next_page() -> None:
    assert len(written(one_report())) >= 3


def test_what_it_is_set_against_has_its_table() -> None:
    pages = written(compared_report())
    written_all = [text for page in pages for text in page]
    assert written_all.index("Stages") < written_all.index("Stages — compared with")
    assert written_all.count("Entered") == 3  # the big figure, and the heading of each table


def test_odd_names_are_no_reason_to_fail(tmp_path: Path) -> None:
    path = tmp_path / "odd.pdf"
    write_pages(path, odd_report(), load_palette("light"), words(), Heading("😀 \x00$x$"))
    assert path.stat().st_size > 1000
