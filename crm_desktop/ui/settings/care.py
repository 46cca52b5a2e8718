"""What is told of when it was forgotten, and which tasks come by themselves: switched on and off, with their times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from crm_desktop.domain.auto_task import MAX_DAYS, AutoTask, Occasion
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.escalation import MAX_AFTER, EscalationCause, EscalationRule
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.settings.setting_row import SettingRow
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.combo import dress_popup

_SPIN_WIDTH, _WHO_WIDTH = 120, 150
_IN_MINUTES = (EscalationCause.TASK_OVERDUE, EscalationCause.INQUIRY_UNANSWERED)


class _Controls(QWidget):
    """How long, who is told, and whether at all."""

    def __init__(self, changed: Callable[[], None], times: tuple[int, int], *, has_people: bool) -> None:
        super().__init__()
        self.time, self.who, self.is_on = QSpinBox(self), QComboBox(self), QCheckBox(self)
        dress_popup(self.who)
        self.time.setRange(*times)
        self.time.setFixedWidth(_SPIN_WIDTH)
        self.who.setFixedWidth(_WHO_WIDTH)
        self.who.setVisible(has_people)
        self.time.setKeyboardTracking(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for control in (self.time, self.who, self.is_on):
            layout.addWidget(control)
        self.setFocusProxy(self.is_on)
        self.time.valueChanged.connect(lambda _value: changed())
        self.who.activated.connect(lambda _at: changed())
        self.is_on.toggled.connect(lambda _is_on: changed())

    def show_values(self, time: int, *, is_on: bool, names: list[tuple[str, str]], who: str) -> None:
        """Show what is stored; nothing is announced."""
        blockers = [QSignalBlocker(each) for each in (self.time, self.who, self.is_on)]
        self.time.setValue(time)
        self.is_on.setChecked(is_on)
        self.who.clear()
        for text, name in names:
            self.who.addItem(text, name)
        self.who.setCurrentIndex(max(0, self.who.findData(who)))
        del blockers


class CareSection(Section):
    """The rules of escalation, and those of automatic tasks."""

    watched = frozenset({Entity.ESCALATION_RULE, Entity.AUTO_TASK, Entity.USER})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rules: dict[int, EscalationRule] = {}
        self._tasks: dict[int, AutoTask] = {}
        self._people: list[str] = []
        self.rule_rows: dict[int, _Controls] = {}
        self.task_rows: dict[int, _Controls] = {}
        self._named: dict[tuple[str, int], SettingRow] = {}
        cards: list[QVBoxLayout] = []
        for _each in range(2):
            card, inside = group_card()
            self.body.addWidget(card)
            cards.append(inside)
        self._rule_card, self._task_card = cards
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Nothing forgotten"))
        self.hint.setText(
            self.tr(
                "The head is told when something waits too long; some tasks come by themselves. They hold for"
                " everybody who works with the base."
            )
        )
        self._fill()

    def refresh(self) -> None:
        services = self.context.services

        def read() -> tuple[list[EscalationRule], list[AutoTask], list[str]]:
            names = [user.name for user in services.users.list(only_active=True)]
            return services.escalations.rules(), services.auto_tasks.list(), names

        self.read(read, self._show)

    def first(self) -> QWidget | None:
        return next((controls.is_on for controls in self.rule_rows.values()), None)

    def _show(self, found: tuple[list[EscalationRule], list[AutoTask], list[str]]) -> None:
        rules, tasks, self._people = found
        self._rules = {rule.id: rule for rule in rules}
        self._tasks = {task.id: task for task in tasks}
        for rule_id in [each for each in self._rules if each not in self.rule_rows]:
            controls = _Controls(partial(self._on_rule, rule_id), (1, MAX_AFTER), has_people=True)
            self._add(self._rule_card, ("rule", rule_id), controls)
            self.rule_rows[rule_id] = controls
        for task_id in [each for each in self._tasks if each not in self.task_rows]:
            controls = _Controls(partial(self._on_task, task_id), (0, MAX_DAYS), has_people=False)
            self._add(self._task_card, ("task", task_id), controls)
            self.task_rows[task_id] = controls
        for kind, rows, there in (
            ("rule", self.rule_rows, self._rules),
            ("task", self.task_rows, self._tasks),
        ):
            for row_id in rows.keys() - there.keys():
                del rows[row_id]
                self._named.pop((kind, row_id)).deleteLater()
        self._fill()

    def _add(self, card: QVBoxLayout, key: tuple[str, int], controls: _Controls) -> None:
        self._named[key] = SettingRow(controls, self)
        card.addWidget(self._named[key])

    def _fill(self) -> None:
        names = [(self.tr("Everybody else"), ""), *((name, name) for name in self._people)]
        for rule_id, controls in self.rule_rows.items():
            draft = self._rules[rule_id].draft
            in_minutes = draft.cause in _IN_MINUTES
            hint = self.tr("In minutes of working time") if in_minutes else self.tr("In days")
            self._named["rule", rule_id].set_texts(draft.name, hint)
            self._name(controls, draft.name)
            controls.show_values(draft.after, is_on=draft.is_active, names=names, who=draft.notify)
        for task_id, controls in self.task_rows.items():
            task = self._tasks[task_id].draft
            self._named["task", task_id].set_texts(task.title, self._when(task.occasion))
            self._name(controls, task.title)
            controls.show_values(task.days, is_on=task.is_active, names=[], who="")

    def _name(self, controls: _Controls, name: str) -> None:
        controls.is_on.setAccessibleName(name)
        controls.time.setAccessibleName(self.tr("After how long: {0}").format(name))
        controls.who.setAccessibleName(self.tr("Who is told: {0}").format(name))

    def _when(self, occasion: Occasion) -> str:
        return {
            Occasion.STAGE_ENTERED: self.tr("So many days after a deal has entered the stage"),
            Occasion.INQUIRY_NEW: self.tr("So many days after a new inquiry"),
            Occasion.SALE_MADE: self.tr("So many days after a sale"),
            Occasion.PROMISE_ENDS: self.tr("So many days before a promise ends"),
        }[occasion]

    def _on_rule(self, rule_id: int) -> None:
        rule, controls, services = self._rules[rule_id], self.rule_rows[rule_id], self.context.services
        after = controls.time.value()
        late = rule.draft.reassign_after
        draft = replace(
            rule.draft,
            after=after,
            reassign_after=None if late is None else max(after, late),
            notify=str(controls.who.currentData() or ""),
            is_active=controls.is_on.isChecked(),
        )
        said = self.tr("The rule was changed: {0}").format(draft.name)
        self.save(
            lambda: services.escalations.update_rule(rule_id, rule.version, draft), said, on_done=self.refresh
        )

    def _on_task(self, task_id: int) -> None:
        task, controls, services = self._tasks[task_id], self.task_rows[task_id], self.context.services
        draft = replace(task.draft, days=controls.time.value(), is_active=controls.is_on.isChecked())
        said = self.tr("The automatic task was changed: {0}").format(draft.title)
        self.save(
            lambda: services.auto_tasks.update(task_id, task.version, draft), said, on_done=self.refresh
        )
