"""Tags: renamed, coloured, put together and removed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.catalogue import Tag
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.text import fold, tidy
from crm_desktop.system.themes import SWATCHES
from crm_desktop.ui.settings.named_list import Listed, NamedListSection
from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.settings.usage_texts import UsageTexts
from crm_desktop.ui.shell.context import AppContext


class TagSection(NamedListSection[Tag, NamedRow]):
    """The words that users stick on clients."""

    watched = frozenset({Entity.TAG, Entity.CLIENT})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Tags"))
        self.hint.setText(
            self.tr("A client can have any number of tags. Two tags become one when you give both one name.")
        )
        self.add_line.set_texts(self.tr("Wholesale"), self.tr("New tag"))
        self.column.show_items(self.listed.items)

    def make_row(self) -> NamedRow:
        row = NamedRow()
        row.problem_action_clicked.connect(lambda: self._merge(row))
        return row

    def fill_row(self, row: NamedRow, item: Tag) -> None:
        row.show_row(item.id, item.name, item.color, UsageTexts().clients(item.count))

    def load(self) -> Listed[Tag]:
        return Listed(self.context.services.tags.list())

    def add(self, name: str) -> None:
        color = SWATCHES[len(self.listed.items) % len(SWATCHES)]
        said = self.tr("Tag added: {0}").format(tidy(name))
        self.save_new(lambda: self.context.services.tags.create(name, color), said)

    def rename(self, row: NamedRow, name: str) -> None:
        tags, item = self.context.services.tags, self.item(row.row_id)
        said = self.tr("Tag renamed: {0}").format(tidy(name))
        self.save_name(
            row,
            lambda: tags.update(item.id, item.version, name=name),
            said,
            duplicate_action=self.tr("Make them one tag"),
        )

    def recolor(self, row: NamedRow, color: str) -> None:
        tags, item = self.context.services.tags, self.item(row.row_id)
        said = self.tr("Tag has another colour: {0}").format(item.name)
        self.save(lambda: tags.update(item.id, item.version, color=color), said)

    def ask_removal(self, row: NamedRow) -> None:
        self.remove(row)

    def remove(self, row: NamedRow, replacement: int | None = None) -> None:
        item = self.item(row.row_id)
        said = self.tr("Tag removed: {0}").format(item.name)
        if item.count:
            said = f"{said}, {UsageTexts().tag_removed(item.count)}"
        self.save(lambda: self.context.services.tags.delete(item.id), said)

    def _merge(self, row: NamedRow) -> None:
        item, typed = self.item(row.row_id), fold(tidy(row.edit.text()))
        other = next((tag for tag in self.others(item.id) if fold(tag.name) == typed), None)
        if other is None:
            return
        said = self.tr("“{0}” became part of “{1}”.").format(item.name, other.name)
        self.save(lambda: self.context.services.tags.merge(item.id, other.id), said)
