"""Each field and each reason has its words."""

from __future__ import annotations

from crm_desktop.domain.selling_import import ImportSubject, SellingReason
from crm_desktop.exchange import selling_words as to
from crm_desktop.ui.runtime.selling_import_texts import (
    no_reason_text,
    refusal_text,
    selling_field_text,
    subject_text,
)


def test_every_field_has_a_name_of_its_own() -> None:
    for subject, targets in to.TARGETS.items():
        names = {selling_field_text(subject, target) for target in (*targets, to.IGNORE)}
        assert len(names) == len(targets) + 1


def test_every_reason_and_subject_has_its_words() -> None:
    assert all(refusal_text(reason) for reason in SellingReason)
    assert refusal_text(SellingReason.SAME_AS_ROW, 7) == "The same as in row 7"
    assert len({subject_text(subject) for subject in ImportSubject}) == 3
    assert no_reason_text() == "Not said"
