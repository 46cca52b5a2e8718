"""Reminders say what, who and when in words."""

from __future__ import annotations

import datetime as dt

import pytest

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.reminder import Digest, Reminder, ReminderKind
from crm_desktop.domain.task import TaskKind
from crm_desktop.ui.reminders.texts import ReminderTexts, icon_name
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages

NOW = dt.datetime(2026, 11, 20, 12, 0).astimezone()


def reminder(kind: ReminderKind = ReminderKind.TASK, **values: object) -> Reminder:
    given: dict[str, object] = {"title": "Позвонить", "text": "", "at": NOW} | values
    return Reminder(1, kind, EntityRef(Entity.TASK, 1), **given)  # type: ignore[arg-type]


@pytest.fixture
def texts(languages: Languages) -> ReminderTexts:
    return ReminderTexts(Formats())


@pytest.mark.parametrize(
    ("minutes", "word"),
    [(15, "in 15 min"), (0, "now"), (-20, "20 min ago"), (120, "today"), (1440, "tomorrow")],
)
def test_a_moment_is_told_by_its_distance(texts: ReminderTexts, minutes: int, word: str) -> None:
    assert texts.when(reminder(at=NOW + dt.timedelta(minutes=minutes)), NOW).startswith(word)


def test_an_unknown_age_is_not_told(texts: ReminderTexts) -> None:
    known = texts.title(reminder(ReminderKind.BIRTHDAY, title="Анна", years=40))
    assert "Анна" in known
    assert "40" in known
    assert texts.title(reminder(ReminderKind.BIRTHDAY, title="Анна")) == "Birthday: Анна"


def test_the_day_begins_with_what_there_is(texts: ReminderTexts) -> None:
    found = reminder(ReminderKind.DIGEST, digest=Digest(overdue=2, birthdays=1))
    assert texts.more(found) == "2 overdue, 1 birthday"
    found = reminder(ReminderKind.DIGEST, digest=Digest(inquiries=1))
    assert texts.more(found) == "1 inquiry waiting"


def test_each_kind_has_its_picture() -> None:
    assert icon_name(reminder(task_kind=TaskKind.CALL)) == "phone"
    kinds = set(ReminderKind) - {ReminderKind.ESCALATIONS}  # several are of the kind of one
    assert len({icon_name(reminder(kind)) for kind in kinds}) == len(kinds)


def test_a_client_who_is_forgotten_is_named_once(texts: ReminderTexts) -> None:
    forgotten = ReminderKind.ESCALATION
    assert texts.who(reminder(forgotten, title="Ким Борис", client_name="Ким Борис")) == ""
    assert texts.who(reminder(forgotten, client_name="Ким Борис")) == "Ким Борис"


def test_a_notification_tells_all_of_one_and_the_titles_of_several(texts: ReminderTexts) -> None:
    one = reminder(client_name="Орлов Пётр")
    assert texts.notification([one], NOW) == (one.title, texts.line(one, NOW))
    assert texts.notification([one, reminder(title="Счёт")], NOW) == ("2 reminders", "Позвонить\nСчёт")
