"""What the sections of rules have in common: a list of sentences, a form to add and to change, the usual rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.errors import ValidationError
from crm_desktop.ui.settings.row_column import RowColumn
from crm_desktop.ui.settings.rule_row import RuleForm, RuleRow
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label


class StoredRule(Protocol):
    """A rule with its id and version, and the draft of what it says."""

    @property
    def id(self) -> int: ...
    @property
    def version(self) -> int: ...
    @property
    def draft(self) -> Any: ...


T = TypeVar("T", bound=StoredRule)
F = TypeVar("F", bound=RuleForm)


class RuleSection(Section, Generic[T, F]):
    """A subclass says how rules are read, said, edited and stored. One form is open at a time."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.rules: dict[int, T] = {}
        self.form: F | None = None
        self._is_read = False
        self.column: RowColumn[T, RuleRow] = RowColumn(self._new_row, self._fill_row)
        self._nothing = label("", "secondary", self, wraps=True)
        self._new_card, self._new_inside = group_card()
        self._new_card.hide()
        self.add = button("", "", "plus", self)
        self.usual = button("", "", "list-checks", self)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.add)
        foot.addWidget(self.usual)
        foot.addStretch(1)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.column.frame)
        self.body.addWidget(self._new_card)
        self.body.addLayout(foot)
        self.add.clicked.connect(self.open_new)
        self.usual.clicked.connect(self.add_usual)
        for widget in (self.usual, self._nothing, self.column.frame):
            widget.hide()

    # What a subclass says

    def sentence(self, rule: T) -> str:
        """Return a rule in words."""
        raise TypeError(type(self))

    def note(self, rule: T) -> str:
        """Return a word about a rule; nothing unless told."""
        del rule
        return ""

    def make_form(self, rule: T | None) -> F:
        """Return a form for a rule, or for a new one."""
        raise TypeError(type(self))

    def store(self, form: F, rule: T | None) -> tuple[Callable[[], object], str]:
        """Return how what a form says is stored, and what is said then."""
        raise TypeError(type(self))

    def switch(self, rule: T, *, is_on: bool) -> tuple[Callable[[], object], str]:
        """Return how a rule is switched on or off, and what is said then."""
        raise TypeError(type(self))

    def remove(self, rule: T) -> None:
        """Remove a rule."""
        raise TypeError(type(self))

    def add_usual(self) -> None:
        """Add the rules that most shops have."""
        raise TypeError(type(self))

    def show_error(self, form: F, error: ValidationError) -> None:
        """Say in the form what is wrong with it."""
        raise TypeError(type(self))

    # What they have in common

    def first(self) -> QWidget | None:
        rows = self.column.rows
        return rows[0].is_on if rows else self.add

    def show_rules(self, rules: Sequence[T]) -> None:
        """Show these rules; a form that is open stays open."""
        self._is_read = True
        self.rules = {rule.id: rule for rule in rules}
        for row in self.column.rows:
            if row.editor is not None and row.editor is self.form and row.row_id not in self.rules:
                self.form = None  # somebody removed the rule that is being edited
        self.column.show_items(rules)
        for widget in (self.usual, self._nothing):
            widget.setVisible(not rules)

    def name_parts(self, add: str, usual: str, nothing: str) -> None:
        """Set the words of the buttons, and what stands there when there is no rule."""
        self.add.setText(add)
        self.usual.setText(usual)
        self._nothing.setText(nothing)
        if self._is_read:
            self.show_rules(list(self.rules.values()))

    def open_new(self) -> None:
        """Show the form of a new rule."""
        self.close_form()
        self._new_card.show()
        self._show_form(self.make_form(None), None)

    def open_rule(self, row: RuleRow) -> None:
        """Show the form of a rule below it; once more closes it."""
        was_open = row.editor is not None
        self.close_form()
        if not was_open:
            self._show_form(self.make_form(self.rules[row.row_id]), row)

    def close_form(self) -> None:
        """Take the form away; nothing is stored."""
        for row in self.column.rows:
            row.close_editor()
        if self.form is not None and not self._new_card.isHidden():
            self._new_inside.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.add.setFocus()
        self._new_card.hide()
        self.form = None

    def _show_form(self, form: F, row: RuleRow | None) -> None:
        self.form = form
        rule = self.rules[row.row_id] if row is not None else None
        form.saved.connect(lambda: self._on_saved(form, rule))
        form.left.connect(self.close_form)
        if row is not None:
            row.open_editor(form)
        else:
            self._new_inside.addWidget(form)
        form.show()
        form.first().setFocus(Qt.FocusReason.TabFocusReason)
        self.reveal(form)

    def _on_saved(self, form: F, rule: T | None) -> None:
        work, said = self.store(form, rule)

        def on_done() -> None:
            if self.form is form:
                self.close_form()
            self.refresh()

        def on_error(error: Exception) -> None:
            if isinstance(error, ValidationError):
                self.show_error(form, error)
            else:
                self.context.shell.show_error(error)
                self.refresh()

        self.save(work, said, on_done=on_done, on_error=on_error)

    def _new_row(self) -> RuleRow:
        row = RuleRow()
        row.switched.connect(lambda is_on: self._on_switched(row, is_on=is_on))
        row.edit_requested.connect(lambda: self.open_rule(row))
        row.remove_requested.connect(lambda: self.remove(self.rules[row.row_id]))
        return row

    def _fill_row(self, row: RuleRow, rule: T) -> None:
        row.show_rule(rule.id, self.sentence(rule), self.note(rule), is_on=rule.draft.is_active)

    def _on_switched(self, row: RuleRow, *, is_on: bool) -> None:
        work, said = self.switch(self.rules[row.row_id], is_on=is_on)
        self.change(work, said)

    def change(self, work: Callable[[], object], said: str) -> None:
        """Store a change, and show what is stored in any case."""

        def on_error(error: Exception) -> None:
            self.context.shell.show_error(error)
            self.refresh()

        self.save(work, said, on_done=self.refresh, on_error=on_error)
