"""Rules are kept in order, changed and undone; one of which the log tells stays."""

from __future__ import annotations

from datetime import timedelta

import pytest

from crm_desktop.domain.errors import NotFoundError, StaleError, ValidationError
from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services.escalation.rules import active_rules
from tests.services.escalation.conftest import MONDAY, Shop


def test_a_rule_is_read_as_it_was_written(shop: Shop) -> None:
    rules = shop.services.escalations
    draft = EscalationDraft(
        "Молчим", EscalationCause.CLIENT_WITHOUT_CONTACT, 60, "a", "Глава", 90, "Пётр", True
    )
    rule_id = rules.create_rule(draft)
    rule = rules.rules()[-1]
    assert rule.id == rule_id
    draft.client_class = "A"
    assert rule.draft == draft
    (stored,) = active_rules(shop.services.store.engine)
    assert (stored.notify_id, stored.reassign_after) == (shop.head, 90)


def test_rules_change_and_come_back(shop: Shop) -> None:
    rules = shop.services.escalations
    rule_id = shop.rule(EscalationCause.TASK_OVERDUE, 60)
    rule = rules.rules()[-1]
    rule.draft.after = 90
    rules.update_rule(rule_id, rule.version, rule.draft)
    with pytest.raises(StaleError):
        rules.update_rule(rule_id, rule.version, EscalationDraft("Иначе", EscalationCause.TASK_OVERDUE, 5))
    with pytest.raises(ValidationError):
        rules.create_rule(EscalationDraft("", EscalationCause.TASK_OVERDUE, 60))
    assert (rules.rules()[-1].id, rules.rules()[-1].draft.after) == (rule_id, 90)
    rules.remove_rule(rule_id)
    with pytest.raises(NotFoundError):
        rules.remove_rule(rule_id)
    shop.services.history.undo_last()
    assert rules.rules()[-1].id == rule_id


def test_the_log_names_a_rule_that_was_removed(shop: Shop) -> None:
    escalations = shop.services.escalations
    before = [rule.id for rule in escalations.rules()]
    rule_id = shop.rule(EscalationCause.TASK_OVERDUE, 60)
    shop.services.tasks.create(TaskDraft("Позвонить", starts_at=MONDAY))
    shop.clock.now = MONDAY + timedelta(hours=2)
    (line,) = escalations.check()
    escalations.remove_rule(rule_id)
    assert [rule.id for rule in escalations.rules()] == before
    assert active_rules(shop.services.store.engine) == []
    assert escalations.get(line.id).rule == line.rule
    with pytest.raises(NotFoundError):
        escalations.remove_rule(rule_id)
    shop.services.history.undo_last()
    assert [rule.id for rule in active_rules(shop.services.store.engine)] == [rule_id]


def test_the_usual_rules_are_had_again_in_one_action(shop: Shop) -> None:
    escalations = shop.services.escalations
    for rule in escalations.rules():
        escalations.remove_rule(rule.id)
    assert escalations.create_first("ru") == 4
    assert [rule.draft.is_active for rule in escalations.rules()] == [True] * 4
    assert len(active_rules(shop.services.store.engine)) == 4
    shop.services.history.undo_last()
    assert escalations.rules() == []
