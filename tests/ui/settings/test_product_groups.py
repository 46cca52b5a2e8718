"""The groups of products in the settings."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.product import ProductDraft
from crm_desktop.ui.settings.product_groups import ProductGroupSection
from crm_desktop.ui.shell.context import AppContext


def show(context: AppContext, qtbot: QtBot) -> ProductGroupSection:
    section = ProductGroupSection(context)
    qtbot.addWidget(section)
    with qtbot.waitExposed(section):
        section.show()
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)
    return section


def test_groups_are_added_renamed_ordered_and_removed(app_context: AppContext, qtbot: QtBot) -> None:
    products = app_context.services.products
    products.create(ProductDraft("Чай", group="Напитки"))
    section = show(app_context, qtbot)

    def names() -> list[str]:
        qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
        return [group.name for group in products.groups.list()]

    section.add("Посуда")
    assert names() == ["Напитки", "Посуда"]
    qtbot.waitUntil(lambda: len(section.listed.items) == 2)
    section.reorder([section.listed.items[1].id, section.listed.items[0].id])
    assert names() == ["Посуда", "Напитки"]
    app_context.services.history.undo_last()
    assert names() == ["Напитки", "Посуда"]
    qtbot.waitUntil(lambda: [item.name for item in section.listed.items] == ["Напитки", "Посуда"])
    drinks, dishes = section.listed.items
    rows = {row.row_id: row for row in section.column.rows}
    section.rename(rows[dishes.id], "Чашки")
    assert names() == ["Напитки", "Чашки"]
    qtbot.waitUntil(lambda: section.listed.items[1].name == "Чашки")
    rows = {row.row_id: row for row in section.column.rows}
    section.remove(rows[drinks.id], dishes.id)
    assert names() == ["Чашки"]
    assert products.get(products.list_ids()[0]).draft.group == "Чашки"
