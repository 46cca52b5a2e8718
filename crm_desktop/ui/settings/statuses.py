"""Statuses: their names, what they mean to the program, colours and order."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from crm_desktop.domain.catalogue import LifeStage, Status
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.text import tidy
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.settings.named_list import Listed, NamedListSection
from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.settings.usage_texts import UsageTexts
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.text import set_tip

STAGES = {
    LifeStage.LEAD: QT_TRANSLATE_NOOP("LifeStage", "New contact"),
    LifeStage.PROSPECT: QT_TRANSLATE_NOOP("LifeStage", "In talks"),
    LifeStage.CLIENT: QT_TRANSLATE_NOOP("LifeStage", "Buys from us"),
    LifeStage.LAPSED: QT_TRANSLATE_NOOP("LifeStage", "Went quiet"),
    LifeStage.BLOCKED: QT_TRANSLATE_NOOP("LifeStage", "Do not work with"),
}


class StatusRow(NamedRow):
    """A row with the stage that the status stands for."""

    stage_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.stage = QComboBox()
        dress_popup(self.stage)
        super().__init__(can_move=True, parent=parent)
        self.stage.setProperty("kind", "quiet")
        self.stage.setFixedWidth(176)
        self.extra.addWidget(self.stage)
        self.stage.activated.connect(lambda _at: self.stage_chosen.emit(self.stage.currentData()))

    def show_stage(self, stage: LifeStage) -> None:
        """Show what the status means."""
        self.stage.setCurrentIndex(self.stage.findData(stage))

    def retranslate(self) -> None:
        super().retranslate()
        chosen = self.stage.currentData()
        self.stage.setAccessibleName(self.tr("Meaning"))
        set_tip(self.stage, self.tr("What this status means to the program"))
        self.stage.clear()
        for stage, word in STAGES.items():
            self.stage.addItem(QCoreApplication.translate("LifeStage", word), stage)
        if chosen is not None:
            self.show_stage(chosen)


class StatusSection(NamedListSection[Status, StatusRow]):
    """Where clients stand, in the user's words and order."""

    watched = frozenset({Entity.STATUS, Entity.CLIENT})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, can_reorder=True)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Statuses"))
        self.hint.setText(
            self.tr(
                "Name them as you do at work. The meaning tells the program who is new, who buys and who went"
                " quiet. Drag a row by its handle, or press Alt+Up and Alt+Down, to change the order."
            )
        )
        self.add_line.set_texts(self.tr("Waits for delivery"), self.tr("New status"))
        self.column.show_items(self.listed.items)

    def make_row(self) -> StatusRow:
        row = StatusRow()
        row.stage_chosen.connect(lambda stage: self._set_stage(row, stage))
        return row

    def fill_row(self, row: StatusRow, item: Status) -> None:
        row.show_row(item.id, item.name, item.color, UsageTexts().clients(self.listed.usage.get(item.id, 0)))
        row.show_stage(item.stage)

    def load(self) -> Listed[Status]:
        statuses = self.context.services.statuses
        items = statuses.list()
        return Listed(items, {item.id: statuses.usage(item.id) for item in items})

    def add(self, name: str) -> None:
        said = self.tr("Status added: {0}").format(tidy(name))
        self.save_new(lambda: self.context.services.statuses.create(name), said)

    def rename(self, row: StatusRow, name: str) -> None:
        statuses, item = self.context.services.statuses, self.item(row.row_id)
        said = self.tr("Status renamed: {0}").format(tidy(name))
        self.save_name(row, lambda: statuses.update(item.id, item.version, name=name), said)

    def recolor(self, row: StatusRow, color: str) -> None:
        statuses, item = self.context.services.statuses, self.item(row.row_id)
        said = self.tr("Status has another colour: {0}").format(item.name)
        self.save(lambda: statuses.update(item.id, item.version, color=color), said)

    def ask_removal(self, row: StatusRow) -> None:
        count = self.listed.usage.get(row.row_id, 0)
        if not count:
            self.remove(row)
            return
        choices = [(status.id, status.name) for status in self.others(row.row_id)]
        row.ask_replacement(UsageTexts().replace(count), choices)

    def remove(self, row: StatusRow, replacement: int | None = None) -> None:
        statuses, item = self.context.services.statuses, self.item(row.row_id)
        said = self.tr("Status removed: {0}").format(item.name)
        self.save(lambda: statuses.delete(item.id, move_to=replacement), said)

    def reorder(self, ids: list[int]) -> None:
        if ids != [status.id for status in self.listed.items]:
            said = self.tr("The order of statuses was changed.")
            self.save(lambda: self.context.services.statuses.reorder(ids), said)

    def _set_stage(self, row: StatusRow, stage: LifeStage) -> None:
        statuses, item = self.context.services.statuses, self.item(row.row_id)
        if stage is not item.stage:
            said = self.tr("Status means something else now: {0}").format(item.name)
            self.save(lambda: statuses.update(item.id, item.version, stage=stage), said)
