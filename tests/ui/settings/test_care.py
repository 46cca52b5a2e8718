"""Rules are switched on, and their times changed, in the settings."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.ui.settings.care import CareSection
from crm_desktop.ui.shell.context import AppContext


def opened(qtbot: QtBot, context: AppContext) -> CareSection:
    section = CareSection(context)
    qtbot.addWidget(section)
    section.show()
    qtbot.waitUntil(lambda: bool(section.rule_rows))
    return section


def test_a_rule_is_switched_on_and_told_to_somebody(qtbot: QtBot, app_context: AppContext) -> None:
    services = app_context.services
    services.users.create("Глава")
    section = opened(qtbot, app_context)
    rule = services.escalations.rules()[0]
    controls = section.rule_rows[rule.id]
    assert not controls.is_on.isChecked()
    controls.is_on.click()
    qtbot.waitUntil(lambda: services.escalations.rules()[0].draft.is_active)
    qtbot.waitUntil(lambda: section._rules[rule.id].draft.is_active)
    controls.who.setCurrentIndex(controls.who.findData("Глава"))
    controls.who.activated.emit(controls.who.currentIndex())
    qtbot.waitUntil(lambda: services.escalations.rules()[0].draft.notify == "Глава")
    qtbot.waitUntil(lambda: section._rules[rule.id].draft.notify == "Глава")
    controls.time.setValue(45)
    qtbot.waitUntil(lambda: services.escalations.rules()[0].draft.after == 45)
    qtbot.waitUntil(lambda: section._rules[rule.id].draft.after == 45)


def test_an_automatic_task_is_switched_on(qtbot: QtBot, app_context: AppContext) -> None:
    services = app_context.services
    section = opened(qtbot, app_context)
    task = services.auto_tasks.list()[1]
    section.task_rows[task.id].is_on.click()
    qtbot.waitUntil(lambda: services.auto_tasks.list()[1].draft.is_active)
    qtbot.waitUntil(lambda: section._tasks[task.id].draft.is_active)


def test_rules_come_and_go(qtbot: QtBot, app_context: AppContext) -> None:
    services = app_context.services
    section = opened(qtbot, app_context)
    rule_id = services.escalations.create_rule(
        EscalationDraft("Ещё & ещё", EscalationCause.DEAL_WITHOUT_ACTION, 2)
    )
    qtbot.waitUntil(lambda: rule_id in section.rule_rows)
    services.escalations.remove_rule(rule_id)
    qtbot.waitUntil(lambda: rule_id not in section.rule_rows)
