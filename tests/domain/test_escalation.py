"""A rule of escalation says when, and when it gives work away, also to whom."""

from __future__ import annotations

import pytest

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.escalation import EscalationCause, EscalationDraft


def rule(**values: object) -> EscalationDraft:
    draft = EscalationDraft("Задача просрочена", EscalationCause.TASK_OVERDUE, 60)
    for name, value in values.items():
        setattr(draft, name, value)
    return draft


def test_a_whole_rule_may_be_stored() -> None:
    rule().validate()
    rule(reassign_after=60, reassign_to="Пётр").validate()


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        ({"name": " "}, {"name": Problem.REQUIRED}),
        ({"after": 0}, {"after": Problem.NOT_A_NUMBER}),
        ({"reassign_after": 59, "reassign_to": "Пётр"}, {"reassign_after": Problem.NOT_A_NUMBER}),
        ({"reassign_after": 90}, {"reassign_to": Problem.REQUIRED}),
    ],
)
def test_what_is_missing_is_named(values: dict[str, object], problems: dict[str, Problem]) -> None:
    with pytest.raises(ValidationError) as caught:
        rule(**values).validate()
    assert caught.value.problems == problems
