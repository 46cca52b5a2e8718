"""What makes a deal impossible."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm_desktop.domain.deal import MAX_TITLE, DealDraft
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.lines import Line

GOOD = DealDraft(1, "Beans")


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        (replace(GOOD, title=" "), {"title": Problem.REQUIRED}),
        (replace(GOOD, title="x" * (MAX_TITLE + 1)), {"title": Problem.TOO_LONG}),
        (replace(GOOD, amount=-1), {"amount": Problem.NOT_A_NUMBER}),
        (replace(GOOD, probability=101), {"probability": Problem.NOT_A_NUMBER}),
        (replace(GOOD, lines=(Line("a"), Line("b", 0))), {"lines.1": Problem.NOT_A_NUMBER}),
        (replace(GOOD, lines=(Line("a", discount=10_001),)), {"lines.0": Problem.NOT_A_NUMBER}),
    ],
)
def test_what_is_wrong_is_named(draft: DealDraft, problems: dict[str, Problem]) -> None:
    with pytest.raises(ValidationError) as caught:
        draft.validate()
    assert caught.value.problems == problems


def test_a_copy_has_own_fields_of_its_own() -> None:
    draft = replace(GOOD, custom={"f1": 1})
    draft.validate()
    copy = draft.copy()
    copy.custom["f1"] = 2
    assert draft.custom == {"f1": 1}
