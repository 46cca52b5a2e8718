"""The timeline in words: titles, days, lengths, and the names of kinds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.timeline import DealMark, SellingState, TimelineItem, TimelineKind
from crm_desktop.ui.runtime.action_texts import action_text
from crm_desktop.ui.runtime.entry_texts import directed_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.task_texts import task_kind_text
from crm_desktop.ui.runtime.task_times import TaskTimes
from crm_desktop.ui.timeline.looks import is_minor
from crm_desktop.ui.timeline.planned import LATE


class TimelineWords(Translated):
    """Says what stands on the line; `me` is the name of the person at the keyboard."""

    def __init__(
        self, formats: Formats, me: str = "", clock: Callable[[], dt.datetime] | None = None
    ) -> None:
        """`clock` is asked how far off is what is planned."""
        self._formats = formats
        self._clock, self._times = clock, TaskTimes(formats)
        self.me = me

    def day(self, day: dt.date, today: dt.date) -> str:
        """Return a day as a heading: `Today, November 24`."""
        written = self._formats.long_date(day, today=today)
        days = (today - day).days
        if days == 0:
            return self.tr("Today, {0}").format(written)
        if days == 1:
            return self.tr("Yesterday, {0}").format(written)
        if days == -1:
            return self.tr("Tomorrow, {0}").format(written)
        return written

    def length(self, seconds: int) -> str:
        """Return how long something took: `6 min`, `1 h 20 min`."""
        if seconds < 60:
            return self.tr("{0} s").format(seconds)
        minutes = round(seconds / 60)
        if minutes < 60:
            return self.tr("{0} min").format(minutes)
        hours, rest = divmod(minutes, 60)
        if not rest:
            return self.tr("{0} h").format(hours)
        return self.tr("{0} h {1} min").format(hours, rest)

    def title(self, item: TimelineItem) -> str:
        """Return the title line of an item."""
        if item.planned is not None:
            return _with_kind(task_kind_text(item.planned.draft.kind), item.subject)
        if item.change is not None:
            return action_text(ActionKind(item.change[0]), "", 1)
        head = directed_text(item.kind, item.direction)
        if item.subject and item.kind is not TimelineKind.FILE:  # its name stands below, to be clicked
            head = self.tr("{0}: {1}").format(head, item.subject)
        if item.amount:
            head = f"{head} · {self._formats.money(item.amount, item.currency)}"
        if item.length_seconds:
            head = f"{head} · {self.length(item.length_seconds)}"
        return head

    def author(self, name: str) -> str:
        """Return the name of who wrote it; the person at the keyboard is "You"."""
        return self.tr("You") if name and name == self.me else name

    def signature(self, item: TimelineItem) -> str:
        """Return who and when, as it stands at the right of an item."""
        time = self.time(item)
        author = self.author(item.author)
        return f"{author}, {time}" if author else time

    def time(self, item: TimelineItem) -> str:
        """Return the time of day of an item; of a task, when it is to be done."""
        if item.planned is not None and self._clock is not None:
            return self._times.when(item.planned.draft, self._clock())
        return self._formats.time(item.at)

    def contact(self, item: TimelineItem) -> str:
        """Return the number or address that was used."""
        return self._formats.contact(item.contact)

    def state(self, state: str) -> str:
        """Return the word for what became of a promise, a deal or a sale."""
        return {
            PromiseState.OPEN.value: self.tr("open"),
            PromiseState.KEPT.value: self.tr("kept"),
            PromiseState.BROKEN.value: self.tr("broken"),
            PromiseState.CANCELLED.value: self.tr("called off"),
            SellingState.ADDED.value: self.tr("new"),
            SellingState.WON.value: self.tr("won"),
            SellingState.LOST.value: self.tr("lost"),
            SellingState.REOPENED.value: self.tr("opened again"),
            SellingState.ORDERED.value: self.tr("ordered"),
            SellingState.DELIVERED.value: self.tr("delivered"),
            SellingState.PAID.value: self.tr("paid"),
            SellingState.REFUNDED.value: self.tr("paid back"),
            LATE: self.tr("overdue"),
        }.get(state, "")

    def plain(self, item: TimelineItem) -> str:
        """Return an item as plain text, for the clipboard."""
        when = self._formats.date_time(item.at)
        by = ", ".join(part for part in (item.client_name, item.author) if part)
        lines = [f"{when} · {self.title(item)}" + (f" ({by})" if by else ""), item.body]
        if item.decision:
            lines.append(self.decision(item.decision))
        if item.outcome:
            lines.append(self.tr("Outcome: {0}").format(item.outcome))
        if item.deal is not None:
            lines.append(self.deal(item.deal))
        lines += [name for _id, name in item.files]
        return "\n".join(line for line in lines if line)

    def deal(self, deal: DealMark) -> str:
        """Return the deal that something belongs to."""
        return self.tr("Deal: {0}").format(deal.text)

    def decision(self, text: str) -> str:
        """Return a decision with its word before it."""
        return self.tr("Decision: {0}").format(text)

    def spoken(self, item: TimelineItem) -> str:
        """Return an item in one line for screen readers."""
        parts = [self.title(item), self.signature(item)]
        if item.is_pinned:
            parts.insert(0, self.tr("Pinned"))
        if not is_minor(item.kind):
            parts.append(item.client_name)
        parts.append(item.body)
        if item.decision:
            parts.append(self.decision(item.decision))
        if item.outcome:
            parts.append(self.tr("Outcome: {0}").format(item.outcome))
        if item.deal is not None:
            parts.append(self.deal(item.deal))
        if item.state != PromiseState.OPEN:
            parts.append(self.state(item.state))
        parts += [name for _id, name in item.files]
        return ". ".join(part for part in parts if part)

    @property
    def planned(self) -> str:
        """The heading above what is to be done."""
        return self.tr("Planned")

    @property
    def pinned(self) -> str:
        """The heading above what is pinned."""
        return self.tr("Pinned")

    @property
    def show_all(self) -> str:
        """The word that opens a long text."""
        return self.tr("Show in full")

    @property
    def show_less(self) -> str:
        """The word that closes a long text."""
        return self.tr("Show less")

    @property
    def decision_word(self) -> str:
        """The word before a decision."""
        return self.tr("Decision")


def _with_kind(kind: str, subject: str) -> str:
    """Return what is planned with its kind, unless it begins with that word itself."""
    if subject.casefold().startswith(kind.casefold()):
        return subject[:1].upper() + subject[1:]
    return f"{kind}: {subject}"
