"""Sums, quantities and lines in whole units."""

from __future__ import annotations

import pytest

from crm_desktop.domain.lines import Line
from crm_desktop.exchange.selling_values import line_documents, whole


@pytest.mark.parametrize(("minor", "expected"), [(0, 0), (100, 1), (150, 1.5), (-5, -0.05), (10**15, 10**13)])
def test_kopecks_only_where_there_are_any(minor: int, expected: float) -> None:
    assert whole(minor) == expected
    assert isinstance(whole(100), int)


def test_lines_for_programs_and_for_people() -> None:
    lines = (Line("Кофе", 1500, 350, 1250, unit="кг"), Line("Чай"))
    assert line_documents(lines)[0] == {
        "product": "Кофе",
        "quantity": 1.5,
        "unit": "кг",
        "price": 3.5,
        "discount": 12.5,
        "total": 4.59,
    }
