"""Makes demonstration inquiries: those that became deals, and all the others."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from random import Random
from typing import TypeVar

from crm_desktop.demo.crowd import Crowd
from crm_desktop.demo.days import DAY, SPAN, Days
from crm_desktop.demo.deals import MadeDeal
from crm_desktop.demo.history_words import history_words
from crm_desktop.demo.selling_words import SellingWords
from crm_desktop.demo.words import words as people
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft, InquiryState
from crm_desktop.services.selling_past import PastInquiry

T = TypeVar("T")
_CHANNELS = tuple(InquiryChannel)
_CHANNEL_WEIGHTS = (30, 26, 14, 16, 8, 5, 1)
_SHARE = 0.5  # of the deals with those who may have been strangers began with an inquiry
_USUAL_ANSWER = 14.0  # minutes of the quickest
_SLOWEST = 4.0  # times as long
# What became of requests that are no deals, some days later.
_ENDS = (InquiryState.QUALIFIED, InquiryState.TAKEN, InquiryState.SPAM, InquiryState.DUPLICATE)
_END_WEIGHTS = (30, 40, 20, 10)
_NEW_MINUTES = (4, 11, 18, 26, 47, 95, 160, 1300)  # ago came those that wait now


class Desk:
    """Draws inquiries, and answers them."""

    def __init__(self, chance: Random, words: SellingWords, language: str, days: Days, crowd: Crowd) -> None:
        self._chance, self._draw = chance, chance.random
        self._words, self._names, self._days, self._crowd = words, people(language), days, crowd
        self._asked = history_words(language).slots["what"]
        slow = list(range(len(crowd.owners)))
        chance.shuffle(slow)
        steps = max(1, len(slow) - 1)
        self._slowness = {
            name: math.pow(_SLOWEST, at / steps) for name, at in zip(crowd.owners, slow, strict=True)
        }

    def converted(self, deal_ids: Iterable[int], made: Iterable[MadeDeal]) -> Iterator[PastInquiry]:
        """Yield the requests that became some of the deals."""
        for deal_id, deal in zip(deal_ids, made, strict=True):
            contact = self._crowd.contact(deal.person.at)
            if contact is None or self._draw() > _SHARE:
                continue
            draft = self._draft(deal.past.draft.source)
            draft.name, draft.phone = contact
            draft.owner, draft.client_id = deal.past.draft.owner, deal.person.id
            began = self._days.at(deal.road.steps[0][1])
            took = timedelta(minutes=self._minutes(draft.owner))
            draft.received_at = began - took - timedelta(minutes=int(self._draw() ** 3 * 600))
            answered = draft.received_at + took
            yield PastInquiry(draft, InquiryState.CONVERTED, answered, began, deal_id)

    def other(self, day: int) -> PastInquiry:
        """Return a request of a day that became no deal."""
        draft = self._draft(self._one(self._crowd.sources))
        draft.name, draft.phone = self._stranger()
        # The site takes requests at night too.
        moment = self._days.hour(self._chance, day)
        draft.received_at = self._days.at(moment)
        draft.owner = self._one(self._crowd.owners)
        state = self._chance.choices(_ENDS, _END_WEIGHTS)[0]
        if state is InquiryState.SPAM:
            draft.subject, draft.body = "", self._one(self._words.inquiries.spam)
        took = int(self._minutes(draft.owner))
        passed = self._days.now - moment
        if took >= passed:
            return PastInquiry(draft, InquiryState.TAKEN if passed > took / 2 else InquiryState.NEW)
        answered = draft.received_at + timedelta(minutes=took)
        if state is InquiryState.SPAM:
            return PastInquiry(draft, state, None, answered)
        return PastInquiry(draft, state, answered, answered + timedelta(seconds=passed - took))

    def waiting(self, count: int) -> Iterator[PastInquiry]:
        """Yield requests that nobody has answered yet, the oldest first; some of them are late."""
        for at in reversed(range(count)):
            draft = self._draft(self._one(self._crowd.sources))
            draft.name, draft.phone = self._stranger()
            minutes = _NEW_MINUTES[at % len(_NEW_MINUTES)] + at // len(_NEW_MINUTES)
            draft.received_at = self._days.at(max(0, self._days.now - minutes))
            yield PastInquiry(draft)

    def _draft(self, source: str) -> InquiryDraft:
        usual = self._words.inquiries.channels.get(source)
        channel = InquiryChannel(usual) if usual and self._draw() < 0.8 else self._channel()
        what = self._one(self._asked)
        body = self._one(self._words.inquiries.bodies).format(what=what)
        return InquiryDraft(channel, self._one(self._words.inquiries.subjects), body, source=source)

    def _channel(self) -> InquiryChannel:
        return self._chance.choices(_CHANNELS, _CHANNEL_WEIGHTS)[0]

    def _stranger(self) -> tuple[str, str]:
        """Return somebody's name, sometimes only the first, and mostly a number."""
        woman = self._draw() < 0.55
        name = self._one(self._names.female_names if woman else self._names.male_names)
        if self._draw() < 0.5:
            name = f"{name} {self._one(self._names.surnames)[woman]}"
        if self._draw() < 0.15:
            return name, ""
        if self._names.region != "RU":
            return name, f"07{int(self._draw() * 1000):03d} {int(self._draw() * 1000000):06d}"
        a, b, c = int(self._draw() * 1000), int(self._draw() * 100), int(self._draw() * 100)
        return name, f"+7 9{int(self._draw() * 90):02d} {a:03d}-{b:02d}-{c:02d}"

    def _minutes(self, owner: str) -> float:
        """Return how long somebody lets wait: mostly minutes, at times a day."""
        usual = _USUAL_ANSWER * self._slowness.get(owner, 1.0)
        return min(3.0 * DAY, max(1.0, usual * math.exp(self._chance.gauss(0, 0.9))))

    def _one(self, choices: Sequence[T]) -> T:
        return choices[int(self._draw() * len(choices))]


def in_order(inquiries: Iterable[PastInquiry]) -> list[PastInquiry]:
    """Return inquiries in the order in which they came."""
    return sorted(inquiries, key=_received)


def _received(inquiry: PastInquiry) -> float:
    return inquiry.draft.received_at.timestamp() if inquiry.draft.received_at else 0.0


def days_of(days: Days, chance: Random, count: int) -> list[int]:
    """Return the days of so many requests, in order."""
    return sorted(days.draw(chance, 0, SPAN) for _ in range(count))
