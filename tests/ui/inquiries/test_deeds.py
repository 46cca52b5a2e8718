"""Only what can be done is offered."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.inquiry import Inquiry, InquiryChannel, InquiryDraft, InquiryState
from crm_desktop.ui.inquiries.deeds import LOOKS, Deed, can_be_done

NOW = dt.datetime(2026, 11, 21, 9, tzinfo=dt.UTC)


def made(state: InquiryState, owner: str = "", *, is_answered: bool = False) -> Inquiry:
    draft = InquiryDraft(InquiryChannel.SITE, name="Анна", owner=owner)
    return Inquiry(1, 1, 1, draft, state, NOW, NOW, NOW if is_answered else None, "", None)


@pytest.mark.parametrize(
    ("inquiry", "deeds"),
    [
        (made(InquiryState.NEW), "take answer qualify duplicate spam convert"),
        (made(InquiryState.NEW, "Олег"), "take answer qualify duplicate spam convert"),
        (made(InquiryState.TAKEN, "Олег"), "answer qualify duplicate spam convert"),
        (made(InquiryState.TAKEN, "Марина", is_answered=True), "take qualify duplicate spam convert"),
        (made(InquiryState.QUALIFIED, "Олег"), "answer duplicate spam convert"),
        (made(InquiryState.SPAM), "reopen"),
        (made(InquiryState.DUPLICATE), "reopen"),
        (made(InquiryState.CONVERTED), ""),
    ],
)
def test_what_can_be_done(inquiry: Inquiry, deeds: str) -> None:
    found = [deed.value for deed in Deed if can_be_done(deed, inquiry, "Олег")]
    assert found == [*deeds.split(), "task", "edit", "remove"]


def test_every_deed_has_a_look_and_its_own_keys() -> None:
    assert set(LOOKS) == set(Deed)
    keys = [key for look in LOOKS.values() for key in look.keys]
    assert len(keys) == len(set(keys))
