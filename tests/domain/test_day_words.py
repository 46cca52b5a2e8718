"""Days as people say them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.day_words import day_at_end, parse_day

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("сегодня", date(2026, 11, 21)),
        ("Завтра.", date(2026, 11, 22)),
        ("до послезавтра", date(2026, 11, 23)),
        ("yesterday", date(2026, 11, 20)),
        ("до пятницы", date(2026, 11, 27)),
        ("в среду", date(2026, 11, 25)),
        ("Пт", date(2026, 11, 27)),
        ("суббота", date(2026, 11, 28)),
        ("until Friday", date(2026, 11, 27)),
        ("by mon", date(2026, 11, 23)),
        ("через 3 дня", date(2026, 11, 24)),
        ("через неделю", date(2026, 11, 28)),
        ("2 недели", date(2026, 12, 5)),
        ("через месяц", date(2026, 12, 21)),
        ("in 10 days", date(2026, 12, 1)),
        ("in a week", date(2026, 11, 28)),
        ("через год", date(2027, 11, 21)),
        ("+5", date(2026, 11, 26)),
        ("до конца недели", date(2026, 11, 22)),
        ("до конца месяца", date(2026, 11, 30)),
        ("end of the year", date(2026, 12, 31)),
        ("25", date(2026, 11, 25)),
        ("до 5 числа", date(2026, 12, 5)),
        ("20th", date(2026, 12, 20)),
        ("31", date(2026, 12, 31)),
        ("25.12", date(2026, 12, 25)),
        ("1.3", date(2027, 3, 1)),
        ("5 декабря", date(2026, 12, 5)),
        ("29 февраля", date(2028, 2, 29)),
        ("25.12.2026", date(2026, 12, 25)),
        ("1.02.2025", date(2025, 2, 1)),
        ("2026-12-24", date(2026, 12, 24)),
    ],
)
def test_a_day_is_what_people_mean_by_it(text: str, expected: date) -> None:
    assert parse_day(text, today=SATURDAY) == expected


@pytest.mark.parametrize(
    "text", ["", " ", "до", "скоро", "32", "0", "через", "99.99", "когда-нибудь", "31.02.2027"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    assert parse_day(text, today=SATURDAY) is None


def test_the_last_day_of_a_short_month_stands_for_a_day_it_lacks() -> None:
    assert parse_day("через месяц", today=date(2027, 1, 31)) == date(2027, 2, 28)


def test_the_month_may_come_first() -> None:
    assert parse_day("12/5", today=SATURDAY, day_first=False) == date(2026, 12, 5)


@given(st.text(max_size=20), st.dates())
def test_any_text_on_any_day_gives_a_day_or_nothing(text: str, today: date) -> None:
    found = parse_day(text, today=today)
    assert found is None or isinstance(found, date)


@given(st.sampled_from(["пт", "friday", "25", "3 дня", "завтра"]), st.dates(max_value=date(9990, 1, 1)))
def test_what_lies_ahead_is_never_in_the_past(text: str, today: date) -> None:
    found = parse_day(text, today=today)
    assert found is not None
    assert found >= today
    assert found - today < timedelta(days=63)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("скидка 10 % до пятницы", date(2026, 11, 27)),
        ("Цена держится до конца месяца.", date(2026, 11, 30)),
        ("доставка не позднее 5 декабря", date(2026, 12, 5)),
        ("скидка до 25.12", date(2026, 12, 25)),
        ("перезвонить завтра", date(2026, 11, 22)),
        ("замер в четверг", date(2026, 11, 26)),
        ("позвонить через 2 недели", date(2026, 12, 5)),
        ("10 % off until Friday", date(2026, 11, 27)),
        ("call back the day after tomorrow", date(2026, 11, 23)),
    ],
)
def test_a_sentence_may_end_with_a_day(text: str, expected: date) -> None:
    assert day_at_end(text, today=SATURDAY) == expected


@pytest.mark.parametrize(
    "text",
    ["скидка до 20", "скидка до 20 %", "ткань по 12.5", "встреча в 10.30", "до", "до д", "рабочая среда", ""],
)
def test_a_figure_at_the_end_is_no_day(text: str) -> None:
    assert day_at_end(text, today=SATURDAY) is None
