"""Values of reports in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.report import Value, ValueKind, Word
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.report_texts import ReportValues, report_words

NOVEMBER = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (128_460_000, ValueKind.MONEY, "1\u00a0284\u00a0600\u00a0₽"),
        (1_050, ValueKind.MONEY, "10,50\u00a0₽"),
        (0.237, ValueKind.SHARE, "23,7\u00a0%"),
        (0.5, ValueKind.SHARE, "50\u00a0%"),
        (-0.014, ValueKind.POINTS, "−1,4\u00a0п.\u00a0п."),
        (0.03, ValueKind.POINTS, "+3\u00a0п.\u00a0п."),
        (21, ValueKind.DAYS, "21 день"),
        (2, ValueKind.DAYS, "2 дня"),
        (2.5, ValueKind.DAYS, "2,5 дня"),
        (45, ValueKind.SECONDS, "45\u00a0с"),
        (5_400, ValueKind.SECONDS, "1\u00a0ч\u00a030\u00a0мин"),
        (180_000, ValueKind.SECONDS, "2\u00a0д\u00a02\u00a0ч"),
        (1262.25, ValueKind.HOURS, "1\u00a0262\u00a0ч\u00a015\u00a0мин"),
        (0.25, ValueKind.HOURS, "15\u00a0мин"),
        (2, ValueKind.HOURS, "2\u00a0ч"),
        (0, ValueKind.HOURS, "0\u00a0ч"),
        (NOVEMBER, ValueKind.MONTH, "Ноябрь 2026"),
        (date(2026, 10, 1), ValueKind.QUARTER, "IV квартал 2026"),
        (NOVEMBER, ValueKind.YEAR, "2026"),
        (date(2026, 11, 2), ValueKind.WEEK, "02.11.2026 – 08.11.2026"),
        (NOVEMBER, ValueKind.DATE, "01.11.2026"),
        (1234.56, ValueKind.NUMBER, "1\u00a0234,6"),
        (-5, ValueKind.COUNT, "−5"),
        ("=1", ValueKind.TEXT, "=1"),
        (None, ValueKind.MONEY, "—"),
    ],
)
def test_in_full(languages: Languages, value: Value, kind: ValueKind, text: str) -> None:
    languages.use("ru")
    assert ReportValues(Formats()).write(value, kind, "RUB") == text


@pytest.mark.parametrize(
    ("value", "kind", "russian", "english"),
    [
        (412_000_000, ValueKind.MONEY, "4,12\u00a0млн\u00a0₽", "4.12M\u00a0₽"),
        (26_200_000, ValueKind.MONEY, "262\u00a0тыс.\u00a0₽", "262K\u00a0₽"),
        (750_000, ValueKind.MONEY, "7,5\u00a0тыс.\u00a0₽", "7.5K\u00a0₽"),
        (128_400, ValueKind.MONEY, "1\u00a0284\u00a0₽", "1,284\u00a0₽"),
        (-99_999_999_00, ValueKind.MONEY, "−100\u00a0млн\u00a0₽", "−100M\u00a0₽"),
        (5_000_000_000_00, ValueKind.MONEY, "5\u00a0млрд\u00a0₽", "5B\u00a0₽"),
        (0.634, ValueKind.SHARE, "63\u00a0%", "63%"),
        (12_345, ValueKind.COUNT, "12,3\u00a0тыс.", "12.3K"),
        (76, ValueKind.COUNT, "76", "76"),
        (3.5, ValueKind.DAYS, "3,5\u00a0д", "3.5\u00a0d"),
        (0.75, ValueKind.HOURS, "45\u00a0мин", "45\u00a0min"),
        (2.5, ValueKind.HOURS, "2,5\u00a0ч", "2.5\u00a0h"),
        (254.25, ValueKind.HOURS, "254\u00a0ч", "254\u00a0h"),
        (90_000, ValueKind.SECONDS, "1\u00a0д", "1\u00a0d"),
        (NOVEMBER, ValueKind.MONTH, "нояб\u00a026", "Nov\u00a026"),
        (date(2026, 11, 9), ValueKind.WEEK, "9–15\u00a0нояб", "Nov\u00a09–15"),
        (
            date(2026, 11, 30),
            ValueKind.WEEK,
            "30\u00a0нояб\u00a0–\u00a06\u00a0дек",
            "Nov\u00a030\u00a0–\u00a0Dec\u00a06",
        ),
        (date(2026, 10, 1), ValueKind.QUARTER, "IV\u00a0кв.\u00a026", "IV\u00a0q.\u00a026"),
        (None, ValueKind.MONEY, "", ""),
        ("Сайт", ValueKind.TEXT, "Сайт", "Сайт"),
    ],
)
def test_in_short(languages: Languages, value: Value, kind: ValueKind, russian: str, english: str) -> None:
    values = ReportValues(Formats())
    languages.use("ru")
    assert values.short(value, kind, "RUB") == russian
    languages.use("en")
    assert values.short(value, kind, "RUB") == english


def test_a_scale_has_no_sign_of_currency(languages: Languages) -> None:
    assert ReportValues(Formats()).short(26_200_000, ValueKind.MONEY, "") == "262K"
    assert ReportValues(Formats()).short(26_200_000, ValueKind.MONEY, "USD") == "$262K"


def test_keys_are_words_and_users_words_are_not(languages: Languages) -> None:
    words = report_words(Formats())
    assert words.text("won", ValueKind.KEY) == "Won"
    assert words.text("won", ValueKind.TEXT) == "won"
    assert words.text(Word("rest"), ValueKind.TEXT) == "All others"
    assert words.text(None, ValueKind.TEXT) == "not given"
