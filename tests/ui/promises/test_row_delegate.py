"""What a row of the list of promises says."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from crm_desktop.domain.promise import Promise, PromiseDraft, PromiseSide, PromiseState
from crm_desktop.ui.promises.row_delegate import look_of, second_line
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages

TODAY = dt.date(2026, 11, 21)
NOON = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
OPEN = Promise(
    1,
    1,
    PromiseDraft(1, "Скидка", made_by="Марина", made_at=NOON, valid_until=TODAY),
    PromiseState.OPEN,
    "ООО «Зерно»",
    "",
    None,
    "",
    NOON,
)


def test_an_open_promise_tells_its_time_and_a_closed_one_its_end(languages: Languages) -> None:
    assert look_of(OPEN, TODAY, Formats()).text == "until today"
    assert second_line(OPEN, TODAY, Formats()) == "ООО «Зерно» · Марина · yesterday"
    kept = replace(OPEN, state=PromiseState.KEPT, closed_at=NOON, closed_note="привезли")
    assert look_of(kept, TODAY, Formats()).text == "Kept"
    assert second_line(kept, TODAY, Formats()) == "ООО «Зерно» · Марина · yesterday · привезли"


def test_the_person_of_a_company_is_named(languages: Languages) -> None:
    to_anna = replace(OPEN, person_name="Анна")
    assert second_line(to_anna, TODAY, Formats()) == "ООО «Зерно» · Марина → Анна · yesterday"
    theirs = replace(to_anna, draft=replace(OPEN.draft, side=PromiseSide.THEIRS))
    assert second_line(theirs, TODAY, Formats()) == "ООО «Зерно» · Анна · yesterday"
