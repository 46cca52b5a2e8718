"""Names of sheets as spreadsheets allow them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.reports.writing.sheet_names import SheetNames


@given(st.lists(st.text(max_size=60), max_size=12))
def test_every_name_is_allowed_and_free(wanted: list[str]) -> None:
    names = SheetNames()
    found = [names.free(name) for name in wanted]
    assert len({name.casefold() for name in found}) == len(wanted)
    for name in found:
        assert 0 < len(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")


def test_names_stay_as_they_are_where_they_can() -> None:
    names = SheetNames()
    assert [names.free("Продажи"), names.free("продажи"), names.free("a/b")] == [
        "Продажи",
        "продажи 2",
        "a b",
    ]
    assert names.free("History") != "History"


def test_a_long_name_is_cut_between_words() -> None:
    names = SheetNames()
    assert names.free("Выручка: план и факт — для сравнения") == "Выручка план и факт — для"
    assert names.free("н" * 40) == "н" * 31
