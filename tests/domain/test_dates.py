"""Dates and birthdays as tables and people write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import Birthday
from crm_desktop.domain.dates import column_day_first, parse_birthday, parse_date

TODAY = date(2026, 11, 21)
ANYTHING = (
    st.text(max_size=40)
    | st.integers()
    | st.floats()
    | st.none()
    | st.booleans()
    | st.dates()
    | st.datetimes()
)


@pytest.mark.parametrize(
    "value",
    [
        "12.03.2021",
        "12.3.21",
        "12/03/2021",
        "12-03-2021",
        "12,03,2021",
        "12 03 2021",
        "2021-03-12",
        "2021/03/12",
        "2021.03.12",
        "2021-03-12T10:20:30Z",
        "12.03.2021 10:20",
        "20210312",
        "12 марта 2021 г.",
        "12 мар. 2021",
        "«12» марта 2021 года",
        "пт, 12.03.2021",
        "March 12, 2021",
        "12 March 2021",
        "12th Mar 2021",
        "12-Mar-21",
        "12.03.2021г.",
        "Пятница, 12 марта 2021 г.",
        "12.III.2021",
        "12.03.2О21",
        "12\\03\\2021",
        "12.03.2021 (9 лет)",
        "12th of March 2021",
        "44267",
        "44267.0",
        44267,
        44267.75,
        20210312,
        date(2021, 3, 12),
        datetime(2021, 3, 12, 23, 59),  # noqa: DTZ001 - what a workbook gives
    ],
)
def test_forms_of_one_date(value: object) -> None:
    assert parse_date(value, today=TODAY) == date(2021, 3, 12)


@pytest.mark.parametrize(
    "value",
    [
        "8916",
        "5",
        "вчера",
        "12 марта",
        "31.02.2021",
        "1.5",
        "",
        "2021",
        2021,
        5,
        True,
        None,
        0.5,
        "03/25/2021",
        "нет",
    ],
)
def test_what_is_not_surely_a_date_is_refused(value: object) -> None:
    assert parse_date(value, today=TODAY) is None


def test_order_of_day_and_month_is_the_columns_not_the_cells() -> None:
    assert parse_date("03/04/2021", today=TODAY, day_first=False) == date(2021, 3, 4)
    assert parse_date("2021-03-04", today=TODAY, day_first=False) == date(2021, 3, 4)
    assert column_day_first(["01/02/2021", "03/25/2021", None, 5]) is False
    assert column_day_first(["01.02.2021", "25.03.2021"]) is True
    assert column_day_first(["01/02/2021", "x"]) is None
    assert column_day_first(["29/02", "01/02"]) is True


def test_dots_speak_for_the_day_first() -> None:
    assert column_day_first(["01.02.2021", "x"]) is True
    assert column_day_first(["01.02"]) is True
    assert column_day_first(["01.02.2021", "02.25.2021"]) is False


def test_a_workbook_of_1904_counts_from_another_day() -> None:
    assert parse_date(42805, today=TODAY, epoch1904=True) == date(2021, 3, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 марта", Birthday(3, 8)),
        ("08.03", Birthday(3, 8)),
        ("--03-08", Birthday(3, 8)),
        ("March 8", Birthday(3, 8)),
        ("29 февраля", Birthday(2, 29)),
        ("08.03.1987", Birthday(3, 8, 1987)),
        ("08.03.87", Birthday(3, 8, 1987)),
        ("08.03.30", Birthday(3, 8, 1930)),
        ("08.03.05", Birthday(3, 8, 2005)),
        ("8 марта 1987 г.р.", Birthday(3, 8, 1987)),
        (date(1987, 3, 8), Birthday(3, 8, 1987)),
        ("08.03.1904", Birthday(3, 8)),
    ],
)
def test_birthdays(text: object, expected: Birthday) -> None:
    assert parse_birthday(text, today=TODAY) == expected


@pytest.mark.parametrize("text", ["30.02", "08.03.2030", "март", "45", "13.13"])
def test_impossible_birthdays(text: str) -> None:
    assert parse_birthday(text, today=TODAY) is None


@given(ANYTHING, st.booleans())
def test_anything_is_answered(value: object, day_first: bool) -> None:
    for found in (parse_date(value, today=TODAY, day_first=day_first), parse_birthday(value, today=TODAY)):
        assert found is None or found.day
    column_day_first([value])


@given(st.dates(min_value=date(1920, 1, 1), max_value=date(2026, 11, 20)))
def test_what_is_written_is_read_back(day: date) -> None:
    for form in ("%d.%m.%Y", "%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%d-%b-%Y"):
        assert parse_date(day.strftime(form), today=TODAY) == day
    assert parse_date((day - date(1899, 12, 30)).days, today=TODAY) == day
    birthday = parse_birthday(day.strftime("%d.%m.%Y"), today=TODAY)
    assert birthday is not None
    assert parse_birthday(birthday.text(), today=TODAY) == birthday
