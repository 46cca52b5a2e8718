"""The groups of products."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.product import ProductGroup
from crm_desktop.domain.text import tidy
from crm_desktop.ui.settings.named_list import Listed, NamedListSection
from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.settings.usage_texts import UsageTexts
from crm_desktop.ui.shell.context import AppContext


class ProductGroupSection(NamedListSection[ProductGroup, NamedRow]):
    """The list of groups."""

    watched = frozenset({Entity.PRODUCT_GROUP, Entity.PRODUCT})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, can_reorder=True)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Product groups"))
        self.hint.setText(self.tr("They narrow the list of products; reports compare them."))
        self.add_line.set_texts(self.tr("Coffee"), self.tr("New group"))
        self.column.show_items(self.listed.items)

    def make_row(self) -> NamedRow:
        return NamedRow(has_color=False, can_move=True)

    def fill_row(self, row: NamedRow, item: ProductGroup) -> None:
        row.show_row(item.id, item.name, note=UsageTexts().products(item.count))

    def load(self) -> Listed[ProductGroup]:
        items = self.context.services.products.groups.list()
        return Listed(items, {item.id: item.count for item in items})

    def add(self, name: str) -> None:
        said = self.tr("Group added: {0}").format(tidy(name))
        self.save_new(lambda: self.context.services.products.groups.create(name), said)

    def rename(self, row: NamedRow, name: str) -> None:
        groups, item = self.context.services.products.groups, self.item(row.row_id)
        said = self.tr("Group renamed: {0}").format(tidy(name))
        self.save_name(row, lambda: groups.update(item.id, item.version, name=name), said)

    def ask_removal(self, row: NamedRow) -> None:
        count = self.listed.usage.get(row.row_id, 0)
        if not count:
            self.remove(row)
            return
        choices = [(group.id, group.name) for group in self.others(row.row_id)]
        row.ask_replacement(UsageTexts().replace_products(count), choices)

    def remove(self, row: NamedRow, replacement: int | None = None) -> None:
        groups, item = self.context.services.products.groups, self.item(row.row_id)
        said = self.tr("Group removed: {0}").format(item.name)
        self.save(lambda: groups.delete(item.id, move_to=replacement), said)

    def reorder(self, ids: list[int]) -> None:
        if ids != [group.id for group in self.listed.items]:
            said = self.tr("The order of groups was changed.")
            self.save(lambda: self.context.services.products.groups.reorder(ids), said)
