"""Do-not-call and consents in words."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.consent import FROM_STOP_LIST, ConsentPurpose, ConsentState, DoNotCall
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.wish_texts import purpose_words, reason_text, state_words, wish_text


def test_own_reasons_are_kept_and_the_code_is_put_into_words(languages: Languages) -> None:
    assert reason_text("просил") == "просил"
    assert reason_text(f"просил; {FROM_STOP_LIST}") == "просил; the number is on the stop list"


def test_the_day_stands_before_the_reason(languages: Languages) -> None:
    day = Formats().date(date(2026, 11, 21))
    assert wish_text(DoNotCall(date(2026, 11, 21), "просил"), Formats()) == f"since {day}: просил"
    assert wish_text(DoNotCall(date(2026, 11, 21)), Formats()) == f"since {day}"


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_purpose_and_state_has_its_word(languages: Languages, language: str) -> None:
    languages.use(language)
    assert len(set(purpose_words().values())) == len(ConsentPurpose)
    assert len(set(state_words().values())) == len(ConsentState)
