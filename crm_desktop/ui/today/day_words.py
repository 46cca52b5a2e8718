"""The day in words: the greeting, what is due, groups, and a line for each thing."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale

from crm_desktop.domain.agenda import DAYS_OF_CLIENTS, Agenda, AgendaGroup, AgendaItem, AgendaKind
from crm_desktop.domain.task import Priority, TaskDraft
from crm_desktop.domain.wall_clock import wall_of
from crm_desktop.domain.work_time import WorkTime
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.inquiry_texts import CHANNEL_ICONS, answer_look, what_text, who_text
from crm_desktop.ui.runtime.promise_texts import ChipLook
from crm_desktop.ui.runtime.task_texts import TASK_ICONS, task_kind_text

_MORNING, _DAY, _EVENING = 5, 12, 18
_ICONS = {AgendaKind.PROMISE: "handshake", AgendaKind.DATE: "calendar", AgendaKind.BIRTHDAY: "cake"}


class DayWords(Translated):
    """Words for the day, in the language in force."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def greeting(self, now: dt.datetime, name: str) -> str:
        """Return a greeting that fits the hour."""
        hour = now.astimezone().hour
        if _MORNING <= hour < _DAY:
            words = self.tr("Good morning")
        elif _DAY <= hour < _EVENING:
            words = self.tr("Good afternoon")
        else:
            words = self.tr("Good evening")
        given = given_name(name)
        return self.tr("{0}, {1}").format(words, given) if given else words

    def day(self, today: dt.date) -> str:
        """Return the day with its name: `Sunday, November 22`."""
        weekday = QLocale().standaloneDayName(today.isoweekday())
        date = self._formats.long_date(today, today=today)
        return f"{weekday[:1].upper()}{weekday[1:]}, {date}"

    def counts(self, agenda: Agenda) -> str:
        """Return how much is due, in one line."""
        now, late = agenda.due(AgendaGroup.TODAY), agenda.due(AgendaGroup.OVERDUE)
        born = agenda.birthdays(AgendaGroup.TODAY)
        parts = [
            self.tr("%n thing(s) to do today", "", now) if now else self.tr("nothing planned for today"),
            self.tr("%n overdue", "", late) if late else "",
            self.tr("%n birthday(s)", "", born) if born else "",
        ]
        return ", ".join(part for part in parts if part)

    def group(self, group: AgendaGroup) -> str:
        """Return the name of a group."""
        return {
            AgendaGroup.OVERDUE: self.tr("Overdue"),
            AgendaGroup.TODAY: self.tr("Today"),
            AgendaGroup.TOMORROW: self.tr("Tomorrow"),
            AgendaGroup.SOON: self.tr("Within a week"),
            AgendaGroup.WITHOUT_TIME: self.tr("Without a time"),
        }[group]

    def heading(self, group: AgendaGroup, total: int) -> str:
        """Return the name of a group with how much is in it."""
        return f"{self.group(group)} · {self._formats.number(total)}"

    def more(self, rest: int) -> str:
        """Return that there are more things than are shown."""
        return self.tr("Show %n more", "", rest)

    def title(self, item: AgendaItem) -> str:
        """Return what is to be done."""
        if item.kind is AgendaKind.BIRTHDAY:
            return self.tr("Birthday: {0}").format(item.who)
        if item.kind is AgendaKind.DATE:
            return f"{item.what}: {item.who}"
        if item.inquiry is not None:
            return self.tr("Answer: {0}").format(what_text(item.inquiry))
        if item.kind is AgendaKind.PROMISE:
            return self.tr("Promised: {0}").format(item.what)
        return item.what

    def details(self, item: AgendaItem, now: dt.datetime, *, with_owner: bool = False) -> str:
        """Return when, with whom and about what; of a birthday when it is. `with_owner`: and whose it is."""
        if item.kind in DAYS_OF_CLIENTS:
            return _joined(self.near_day(item.on, wall_of(now).date()), self._years(item))
        if item.inquiry is not None:
            owner = item.inquiry.draft.owner if with_owner else ""
            return _joined(who_text(item.inquiry), item.phone, owner)
        if item.task is not None:
            owner = item.task.draft.owner if with_owner else ""
            return _joined(self._when(item, now), item.who, item.task.deal_title, owner)
        return _joined(self._ahead(item, wall_of(now).date()), item.who)

    def near_day(self, day: dt.date, today: dt.date) -> str:
        """Return a day as it is looked for: `tomorrow`, else with its weekday: `Mon, Nov 23`."""
        if (day - today).days <= 1:
            return self._formats.relative_day(day, today)
        return QLocale().toString(QDate(day.year, day.month, day.day), self.tr("ddd, MMM d"))

    def late(self, item: AgendaItem, now: dt.datetime) -> str:
        """Return for how long something is late; nothing for what is not, and for requests, whose chip tells."""
        today = wall_of(now).date()
        if item.on >= today or item.inquiry is not None:
            return ""
        if (today - item.on).days == 1:
            return self._formats.relative_day(item.on, today)
        return self.tr("%n day(s) late", "", (today - item.on).days)

    def chip(self, item: AgendaItem, now: dt.datetime, work: WorkTime | None = None) -> ChipLook | None:
        """Return how long there is to answer, in working time where that counts; nothing for all else."""
        return answer_look(item.inquiry, now, work) if item.inquiry is not None else None

    def marks(self, item: AgendaItem) -> list[Mark]:
        """Return what is special about a task: that it matters, is repeated, that the head was told of it."""
        task = item.task
        if task is None:
            return []
        found = []
        if task.draft.priority is Priority.HIGH:
            found.append(Mark("flag", "danger.ink", self.tr("matters much")))
        if task.series_id is not None:
            found.append(Mark("refresh-cw", "text3", self.tr("is repeated")))
        if task.escalated_at is not None:
            found.append(Mark("triangle-alert", "warning.ink", self.tr("the head was told")))
        return found

    def spoken(
        self, item: AgendaItem, group: AgendaGroup, now: dt.datetime, work: WorkTime | None = None
    ) -> str:
        """Return a row as a screen reader says it."""
        chip = self.chip(item, now, work)
        said = chip.text if chip else self.late(item, now)
        marks = [mark.text for mark in self.marks(item)]
        kind = task_kind_text(item.task.draft.kind) if item.task is not None else ""
        parts = (kind, self.title(item), self.details(item, now), said, *marks, self.group(group))
        return ", ".join(part for part in parts if part)

    def _when(self, item: AgendaItem, now: dt.datetime) -> str:
        """Return at which hour a task is; of one ahead on which day, too; of one long ago nothing."""
        draft, today = item.task.draft if item.task is not None else TaskDraft(""), wall_of(now).date()
        if item.on < today:
            return ""
        day = self._ahead(item, today)
        if draft.starts_at is not None and wall_of(draft.starts_at).date() == item.on:
            begin, end = draft.starts_at, draft.ends_at
            hours = self._formats.time(begin)
            if end is not None and begin < end < begin + dt.timedelta(days=1):
                hours = f"{hours}–{self._formats.time(end)}"
            return f"{day}, {hours}" if day else hours
        if draft.due_at is not None and draft.due_at > now and wall_of(draft.due_at).date() == item.on:
            return self.tr("by {0}").format(self._formats.time(draft.due_at))
        return day

    def _ahead(self, item: AgendaItem, today: dt.date) -> str:
        """Return the day of something further ahead than tomorrow; of the others their group says it."""
        return self.near_day(item.on, today) if item.on > today + dt.timedelta(days=1) else ""

    def _years(self, item: AgendaItem) -> str:
        if not item.turns:
            return ""
        if item.kind is AgendaKind.BIRTHDAY:
            return self.tr("turns %n", "", item.turns)
        return self.tr("%n year(s)", "", item.turns)


class Mark(NamedTuple):
    """A small picture beside a thing, its colour, and what it says."""

    icon: str
    ink: str
    text: str


def icon_of(item: AgendaItem) -> str:
    """Return the picture of a thing to do."""
    if item.inquiry is not None:
        return CHANNEL_ICONS[item.inquiry.draft.channel]
    if item.task is not None:
        return TASK_ICONS[item.task.draft.kind]
    return _ICONS.get(item.kind, "square-check")


def given_name(name: str) -> str:
    """Return how somebody is addressed: by the given name, where it can be told from the others."""
    from crm_desktop.domain.person_names import parse_person_name  # it knows thousands of names

    parsed = parse_person_name(name)
    return parsed.first_name or parsed.last_name or name.strip()


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
