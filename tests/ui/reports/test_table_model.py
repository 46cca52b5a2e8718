from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from crm_desktop.domain.report import Report, Row
from crm_desktop.ui.reports.table_model import MOST_ROWS, ReportTableModel
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.report_texts import report_words
from tests.ui.reports.desk import FIRST, SECOND

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def model(languages: Languages, report: Report) -> ReportTableModel:
    result = ReportTableModel()
    result.show_table(report.tables[0], report_words(Formats()), "RUB")
    return result


def _column(model: ReportTableModel, column: int) -> list[str]:
    return [line[column] for line in model.lines()]


def test_figures_are_written_for_people(model: ReportTableModel) -> None:
    assert _column(model, 0) == ["Ёлки", "Арки", "Total"]
    assert _column(model, 1) == ["12", "3", "15"]
    assert _column(model, 2)[0].startswith("2,500")


def test_numbers_stand_at_the_right(model: ReportTableModel) -> None:
    aligned = [model.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole) for column in (0, 1)]
    assert aligned[0] & Qt.AlignmentFlag.AlignLeft
    assert aligned[1] & Qt.AlignmentFlag.AlignRight


def test_sorting_leaves_the_sum_where_it_is(model: ReportTableModel) -> None:
    model.sort(2, DOWN)
    assert _column(model, 0) == ["Арки", "Ёлки", "Total"]
    model.sort(0, DOWN)
    assert _column(model, 0) == ["Ёлки", "Арки", "Total"]
    model.sort(-1, UP)
    assert _column(model, 1) == ["12", "3", "15"]


def test_what_is_unknown_comes_last_in_both_directions(model: ReportTableModel, report: Report) -> None:
    table = replace(report.tables[0], rows=(Row(("?", None, None)), *report.tables[0].rows), total=None)
    model.show_table(table, report_words(Formats()), "RUB")
    for order in (UP, DOWN):
        model.sort(1, order)
        assert _column(model, 0)[-1] == "?"
    assert model.text(2, 1) == "—"


def test_the_sum_of_a_long_table_stands_first(model: ReportTableModel, report: Report) -> None:
    rows = tuple(Row((f"n{at}", at, at), FIRST) for at in range(MOST_ROWS + 1))
    model.show_table(replace(report.tables[0], rows=rows), report_words(Formats()), "RUB")
    assert model.is_total(0)
    assert model.drill(0) is None
    assert model.drill(1) is FIRST


def test_a_row_leads_somewhere_and_the_sum_nowhere(model: ReportTableModel) -> None:
    assert [model.drill(at) for at in range(3)] == [FIRST, SECOND, None]


def test_ticks_follow_their_rows(model: ReportTableModel) -> None:
    model.is_checkable = True
    model.setData(model.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.sort(1, UP)
    assert model.checked() == [FIRST]
    assert model.index(1, 0).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    assert model.index(2, 0).data(Qt.ItemDataRole.CheckStateRole) is None
    model.check_all(is_on=True)
    assert len(model.checked()) == 2
    model.check_all(is_on=False)
    assert model.checked() == []


def test_it_is_a_model(model: ReportTableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
