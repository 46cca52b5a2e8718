"""Values as a spreadsheet counts with them."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.report import Value, ValueKind
from crm_desktop.reports.writing.cells import plain_figure


@pytest.mark.parametrize(
    ("value", "kind", "figure"),
    [
        (1_050, ValueKind.MONEY, 10.5),
        (1_050.4, ValueKind.MONEY, 10.5),
        (3600, ValueKind.SECONDS, 1 / 24),
        (0.25, ValueKind.SHARE, 0.25),
        (3, ValueKind.COUNT, 3),
        (date(2026, 1, 1), ValueKind.MONTH, date(2026, 1, 1)),
        ("=1", ValueKind.TEXT, None),
        ("=1", ValueKind.COUNT, None),
        ("won", ValueKind.KEY, None),
        (5, ValueKind.TEXT, None),
        (None, ValueKind.MONEY, None),
    ],
)
def test_figures(value: Value, kind: ValueKind, figure: object) -> None:
    assert plain_figure(value, kind) == figure
