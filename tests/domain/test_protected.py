"""Facts under lock as values."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.protected import MAX_TEXT, ProtectedFacts

FACTS = ProtectedFacts("Паспорт", "4509", "ОВД", date(2010, 5, 17), "Москва", "заметка", (("СНИЛС", "112"),))


def test_facts_survive_as_a_document() -> None:
    assert ProtectedFacts.from_document(FACTS.as_document()) == FACTS
    assert ProtectedFacts.from_document({}) == ProtectedFacts()


def test_blanks_and_empty_rows_are_nothing() -> None:
    assert ProtectedFacts(" ", "\n", rows=(("", " "),)).tidied().is_empty
    assert not FACTS.tidied().is_empty


def test_too_much_text_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        ProtectedFacts(note="я" * (MAX_TEXT + 1)).validate()
    assert caught.value.problems == {"note": Problem.TOO_LONG}
    FACTS.validate()
