"""A report as JSON is the report."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.report import (
    Column,
    Note,
    Report,
    ReportName,
    ReportQuery,
    Row,
    Table,
    ValueKind,
    Word,
)
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.writing.document import report_document, write_document
from tests.reports.examples import COUNTS, STAGES, SUMS, compared_report, funnel_report

HEADING = Heading("Воронка", filters=(("pipeline", "Магазин"),))


def test_the_funnel_lists_its_stages() -> None:
    document = report_document(funnel_report(), HEADING)
    assert [stage["name"] for stage in document["stages"]] == list(STAGES)
    assert [stage["entered"] for stage in document["stages"]] == list(COUNTS)
    assert [stage["amount"] for stage in document["stages"]] == [money // 100 for money in SUMS]
    assert document["stages"][1]["conversion_from_previous"] == pytest.approx(48 / 76)
    assert set(document["stages"][0]) == {
        "name", "entered", "amount", "conversion_from_previous", "conversion_from_first", "median_days",
    }  # fmt: skip
    assert (document["report"], document["currency"]) == ("funnel", "RUB")
    assert document["filters"] == {"pipeline": "Магазин"}
    assert document["tiles"][2] == {"key": "amount", "value": 1_284_600, "kind": "money"}


def test_days_kopecks_sums_and_words() -> None:
    columns = (
        Column("month", ValueKind.MONTH),
        Column("client", ValueKind.TEXT),
        Column("class", ValueKind.KEY),
        Column("revenue", ValueKind.MONEY),
    )
    rows = (Row((date(2026, 11, 1), None, "class_a", 1_050)), Row((None, Word("rest"), None, None)))
    table = Table("clients", columns, rows, (None, None, None, 1_050))
    notes = (Note("first_rows", ((200, ValueKind.COUNT),)),)
    query = ReportQuery(ReportName.ABC, date(2026, 1, 1), None)
    document = report_document(Report(query, "RUB", tables=(table,), notes=notes), HEADING)
    assert document["clients"] == [
        {"month": "2026-11-01", "client": None, "class": "class_a", "revenue": 10.5},
        {"month": None, "client": "rest", "class": None, "revenue": None},
    ]
    assert document["clients_total"] == {"revenue": 10.5}
    assert (document["since"], document["until"]) == ("2026-01-01", None)
    assert document["notes"] == [{"key": "first_rows", "values": [200]}]


def test_what_it_is_set_against_has_the_same_shape() -> None:
    document = report_document(compared_report(), HEADING)
    other = document["compared_with"]
    assert (other["since"], other["until"]) == ("2026-10-01", "2026-10-31")
    assert set(other) == set(document) - {"compared_with"}


def test_the_file_is_readable_text(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    write_document(path, funnel_report(), HEADING)
    text = path.read_text(encoding="utf-8")
    assert "Обращения" in text
    assert json.loads(text) == report_document(funnel_report(), HEADING)
