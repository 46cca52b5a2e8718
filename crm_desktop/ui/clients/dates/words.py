"""Important days in words: which day, and how far the next time is."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from crm_desktop.domain.agenda import next_birthday
from crm_desktop.domain.client import Birthday
from crm_desktop.domain.important_date import DateKind, ImportantDateDraft
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated

SOON = 14  # days from which on a day is to be seen at once
_MONTH, _DAYS_IN_WORDS = 30.44, 31
KIND_ICONS = {
    DateKind.ANNIVERSARY: "star",
    DateKind.CONTRACT_END: "file-text",
    DateKind.OTHER: "calendar",
}


class NextTime(NamedTuple):
    """The next time of a day: when, how many years it is then (0: not known), and how that looks."""

    on: dt.date
    years: int
    text: str
    pair: str


class DateWords(Translated):
    """Says when important days are; `formats` writes them."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def day(self, draft: ImportantDateDraft) -> str:
        """Return a day in words, without a year when it is unknown."""
        return self._formats.birthday(Birthday(draft.month, draft.day, draft.year))

    def next_time(self, draft: ImportantDateDraft, today: dt.date) -> NextTime:
        """Return when a day comes next; one that comes only once may be over."""
        if not draft.is_yearly and draft.year is not None:
            on = dt.date(draft.year, draft.month, draft.day)
            is_over = on < today
            text = self.tr("it was {0}").format(self._past(on, today)) if is_over else self._far(on, today)
            near = (on - today).days <= self._ahead(draft)
            pair = "danger" if is_over and draft.kind is DateKind.CONTRACT_END else "neutral"
            return NextTime(on, 0, text, pair if is_over or not near else "warning")
        on = next_birthday(draft.month, draft.day, today)
        years = on.year - draft.year if draft.year else 0
        text = self._far(on, today)
        if years > 0:
            text += ", " + self.tr("%n year(s)", "", years)
        is_near = (on - today).days <= self._ahead(draft)
        return NextTime(
            on, max(years, 0), text, "success" if on == today else "info" if is_near else "neutral"
        )

    def birthday(self, birthday: Birthday, today: dt.date) -> NextTime:
        """Return when a birthday comes next."""
        return self.next_time(
            ImportantDateDraft(0, "", DateKind.OTHER, birthday.month, birthday.day, birthday.year), today
        )

    def kind(self, kind: DateKind) -> str:
        """Return what kind of day it is."""
        return {
            DateKind.ANNIVERSARY: self.tr("Anniversary"),
            DateKind.CONTRACT_END: self.tr("End of a contract"),
            DateKind.OTHER: self.tr("Another day"),
        }[kind]

    def usual_labels(self) -> dict[str, DateKind]:
        """Return what days are usually called."""
        return {
            self.tr("Wedding anniversary"): DateKind.ANNIVERSARY,
            self.tr("Day the company was founded"): DateKind.ANNIVERSARY,
            self.tr("Client since"): DateKind.ANNIVERSARY,
            self.tr("End of the contract"): DateKind.CONTRACT_END,
            self.tr("Name day"): DateKind.OTHER,
        }

    def lead(self, days: int | None) -> str:
        """Return how many days ahead it is reminded."""
        if days is None:
            return self.tr("as of birthdays")
        return self.tr("%n day(s) ahead", "", days) if days else self.tr("on the day")

    def _far(self, on: dt.date, today: dt.date) -> str:
        days = (on - today).days
        if days <= _DAYS_IN_WORDS:
            return self._formats.relative_day(on, today)
        return self.tr("in %n month(s)", "", round(days / _MONTH))

    def _past(self, on: dt.date, today: dt.date) -> str:
        days = (today - on).days
        if days == 1:
            return self._formats.relative_day(on, today)
        if days <= _DAYS_IN_WORDS:
            return self.tr("%n day(s) ago", "", days)
        return self.tr("%n month(s) ago", "", round(days / _MONTH))

    @staticmethod
    def _ahead(draft: ImportantDateDraft) -> int:
        return SOON if draft.days_before is None else max(draft.days_before, 1)
