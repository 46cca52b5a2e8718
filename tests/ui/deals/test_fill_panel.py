"""Filling in only what a deal does not say yet."""

from __future__ import annotations

from crm_desktop.domain.deal import DealDraft, DealMember, MemberRole
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import RequiredField
from crm_desktop.ui.deals.fill_panel import filled


def test_what_is_said_already_stays() -> None:
    draft = DealDraft(1, "A", purpose="old", owner="Olga")
    result = filled(draft, {RequiredField.PURPOSE: "new", RequiredField.SOURCE: "fair"})
    assert (result.purpose, result.source, result.owner) == ("old", "fair", "Olga")
    assert draft.source == ""


def test_who_decides_takes_part_and_lines_are_kept() -> None:
    draft = DealDraft(1, "A", members=(DealMember(5, MemberRole.USES),))
    lines = (Line("Chair", price=100),)
    result = filled(draft, {RequiredField.DECIDER: 5, RequiredField.LINES: lines, RequiredField.COMPANY: 9})
    assert result.members == (DealMember(5, MemberRole.DECIDES),)
    assert (result.lines, result.company_id) == (lines, 9)
