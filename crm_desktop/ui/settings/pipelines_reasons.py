"""Reasons for which deals are lost, to choose from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.pipeline import LostReason
from crm_desktop.domain.text import tidy
from crm_desktop.ui.settings.named_list import Listed, NamedListSection
from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.settings.usage_texts import UsageTexts
from crm_desktop.ui.shell.context import AppContext


class LostReasonSection(NamedListSection[LostReason, NamedRow]):
    """The list of reasons."""

    watched = frozenset({Entity.LOST_REASON, Entity.DEAL})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, can_reorder=True)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Reasons for loss"))
        self.hint.setText(
            self.tr("Why deals are lost. One of these is asked for each time; reports count them.")
        )
        self.add_line.set_texts(self.tr("Delivery takes too long"), self.tr("New reason"))
        self.column.show_items(self.listed.items)

    def make_row(self) -> NamedRow:
        return NamedRow(has_color=False, can_move=True)

    def fill_row(self, row: NamedRow, item: LostReason) -> None:
        row.show_row(item.id, item.name, note=UsageTexts().deals(self.listed.usage.get(item.id, 0)))

    def load(self) -> Listed[LostReason]:
        reasons = self.context.services.lost_reasons
        items = reasons.list()
        return Listed(items, {item.id: reasons.usage(item.id) for item in items})

    def add(self, name: str) -> None:
        said = self.tr("Reason added: {0}").format(tidy(name))
        self.save_new(lambda: self.context.services.lost_reasons.create(name), said)

    def rename(self, row: NamedRow, name: str) -> None:
        reasons, item = self.context.services.lost_reasons, self.item(row.row_id)
        said = self.tr("Reason renamed: {0}").format(tidy(name))
        self.save_name(row, lambda: reasons.update(item.id, item.version, name=name), said)

    def ask_removal(self, row: NamedRow) -> None:
        count = self.listed.usage.get(row.row_id, 0)
        if not count:
            self.remove(row)
            return
        choices = [(reason.id, reason.name) for reason in self.others(row.row_id)]
        row.ask_replacement(UsageTexts().replace_deals(count), choices)

    def remove(self, row: NamedRow, replacement: int | None = None) -> None:
        reasons, item = self.context.services.lost_reasons, self.item(row.row_id)
        said = self.tr("Reason removed: {0}").format(item.name)
        self.save(lambda: reasons.delete(item.id, move_to=replacement), said)

    def reorder(self, ids: list[int]) -> None:
        if ids != [reason.id for reason in self.listed.items]:
            said = self.tr("The order of reasons was changed.")
            self.save(lambda: self.context.services.lost_reasons.reorder(ids), said)
