"""The form of an automatic task: on what it is made, what it says, for when, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from crm_desktop.domain.auto_task import MARKS, MAX_DAYS, AutoTaskDraft, Occasion
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.task import Priority, TaskKind
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.task_texts import TASK_ICONS, priority_text, task_kind_text
from crm_desktop.ui.settings.auto_task_texts import AutoTaskTexts
from crm_desktop.ui.settings.rule_row import RuleForm, select
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.line_undo import LineUndo
from crm_desktop.ui.widgets.spin import dress_spin
from crm_desktop.ui.widgets.text import label, literal

_SPIN_WIDTH = 96


class AutoTaskForm(RuleForm):
    """Says all the time what the rule will be, and how the title of a task will read."""

    def __init__(
        self,
        draft: AutoTaskDraft,
        stages: Mapping[int, str],
        people: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts, self._stages = AutoTaskTexts(), stages
        self._people = list(dict.fromkeys((*people, *([draft.owner] if draft.owner else []))))
        self._is_active = draft.is_active
        self.occasion, self.stage = QComboBox(self), QComboBox(self)
        self.task = QWidget(self)
        self.title = QLineEdit(self.task)
        self.kind, self.priority, self.owner = QComboBox(self), QComboBox(self), QComboBox(self)
        self.due = QWidget(self)
        self.days, self.unit = QSpinBox(self.due), QComboBox(self.due)
        self.spare = QCheckBox(self)
        self.example = label("", "small", self.task, wraps=True)
        self.marks: dict[str, QWidget] = {}
        for box in (self.occasion, self.stage, self.kind, self.priority, self.owner, self.unit):
            dress_popup(box)
        self._build()
        for key, field in (
            ("occasion", self.occasion),
            ("stage", self.stage),
            ("title", self.task),
            ("kind", self.kind),
            ("due", self.due),
            ("owner", self.owner),
            ("priority", self.priority),
            ("spare", self.spare),
        ):
            self.add_row(key, field)
        self._wanted: dict[QComboBox, object] = {
            self.occasion: draft.occasion.value,
            self.stage: draft.stage_id,
            self.kind: draft.kind.value,
            self.priority: draft.priority.value,
            self.owner: draft.owner,
            self.unit: draft.in_working_days,
        }
        self.title.setText(draft.title)
        self.days.setValue(draft.days)
        self.spare.setChecked(draft.is_spare)
        self._connect()
        self.retranslate()

    def draft(self) -> AutoTaskDraft:
        """Return the rule as it stands."""
        occasion = Occasion(self.occasion.currentData())
        return AutoTaskDraft(
            occasion,
            self.title.text().strip(),
            TaskKind(self.kind.currentData()),
            self.stage.currentData() if occasion is Occasion.STAGE_ENTERED else None,
            self.days.value(),
            Priority(self.priority.currentData()),
            self._is_active,
            bool(self.unit.currentData()),
            str(self.owner.currentData() or ""),
            occasion is Occasion.STAGE_ENTERED and self.spare.isChecked(),
        )

    def show_error(self, error: ValidationError) -> None:
        """Say what is wrong with the rule."""
        if error.problems.get("title") is Problem.NOT_A_CHOICE:
            self.show_problem(
                self.tr("There is a mark in braces that means nothing here; take one of those below."),
                self.title,
            )
        elif "title" in error.problems:
            is_missing = error.problems["title"] is Problem.REQUIRED
            text = self.tr("Say what is to be done.") if is_missing else problem_text(error.problems["title"])
            self.show_problem(text, self.title)
        elif "stage_id" in error.problems:
            self.show_problem(self.tr("Choose a stage."), self.stage)
        else:
            self.show_problem("; ".join(map(problem_text, dict.fromkeys(error.problems.values()))), self.days)

    def retranslate(self) -> None:
        super().retranslate()
        self._choices()
        self._show_marks()
        self.name_row("occasion", self.tr("When"))
        self.name_row("stage", self.tr("Stage"))
        self.name_row("title", self.tr("Task"), self.title)
        self.name_row("kind", self.tr("Kind"))
        self.unit.setAccessibleName(self.tr("Unit"))
        self.name_row("owner", self.tr("Who does it"))
        self.name_row("priority", self.tr("Priority"))
        self.name_row("spare", "", self.spare)
        self.spare.setText(self.tr("Only when nothing is planned for the deal"))
        self.spare.setAccessibleName(self.spare.text())
        self.title.setPlaceholderText(self.tr("Call: {client}"))
        self._on_changed()

    def _build(self) -> None:
        LineUndo(self.title)
        self.days.setRange(0, MAX_DAYS)
        self.days.setFixedWidth(_SPIN_WIDTH)
        dress_spin(self.days)
        due = QHBoxLayout(self.due)
        due.setContentsMargins(0, 0, 0, 0)
        due.setSpacing(8)
        due.addWidget(self.days)
        due.addWidget(self.unit)
        due.addStretch(1)
        self._mark_line = QWidget(self.task)
        self._flow = FlowLayout(self._mark_line, spacing=6)
        column = QVBoxLayout(self.task)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.title, self._mark_line, self.example):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.occasion.activated.connect(lambda _at: self._on_occasion())
        for box in (self.stage, self.kind, self.priority, self.owner, self.unit):
            box.activated.connect(lambda _at: self._on_changed())
        self.title.textChanged.connect(lambda _text: self._on_changed())
        self.days.valueChanged.connect(lambda _value: self._on_changed())

    def _choices(self) -> None:
        """Fill the fields with choices anew, in the language in force."""
        self._refill(self.occasion, [(each.value, self._texts.occasion(each)) for each in Occasion])
        self._refill(self.stage, [(None, self.tr("Choose a stage")), *self._stages.items()])
        self._refill(self.kind, [(each.value, task_kind_text(each)) for each in TaskKind])
        self._refill(self.priority, [(each.value, priority_text(each)) for each in Priority])
        self._refill(self.unit, [(False, self.tr("days")), (True, self.tr("working days"))])
        for at, kind in enumerate(TaskKind):
            self.kind.setItemIcon(at, icon(TASK_ICONS[kind], "text2"))
        self._fill_owners()

    def _fill_owners(self) -> None:
        of_record = self._texts.owner_of_record(Occasion(self.occasion.currentData()))
        self._refill(self.owner, [("", of_record), *((name, name) for name in self._people)])

    def _refill(self, box: QComboBox, choices: Sequence[tuple[object, str]]) -> None:
        chosen = box.currentData() if box.count() else self._wanted[box]
        with QSignalBlocker(box):
            box.clear()
            for key, word in choices:
                box.addItem(word, key)
            select(box, chosen)

    def _show_marks(self) -> None:
        """Offer the marks that a title may have here."""
        for old in self.marks.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.marks = {}
        for mark in MARKS[Occasion(self.occasion.currentData())]:
            chip = button(literal(self._texts.mark(mark)), "chip", "plus", self._mark_line)
            chip.setAccessibleName(self.tr("Insert: {0}").format(self._texts.mark(mark)))
            chip.clicked.connect(lambda _checked=False, mark=mark: self._insert(mark))
            self.marks[mark] = chip
            self._flow.addWidget(chip)
            chip.show()

    def _insert(self, mark: str) -> None:
        at = self.title.cursorPosition()
        before = self.title.text()[:at]
        gap = " " if before and not before.endswith(" ") else ""
        self.title.insert(f"{gap}{{{mark}}}")
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_occasion(self) -> None:
        self._fill_owners()
        self._show_marks()
        self._on_changed()

    def _on_changed(self) -> None:
        draft = self.draft()
        is_of_stage = draft.occasion is Occasion.STAGE_ENTERED
        is_before = draft.occasion is Occasion.PROMISE_ENDS
        due = self.tr("How many days before") if is_before else self.tr("In how many days")
        self.name_row("due", due, self.days)
        self.show_row("stage", is_shown=is_of_stage)
        self.show_row("spare", is_shown=is_of_stage)
        self.show_problem("")
        self.example.setText(self._texts.example(draft.title) if "{" in draft.title else "")
        self.example.setVisible("{" in draft.title)
        self.show_sentence(self._texts.sentence(draft, self._stages))
