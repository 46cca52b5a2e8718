"""What is told of when it was forgotten: rules as sentences, added, changed, switched on and off, removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.escalation import EscalationCause, EscalationDraft, EscalationRule
from crm_desktop.ui.settings.care_form import EscalationForm
from crm_desktop.ui.settings.care_texts import RuleTexts
from crm_desktop.ui.settings.rule_section import RuleSection
from crm_desktop.ui.shell.context import AppContext

_FOUR_HOURS = 4 * 60


class CareSection(RuleSection[EscalationRule, EscalationForm]):
    """The rules of escalation."""

    watched = frozenset({Entity.ESCALATION_RULE, Entity.USER})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._texts = RuleTexts()
        self._people: list[str] = []
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Nothing forgotten"))
        self.hint.setText(
            self.tr(
                "When something waits too long, the program tells the head in time, and can pass it on to somebody"
                " else. Hours are those of working time. The rules hold for everybody who works with the base."
            )
        )
        self.name_parts(
            self.tr("New rule"),
            self.tr("Add the usual rules"),
            self.tr("There is no rule yet: nobody is told when something is forgotten."),
        )

    def refresh(self) -> None:
        services = self.context.services

        def read() -> tuple[list[EscalationRule], list[str]]:
            names = [user.name for user in services.users.list(only_active=True)]
            return services.escalations.rules(), names

        self.read(read, self._show)

    def sentence(self, rule: EscalationRule) -> str:
        return self._texts.sentence(rule.draft)

    def note(self, rule: EscalationRule) -> str:
        return rule.draft.name if rule.draft.name != self._texts.cause(rule.draft) else ""

    def make_form(self, rule: EscalationRule | None) -> EscalationForm:
        draft = rule.draft if rule else EscalationDraft("", EscalationCause.TASK_OVERDUE, _FOUR_HOURS)
        return EscalationForm(draft, self._people)

    def store(self, form: EscalationForm, rule: EscalationRule | None) -> tuple[Callable[[], object], str]:
        escalations, draft = self.context.services.escalations, form.draft()
        if rule is None:
            return lambda: escalations.create_rule(draft), self.tr("Rule added: {0}").format(draft.name)
        said = self.tr("The rule was changed: {0}").format(draft.name)
        # Whether it is on may have been switched beside the form.
        now = replace(draft, is_active=self.rules.get(rule.id, rule).draft.is_active)
        version = self.rules.get(rule.id, rule).version
        return lambda: escalations.update_rule(rule.id, version, now), said

    def switch(self, rule: EscalationRule, *, is_on: bool) -> tuple[Callable[[], object], str]:
        escalations, draft = self.context.services.escalations, replace(rule.draft, is_active=is_on)
        said = self.tr("Rule switched on: {0}") if is_on else self.tr("Rule switched off: {0}")
        return lambda: escalations.update_rule(rule.id, rule.version, draft), said.format(draft.name)

    def remove(self, rule: EscalationRule) -> None:
        escalations = self.context.services.escalations
        said = self.tr("Rule removed: {0}").format(rule.draft.name)
        self.change(lambda: escalations.remove_rule(rule.id), said)

    def add_usual(self) -> None:
        escalations, language = self.context.services.escalations, self.context.languages.language
        self.change(lambda: escalations.create_first(language), self.tr("The usual rules were added."))

    def show_error(self, form: EscalationForm, error: ValidationError) -> None:
        form.show_error(error)

    def _show(self, found: tuple[list[EscalationRule], list[str]]) -> None:
        rules, self._people = found
        self.show_rules(rules)
