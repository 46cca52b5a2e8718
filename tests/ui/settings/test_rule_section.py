"""One form at a time, whichever rule it is of."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.ui.settings.care import CareSection
from crm_desktop.ui.shell.context import AppContext


def test_one_form_is_open_at_a_time(
    app_context: AppContext, open_section: Callable[[type[CareSection]], CareSection]
) -> None:
    section = open_section(CareSection)
    first, second = section.column.rows[:2]
    first.edit.click()
    assert first.editor is section.form
    second.edit.click()
    assert first.editor is None
    assert second.editor is section.form
    section.add.click()
    assert second.editor is None
    assert section.form is not None
    assert section.form.isVisible()
    section.form.leave.click()
    assert section.form is None
    first.edit.click()
    first.edit.click()  # once more closes it
    assert section.form is None
    assert len(app_context.services.escalations.rules()) == 4


def test_a_rule_that_somebody_else_changed_is_not_overwritten_blindly(
    app_context: AppContext,
    open_section: Callable[[type[CareSection]], CareSection],
    settle: Callable[[], None],
) -> None:
    section = open_section(CareSection)
    escalations = app_context.services.escalations
    rule = escalations.rules()[0]
    row = section.column.rows[0]
    row.remove.click()
    row.is_on.click()  # before the window knows
    settle()
    assert rule.id not in [each.id for each in escalations.rules()]
