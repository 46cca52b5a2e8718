"""A request must come from somebody or say something; where it may go."""

from __future__ import annotations

import pytest

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.inquiry import (
    INQUIRY_TRANSITIONS,
    InquiryChannel,
    InquiryDraft,
    InquiryState,
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
