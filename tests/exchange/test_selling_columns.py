"""Headings of lists of deals and products, our own and those of other programs."""

from __future__ import annotations

import pytest

from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange.columns import Why
from crm_desktop.exchange.deal_table import ENGLISH as DEAL_WORDS
from crm_desktop.exchange.grid import Grid, Range
from crm_desktop.exchange.product_table import ENGLISH as PRODUCT_WORDS
from crm_desktop.exchange.selling_columns import (
    find_selling_table,
    guess_record_subject,
    guess_selling_columns,
    guess_subject,
    heading_target,
    is_subject,
    with_lone_rows,
)
from crm_desktop.exchange.tables import table_below

DEALS, PRODUCTS = ImportSubject.DEALS, ImportSubject.PRODUCTS
_RUSSIAN = {
    "number": "№", "title": "Сделка", "client_phone": "Телефон", "client_email": "Эл. почта", "client_inn": "ИНН",
    "state": "Состояние", "probability": "Вероятность, %", "created": "Добавлена", "expected_close": "Срок закрытия",
    "closed": "Закрыта", "lost_reason": "Причина проигрыша", "lost_note": "О проигрыше",
    "next_action_on": "День действия",
    "payment_nature": "Порядок оплаты", "lines": "Товары и услуги", "purpose": "Цель покупки",
}  # fmt: skip


@pytest.mark.parametrize(
    ("subject", "words"), [(DEALS, DEAL_WORDS), (DEALS, _RUSSIAN), (PRODUCTS, PRODUCT_WORDS)]
)
def test_headings_of_our_own_files_are_understood(subject: ImportSubject, words: dict[str, str]) -> None:
    for field, heading in words.items():
        if "." not in field and field not in ("sheet", "yes", "no"):
            assert heading_target(heading, subject)[0] == field, heading


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Deal - Value", "amount"), ("Теги сделки", "tags"), ("Дата создания сделки", "created"), ("стдия", "stage"),
        ("Бюджет (руб.)", "amount"), ("Сумма, руб.", "amount"), ("Рабочий телефон (контакт)", "client_phone"),
        ("Этаж", ""),
    ],
)  # fmt: skip
def test_headings_of_other_programs(heading: str, field: str) -> None:
    assert heading_target(heading, DEALS)[0] == field


@pytest.mark.parametrize(
    ("headings", "subject"),
    [
        (["Сделка", "Клиент", "Сумма", "Этап"], DEALS),
        (["Deal Name", "Deal Stage", "Amount", "Pipeline"], DEALS),
        (["Наименование", "Артикул", "Цена"], PRODUCTS),
        (["ФИО", "Телефон", "Статус", "Источник", "Ответственный"], ImportSubject.CLIENTS),
        (["Название", "Телефон", "ИНН", "Сумма"], ImportSubject.CLIENTS),
    ],
)
def test_what_is_in_a_file(headings: list[str], subject: ImportSubject) -> None:
    grid = Grid("a", [["Отчёт"], [], [*headings], ["x", "89160000001", "y", 1][: len(headings)]])
    assert guess_subject([Grid("empty", []), grid]) is subject


def test_what_records_are() -> None:
    assert guess_record_subject([{"title": "a", "stage": "", "state": ""}]) is DEALS
    assert guess_record_subject([{"name": "a", "price": 1, "sku": ""}]) is PRODUCTS
    assert guess_record_subject([{"name": "a", "phones": []}]) is ImportSubject.CLIENTS


def test_columns_that_fit_nothing() -> None:
    grid = Grid("a", [["Сделка", "Клиент", "Этаж", ""], ["Шкаф", "Белов", "3", "x"]])
    table = find_selling_table(grid, DEALS)
    assert table is not None
    columns = guess_selling_columns(grid, table, DEALS)
    assert [guess.target for guess in columns] == ["title", "client", "note", "note"]
    assert [guess.why for guess in columns[2:]] == [Why.NO_FIELD, Why.NO_HEADING]
    assert is_subject(columns, DEALS)
    assert not is_subject(columns, PRODUCTS)


def test_a_lone_title_is_a_row_and_a_merged_one_a_section() -> None:
    rows = [["Сделка", "Клиент", "Сумма"], ["Одна"], ["Шкаф", "Белов", 1], ["Январь"], ["Стол", "Белов", 2]]
    grid = Grid("a", [list(row) for row in rows], merges=(Range(3, 0, 3, 2),))
    table = with_lone_rows(grid, table_below(grid, 0))
    assert table.rows == (1, 2, 4)
    assert table.carry == {4: "Январь"}
