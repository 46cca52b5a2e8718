"""A report as one JSON document, for other programs: plain figures in no language."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from crm_desktop.domain.report import Report, Table, Value, ValueKind, by_key
from crm_desktop.exchange.selling_values import whole
from crm_desktop.reports.heading import Heading


def write_document(path: Path, report: Report, heading: Heading) -> None:
    """Write a report as JSON."""
    text = json.dumps(report_document(report, heading), ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")


def report_document(report: Report, heading: Heading) -> dict[str, Any]:
    """Return a report as plain values: sums in whole units, days in ISO form, shares of one.

    Each table stands under its key as a list of objects; its sums under the key with `_total` behind.
    """
    query = report.query
    document: dict[str, Any] = {
        "report": query.name.value,
        "since": _plain(query.since, ValueKind.DATE),
        "until": _plain(query.until, ValueKind.DATE),
        "filters": dict(heading.filters),
        "currency": report.currency,
        "tiles": [
            {"key": tile.key, "value": _plain(tile.value, tile.kind), "kind": tile.kind.value}
            for tile in report.tiles
        ],
    }
    for table in report.tables:
        document[table.key] = _objects(table)
        if table.total is not None:
            document[f"{table.key}_total"] = {
                column.key: _plain(value, column.kind)
                for column, value in zip(table.columns, table.total, strict=True)
                if value is not None
            }
    document["notes"] = [
        {"key": note.key, "values": [_plain(value, kind) for value, kind in note.values]}
        for note in report.notes
    ]
    if report.other is not None:
        document["compared_with"] = report_document(report.other, Heading("", filters=_owners(report.other)))
    return document


def _objects(table: Table) -> list[dict[str, Any]]:
    kinds = {column.key: column.kind for column in table.columns}
    return [
        {key: _plain(value, kinds[key]) for key, value in by_key(row, table.columns).items()}
        for row in table.rows
    ]


def _owners(report: Report) -> tuple[tuple[str, str], ...]:
    return (("owners", ", ".join(sorted(report.query.owners))),) if report.query.owners else ()


def _plain(value: Value, kind: ValueKind) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if kind is ValueKind.MONEY and isinstance(value, (int, float)):
        return whole(round(value))
    return value
