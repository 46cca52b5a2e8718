"""What is typed at the counter: products with quantities, and changes of the line before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.counter import (
    MOST_QUANTITY,
    Entry,
    add_line,
    change_of,
    is_barcode,
    line_of,
    read_buyer,
    read_entry,
)
from crm_desktop.domain.lines import Line, total
from crm_desktop.domain.product import Product, ProductDraft

WORDS = st.lists(
    st.text(st.sampled_from("абвкофемятдabcdefgт-«»"), min_size=2, max_size=8), min_size=1, max_size=3
).map(" ".join)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", []),
        ("  ", []),
        ("кофе", [Entry("кофе")]),
        ("3*кофе", [Entry("кофе", 3000)]),
        ("3 х кофе", [Entry("кофе", 3000)]),
        ("3 X coffee", [Entry("coffee", 3000)]),
        ("1,5 × сыр", [Entry("сыр", 1500)]),
        ("0.25*сыр", [Entry("сыр", 250)]),
        ("кофе *3", [Entry("кофе", 3000)]),
        ("кофе x3", [Entry("кофе", 3000)]),
        ("кофе 3", [Entry("кофе 3"), Entry("кофе", 3000)]),
        ("масло 5 л", [Entry("масло 5 л")]),
        ("3x4 рамка", [Entry("3x4 рамка")]),
        ("2*4600000000017", [Entry("4600000000017", 2000)]),
        ("4600000000017", [Entry("4600000000017")]),
        ("4600000000017 2", [Entry("4600000000017 2")]),
        ("*3", [Entry("", 3000)]),
        ("х 0,5", [Entry("", 500)]),
        ("10%", [Entry("", discount=1000)]),
        ("-12,5 %", [Entry("", discount=1250)]),
        ("%7", [Entry("", discount=700)]),
        ("150%", []),
        ("*0", []),
        ("0*кофе", []),
        ("кофе 0", [Entry("кофе 0")]),
    ],
)
def test_what_is_typed_is_read(typed: str, expected: list[Entry]) -> None:
    assert read_entry(typed) == expected


@given(WORDS, st.integers(1, 9_999_999).filter(lambda n: n <= MOST_QUANTITY))
def test_a_quantity_is_read_wherever_it_stands(name: str, thousandths: int) -> None:
    written = f"{thousandths // 1000}.{thousandths % 1000:03d}"
    wanted = Entry(name, thousandths)
    assert read_entry(f"{written}*{name}") == [wanted]
    assert read_entry(f"{written} * {name}") == [wanted]
    assert read_entry(f"{name} *{written}") == [wanted]
    assert read_entry(f"{name} {written}")[0] == Entry(f"{name} {written}")
    assert read_entry(f"*{written}") == [Entry("", thousandths)]


@given(st.text(max_size=40))
def test_anything_may_be_typed(typed: str) -> None:
    for entry in read_entry(typed):
        assert entry.text or entry.quantity is not None or entry.discount is not None
        assert entry.quantity is None or 0 < entry.quantity <= MOST_QUANTITY
        assert entry.discount is None or 0 <= entry.discount <= 10_000


@given(st.from_regex(r"[0-9]{8}|[0-9]{12,14}", fullmatch=True))
def test_what_a_scanner_reads_is_a_barcode_and_no_quantity(code: str) -> None:
    assert is_barcode(code)
    assert is_barcode(f" {code}\n")
    assert read_entry(code) == [Entry(code)]


@pytest.mark.parametrize("text", ["", "1234567", "89161234567", "46000000000a7", "123456789012345"])
def test_a_phone_or_an_article_is_no_barcode(text: str) -> None:
    assert not is_barcode(text)


@pytest.mark.parametrize(
    ("typed", "name", "phone"),
    [
        ("Анна", "Анна", ""),
        ("8 916 123-45-67", "", "+79161234567"),
        ("Лебедева Анна 89161234567", "Лебедева Анна", "+79161234567"),
        ("+7 (916) 123-45-67, Анна", "Анна", "+79161234567"),
        ("ООО «Ромашка»", "ООО «Ромашка»", ""),
        ("№1", "№1", ""),
    ],
)
def test_a_new_client_is_read_in_one_line(typed: str, name: str, phone: str) -> None:
    draft = read_buyer(typed, "RU")
    assert draft is not None
    draft.validate()
    assert draft.display_name() == name
    assert [each.e164 for each in draft.phones] == ([phone] if phone else [])
    assert (draft.kind is ClientKind.COMPANY) == ("ООО" in typed)


def test_nobody_is_no_client() -> None:
    assert read_buyer("  ", "RU") is None


def test_the_same_product_gets_one_more_and_another_price_a_line_of_its_own() -> None:
    coffee = Product(7, 1, ProductDraft("Кофе", unit="кг", price=120_00))
    lines, at = add_line((Line("Пакет", price=500),), line_of(coffee))
    assert (at, lines[1]) == (1, Line("Кофе", 1000, 120_00, 0, 7, "кг"))
    lines, at = add_line(lines, line_of(coffee, 2000))
    assert (at, len(lines), lines[1].quantity) == (1, 2, 3000)
    lines, at = add_line(lines, Line("Кофе", price=100_00, product_id=7))
    assert (at, len(lines)) == (2, 3)
    lines, at = add_line(lines, Line("Пакет", price=500))  # what was only typed is never taken for the same
    assert (at, total(lines)) == (3, 360_00 + 100_00 + 10_00)


def test_change_is_what_was_given_above_the_sum() -> None:
    assert change_of(95_00, 100_00) == 5_00
    assert change_of(95_00, 50_00) == -45_00
    assert change_of(95_00, None) == 0
