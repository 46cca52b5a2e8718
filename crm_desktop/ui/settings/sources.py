"""Sources: where clients come from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.catalogue import Source
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.text import tidy
from crm_desktop.ui.settings.named_list import Listed, NamedListSection
from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.settings.usage_texts import UsageTexts
from crm_desktop.ui.shell.context import AppContext


class SourceSection(NamedListSection[Source, NamedRow]):
    """The list of sources."""

    watched = frozenset({Entity.SOURCE, Entity.CLIENT})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Sources"))
        self.hint.setText(self.tr("Where clients hear of you: an advertisement, a friend, a fair."))
        self.add_line.set_texts(self.tr("Recommended by a friend"), self.tr("New source"))
        self.column.show_items(self.listed.items)

    def make_row(self) -> NamedRow:
        return NamedRow(has_color=False)

    def fill_row(self, row: NamedRow, item: Source) -> None:
        row.show_row(item.id, item.name, note=UsageTexts().clients(self.listed.usage.get(item.id, 0)))

    def load(self) -> Listed[Source]:
        sources = self.context.services.sources
        items = sources.list()
        return Listed(items, {item.id: sources.usage(item.id) for item in items})

    def add(self, name: str) -> None:
        said = self.tr("Source added: {0}").format(tidy(name))
        self.save_new(lambda: self.context.services.sources.create(name), said)

    def rename(self, row: NamedRow, name: str) -> None:
        sources, item = self.context.services.sources, self.item(row.row_id)
        said = self.tr("Source renamed: {0}").format(tidy(name))
        self.save_name(row, lambda: sources.update(item.id, item.version, name=name), said)

    def ask_removal(self, row: NamedRow) -> None:
        count = self.listed.usage.get(row.row_id, 0)
        if not count:
            self.remove(row)
            return
        choices = [(source.id, source.name) for source in self.others(row.row_id)]
        row.ask_replacement(UsageTexts().replace(count), choices)

    def remove(self, row: NamedRow, replacement: int | None = None) -> None:
        sources, item = self.context.services.sources, self.item(row.row_id)
        said = self.tr("Source removed: {0}").format(item.name)
        self.save(lambda: sources.delete(item.id, move_to=replacement), said)
