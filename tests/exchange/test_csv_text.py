import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.exchange.csv_text import decode, guarded, parse, separator, unguarded

RUSSIAN = "Фамилия;Имя;Телефон\nПодъячев;Пётр;8 916\nЩУКИНА;ЮЛИЯ;+7 921\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "cp1251", "cp866", "koi8-r", "mac-cyrillic", "utf-16", "utf-16-le", "utf-16-be"],
)
@pytest.mark.parametrize("text", [RUSSIAN, "ФИО\nЯна\n", "Имя\tТел\nЗоя\t1\n"])
def test_russian_text_in_any_code_page(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_western_text(encoding: str) -> None:
    text = "Name;City\nJosé Müller;Saarbrücken\nAnna Smith;London\nPeter Jones;Bristol\n"
    assert decode(text.encode(encoding)) == text


def test_text_cut_in_the_middle_of_a_letter_is_still_utf8() -> None:
    data = (RUSSIAN * 3).encode()[:-2]
    assert decode(data).startswith("Фамилия")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a;b;c\n1;2;3\n", ";"),
        ("a,b\n1,2\n", ","),
        ("a\tb\n1\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('name;sum\n"x;y";"1,50"\nz;"2,75"\n', ";"),
        ('"Иванов, Иван";"Москва, Тверская"\n"Петров, Пётр";"Тула, Мира"\n', ";"),
        ("one column\nonly\n", ","),
    ],
)
def test_separator_is_the_mark_that_cuts_lines_alike(text: str, expected: str) -> None:
    assert separator(text) == expected


def test_line_that_names_the_separator_is_believed_and_dropped() -> None:
    assert parse(b"sep=|\r\na;b|c\r\n") == [["a;b", "c"]]


def test_quoted_cells_may_hold_lines() -> None:
    assert parse('a;b\n"один\nдва";2\n'.encode()) == [["a", "b"], ["один\nдва", "2"]]


def test_stray_quote_does_not_swallow_the_file() -> None:
    lines = ["name;phone", '"Рога и копыта;1', *(f"client {number};{number}" for number in range(300))]
    assert len(parse("\n".join(lines).encode())) == 302


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "\t=1",
        "'quoted",
        "--03-08",
        "+7-916-123-45-67",
        "+7 916 123-45-67 (=1)",
    ],
)
def test_formula_is_guarded_and_comes_back(text: str) -> None:
    assert guarded(text).startswith("'")
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "+7 916 123-45-67",
        "-5",
        "-1,50",
        "+7 916 123-45-67 #12 (рабочий)",
        "Иванов",
        "+7 916 123-45-67; +7 495 111-22-33 #5 (рабочий)",
        "8 916 123",
        "-",
    ],
)
def test_numbers_and_phones_need_no_guard(text: str) -> None:
    assert guarded(text) == text


@given(st.text())
def test_guard_is_lossless(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_one_accent_in_an_english_list_is_no_russian_letter() -> None:
    text = "First Name,Last Name\r\nCarlos,García\r\nJohn,Smith\r\n"
    assert decode(text.encode("cp1252")) == text
