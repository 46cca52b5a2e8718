"""Rows of a table of deals."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.errors import Problem
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange.deal_rows import DealReader
from crm_desktop.exchange.grid import Cell, Grid, SheetExtras
from crm_desktop.exchange.selling_columns import find_selling_table, guess_selling_columns
from crm_desktop.exchange.selling_rows import ImportedDeal, SellingOptions


def _read(*rows: list[Cell], extras: SheetExtras | None = None) -> list[ImportedDeal]:
    grid = Grid("a", [list(row) for row in rows], extras=extras or SheetExtras())
    table = find_selling_table(grid, ImportSubject.DEALS)
    assert table is not None
    columns = guess_selling_columns(grid, table, ImportSubject.DEALS)
    return list(DealReader(grid, table, columns, SellingOptions(date(2026, 11, 22))))


def test_a_row() -> None:
    [deal] = _read(
        [
            "№",
            "Сделка",
            "Клиент",
            "Телефон",
            "Почта",
            "ИНН",
            "Компания",
            "Сумма",
            "Валюта",
            "Метки",
            "Оплата",
            "Примечание",
        ],
        [
            "№ 5",
            "Шкаф",
            "Белов",
            "89160000001",
            "b@example.com",
            7707083893,
            "нет",
            12.5,
            "usd",
            "опт",
            "Предоплата",
            "x",
        ],
    )
    assert (deal.row, deal.number, deal.amount, deal.currency) == (2, 5, 1250, "USD")
    assert (deal.client.inn, deal.company.name, deal.tags, deal.note) == ("7707083893", "", ("опт",), "x")
    assert not deal.problems


def test_errors_of_formulas_are_told() -> None:
    [deal] = _read(
        ["Сделка", "Клиент", "Сумма"], ["Шкаф", "Белов", ""], extras=SheetExtras(errors={(1, 2): "#N/A"})
    )
    assert [(each.kind, each.column, each.raw) for each in deal.problems] == [
        (Problem.FORMULA_ERROR, "C", "#N/A")
    ]


def test_dates_with_the_month_first() -> None:
    deals = _read(["Deal", "Client", "Close date"], ["a", "b", "10/05/2026"], ["c", "b", "10/25/2026"])
    assert [deal.closed.date() for deal in deals if deal.closed] == [date(2026, 10, 5), date(2026, 10, 25)]
