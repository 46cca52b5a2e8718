"""Promises in words."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.promise import Promise, PromiseDraft, PromiseKind, PromiseSide, PromiseState
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.promise_texts import (
    KIND_ICONS,
    PromiseTexts,
    given_text,
    kind_text,
    side_text,
    state_look,
    until_look,
)

TODAY = dt.date(2026, 11, 21)


def promise(person: str = "", **values: object) -> Promise:
    draft = PromiseDraft(1, "Скидка", **values)  # type: ignore[arg-type]
    now = dt.datetime(2026, 11, 21, tzinfo=dt.UTC)
    return Promise(1, 1, draft, PromiseState.OPEN, "ООО «Зерно»", person, None, "", now)


def test_every_kind_side_and_state_has_its_own_word(languages: Languages) -> None:
    assert len({kind_text(kind) for kind in PromiseKind}) == len(PromiseKind) == len(KIND_ICONS)
    assert len({side_text(side) for side in PromiseSide}) == len(PromiseSide)
    assert len({state_look(state).text for state in PromiseState}) == len(PromiseState)


@pytest.mark.parametrize(
    ("days", "text", "pair"),
    [
        (-21, "просрочено на 21 день", "danger"),
        (-3, "просрочено на 3 дня", "danger"),
        (0, "до конца дня", "warning"),
        (1, "завтра", "info"),
        (5, "через 5 дней", "neutral"),
        (90, "19.02.2027", "neutral"),
        (None, "без срока", "neutral"),
    ],
)
def test_the_time_left_is_told_in_words(languages: Languages, days: int | None, text: str, pair: str) -> None:
    languages.use("ru")
    until = None if days is None else TODAY + dt.timedelta(days)
    look = until_look(until, TODAY, Formats())
    assert (look.text, look.pair) == (text, pair)
    languages.use("en")


def test_who_gave_the_word_to_whom(languages: Languages) -> None:
    assert given_text(promise(made_by="Марина")) == "Марина → ООО «Зерно»"
    assert given_text(promise("Анна", made_by="Марина")) == "Марина → Анна"
    assert given_text(promise(made_by="Марина"), is_own_card=True) == "Марина"
    theirs = promise(made_by="Марина", side=PromiseSide.THEIRS)
    assert given_text(theirs) == "ООО «Зерно» → Марина"
    assert given_text(theirs, is_own_card=True) == "The client promised"


def test_what_runs_out_is_one_line(languages: Languages) -> None:
    languages.use("ru")
    texts = PromiseTexts()
    assert texts.due(0, 2) == "Сегодня истекают 2 обещания"
    assert texts.due(5, 0) == "Просрочено 5 обещаний"
    assert texts.due(1, 1) == "Сегодня истекает 1 обещание. Просрочено 1 обещание"
    assert texts.due(0, 0) == ""
    languages.use("en")
