"""Reminders in words: what, who and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from crm_desktop.domain.reminder import Digest, Reminder, ReminderKind
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.task_texts import TASK_ICONS

_HOUR = 60
_ICONS = {
    ReminderKind.TASK: "bell",
    ReminderKind.BIRTHDAY: "cake",
    ReminderKind.DATE: "calendar",
    ReminderKind.PROMISE: "handshake",
    ReminderKind.ESCALATION: "flag",
    ReminderKind.ESCALATIONS: "flag",
    ReminderKind.DIGEST: "sun",
}


def icon_name(reminder: Reminder) -> str:
    """Return the picture of a reminder."""
    if reminder.task_kind is not None:
        return TASK_ICONS[reminder.task_kind]
    return _ICONS[reminder.kind]


class ReminderTexts(Translated):
    """Says what reminders are about; `formats` writes days and times."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def title(self, reminder: Reminder) -> str:
        """Return what it is."""
        if reminder.kind is ReminderKind.DIGEST:
            return self.tr("Your day")
        if reminder.kind is ReminderKind.BIRTHDAY:
            if reminder.years:
                return self.tr("Birthday: {name}, {age}").format(
                    name=reminder.title, age=self.tr("%n year(s) old", "", reminder.years)
                )
            return self.tr("Birthday: {name}").format(name=reminder.title)
        if reminder.kind is ReminderKind.DATE and reminder.years:
            years = self.tr("%n year(s)", "", reminder.years)
            return f"{reminder.title}, {years}"
        if reminder.kind is ReminderKind.PROMISE:
            return self.tr("Promise: {what}").format(what=reminder.title)
        if reminder.kind is ReminderKind.ESCALATION:
            return self.tr("Needs you: {what}").format(what=reminder.title)
        if reminder.kind is ReminderKind.ESCALATIONS:
            return self.tr("%n thing(s) need your attention", "", reminder.count)
        return reminder.title

    def when(self, reminder: Reminder, now: dt.datetime) -> str:
        """Return when it is: `in 15 min, 15:00`, `today`, `was to be yesterday`."""
        if reminder.kind in (ReminderKind.DIGEST, ReminderKind.ESCALATION, ReminderKind.ESCALATIONS):
            today = now.astimezone().date()
            return self._formats.long_date(today, today=today) if reminder.digest else ""
        today = now.astimezone().date()
        if reminder.day is not None:
            text = self._formats.relative_day(reminder.day, today)
            if reminder.kind is ReminderKind.PROMISE:
                return self.tr("until {day}").format(day=self._formats.long_date(reminder.day, today=today))
            if abs((reminder.day - today).days) > 1:
                return f"{self._formats.long_date(reminder.day, today=today)} ({text})"
            return text
        return self._moment(reminder.at, now)

    def who(self, reminder: Reminder) -> str:
        """Return whom it is about, unless the title says it."""
        is_said = reminder.kind is ReminderKind.BIRTHDAY or reminder.client_name == reminder.title
        return "" if is_said else reminder.client_name

    def more(self, reminder: Reminder) -> str:
        """Return what else there is to say."""
        return self.digest(reminder.digest) if reminder.digest is not None else reminder.text

    def digest(self, digest: Digest) -> str:
        """Return what the day begins with, in one line."""
        parts = [
            self.tr("%n overdue", "tasks", digest.overdue) if digest.overdue else "",
            self.tr("%n task(s) today", "", digest.today) if digest.today else "",
            self.tr("%n inquiry(s) waiting", "", digest.inquiries) if digest.inquiries else "",
            self.tr("%n promise(s) running out", "", digest.promises) if digest.promises else "",
            self.tr("%n birthday(s)", "", digest.birthdays) if digest.birthdays else "",
        ]
        text = ", ".join(part for part in parts if part)
        return text[:1].upper() + text[1:]

    def count(self, count: int) -> str:
        """Return how many reminders stand."""
        return self.tr("%n reminder(s)", "", count)

    def line(self, reminder: Reminder, now: dt.datetime) -> str:
        """Return who and when in one line, for a notification."""
        parts = (self.when(reminder, now), self.who(reminder), self.more(reminder))
        return " · ".join(part for part in parts if part)

    def notification(self, fresh: Sequence[Reminder], now: dt.datetime) -> tuple[str, str]:
        """Return the title and the text by which the desktop is told: of one all, of several what they are."""
        if len(fresh) == 1:
            return self.title(fresh[0]), self.line(fresh[0], now)
        return self.count(len(fresh)), "\n".join(map(self.title, fresh))

    def _moment(self, at: dt.datetime, now: dt.datetime) -> str:
        time = self._formats.time(at)
        minutes = round((at - now).total_seconds() / 60)
        if minutes == 0:
            return self.tr("now, {time}").format(time=time)
        if 0 < minutes < _HOUR:
            return self.tr("in {minutes} min, {time}").format(minutes=minutes, time=time)
        if -_HOUR < minutes < 0:
            return self.tr("{minutes} min ago, {time}").format(minutes=-minutes, time=time)
        day, today = at.astimezone().date(), now.astimezone().date()
        if abs((day - today).days) > 1:
            return f"{self._formats.long_date(day, today=today)}, {time}"
        return f"{self._formats.relative_day(day, today)}, {time}"
