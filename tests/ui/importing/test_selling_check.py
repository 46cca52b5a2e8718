"""Deals and products in the import window: what is in the file is guessed, looked at, imported and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.selling_import import ClientChoice, ImportSubject
from crm_desktop.services.imports_selling import PlannedProduct
from crm_desktop.ui.importing.page import ImportPage
from crm_desktop.ui.importing.plan_index import Kind
from crm_desktop.ui.importing.session import Stage
from crm_desktop.ui.shell.context import AppContext
from tests.exchange.workbooks import xlsx
from tests.ui.importing.conftest import Open, Settle

DEALS = [
    ("Название сделки", "Клиент", "Телефон", "Этап", "Бюджет", "Удобное время"),
    ("Шкаф", "Иванов Пётр", "8 916 000-00-01", "Такого нет", "1 200,50 руб.", "утро"),
    ("Стол", "", "", "", 100, ""),
]


@pytest.fixture
def deals(tmp_path: Path) -> Path:
    return xlsx(tmp_path / "deals.xlsx", DEALS)


def test_deals_are_told_by_their_headings_and_imported(
    open_page: Open, deals: Path, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    page = open_page(deals)
    assert page.session.subject is ImportSubject.DEALS
    check = page.selling_check
    assert page._body.currentWidget() is check
    assert page.next.text() == "Import 1 deal"
    assert check.model.count(Kind.REJECTED) == 1
    assert "Удобное время" in check.columns_note.text()
    problems = check.model.index(0, check.model.column_index("problems"))
    assert "Такого нет" in problems.data()
    qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    settle()
    assert page.session.stage is Stage.DONE
    [deal] = app_context.services.deals.get_many(app_context.services.deals.list_ids())
    assert (deal.draft.title, deal.draft.amount, deal.client_name) == ("Шкаф", 120050, "Иванов Пётр")
    assert "Удобное время: утро" in deal.draft.note
    qtbot.mouseClick(page.summary.undo, Qt.MouseButton.LeftButton)
    settle()
    assert not app_context.services.deals.list_ids()
    assert app_context.services.clients.count() == 0


def test_deals_of_unknown_clients_can_be_left_out(open_page: Open, deals: Path, settle: Settle) -> None:
    page = open_page(deals)
    page.selling_check.choice.chosen.emit(ClientChoice.SKIP)
    settle()
    assert page.selling_check.model.count(Kind.REJECTED) == 2
    assert not page.next.isEnabled()


def test_the_user_says_what_is_in_the_file(open_page: Open, deals: Path, settle: Settle) -> None:
    page = open_page(deals)
    page.subject.chosen.emit(ImportSubject.CLIENTS)
    settle()
    assert page.session.subject is ImportSubject.CLIENTS
    assert page._body.currentWidget() is not page.selling_check
    page.subject.chosen.emit(ImportSubject.PRODUCTS)
    settle()
    # A list of deals holds no products: it stays what it was.
    assert page.session.subject is ImportSubject.CLIENTS
    assert page.subject.subjects.current() == ImportSubject.CLIENTS


def test_products_have_their_own_columns(open_page: Open, tmp_path: Path, qtbot: QtBot) -> None:
    rows = [("Наименование", "Артикул", "Цена", "Остаток"), ("Чай", "A1", "$12", 5)]
    page = open_page(xlsx(tmp_path / "price.xlsx", rows))
    assert page.session.subject is ImportSubject.PRODUCTS
    assert "Остаток" in page.selling_check.columns_note.text()
    page.session.choose_target(2, "ignore")
    qtbot.waitUntil(lambda: _prices(page) == [0])


def _prices(page: ImportPage) -> list[int]:
    plan = page.session.selling_plan
    return [row.draft.price for row in plan.rows if isinstance(row, PlannedProduct)] if plan else []
