"""Rules of escalation are added, changed, switched on and off, and removed in the settings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from crm_desktop.domain.escalation import EscalationCause, EscalationDraft, EscalationRule
from crm_desktop.ui.settings.care import CareSection
from crm_desktop.ui.settings.rule_row import RuleRow
from crm_desktop.ui.shell.context import AppContext
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(app_context: AppContext, open_section: Callable[[type[CareSection]], CareSection]) -> CareSection:
    app_context.services.users.create("Ольга")
    return open_section(CareSection)


def choose(box: QComboBox, key: object) -> None:
    at = next(at for at in range(box.count()) if box.itemData(at) == key)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def rules(context: AppContext) -> list[EscalationRule]:
    return context.services.escalations.rules()


def row_of(section: CareSection, rule: EscalationRule) -> RuleRow:
    row = section.column.row(rule.id)
    assert row is not None
    return row


def test_a_rule_is_said_as_a_sentence_and_switched_on(
    section: CareSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    rule = rules(app_context)[0]
    row = row_of(section, rule)
    assert row.text.text().startswith("If a task is overdue by 9 working hour")
    assert not row.is_on.isChecked()
    row.is_on.click()
    settle()
    assert rules(app_context)[0].draft.is_active
    app_context.services.history.undo_last()
    settle()
    assert not row.is_on.isChecked()
    assert len(said.undoable) == 1


def test_a_rule_is_added(
    section: CareSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    section.add.click()
    form = section.form
    assert form is not None
    choose(form.cause, EscalationCause.TASK_OVERDUE.value)
    form.after.number.setValue(4)
    choose(form.who, "Ольга")
    form.passes.click()
    form.late.number.setValue(8)
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    settle()
    assert form.problem()  # nobody is named who gets it
    assert len(rules(app_context)) == 4
    choose(form.new_owner, "Ольга")
    assert "8 more hour" in form.sentence()
    form.save.click()
    settle()
    draft = rules(app_context)[-1].draft
    assert (draft.cause, draft.after, draft.notify) == (EscalationCause.TASK_OVERDUE, 240, "Ольга")
    assert (draft.reassign_after, draft.reassign_to, draft.is_active) == (720, "Ольга", True)
    assert section.form is None
    assert len(section.column.rows) == 5
    app_context.services.history.undo_last()
    settle()
    assert len(section.column.rows) == 4
    assert len(said.undoable) == 1


def test_a_rule_is_changed_below_its_sentence(
    section: CareSection, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    rule = rules(app_context)[1]
    row = row_of(section, rule)
    row.edit.click()
    form = section.form
    assert form is not None
    assert (form.after.value(), form.after.number.value()) == (60, 1)
    assert form.name.text() == rule.draft.name
    choose(form.after.unit, 1)
    form.after.number.setValue(25)
    assert form.name.text() == ""  # it would not be true any more
    row.is_on.click()  # beside the form
    settle()
    form.save.click()
    settle()
    draft = rules(app_context)[1].draft
    assert (draft.after, draft.is_active) == (25, True)
    assert "25" in draft.name
    assert "25 working minute" in row.text.text()
    row.edit.click()
    qtbot.keyClick(section.form, Qt.Key.Key_Escape)
    assert section.form is None


def test_another_cause_has_other_units(section: CareSection, app_context: AppContext, settle: Settle) -> None:
    section.open_new()
    form = section.form
    assert form is not None
    choose(form.cause, EscalationCause.CLIENT_WITHOUT_CONTACT.value)
    choose(form.of_class, "A")
    form.after.number.setValue(30)
    form.save.click()
    settle()
    draft = rules(app_context)[-1].draft
    assert (draft.after, draft.client_class) == (30, "A")


def test_rules_go_and_the_usual_ones_are_had_by_one_click(
    section: CareSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    assert not section.usual.isVisible()
    for _ in range(4):
        section.column.rows[0].remove.click()
        settle()
    assert rules(app_context) == []
    assert section.usual.isVisible()
    section.usual.click()
    settle()
    assert [rule.draft.is_active for rule in rules(app_context)] == [True] * 4
    assert not section.usual.isVisible()
    app_context.services.history.undo_last()
    settle()
    assert section.column.rows == []
    assert len(said.undoable) == 5


def test_a_form_stays_open_while_others_write_and_goes_with_its_rule(
    section: CareSection, app_context: AppContext, settle: Settle
) -> None:
    escalations = app_context.services.escalations
    rule = rules(app_context)[0]
    row_of(section, rule).edit.click()
    form = section.form
    assert form is not None
    form.name.setText("Ещё & ещё")
    escalations.create_rule(EscalationDraft("Иначе", EscalationCause.DEAL_WITHOUT_ACTION, 2))
    settle()
    assert form.name.text() == "Ещё & ещё"
    escalations.remove_rule(rule.id)
    settle()
    assert section.form is None
    section.open_new()
