"""The day in words."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.agenda import Agenda, AgendaGroup, AgendaItem, AgendaKind, AgendaPart
from crm_desktop.domain.deal import NextAction, NextActionKind
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.today.day_words import DayWords, given_name, icon_of

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def words(languages: Languages) -> DayWords:
    return DayWords(Formats())


@pytest.mark.parametrize(
    ("hour", "said"), [(5, "Good morning"), (12, "Good afternoon"), (18, "Good evening"), (2, "Good evening")]
)
def test_the_greeting_fits_the_hour(words: DayWords, hour: int, said: str) -> None:
    now = dt.datetime(2026, 11, 21, hour).astimezone()
    assert words.greeting(now, "") == said
    assert words.greeting(now, "Ковалёва Марина Игоревна") == f"{said}, Марина"


def test_the_given_name_is_told_from_the_others() -> None:
    assert [given_name(name) for name in ("Марина", "Марина Ковалёва", "Shop", "")] == [
        "Марина",
        "Марина",
        "Shop",
        "",
    ]


def test_the_counts_of_a_day(words: DayWords) -> None:
    assert words.counts(Agenda()) == "nothing planned for today"
    agenda = Agenda((AgendaPart(AgendaGroup.OVERDUE, (), 1), AgendaPart(AgendaGroup.TODAY, (), 4, 1)))
    assert words.counts(agenda).split(", ")[0].startswith("3 thing")
    assert words.counts(agenda).split(", ")[1] == "1 overdue"
    assert words.heading(AgendaGroup.OVERDUE, 5926) == "Overdue · 5,926"


def test_a_thing_says_what_with_whom_and_how_late(words: DayWords) -> None:
    action = NextAction(NextActionKind.MEETING, TODAY, "tasting")
    item = AgendaItem(AgendaKind.DEAL, 1, TODAY - dt.timedelta(2), 2, "Anna", "Coffee", action=action)
    assert (words.title(item), words.details(item, TODAY)) == ("Meeting: tasting", "Anna · Coffee")
    assert words.late(item, TODAY).startswith("2 day")
    assert icon_of(item) == "users"
    now = dt.datetime(2026, 11, 21, 9, tzinfo=dt.UTC)
    assert words.spoken(item, AgendaGroup.OVERDUE, now, TODAY).endswith("late, Overdue")


def test_yesterday_is_said_as_a_word(words: DayWords) -> None:
    item = AgendaItem(AgendaKind.STEP, 1, TODAY - dt.timedelta(1), 1, "Anna", "Ring")
    assert (words.title(item), words.late(item, TODAY)) == ("Ring", "yesterday")
    assert words.late(AgendaItem(AgendaKind.STEP, 1, TODAY), TODAY) == ""


def test_a_birthday_says_how_old(words: DayWords) -> None:
    item = AgendaItem(AgendaKind.BIRTHDAY, 1, TODAY + dt.timedelta(1), 1, "Anna", turns=40)
    assert (words.title(item), words.details(item, TODAY)) == ("Birthday: Anna", "tomorrow · turns 40")
    assert icon_of(item) == "cake"


def test_another_kind_of_action_is_its_own_words(words: DayWords) -> None:
    action = NextAction(NextActionKind.OTHER, TODAY, "Collect the papers")
    assert words.title(AgendaItem(AgendaKind.DEAL, 1, TODAY, action=action)) == "Collect the papers"
