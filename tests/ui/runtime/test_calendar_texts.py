"""Words for what was not taken from a calendar file."""

from __future__ import annotations

from crm_desktop.exchange.ics_items import IcsProblem
from crm_desktop.ui.runtime.calendar_texts import calendar_problem_text


def test_every_reason_has_its_own_words() -> None:
    texts = [calendar_problem_text(problem) for problem in IcsProblem]
    assert all(texts)
    assert len(set(texts)) == len(IcsProblem)
