"""How long there is to answer, in words and with a colour that is not alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from crm_desktop.domain.inquiry import Inquiry, InquiryChannel, InquiryDraft, InquiryState
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.inquiry_texts import (
    CHANNEL_ICONS,
    InquiryTexts,
    answer_look,
    channel_text,
    state_look,
    what_text,
    who_text,
)

NOW = dt.datetime(2026, 11, 21, 9, tzinfo=dt.UTC)
MINUTE, HOUR = dt.timedelta(minutes=1), dt.timedelta(hours=1)
INQUIRY = Inquiry(
    1, 1, 7, InquiryDraft(InquiryChannel.SITE), InquiryState.NEW, NOW, NOW + 30 * MINUTE, None, "", None
)  # fmt: skip


@pytest.mark.parametrize(
    ("passed", "text", "pair"),
    [
        (dt.timedelta(), "30 min left", "success"),
        (18 * MINUTE, "12 min left", "success"),
        (21 * MINUTE, "9 min left", "warning"),
        (29.5 * MINUTE, "1 min left", "warning"),
        (30.5 * MINUTE, "1 min late", "danger"),
        (150 * MINUTE, "2 h late", "danger"),
        (73 * HOUR, "3 days late", "danger"),
    ],
)
def test_the_countdown(languages: Languages, passed: dt.timedelta, text: str, pair: str) -> None:
    look = answer_look(INQUIRY, NOW + passed)
    assert look is not None
    assert (look.text, look.pair) == (text, pair)
    assert look.icon


@pytest.mark.parametrize(
    ("took", "text", "pair"),
    [
        (dt.timedelta(seconds=40), "answered at once", "success"),
        (12 * MINUTE, "answered in 12 min", "success"),
        (3 * HOUR, "answered in 3 h", "warning"),
        (74 * HOUR, "answered in 3 days", "warning"),
    ],
)
def test_how_soon_it_was_answered(languages: Languages, took: dt.timedelta, text: str, pair: str) -> None:
    look = answer_look(replace(INQUIRY, answered_at=NOW + took), NOW)
    assert look is not None
    assert (look.text, look.pair) == (text, pair)


def test_long_times_are_told_in_days(languages: Languages) -> None:
    look = answer_look(replace(INQUIRY, answer_due_at=NOW + 5 * 24 * HOUR), NOW)
    assert look is not None
    assert look.text == "5 days left"
    look = answer_look(replace(INQUIRY, answer_due_at=NOW + 4 * HOUR), NOW)
    assert look is not None
    assert look.text == "4 h left"


@pytest.mark.parametrize(
    ("passed", "text"),
    [
        (dt.timedelta(), "just now"),
        (-MINUTE, "just now"),
        (5 * MINUTE, "5 min ago"),
        (26 * HOUR, "yesterday"),
    ],
)
def test_the_age(languages: Languages, passed: dt.timedelta, text: str) -> None:
    assert InquiryTexts().age(NOW, NOW + passed, Formats()) == text


def test_every_channel_and_state_has_its_word(languages: Languages) -> None:
    assert (
        len({channel_text(channel) for channel in InquiryChannel})
        == len(InquiryChannel)
        == len(CHANNEL_ICONS)
    )
    assert len({state_look(state).text for state in InquiryState}) == len(InquiryState)
    assert (who_text(INQUIRY), what_text(INQUIRY)) == ("Somebody unknown", "Nothing was said")
