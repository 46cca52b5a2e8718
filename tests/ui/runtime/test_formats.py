import datetime as dt

import pytest

from crm_desktop.domain.client import Birthday
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages

FORMATS = Formats()
DAY = dt.date(2026, 11, 24)


@pytest.fixture
def russian(languages: Languages) -> Languages:
    languages.use("ru")
    return languages


def test_russian_numbers(russian: Languages) -> None:
    assert FORMATS.number(1284600) == "1\u00a0284\u00a0600"
    assert FORMATS.number(2.5) == "2,5"
    assert FORMATS.number(2.0) == "2"
    assert FORMATS.number(3.14159, 2) == "3,14"
    assert FORMATS.percent(0.237, 1) == "23,7\u00a0%"


def test_russian_money(russian: Languages) -> None:
    assert FORMATS.money(128460000) == "1\u00a0284\u00a0600\u00a0₽"
    assert FORMATS.money(1050) == "10,50\u00a0₽"
    assert FORMATS.money(-100) == "−1\u00a0₽"
    assert FORMATS.money(100, "CHF") == "1\u00a0CHF"


def test_english_money(languages: Languages) -> None:
    assert FORMATS.money(128460050, "USD") == "$1,284,600.50"
    assert FORMATS.money(100) == "1\u00a0₽"


def test_a_sum_without_a_currency_is_in_that_of_the_base(languages: Languages) -> None:
    formats = Formats()
    formats.currency = "GBP"
    assert formats.money(38000000) == "£380,000"
    assert formats.money(100, "EUR") == "€1"


def test_dates(russian: Languages) -> None:
    assert FORMATS.date(DAY) == "24.11.2026"
    assert FORMATS.long_date(DAY) == "24 ноября 2026"
    assert FORMATS.long_date(DAY, today=dt.date(2026, 1, 1)) == "24 ноября"
    assert FORMATS.is_day_first
    russian.use("en")
    assert FORMATS.date(DAY) == "11/24/2026"
    assert FORMATS.long_date(DAY) == "November 24, 2026"
    assert not FORMATS.is_day_first


def test_times_are_local(russian: Languages) -> None:
    moment = dt.datetime(2026, 11, 24, 10, 52, tzinfo=dt.UTC)
    local = moment.astimezone()
    assert FORMATS.time(moment) == f"{local:%H:%M}"
    assert FORMATS.date_time(moment) == f"{local:%d.%m.%Y %H:%M}"


def test_birthdays(russian: Languages) -> None:
    assert FORMATS.birthday(Birthday(12, 3)) == "3 декабря"
    assert FORMATS.birthday(Birthday(2, 29)) == "29 февраля"
    assert FORMATS.birthday(Birthday(12, 3, 1987)) == "3 декабря 1987"


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "сегодня"),
        (-1, "вчера"),
        (1, "завтра"),
        (-2, "2 дн."),
        (-96, "96 дн."),
        (5, "через 5 дней"),
        (-100, "16.08.2026"),
        (40, "03.01.2027"),
    ],
)
def test_relative_days(russian: Languages, days: int, text: str) -> None:
    assert FORMATS.relative_day(DAY + dt.timedelta(days), DAY) == text


def test_phones(russian: Languages) -> None:
    assert FORMATS.phone("8(916)1234567", "+79161234567") == "+7 916 123-45-67"
    assert FORMATS.phone("8 916 123-45-67", "+79161234567", "12") == "+7 916 123-45-67, доб. 12"
    assert FORMATS.phone("112", None) == "112"
    assert FORMATS.phone("+49 30 123456", "+4930123456") == "+49 30 123456"


def test_file_sizes(russian: Languages) -> None:
    assert [FORMATS.file_size(size) for size in (0, 1, 2, 1020)] == [
        "0 байт",
        "1 байт",
        "2 байта",
        "1020 байт",
    ]
    assert FORMATS.file_size(1536) == "1,5 кБ"
    assert FORMATS.file_size(5 * 1024 * 1024) == "5,0 МБ"


@pytest.mark.parametrize(
    ("used", "shown"),
    [
        ("+79734567890", "+7 973 456-78-90"),
        ("8 (383) 583-83-48", "+7 383 583-83-48"),
        ("973 128 97 08", "973 128 97 08"),  # of which country is not said
        ("+447501377403", "+447501377403"),
        ("anna@zerno.example", "anna@zerno.example"),
    ],
)
def test_a_number_that_was_used_stands_in_groups(used: str, shown: str) -> None:
    assert FORMATS.contact(used) == shown


def test_a_day_of_the_past_within_a_sentence(russian: Languages) -> None:
    assert FORMATS.past_day(DAY, DAY) == "сегодня"
    assert FORMATS.past_day(DAY - dt.timedelta(days=1), DAY) == "вчера"
    assert FORMATS.past_day(dt.date(2026, 10, 6), DAY) == "6 октября"
    assert FORMATS.past_day(dt.date(2025, 10, 6), DAY) == "6 октября 2025"
