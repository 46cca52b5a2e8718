"""A promise says what was promised, and runs out after its last day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.promise import MAX_WHAT, Promise, PromiseDraft, PromiseKind, PromiseState, kind_of

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("what", "problem"), [("  ", Problem.REQUIRED), ("x" * (MAX_WHAT + 1), Problem.TOO_LONG)]
)
def test_a_promise_of_nothing_is_refused(what: str, problem: Problem) -> None:
    with pytest.raises(ValidationError) as caught:
        PromiseDraft(1, what).validate()
    assert caught.value.problems == {"what": problem}


def test_a_promise_runs_out_after_its_last_day() -> None:
    draft = PromiseDraft(1, "10 %", valid_until=date(2026, 11, 20))
    promise = Promise(1, 1, draft, PromiseState.OPEN, "Anna", "", None, "", NOW)
    assert not promise.is_overdue(date(2026, 11, 20))
    assert promise.is_overdue(date(2026, 11, 21))
    assert not replace(promise, state=PromiseState.KEPT).is_overdue(date(2026, 11, 21))
    forever = replace(promise, draft=PromiseDraft(1, "10 %"))
    assert not forever.is_overdue(date(2030, 1, 1))


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("Скидка 10 % до пятницы", PromiseKind.DISCOUNT),
        ("10% off until Friday", PromiseKind.DISCOUNT),
        ("старая цена", PromiseKind.PRICE),
        ("доставка в четверг", PromiseKind.DATE),
        ("рассрочка на 3 месяца", PromiseKind.TERMS),
        ("оценить диван", PromiseKind.OTHER),
        ("", PromiseKind.OTHER),
    ],
)
def test_the_words_of_a_promise_tell_what_it_is_about(what: str, kind: PromiseKind) -> None:
    assert kind_of(what) is kind
