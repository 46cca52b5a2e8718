"""The day in words: the greeting, what is due, groups, and a line for each thing."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QLocale

from crm_desktop.domain.agenda import Agenda, AgendaGroup, AgendaItem, AgendaKind
from crm_desktop.domain.deal import NextActionKind
from crm_desktop.ui.runtime.deal_texts import ACTION_ICONS, DealWords
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.inquiry_texts import CHANNEL_ICONS, answer_look, what_text, who_text
from crm_desktop.ui.runtime.promise_texts import ChipLook

_MORNING, _DAY, _EVENING = 5, 12, 18
_ICONS = {AgendaKind.PROMISE: "handshake", AgendaKind.STEP: "circle-check", AgendaKind.BIRTHDAY: "cake"}


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
            AgendaGroup.SOON: self.tr("Birthdays soon"),
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
        if item.kind is AgendaKind.INQUIRY and item.inquiry is not None:
            return self.tr("Answer: {0}").format(what_text(item.inquiry))
        if item.kind is AgendaKind.PROMISE:
            return self.tr("Promised: {0}").format(item.what)
        if item.kind is AgendaKind.DEAL and item.action is not None:
            words = DealWords(self._formats).action_kind(item.action.kind)
            if item.action.kind is NextActionKind.OTHER and item.action.text:
                return item.action.text
            return f"{words}: {item.action.text}" if item.action.text else words
        return item.what or self.tr("Next step")

    def details(self, item: AgendaItem, today: dt.date) -> str:
        """Return with whom and about what; of a birthday when it is."""
        if item.kind is AgendaKind.BIRTHDAY:
            age = self.tr("turns %n", "", item.turns) if item.turns else ""
            return _joined(self._formats.relative_day(item.on, today), age)
        if item.inquiry is not None:
            return _joined(who_text(item.inquiry), item.phone)
        return _joined(item.who, item.what if item.kind is AgendaKind.DEAL else "")

    def late(self, item: AgendaItem, today: dt.date) -> str:
        """Return for how long something is late; nothing for what is not, and for requests, whose chip tells."""
        if item.on >= today or item.inquiry is not None:
            return ""
        if (today - item.on).days == 1:
            return self._formats.relative_day(item.on, today)
        return self.tr("%n day(s) late", "", (today - item.on).days)

    def chip(self, item: AgendaItem, now: dt.datetime) -> ChipLook | None:
        """Return how long there is to answer; nothing for what waits for nobody."""
        return answer_look(item.inquiry, now) if item.inquiry is not None else None

    def spoken(self, item: AgendaItem, group: AgendaGroup, now: dt.datetime, today: dt.date) -> str:
        """Return a row as a screen reader says it."""
        chip = self.chip(item, now)
        said = chip.text if chip else self.late(item, today)
        parts = (self.title(item), self.details(item, today), said, self.group(group))
        return ", ".join(part for part in parts if part)


def icon_of(item: AgendaItem) -> str:
    """Return the picture of a thing to do."""
    if item.inquiry is not None:
        return CHANNEL_ICONS[item.inquiry.draft.channel]
    if item.kind is AgendaKind.DEAL and item.action is not None:
        return ACTION_ICONS[item.action.kind]
    return _ICONS.get(item.kind, "square-kanban")


def given_name(name: str) -> str:
    """Return how somebody is addressed: by the given name, where it can be told from the others."""
    from crm_desktop.domain.person_names import parse_person_name  # it knows thousands of names

    parsed = parse_person_name(name)
    return parsed.first_name or parsed.last_name or name.strip()


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
