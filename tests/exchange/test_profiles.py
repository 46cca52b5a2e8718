from datetime import date

import pytest

from crm_desktop.exchange.grid import Cell
from crm_desktop.exchange.profiles import ValueKind, profile, value_kind


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("8 (916) 123-45-67", ValueKind.PHONE),
        (79161234567.0, ValueKind.PHONE),
        ("9161234567", ValueKind.PHONE),
        ("+44 20 7946 0958", ValueKind.PHONE),
        ("8 916 123-45-67, 8 917 765-43-21 (муж)", ValueKind.PHONE),
        ("123-45-67", ValueKind.PHONE),
        ("a@b.ru", ValueKind.EMAIL),
        ("почта: a@b.ru", ValueKind.EMAIL),
        (7707083893.0, ValueKind.TAX_ID),
        ("500100732259", ValueKind.TAX_ID),
        (date(1987, 3, 8), ValueKind.DATE),
        ("08.03.87", ValueKind.DATE),
        ("8 марта 1987 г.", ValueKind.DATE),
        ("1987-03-08", ValueKind.DATE),
        ("1 500,50 руб.", ValueKind.MONEY),
        ("$15.00", ValueKind.MONEY),
        ("15 %", ValueKind.NUMBER),
        ("15%", ValueKind.NUMBER),
        (42.0, ValueKind.NUMBER),
        ("Иванов Иван Иванович", ValueKind.PERSON),
        ("Иванов И.И.", ValueKind.PERSON),
        ("Anna Smith", ValueKind.PERSON),
        ("ООО «Ромашка»", ValueKind.COMPANY),
        ("Acme Ltd", ValueKind.COMPANY),
        ("ИП Иванов И.И.", ValueKind.COMPANY),
        ("ул. Ленина, д. 5", ValueKind.ADDRESS),
        ("www.site.ru", ValueKind.URL),
        ("@nickname", ValueKind.HANDLE),
        ("vk.com/id1", ValueKind.HANDLE),
        ("да", ValueKind.YES_NO),
        (True, ValueKind.YES_NO),
        ("перезвонить завтра", ValueKind.TEXT),
    ],
)
def test_kind_of_one_cell(value: Cell, kind: ValueKind) -> None:
    assert value_kind(value) is kind


def test_profile_counts_kinds_over_filled_cells() -> None:
    seen = profile(["a@b.ru", "", None, "c@d.ru", "нет"])
    assert seen.filled == 3
    assert seen.share(ValueKind.EMAIL) == pytest.approx(2 / 3)
    assert seen.samples == ("a@b.ru", "c@d.ru", "нет")


def test_row_numbers_are_recognised_and_codes_are_not() -> None:
    assert profile([1.0, 2.0, 3.0, 4.0]).is_counting
    assert profile(["1.", "2.", "3."]).is_counting
    assert not profile([5.0, 3.0, 10.0]).is_counting
    assert not profile([1001.0, 1002.0, 1003.0]).is_counting


def test_sample_is_spread_over_a_long_column() -> None:
    values: list[Cell] = ["текст"] * 1000 + ["a@b.ru"] * 1000
    assert 0.4 < profile(values).share(ValueKind.EMAIL) < 0.6


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("75 1234567", ValueKind.CODE),
        ("1650000000000777", ValueKind.CODE),
        (2200000013.0, ValueKind.CODE),
        ("2200000013", ValueKind.CODE),
        ("7707083893/770701001", ValueKind.TAX_ID),
        ("212-736-3107", ValueKind.PHONE),
        ("07901 200000", ValueKind.PHONE),
        ("(812) 300-00-00, 8 916 123-45-67 Анна", ValueKind.PHONE),
        ("XTA210900Y287650", ValueKind.CODE),
    ],
)
def test_digits_are_a_phone_or_a_tax_number_only_when_nothing_else_is_written_so(
    value: Cell, kind: ValueKind
) -> None:
    assert value_kind(value) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Emily O'Brien", ValueKind.PERSON),
        ("James McAllister", ValueKind.PERSON),
        ("Liam van der Berg", ValueKind.PERSON),
        ("Carlos García", ValueKind.PERSON),
        ("Тер-Петросян Карен", ValueKind.PERSON),
        ("Оксана", ValueKind.GIVEN_NAME),
        ("ремонт Двери", ValueKind.TEXT),
        ("8 (812) 300-00-00 Пётр Сергеевич\n8 916 123-45-67 Ольга", ValueKind.PHONE),
    ],
)
def test_names_of_all_shapes_and_phones_with_long_remarks(text: str, kind: ValueKind) -> None:
    assert value_kind(text) is kind
