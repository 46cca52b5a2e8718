from __future__ import annotations

import pytest

from crm_desktop.ui.clients.column_filters import column_filters, iso_part, readable_part, typed_texts

DATES = [
    ("24.11.2026", "2026-11-24"),
    ("3.8.2026", "2026-08-03"),
    ("11.2026", "2026-11"),
    ("24.11", "-11-24"),
    ("2026", "2026"),
    ("2026-11", "2026-11"),
    ("7", "-07"),
]


@pytest.mark.parametrize(("typed", "stored"), DATES)
def test_dates_are_typed_day_first_and_stored_as_iso(typed: str, stored: str) -> None:
    assert iso_part(typed) == stored


def test_only_columns_of_dates_are_turned() -> None:
    assert column_filters({"name": "24.11", "birthday": "24.11"}) == (
        ("name", "24.11"),
        ("birthday", "-11-24"),
    )


def test_filter_row_shows_a_stored_filter_as_it_is_typed() -> None:
    assert readable_part("2026-11-24") == "24.11.2026"
    assert typed_texts((("birthday", "-11-24"), ("city", "Perm"))) == {"birthday": "24.11", "city": "Perm"}
