"""Tasks that come by themselves: rules as sentences, added, changed, switched on and off, removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.auto_task import AutoTask, AutoTaskDraft, Occasion
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.pipeline import Pipeline
from crm_desktop.ui.settings.auto_task_form import AutoTaskForm
from crm_desktop.ui.settings.auto_task_texts import AutoTaskTexts
from crm_desktop.ui.settings.rule_section import RuleSection
from crm_desktop.ui.shell.context import AppContext


class AutoTaskSection(RuleSection[AutoTask, AutoTaskForm]):
    """The rules by which tasks are made."""

    watched = frozenset({Entity.AUTO_TASK, Entity.USER, Entity.STAGE, Entity.PIPELINE})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._texts = AutoTaskTexts()
        self._people: list[str] = []
        self._stages: dict[int, str] = {}
        self._new = AutoTaskDraft(Occasion.STAGE_ENTERED, "")
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Automatic tasks"))
        self.hint.setText(
            self.tr(
                "These tasks come by themselves, together with what they follow from; taking that back takes them"
                " back too. They hold for everybody who works with the base."
            )
        )
        self.name_parts(
            self.tr("New automatic task"),
            self.tr("Add the usual ones"),
            self.tr("No task comes by itself yet."),
        )

    def refresh(self) -> None:
        services = self.context.services

        def read() -> tuple[list[AutoTask], list[str], list[Pipeline]]:
            names = [user.name for user in services.users.list(only_active=True)]
            return services.auto_tasks.list(), names, services.pipelines.list()

        self.read(read, self._show)

    def open_for_stage(self, stage_id: int) -> None:
        """Show the form of a new task of a stage, for who comes from the settings of pipelines."""
        self._new = AutoTaskDraft(Occasion.STAGE_ENTERED, "", stage_id=stage_id)
        self._is_wanted = True
        self.refresh()

    _is_wanted = False

    def sentence(self, rule: AutoTask) -> str:
        return self._texts.sentence(rule.draft, self._stages)

    def note(self, rule: AutoTask) -> str:
        return self.tr("Only when nothing is planned for the deal") if rule.draft.is_spare else ""

    def make_form(self, rule: AutoTask | None) -> AutoTaskForm:
        return AutoTaskForm(rule.draft if rule else self._new, self._stages, self._people)

    def store(self, form: AutoTaskForm, rule: AutoTask | None) -> tuple[Callable[[], object], str]:
        auto_tasks, draft = self.context.services.auto_tasks, form.draft()
        if rule is None:
            return lambda: auto_tasks.create(draft), self.tr("Automatic task added: {0}").format(draft.title)
        said = self.tr("The automatic task was changed: {0}").format(draft.title)
        found = self.rules.get(rule.id, rule)
        # Whether it is on may have been switched beside the form.
        now = replace(draft, is_active=found.draft.is_active)
        return lambda: auto_tasks.update(rule.id, found.version, now), said

    def switch(self, rule: AutoTask, *, is_on: bool) -> tuple[Callable[[], object], str]:
        auto_tasks, draft = self.context.services.auto_tasks, replace(rule.draft, is_active=is_on)
        said = (
            self.tr("Automatic task switched on: {0}")
            if is_on
            else self.tr("Automatic task switched off: {0}")
        )
        return lambda: auto_tasks.update(rule.id, rule.version, draft), said.format(draft.title)

    def remove(self, rule: AutoTask) -> None:
        auto_tasks = self.context.services.auto_tasks
        said = self.tr("Automatic task removed: {0}").format(rule.draft.title)
        self.change(lambda: auto_tasks.remove([rule.id]), said)

    def add_usual(self) -> None:
        auto_tasks, language = self.context.services.auto_tasks, self.context.languages.language
        self.change(
            lambda: auto_tasks.create_first(language), self.tr("The usual automatic tasks were added.")
        )

    def show_error(self, form: AutoTaskForm, error: ValidationError) -> None:
        form.show_error(error)

    def _show(self, found: tuple[list[AutoTask], list[str], list[Pipeline]]) -> None:
        rules, self._people, pipelines = found
        self._stages = {
            stage.id: f"{pipeline.name} · {stage.name}" if len(pipelines) > 1 else stage.name
            for pipeline in pipelines
            for stage in pipeline.stages
        }
        self.show_rules(rules)
        if self._is_wanted:
            self._is_wanted = False
            self.open_new()
            self._new = AutoTaskDraft(Occasion.STAGE_ENTERED, "")
