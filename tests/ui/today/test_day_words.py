"""The day in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from crm_desktop.domain.agenda import Agenda, AgendaGroup, AgendaItem, AgendaKind, AgendaPart
from crm_desktop.domain.inquiry import Inquiry, InquiryChannel, InquiryDraft, InquiryState
from crm_desktop.domain.task import Priority, Task, TaskDraft, TaskKind, TaskState
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.today.day_words import DayWords, given_name, icon_of

TODAY = dt.date(2026, 11, 21)
NOW = dt.datetime(2026, 11, 21, 9, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


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
    today = {AgendaKind.TASK: 2, AgendaKind.PROMISE: 1, AgendaKind.BIRTHDAY: 1, AgendaKind.DATE: 1}
    agenda = Agenda(
        (
            AgendaPart(AgendaGroup.OVERDUE, (), {AgendaKind.TASK: 1}),
            AgendaPart(AgendaGroup.TODAY, (), today),
        )
    )
    assert words.counts(agenda).split(", ")[0].startswith("3 thing")
    assert words.counts(agenda).split(", ")[1] == "1 overdue"
    assert words.counts(agenda).split(", ")[2].startswith("1 birthday")
    assert words.heading(AgendaGroup.OVERDUE, 5926) == "Overdue · 5,926"


def thing(on: dt.date = TODAY, **values: Any) -> AgendaItem:
    draft = TaskDraft("Tasting", TaskKind.MEETING, 2, 3, "Marina")
    changed = {key: values.pop(key) for key in ("series_id", "escalated_at") if key in values}
    task = Task(1, 1, replace(draft, **values), TaskState.OPEN, "", "Anna", "Coffee", NOW, **changed)
    return AgendaItem(AgendaKind.TASK, 1, on, 2, "Anna", "Tasting", task=task)


def test_a_task_says_when_with_whom_and_how_late(words: DayWords) -> None:
    late = thing(TODAY - dt.timedelta(2))
    assert (words.title(late), words.details(late, NOW)) == ("Tasting", "Anna · Coffee")
    assert words.details(late, NOW, with_owner=True) == "Anna · Coffee · Marina"
    assert words.late(late, NOW).startswith("2 day")
    assert icon_of(late) == "users"
    assert words.spoken(late, AgendaGroup.OVERDUE, NOW).endswith("late, Overdue")
    timed = thing(starts_at=NOW + HOUR, ends_at=NOW + 2 * HOUR)
    hours = f"{words._formats.time(NOW + HOUR)}–{words._formats.time(NOW + 2 * HOUR)}"
    assert words.details(timed, NOW) == f"{hours} · Anna · Coffee"
    ahead = thing(TODAY + dt.timedelta(3), starts_at=NOW + 72 * HOUR)
    assert words.details(ahead, NOW).startswith(f"Tue, Nov 24, {words._formats.time(NOW)} ·")
    by = thing(due_at=NOW + HOUR)
    assert words.details(by, NOW).startswith(f"by {words._formats.time(NOW + HOUR)} ·")


def test_what_is_special_about_a_task(words: DayWords) -> None:
    assert words.marks(thing()) == []
    marks = words.marks(thing(priority=Priority.HIGH, series_id=5, escalated_at=NOW))
    assert [mark.icon for mark in marks] == ["flag", "refresh-cw", "triangle-alert"]
    said = words.spoken(thing(priority=Priority.HIGH), AgendaGroup.TODAY, NOW)
    assert said == "Meeting, Tasting, Anna · Coffee, matters much, Today"


def test_yesterday_is_said_as_a_word(words: DayWords) -> None:
    assert words.late(thing(TODAY - dt.timedelta(1)), NOW) == "yesterday"
    assert words.late(thing(), NOW) == ""


def test_a_birthday_says_how_old(words: DayWords) -> None:
    item = AgendaItem(AgendaKind.BIRTHDAY, 1, TODAY + dt.timedelta(1), 1, "Anna", turns=40)
    assert (words.title(item), words.details(item, NOW)) == ("Birthday: Anna", "tomorrow · turns 40")
    assert icon_of(item) == "cake"


def test_a_promise_says_on_which_day_it_runs_out(words: DayWords) -> None:
    promise = AgendaItem(AgendaKind.PROMISE, 1, TODAY + dt.timedelta(2), 1, "Anna", "Discount")
    assert (words.title(promise), words.details(promise, NOW)) == ("Promised: Discount", "Mon, Nov 23 · Anna")
    soon = replace(promise, on=TODAY)
    assert words.details(soon, NOW) == "Anna"


def test_another_day_says_how_many_years(words: DayWords) -> None:
    item = AgendaItem(AgendaKind.DATE, 1, TODAY, 1, "Anna", "Wedding", turns=10)
    assert (words.title(item), words.details(item, NOW)) == ("Wedding: Anna", "today · 10 years")
    assert icon_of(item) == "calendar"


def test_the_countdown_of_a_request_counts_while_people_work(words: DayWords) -> None:
    friday = dt.datetime(2026, 11, 20, 14, 30, tzinfo=dt.UTC)
    work = WorkTime(dt.UTC, ((((9 * 60, 15 * 60),),) * 5) + ((), ()))
    due = work.after(friday, HOUR)
    assert due is not None
    asked = Inquiry(
        1, 1, 1, InquiryDraft(InquiryChannel.CALL, "x"), InquiryState.NEW, friday, due, None, "", None
    )
    item = AgendaItem(AgendaKind.INQUIRY, 1, TODAY, inquiry=asked)
    chip = words.chip(item, dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC), work)
    assert chip is not None
    assert chip.text == "30 min left"
    plain = words.chip(item, dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC))
    assert plain is not None
    assert plain.text == "45 h left"
