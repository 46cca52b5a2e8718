"""The list of products: found, changed in place, grouped, taken off the list."""

from __future__ import annotations

import timeit

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.lines import Line
from crm_desktop.domain.product import ProductDraft, ProductKind, ProductOrder
from crm_desktop.domain.sale import SaleDraft
from crm_desktop.ui.products.page import ProductsPage
from crm_desktop.ui.shell.context import AppContext, ToastRequest
from tests.factories import make_client
from tests.ui.keyboard import type_text


class Desk:
    """The screen with a few products, and what it told the shell."""

    def __init__(self, context: AppContext, qtbot: QtBot) -> None:
        self.context, self.qtbot, self.products = context, qtbot, context.services.products
        self.toasts: list[str] = []
        self.offers: list[ToastRequest] = []
        context.shell.undo_offered.connect(self.toasts.append)
        context.shell.toast_requested.connect(self.offers.append)
        self.coffee, self.tea, self.delivery, self.old = self.products.create_many(
            [
                ProductDraft("Кофе", group="Напитки", unit="кг", price=1200_00, sku="K-1", barcode="46001"),
                ProductDraft("Чай", group="Напитки", price=300_00, barcode="46002"),
                ProductDraft("Доставка", ProductKind.SERVICE, group="Услуги", price=350_00),
                ProductDraft("Старое", is_active=False),
            ]
        )
        self.page = ProductsPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 700)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.page.focus_first()
        self.settle()

    def settle(self) -> None:
        def is_quiet() -> bool:
            return self.context.runner.busy_count == 0 and not self.page._refresh_timer.isActive()

        for _ in range(2):
            self.qtbot.waitUntil(is_quiet)
            QApplication.processEvents()

    def names(self) -> list[str]:
        model = self.page.model
        return [model.row_of(row_id).draft.name for row_id in model.ids]  # type: ignore[union-attr]

    def draft(self, product_id: int) -> ProductDraft:
        return self.products.get(product_id).draft

    def edit(self, product_id: int, key: str, text: str) -> None:
        """Change a cell with the keyboard."""
        table, model = self.page.table, self.page.model
        table.setCurrentIndex(model.index(model.position_of(product_id), model.column_index(key)))
        self.qtbot.keyClick(table, Qt.Key.Key_F2)
        field = QApplication.focusWidget()
        assert field is not None
        line = field if isinstance(field, QLineEdit) else field.lineEdit()  # type: ignore[attr-defined]
        line.selectAll()
        type_text(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)
        self.settle()


@pytest.fixture
def desk(app_context: AppContext, qtbot: QtBot) -> Desk:
    return Desk(app_context, qtbot)


def test_what_is_sold_is_listed_and_the_rest_when_asked(desk: Desk) -> None:
    assert desk.names() == ["Доставка", "Кофе", "Чай"]
    assert desk.page.count.text() == "3"
    desk.page.all_chip.click()
    desk.settle()
    assert desk.names() == ["Доставка", "Кофе", "Старое", "Чай"]
    state = desk.page.model.columns[-1]
    rows = desk.products.rows([desk.old, desk.delivery, desk.coffee])
    assert [state.text(rows[each]) for each in (desk.old, desk.delivery, desk.coffee)] == [
        "Not sold",
        "Service",
        "",
    ]


def test_search_and_groups_narrow_the_list(desk: Desk) -> None:
    type_text(desk.page.table, "k")
    assert desk.page.search.hasFocus()
    desk.page.search.setText("k-1")
    desk.qtbot.keyClick(desk.page.search, Qt.Key.Key_Return)
    desk.settle()
    assert desk.names() == ["Кофе"]
    desk.page.search.clear()
    menu = desk.page.group_button.menu()
    assert menu is not None
    texts = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert texts == ["All groups", "Напитки", "Услуги", "Edit the groups…"]
    menu.actions()[2].trigger()
    desk.settle()
    assert desk.names() == ["Доставка"]
    desk.page.search.setText("нет такого")
    desk.qtbot.keyClick(desk.page.search, Qt.Key.Key_Return)
    desk.settle()
    desk.page.none.primary.click()
    desk.settle()
    assert len(desk.names()) == 3
    with desk.qtbot.waitSignal(desk.context.shell.handed_over) as told:
        menu = desk.page.group_button.menu()
        assert menu is not None
        menu.actions()[-1].trigger()
    assert told.args == ["settings", "product_groups"]


def test_a_head_sorts(desk: Desk) -> None:
    desk.page.model.sort_requested.emit(ProductOrder.PRICE.value, True)
    desk.settle()
    assert desk.names() == ["Кофе", "Доставка", "Чай"]


@pytest.mark.parametrize(
    ("key", "typed", "field", "expected"),
    [
        ("name", "Кофе молотый", "name", "Кофе молотый"),
        ("price", "1 350,50", "price", 1350_50),
        ("group", "Новая", "group", "Новая"),
        ("unit", "уп", "unit", "уп"),
        ("sku", "K-2", "sku", "K-2"),
        ("barcode", "46009", "barcode", "46009"),
    ],
)
def test_cells_are_changed_in_place(desk: Desk, key: str, typed: str, field: str, expected: object) -> None:
    desk.edit(desk.coffee, key, typed)
    assert getattr(desk.draft(desk.coffee), field) == expected
    assert desk.toasts[-1].startswith("Product changed: ")
    desk.context.services.history.undo_last()
    assert getattr(desk.draft(desk.coffee), field) != expected


def test_a_barcode_of_another_product_is_refused(desk: Desk) -> None:
    desk.edit(desk.coffee, "barcode", "46002")
    assert desk.draft(desk.coffee).barcode == "46001"
    assert desk.offers[-1].text == "Another product has this barcode."
    at = desk.page.model.index(desk.page.model.position_of(desk.coffee), 5)
    assert desk.page.model.data(at) == "46001"


def test_a_product_is_added_and_opened(desk: Desk) -> None:
    desk.page.search.setText("Какао")
    desk.qtbot.keyClick(desk.page.search, Qt.Key.Key_Return)
    desk.settle()
    desk.page.none.primary.click()
    desk.page.search.setText("Какао")
    desk.qtbot.keyClick(desk.page.search, Qt.Key.Key_Return)
    desk.page.new_product()
    panel = desk.page.panel
    assert panel.name.value() == "Какао"
    with desk.qtbot.waitSignal(panel.stored):
        panel.do.click()
    desk.settle()
    assert desk.toasts == ["Product added: Какао"]
    desk.page.search.clear()
    desk.settle()
    desk.page.table.select_id(desk.tea)
    desk.qtbot.keyClick(desk.page.table, Qt.Key.Key_Return)
    assert panel.name.value() == "Чай"
    desk.page.open_ref(EntityRef(Entity.PRODUCT, 999))
    assert panel.name.value() == "Чай"


def test_insert_begins_a_product(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.page.table, Qt.Key.Key_Insert)
    assert desk.page.panel.isVisible()


def test_what_was_sold_is_taken_off_the_list_instead(desk: Desk) -> None:
    services = desk.context.services
    services.sales.create(
        SaleDraft(make_client(services), (Line("", product_id=desk.tea, price=1),), services.today())
    )
    desk.page.table.select_id(desk.tea)
    desk.qtbot.keyClick(desk.page.table, Qt.Key.Key_Delete)
    desk.settle()
    offer = desk.offers[-1]
    assert offer.text == "It was sold already, so it cannot be removed."
    assert offer.on_action is not None
    offer.on_action()
    desk.settle()
    assert not desk.draft(desk.tea).is_active
    assert desk.names() == ["Доставка", "Кофе"]


def test_many_are_grouped_and_removed(desk: Desk) -> None:
    for row_id in (desk.coffee, desk.delivery):
        desk.page.model.toggle(desk.page.model.position_of(row_id))
    assert desk.page.bar.isVisible()
    desk.page.bar.button("group").click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[1].trigger()
    menu.close()
    desk.settle()
    assert {desk.draft(each).group for each in (desk.coffee, desk.delivery)} == {"Услуги"}
    desk.page.bar.button("remove").click()
    desk.settle()
    assert desk.names() == ["Чай"]
    desk.context.services.history.undo_last()
    assert desk.draft(desk.coffee).group == "Услуги"


def test_the_menu_fits_what_is_sold_and_what_is_not(desk: Desk) -> None:
    for row_id, word in ((desk.coffee, "Not sold any more"), (desk.old, "Sold again")):
        menu = desk.page.doing.menu([row_id], [], desk.page)
        words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
        assert words == ["Open", "Into a group…", word, "Remove"]
        menu.deleteLater()
    desk.page.table.menu_requested.emit(QPoint(0, 0))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    popup.close()


def test_the_screen_remembers_its_order(desk: Desk, app_context: AppContext, qtbot: QtBot) -> None:
    desk.page.model.sort_requested.emit("price", True)
    desk.settle()
    other = ProductsPage(app_context)
    qtbot.addWidget(other)
    other.restore_state(desk.page.state())
    assert other.state() == desk.page.state()


def test_a_base_without_products_offers_the_first(app_context: AppContext, qtbot: QtBot) -> None:
    page = ProductsPage(app_context)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(page.nothing.isVisible)
    page.nothing.primary.click()
    assert page.panel.isVisible()


def test_twenty_thousand_products_are_shown_and_searched_fast(app_context: AppContext) -> None:
    products = app_context.services.products
    products.create_many([ProductDraft(f"Товар {n}", price=n, sku=f"A{n}") for n in range(20_000)])
    took = min(timeit.repeat(lambda: products.list_ids(text="товар 77"), number=1, repeat=3))
    assert took < 0.2
    ids = products.list_ids()
    assert min(timeit.repeat(lambda: products.rows(ids[5000:5100]), number=1, repeat=3)) < 0.05
