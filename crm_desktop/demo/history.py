"""Makes the past of demonstration clients: entries, promises, consents, what comes next.

A few clients of a large base have a very long past, as in life.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from crm_desktop.demo.history_words import Filler, HistoryWords, history_words
from crm_desktop.domain.client import ClientDraft, Phone
from crm_desktop.domain.consent import Consent, ConsentPurpose, ConsentState, DoNotCall
from crm_desktop.domain.promise import PromiseDraft, PromiseKind, PromiseSide, PromiseState
from crm_desktop.domain.timeline import Direction, InteractionDraft, InteractionKind, NextStep
from crm_desktop.services.first_lists import FIRST_OUTCOMES
from crm_desktop.services.timeline.past import PastPromise

T = TypeVar("T")
USUAL = 10  # entries that a client has on average, those with a very long past included
LONG_PAST = 5000  # entries of a client with a very long past; in a small base half of all entries
ONE_LONG_OF = 5000  # clients
_LONG_FROM = 200  # clients that a base must have for one with a very long past
_OLDEST = 1100  # days
# Up to how many entries a client has, from how many on, and what share of the clients that is.
_SIZES = ((0, 0), (1, 3), (4, 8), (9, 15), (16, 30), (31, 80))
_SIZE_SHARES = (0.10, 0.35, 0.65, 0.85, 0.97, 1.0)
_AVERAGE = 9.1  # entries of a client by these sizes
_KINDS = (
    (InteractionKind.CALL, 0.44),
    (InteractionKind.NOTE, 0.60),
    (InteractionKind.LETTER, 0.76),
    (InteractionKind.MESSAGE, 0.88),
    (InteractionKind.MEETING, 0.93),
    (InteractionKind.VISIT, 0.97),
    (InteractionKind.SMS, 0.99),
    (InteractionKind.FAX, 1.0),
)
_TALKS = frozenset({InteractionKind.CALL, InteractionKind.MEETING, InteractionKind.VISIT})
_NO_ANSWER = 1  # its place among the first outcomes
_STEPS, _MOST_STEPS = (
    0.14,
    140,
)  # the share of clients with a next step, and how many an owner can keep in mind
_LAST_MINUTE = 540  # of a day of nine hours


def share_of_past(youngest: int, oldest: int) -> float:
    """Return which share of the entries is from so many to so many days old; see `Past._moment`."""
    return math.sqrt(min(oldest, _OLDEST) / _OLDEST) - math.sqrt(min(max(youngest, 0), _OLDEST) / _OLDEST)


class Past:
    """Draws the past of one client after the other; the same seed draws the same."""

    def __init__(self, seed: int, language: str, today: date, count: int, owners: list[str]) -> None:
        self._chance = random.Random(f"past {seed}")
        self._draw = self._chance.random
        self._words: HistoryWords = history_words(language)
        self._filler = Filler(self._chance, self._words, today)
        self._today = today
        self._morning = datetime.combine(today, time(9))
        self._count = count
        self._owners = owners
        self._step_share = min(_STEPS, _MOST_STEPS * len(owners) / max(1, count))
        many = -(-count // ONE_LONG_OF) if count >= _LONG_FROM else 0
        self._long_past = min(LONG_PAST, USUAL * count // 2)
        # The others have as many fewer as it takes to stay at the usual number.
        self._share = (USUAL * count - many * self._long_past) / (max(1, count - many) * _AVERAGE)
        self._no_answer = FIRST_OUTCOMES[language][_NO_ANSWER][0]
        self._outcomes = {
            kind: [name for name, of, _, _ in FIRST_OUTCOMES[language] if of in ("", kind.value)]
            for kind in InteractionKind
        }

    def entries(self, at: int, client_id: int, client: ClientDraft) -> Iterator[InteractionDraft]:
        """Yield the entries of the client who is the `at`th of the base."""
        is_pinned = self._draw() < 0.05
        for number in range(self._how_many(at)):
            entry = self._entry(client_id, client)
            if is_pinned and number == 0:
                entry.kind, entry.length_seconds, entry.outcome = InteractionKind.NOTE, None, ""
                entry.direction, entry.contact = Direction.NONE, ""
                entry.subject, entry.body, entry.is_pinned = "", self._text(self._words.pinned), True
            yield entry

    def promises(self, client_id: int, client: ClientDraft) -> list[PastPromise]:
        """Return what was agreed with a client; mostly nothing."""
        if self._draw() > 0.2:
            return []
        return [self._promise(client_id, client) for _ in range(1 + int(self._draw() * 1.7))]

    def consents(self, client_id: int) -> list[Consent]:
        """Return what a client said of the use of his data; mostly nothing."""
        if self._draw() > 0.12:
            return []
        purpose = self._one(list(ConsentPurpose))
        given = self._today - timedelta(days=60 + int(self._draw() * 900))
        source = self._one(self._words.consent_sources)
        said = [Consent(0, 0, client_id, purpose, ConsentState.GIVEN, given, source)]
        if self._draw() < 0.15:
            later = given + timedelta(days=int(self._draw() * 59))
            said.append(Consent(0, 0, client_id, purpose, ConsentState.WITHDRAWN, later, source))
        return said

    def next_step(self) -> NextStep | None:
        """Return what comes next with a client, sometimes late; mostly nothing."""
        if self._draw() > self._step_share:
            return None
        on = self._today + timedelta(days=int(self._draw() * 24) - 5) if self._draw() < 0.9 else None
        return NextStep(self._text(self._words.next_steps), on)

    def do_not_call(self) -> DoNotCall | None:
        """Return that a client asked not to be contacted, as one of a hundred does."""
        if self._draw() > 0.01:
            return None
        since = self._today - timedelta(days=1 + int(self._draw() * 500))
        return DoNotCall(since, self._one(self._words.do_not_call))

    def _how_many(self, at: int) -> int:
        if self._count >= _LONG_FROM and at % ONE_LONG_OF == 0:
            return self._long_past
        draw = self._draw()
        low, high = next(size for size, share in zip(_SIZES, _SIZE_SHARES, strict=True) if draw <= share)
        return round((low + int(self._draw() * (high - low + 1))) * self._share)

    def _entry(self, client_id: int, client: ClientDraft) -> InteractionDraft:
        draw = self._draw()
        kind = next(kind for kind, share in _KINDS if draw <= share)
        words = self._words.entries[kind]
        body = self._joined(words.body)
        entry = InteractionDraft(
            client_id,
            kind,
            self._text(words.subjects),
            body,
            started_at=self._moment(),
            author=self._author(client),
        )
        if self._draw() < 0.06:
            entry.decision = self._text(self._words.decisions)
        if kind is InteractionKind.NOTE:
            return entry
        entry.direction = Direction.IN if self._draw() < 0.45 else Direction.OUT
        if kind is InteractionKind.CALL:
            entry.length_seconds = 10 + int(self._draw() ** 3 * 1500)
            entry.contact = _shown(client.phones[0]) if client.phones else ""
        elif kind is InteractionKind.LETTER:
            entry.contact = client.emails[0].raw if client.emails else ""
        elif kind is InteractionKind.MEETING:
            entry.length_seconds = 900 * (1 + int(self._draw() * 7))
        if self._draw() < (0.5 if kind in _TALKS else 0.15):
            entry.outcome = self._one(self._outcomes[kind])
            if entry.outcome == self._no_answer:
                entry.direction, entry.length_seconds, entry.body = Direction.OUT, 0, ""
        return entry

    def _joined(self, parts: list[list[str]]) -> str:
        """Return drawn parts as one text, with a blank between those that do not bring their own."""
        text = ""
        for choices in parts:
            part = self._text(choices)
            needs_blank = text and part and not text[-1].isspace() and not part[0].isspace()
            text += f" {part}" if needs_blank else part
        return text

    def _promise(self, client_id: int, client: ClientDraft) -> PastPromise:
        side = PromiseSide.OURS if self._draw() < 0.7 else PromiseSide.THEIRS
        kind, what = self._one(self._words.promises[side.value])
        draw = self._draw()
        is_open = draw < 0.4
        made_at = self._moment(120 if is_open else _OLDEST)
        until = made_at.date() + timedelta(days=2 + int(self._draw() * 45))
        if is_open and self._draw() < 0.75:
            until = self._today + timedelta(days=int(self._draw() * 40))
        draft = PromiseDraft(
            client_id,
            self._filler.fill(what),
            PromiseKind(kind),
            side,
            self._author(client),
            made_at,
            valid_until=until if self._draw() < 0.9 else None,
            note=self._text(self._words.promises["notes"]),
        )
        if is_open:
            return PastPromise(draft)
        state = (
            PromiseState.KEPT
            if draw < 0.83
            else PromiseState.BROKEN
            if draw < 0.96
            else PromiseState.CANCELLED
        )
        note = self._text(self._words.promises[state.value]) if state is not PromiseState.CANCELLED else ""
        passed = self._morning - made_at
        return PastPromise(draft, state, made_at + min(passed, timedelta(days=3)) * self._draw(), note)

    def _moment(self, oldest: int = _OLDEST) -> datetime:
        """Return a moment of a working day, more often of late."""
        draw = self._draw()
        days = 1 + int(draw * draw * oldest)
        weekday = (self._today.toordinal() - days + 6) % 7
        days += max(weekday - 4, 0)  # on the Friday before a weekend
        return self._morning - timedelta(days=days) + timedelta(minutes=int(self._draw() * _LAST_MINUTE))

    def _author(self, client: ClientDraft) -> str:
        if client.owner and self._draw() < 0.8:
            return client.owner
        return self._one(self._owners)

    def _text(self, choices: list[str]) -> str:
        return self._filler.fill(choices[int(self._draw() * len(choices))])

    def _one(self, choices: Sequence[T]) -> T:
        return choices[int(self._draw() * len(choices))]


def _shown(phone: Phone) -> str:
    """Return the number that was called; one of another country as its owner writes it."""
    return phone.e164 if phone.e164 and phone.e164.startswith("+7") else phone.raw
