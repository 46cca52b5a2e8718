"""A request must come from somebody or say something; where it may go."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.inquiry import (
    INQUIRY_TRANSITIONS,
    InquiryChannel,
    InquiryDraft,
    InquiryState,
    answer_due,
)


def test_an_empty_request_is_refused() -> None:
    with pytest.raises(ValidationError):
        InquiryDraft(InquiryChannel.SITE, subject=" ").validate()
    assert InquiryDraft(InquiryChannel.CALL, phone="+7 912 345-67-89").validate() is None
    assert InquiryDraft(InquiryChannel.CALL, client_id=1).validate() is None


def test_every_state_has_its_ways_and_a_deal_is_the_end() -> None:
    assert set(INQUIRY_TRANSITIONS) == set(InquiryState)
    assert not INQUIRY_TRANSITIONS[InquiryState.CONVERTED]
    assert all(state not in ways for state, ways in INQUIRY_TRANSITIONS.items())
    assert InquiryState.NEW in INQUIRY_TRANSITIONS[InquiryState.SPAM]


def test_too_long_a_line_is_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        InquiryDraft(InquiryChannel.SITE, subject="я" * 501, name="я" * 501).validate()
    assert set(caught.value.problems) == {"subject", "name"}


def test_a_text_without_a_subject_begins_the_title() -> None:
    assert InquiryDraft(InquiryChannel.SITE, " Букет ", "Нужен").title() == "Букет"
    assert InquiryDraft(InquiryChannel.SITE, body="Нужен\n букет").title() == "Нужен букет"
    title = InquiryDraft(InquiryChannel.SITE, body="слово, " * 30).title()
    assert len(title) <= 80
    assert title.endswith("слово…")


def test_the_hours_to_answer_are_counted_from_the_moment_it_came() -> None:
    came = datetime(2026, 11, 21, 23, 50, tzinfo=UTC)
    assert answer_due(came, 30) == datetime(2026, 11, 22, 0, 20, tzinfo=UTC)
