from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.text import digits, drop_invisible, fold, fold_words, sort_key, storable, tidy


@pytest.mark.parametrize(
    ("one", "other"),
    [("ФЁДОРОВ", "федоров"), ("Straße", "STRASSE"), ("\uff21\uff22", "ab"), ("Ёж", "еж")],
)
def test_what_looks_the_same_folds_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_short_i_stays_short() -> None:
    assert fold("Майя") == "майя"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_words(fold_words(text)) == fold_words(text)
    assert tidy(tidy(text)) == tidy(text)


@given(st.text())
def test_tidy_text_has_no_blanks_at_its_ends_nor_two_in_a_row(text: str) -> None:
    found = tidy(text)
    assert found == found.strip()
    assert "  " not in found


def test_quotes_and_marks_do_not_count_in_the_order() -> None:
    assert sort_key("«Зерно»") == sort_key('"ЗЕРНО"') == "зерно"
    assert fold_words("ООО_«Ромашка-Сервис»") == "ооо ромашка сервис"


def test_what_nobody_sees_goes() -> None:
    assert drop_invisible("Ан\u00adна\u200b") == "Анна"
    assert tidy("\ufeff Анна\u00a0 Лебедева\n") == "Анна Лебедева"


def test_what_no_file_can_hold_goes_and_the_rest_stays() -> None:
    assert storable("a\x00b\ud800c\n") == "abc\n"


def test_digits_are_those_of_a_telephone() -> None:
    assert digits("+7 (912) 345\u00a0٣") == "7912345"
