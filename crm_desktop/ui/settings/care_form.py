"""The form of a rule of escalation: what was forgotten, for how long, who is told, who gets it then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from crm_desktop.domain.abc import AbcClass
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.escalation import MAX_AFTER, EscalationCause, EscalationDraft
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.settings.care_texts import IN_MINUTES, MINUTES_OF_HOUR, RuleTexts
from crm_desktop.ui.settings.rule_row import RuleForm, select
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.line_undo import LineUndo
from crm_desktop.ui.widgets.spin import dress_spin

_SPIN_WIDTH = 96


class Length(QWidget):
    """A length of time: a number and its unit; minutes and hours of work, or days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.unit = QSpinBox(self), QComboBox(self)
        self.number.setRange(1, MAX_AFTER)
        self.number.setFixedWidth(_SPIN_WIDTH)
        dress_spin(self.number)
        dress_popup(self.unit)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.number)
        line.addWidget(self.unit)
        line.addStretch(1)
        self.setFocusProxy(self.number)

    def set_units(self, *, in_minutes: bool) -> None:
        """Offer minutes and hours, or days only."""
        chosen = self.unit.currentData()
        units = (
            ((self.tr("working hours"), MINUTES_OF_HOUR), (self.tr("working minutes"), 1))
            if in_minutes
            else ((self.tr("days"), 1),)
        )
        with QSignalBlocker(self.unit):
            self.unit.clear()
            for word, factor in units:
                self.unit.addItem(word, factor)
            select(self.unit, chosen)
        self.unit.setEnabled(in_minutes)

    def set_value(self, value: int) -> None:
        """Show a length in the largest unit that it fills."""
        factors = [int(self.unit.itemData(at)) for at in range(self.unit.count())]
        factor = next((each for each in sorted(factors, reverse=True) if value % each == 0), 1)
        select(self.unit, factor)
        self.number.setValue(value // factor)

    def value(self) -> int:
        """Return the length in minutes, or in days."""
        return self.number.value() * int(self.unit.currentData() or 1)


class EscalationForm(RuleForm):
    """Says all the time what the rule will be."""

    def __init__(self, draft: EscalationDraft, people: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._people = RuleTexts(), people
        self._is_active = draft.is_active
        self.cause, self.of_class, self.who = QComboBox(self), QComboBox(self), QComboBox(self)
        self.after, self.late = Length(self), Length(self)
        self.passes, self.new_owner = QCheckBox(self), QComboBox(self)
        self.name = QLineEdit(self)
        LineUndo(self.name)
        for box in (self.cause, self.of_class, self.who, self.new_owner):
            dress_popup(box)
        for key, field in (
            ("cause", self.cause),
            ("after", self.after),
            ("class", self.of_class),
            ("who", self.who),
            ("passes", self.passes),
            ("late", self.late),
            ("new_owner", self.new_owner),
            ("name", self.name),
        ):
            self.add_row(key, field)
        self._fill(draft)
        self._connect()
        self.retranslate()

    def draft(self) -> EscalationDraft:
        """Return the rule as it stands; without a name of its own it is called by its cause."""
        after = self.after.value()
        draft = EscalationDraft(
            self.name.text().strip(),
            EscalationCause(self.cause.currentData()),
            after,
            str(self.of_class.currentData() or ""),
            str(self.who.currentData() or ""),
            after + self.late.value() if self.passes.isChecked() else None,
            str(self.new_owner.currentData() or "") if self.passes.isChecked() else "",
            self._is_active,
        )
        draft.name = draft.name or self._texts.cause(draft)
        return draft

    def show_error(self, error: ValidationError) -> None:
        """Say what is wrong with the rule."""
        if "reassign_to" in error.problems:
            self.show_problem(self.tr("Say who gets it then."), self.new_owner)
        elif {"after", "reassign_after"} & error.problems.keys():
            self.show_problem(self.tr("That is too long."), self.after)
        else:
            problems = dict.fromkeys(problem_text(Problem(each)) for each in error.problems.values())
            self.show_problem("; ".join(problems), self.name)

    def retranslate(self) -> None:
        super().retranslate()
        self._choices()
        self.name_row("cause", self.tr("What was forgotten"))
        self.name_row("after", self.tr("For how long"), self.after.number)
        self.name_row("class", self.tr("Of which clients"))
        self.name_row("who", self.tr("Who is told"))
        self.name_row("passes", "", self.passes)
        self.passes.setText(self.tr("Then pass it on"))
        self.passes.setAccessibleName(self.tr("Then pass it on"))
        self.name_row("late", self.tr("After as much more"), self.late.number)
        self.name_row("new_owner", self.tr("Who gets it"))
        self.name_row("name", self.tr("Name of the rule"))
        self.after.unit.setAccessibleName(self.tr("Unit"))
        self.late.unit.setAccessibleName(self.tr("Unit"))
        self._on_changed()

    def _choices(self) -> None:
        """Fill the fields with choices anew, in the language in force."""
        classes = [("", self.tr("Of all clients"))]
        classes += [
            (each.value.upper(), self.tr("Of class {0}").format(each.value.upper())) for each in AbcClass
        ]
        for box, choices in (
            (self.cause, [(each.value, self._texts.cause_name(each)) for each in EscalationCause]),
            (self.of_class, classes),
            (self.who, [("", self.tr("Everybody else")), *((name, name) for name in self._people)]),
            (self.new_owner, [("", self.tr("Choose somebody")), *((name, name) for name in self._people)]),
        ):
            chosen = box.currentData() if box.count() else self._wanted[box]
            with QSignalBlocker(box):
                box.clear()
                for key, word in choices:
                    box.addItem(word, key)
                select(box, chosen)
        self._set_units()

    def _fill(self, draft: EscalationDraft) -> None:
        self._wanted: dict[QComboBox, str] = {
            self.cause: draft.cause.value,
            self.of_class: draft.client_class.strip().upper(),
            self.who: draft.notify,
            self.new_owner: draft.reassign_to,
        }
        # Who has left and is named by the rule is offered as long as it names him.
        named = [each for each in (draft.notify, draft.reassign_to) if each and each not in self._people]
        self._people = [*self._people, *dict.fromkeys(named)]
        self._choices()
        self.after.set_value(draft.after)
        self.passes.setChecked(draft.reassign_after is not None)
        self.late.set_value(max(1, (draft.reassign_after or draft.after * 2) - draft.after))
        is_own = draft.name and draft.name != self._texts.cause(draft)
        self._old_name = draft.name if is_own else ""
        self.name.setText(self._old_name)

    def _set_units(self) -> None:
        in_minutes = EscalationCause(self.cause.currentData()) in IN_MINUTES
        for length in (self.after, self.late):
            length.set_units(in_minutes=in_minutes)

    def _connect(self) -> None:
        self.cause.activated.connect(lambda _at: self._on_cause())
        self.of_class.activated.connect(lambda _at: self._on_other())
        for box in (self.who, self.new_owner):
            box.activated.connect(lambda _at: self._on_changed())
        for length, changed in ((self.after, self._on_other), (self.late, self._on_changed)):
            length.number.valueChanged.connect(lambda _value, changed=changed: changed())
            length.unit.activated.connect(lambda _at, changed=changed: changed())
        self.passes.toggled.connect(lambda _is_on: self._on_changed())
        self.name.textChanged.connect(lambda _text: self.show_problem(""))

    def _on_cause(self) -> None:
        self._set_units()
        self._on_other()

    def _on_other(self) -> None:
        """The rule is of something else now: a name that was not typed here may not fit any more."""
        if self.name.text() == self._old_name:
            self.name.clear()
        self._on_changed()

    def _on_changed(self) -> None:
        passes = self.passes.isChecked()
        self.show_row("late", is_shown=passes)
        self.show_row("new_owner", is_shown=passes)
        self.show_problem("")
        draft = self.draft()
        self.name.setPlaceholderText(self._texts.cause(draft))
        if passes and not draft.reassign_to:
            draft.reassign_to = "…"
        self.show_sentence(self._texts.sentence(draft))
