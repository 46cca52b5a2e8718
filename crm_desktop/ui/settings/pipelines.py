"""Pipelines: the ways of selling, each with its stages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QWidget

from crm_desktop.domain.auto_task import AutoTask
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import CrmError, InUseError, ValidationError
from crm_desktop.domain.pipeline import Pipeline, PipelineTemplate, Stage, StageDraft, StageKind
from crm_desktop.domain.text import tidy
from crm_desktop.ui.settings.auto_task_texts import AutoTaskTexts
from crm_desktop.ui.settings.named_list import Listed, NamedListSection
from crm_desktop.ui.settings.pipelines_stage import StageRow, draft_of
from crm_desktop.ui.settings.usage_texts import UsageTexts
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import MenuButton, icon_button, name_control
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.line_undo import LineUndo
from crm_desktop.ui.widgets.text import label, literal

_COLORS = ("cyan", "violet", "amber", "blue", "teal", "rose", "olive")


class PipelineSection(NamedListSection[Stage, StageRow]):
    """One pipeline at a time is edited; others are chosen above, or made from templates."""

    watched = frozenset({Entity.PIPELINE, Entity.STAGE, Entity.DEAL, Entity.AUTO_TASK})
    task_wanted = Signal(int)  # the id of a stage that is to get an automatic task

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, can_reorder=True)
        self._pipelines: list[Pipeline] = []
        self._wanted: int | None = None
        self._standing: dict[int, int] = {}
        self._tasks: list[AutoTask] = []
        self.choice = QComboBox(self)
        dress_popup(self.choice)
        self.choice.activated.connect(self._on_chosen)
        self.name = QLineEdit(self)
        LineUndo(self.name)
        self.name.editingFinished.connect(self._on_named)
        self.remove_pipeline = icon_button("trash-2", self, size=16)
        self.remove_pipeline.clicked.connect(self._on_remove_pipeline)
        self.new = MenuButton("", "", "plus", self)
        self._name_caption = label("", "small", self)
        self._name_caption.setBuddy(self.name)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.choice, 1)
        top.addWidget(self.new)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._name_caption)
        line.addWidget(self.name, 1)
        line.addWidget(self.remove_pipeline)
        self.body.insertLayout(0, top)
        self.body.insertLayout(1, line)
        self.retranslate()

    @property
    def pipeline(self) -> Pipeline | None:
        """The pipeline that is edited."""
        return next((each for each in self._pipelines if each.id == self.choice.currentData()), None)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Pipelines"))
        self.hint.setText(
            self.tr(
                "The stages a deal goes through. A stage can ask for what must be known, plan the next action,"
                " and tell when a deal is forgotten."
            )
        )
        self.add_line.set_texts(self.tr("Offer sent"), self.tr("New stage"))
        self.choice.setAccessibleName(self.tr("Pipeline"))
        self._name_caption.setText(self.tr("Name of the pipeline"))
        self.name.setAccessibleName(self.tr("Name of the pipeline"))
        name_control(self.remove_pipeline, self.tr("Remove the pipeline"))
        self.new.setText(self.tr("New pipeline"))
        menu = QMenu(self.new)
        for template in self._templates():
            menu.addAction(literal(template.name), partial(self.add_pipeline, template.key))
        self.new.set_menu(menu)
        self.column.show_items(self.listed.items)

    # The pipeline

    def add_pipeline(self, key: str) -> None:
        """Make a pipeline from a template, and edit it."""
        pipelines, language = self.context.services.pipelines, QLocale().name()[:2]
        known = {each.name for each in self._pipelines}
        template = next(each for each in self._templates() if each.key == key)
        name, number = template.name, 2
        while name in known:
            name, number = f"{template.name} {number}", number + 1

        def work() -> None:
            self._wanted = pipelines.create_from_template(key, language, name)

        self.save(work, self.tr("Pipeline added: {0}").format(name))

    def _templates(self) -> Sequence[PipelineTemplate]:
        found = self.context.services.pipelines.templates(QLocale().name()[:2])
        return cast("Sequence[PipelineTemplate]", found)

    def _on_chosen(self) -> None:
        self._wanted = self.choice.currentData()
        self.refresh()

    def _on_named(self) -> None:
        found = self.pipeline
        name = tidy(self.name.text())
        if found is None or name == found.name:
            return
        pipelines = self.context.services.pipelines
        self.save(
            lambda: pipelines.rename(found.id, name, found.version),
            self.tr("Pipeline renamed: {0}").format(name),
            on_error=self._on_error,
        )

    def _on_remove_pipeline(self) -> None:
        found = self.pipeline
        if found is not None:
            pipelines = self.context.services.pipelines
            self.save(
                lambda: pipelines.remove(found.id),
                self.tr("Pipeline removed: {0}").format(found.name),
                on_error=self._on_error,
            )

    # Its stages

    def make_row(self) -> StageRow:
        row = StageRow(self.context.formats)
        row.changed.connect(lambda draft: self._store(row, draft))
        row.task_wanted.connect(lambda: self.task_wanted.emit(row.row_id))
        return row

    def fill_row(self, row: StageRow, item: Stage) -> None:
        note = UsageTexts().standing(self._standing.get(item.id, 0), self.listed.usage.get(item.id, 0))
        row.show_row(item.id, item.name, item.color, note)
        row.show_stage(item)
        texts, names = AutoTaskTexts(), {item.id: item.name}
        row.show_tasks(
            [
                texts.sentence(task.draft, names)
                for task in self._tasks
                if task.draft.stage_id == item.id and task.draft.is_active and not task.draft.is_spare
            ]
        )

    def load(self) -> Listed[Stage]:
        pipelines = self.context.services.pipelines
        every = pipelines.list()
        chosen = next((each for each in every if each.id == self._wanted), every[0] if every else None)
        stages = chosen.stages if chosen is not None else ()
        self._pipelines = every
        self._tasks = self.context.services.auto_tasks.list()
        self._wanted = chosen.id if chosen is not None else None
        self._standing = {stage.id: pipelines.standing(stage.id) for stage in stages}
        return Listed(stages, {stage.id: pipelines.usage(stage.id) for stage in stages})

    def _show(self, listed: Listed[Stage]) -> None:
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for each in self._pipelines:
                self.choice.addItem(each.name, each.id)
            self.choice.setCurrentIndex(self.choice.findData(self._wanted))
        found = self.pipeline
        if found is not None and not self.name.hasFocus():
            self.name.setText(found.name)
        self.remove_pipeline.setEnabled(len(self._pipelines) > 1)
        super()._show(listed)

    def add(self, name: str) -> None:
        found = self.pipeline
        if found is None:
            return
        color = _COLORS[len(found.stages) % len(_COLORS)]
        open_ones = [stage for stage in found.stages if stage.kind is StageKind.OPEN]
        draft = StageDraft(name, color=color, probability=open_ones[-1].probability if open_ones else 50)
        pipelines, said = self.context.services.pipelines, self.tr("Stage added: {0}").format(tidy(name))
        self.save_new(lambda: pipelines.add_stage(found.id, draft), said)

    def rename(self, row: StageRow, name: str) -> None:
        item, pipelines = self.item(row.row_id), self.context.services.pipelines
        said = self.tr("Stage renamed: {0}").format(tidy(name))
        draft = replace(draft_of(item), name=name)
        self.save_name(row, lambda: pipelines.update_stage(item.id, item.version, draft), said)

    def recolor(self, row: StageRow, color: str) -> None:
        self._store(row, replace(draft_of(self.item(row.row_id)), color=color))

    def ask_removal(self, row: StageRow) -> None:
        count, item = self.listed.usage.get(row.row_id, 0), self.item(row.row_id)
        alike = [(stage.id, stage.name) for stage in self.others(item.id) if stage.kind is item.kind]
        if not alike:
            row.show_problem(self.tr("A pipeline needs one stage of this kind."))
        elif count:
            row.ask_replacement(UsageTexts().replace_deals(count), alike)
        else:
            self.remove(row)

    def remove(self, row: StageRow, replacement: int | None = None) -> None:
        item, pipelines = self.item(row.row_id), self.context.services.pipelines
        said = self.tr("Stage removed: {0}").format(item.name)
        self.save(lambda: pipelines.remove_stage(item.id, replacement), said, on_error=self._on_error)

    def reorder(self, ids: list[int]) -> None:
        before = [stage.id for stage in self.listed.items]
        if ids == before:
            return
        pipelines = self.context.services.pipelines
        moved = next(
            row_id for row_id in ids if [i for i in ids if i != row_id] == [i for i in before if i != row_id]
        )
        said = self.tr("The order of stages was changed.")
        self.save(lambda: pipelines.move_stage(moved, ids.index(moved)), said)

    def _store(self, row: StageRow, draft: StageDraft) -> None:
        item, pipelines = self.item(row.row_id), self.context.services.pipelines
        said = self.tr("Stage changed: {0}").format(item.name)

        def on_error(error: Exception) -> None:
            if isinstance(error, InUseError):
                row.show_problem(self.tr("Deals stand here or stood here: what it means cannot change."))
            elif isinstance(error, ValidationError) and "kind" in error.problems:
                row.show_problem(self.tr("A pipeline needs one stage of this kind."))
            else:
                self._on_error(error)
            self.refresh()

        self.save(
            lambda: pipelines.update_stage(item.id, item.version, draft),
            said,
            on_done=lambda: row.show_problem(""),
            on_error=on_error,
        )

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, CrmError):
            self.context.shell.show_error(error)
        self.refresh()
