"""An entry must say something; what counts as having been in touch."""

from __future__ import annotations

import pytest

from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.timeline import (
    CONTACT_KINDS,
    MAX_SUBJECT,
    InteractionDraft,
    InteractionKind,
    TimelineKind,
)


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        (InteractionDraft(1, InteractionKind.NOTE, body=" \n"), {"body": Problem.REQUIRED}),
        (
            InteractionDraft(1, InteractionKind.CALL, subject="x" * (MAX_SUBJECT + 1)),
            {"subject": Problem.TOO_LONG},
        ),
        (
            InteractionDraft(1, InteractionKind.CALL, outcome="x" * (MAX_SUBJECT + 1)),
            {"outcome": Problem.TOO_LONG},
        ),
        (
            InteractionDraft(1, InteractionKind.CALL, length_seconds=-1),
            {"length_seconds": Problem.NOT_A_NUMBER},
        ),
    ],
)
def test_a_bad_entry_is_refused(draft: InteractionDraft, problems: dict[str, Problem]) -> None:
    with pytest.raises(ValidationError) as caught:
        draft.validate()
    assert caught.value.problems == problems


def test_a_call_needs_no_words() -> None:
    assert InteractionDraft(1, InteractionKind.CALL).validate() is None
    assert InteractionDraft(1, InteractionKind.NOTE, decision="10 %").validate() is None


def test_a_note_is_no_contact() -> None:
    assert InteractionKind.NOTE not in CONTACT_KINDS
    assert InteractionKind.CALL in CONTACT_KINDS


def test_people_write_entries_and_the_program_the_rest() -> None:
    own = {kind for kind in TimelineKind if not kind.is_interaction}
    assert own == {
        TimelineKind.FILE,
        TimelineKind.PROMISE,
        TimelineKind.DEAL,
        TimelineKind.SALE,
        TimelineKind.CHANGE,
        TimelineKind.IMPORT,
        TimelineKind.TASK,
    }
