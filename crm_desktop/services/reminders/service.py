"""Reminders of one person: what is due now, what still stands on the screen, what comes again later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.moments import moment, utc_text
from crm_desktop.domain.reminder import (
    MOST_APART,
    Digest,
    Reminder,
    ReminderKind,
    ReminderRules,
    ReminderState,
)
from crm_desktop.services.changes import Changes
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.reminders import reading
from crm_desktop.services.reminders.claims import (
    Claim,
    bring_back,
    put_off,
    returning,
    set_state,
    store_claims,
    task_claims,
    tasks_soon,
)
from crm_desktop.services.reminders.days import LOOK_BACK, Ahead, day_claims
from crm_desktop.services.store import Store
from crm_desktop.services.task_moments import TaskTimes, note_next, told

MOST_SHOWN = 200
_RULES = ReminderRules()
_KEPT = timedelta(days=3 * LOOK_BACK)  # what was told of days; it is looked at for as long as it may be told
# A reminder is no action that could be undone: nothing of it is logged, and the kind is never read.
_KIND = ActionKind.TASK_CHANGED


@dataclass(frozen=True, slots=True)
class _Found:
    """What is to be done about reminders at one moment."""

    claims: list[Claim]
    back: list[int]
    stale: list[TaskTimes]

    @property
    def is_empty(self) -> bool:
        return not (self.claims or self.back or self.stale)


class ReminderService:
    """Tells each person of each occasion once, however many programs ask and whatever their clocks do."""

    def __init__(self, store: Store, preferences: PreferenceService) -> None:
        self._store = store
        self._engine = store.engine
        self._preferences = preferences

    def due(
        self, now: datetime, user_id: int, rules: ReminderRules = _RULES, *, afresh: bool = False
    ) -> list[Reminder]:
        """Return what a person is to be told of now, and note that it was: no other program tells it again.

        Whole days (birthdays, promises that run out) are looked at once a day; with `afresh` also now, because
        they were edited. In quiet hours everything waits.
        """
        if rules.quiet_end(now) is not None:
            return []
        if self._find(now, user_id, rules, afresh=afresh).is_empty:
            return []

        def work(changes: Changes) -> list[int]:
            found = self._find(now, user_id, rules, afresh=afresh, lock=True)
            ids = store_claims(changes, user_id, found.claims) + bring_back(changes, found.back)
            note_next(self._engine, found.stale)
            if any(claim.entity is Entity.USER for claim in found.claims):
                self._forget_old(now, user_id)
            return ids

        ids = self._store.write(_KIND, work)
        says = reading.reminders(self._engine, user_id, ids, now)
        self._answer_silently(set(ids) - {each.id for each in says})
        return says

    def shown(self, user_id: int, now: datetime | None = None) -> list[Reminder]:
        """Return what stands on the screen of a person and was not answered, the newest first; nobody reads more
        than some hundred."""
        sql = "SELECT id FROM notice WHERE user_id = ? AND state = 'shown' ORDER BY at DESC, id DESC LIMIT ?"
        ids = [row[0] for row in self._engine.rows(sql, (user_id, MOST_SHOWN))]
        return reading.reminders(self._engine, user_id, ids, now or self._store.clock())

    def snooze(self, ids: Iterable[int], until: datetime) -> None:
        """Let reminders come again at a moment."""
        wanted = list(ids)
        self._store.write(_KIND, lambda changes: put_off(changes, wanted, until))

    def answer(self, ids: Iterable[int]) -> None:
        """Say that reminders did what they are for."""
        wanted = list(ids)
        self._store.write(_KIND, lambda changes: set_state(changes.engine, wanted, ReminderState.ANSWERED))

    def tell(self, user_id: int, lines: Sequence[tuple[str, int, int | None]], at: datetime) -> None:
        """Let a person know of escalations, on whichever computer he works. Of each line its occasion, which makes it
        come once, its id and its client; many at once are one reminder. Joins the write that runs."""
        claims = [
            Claim(f"escalation:{occasion}", Entity.ESCALATION, line_id, party_id, at)
            for occasion, line_id, party_id in lines
        ]
        if len(claims) > MOST_APART:
            occasion = f"{ReminderKind.ESCALATIONS}:{utc_text(at)}:{lines[0][1]}"
            claims = [Claim(occasion, Entity.USER, user_id, None, at)]

        def work(changes: Changes) -> None:
            put_off(changes, store_claims(changes, user_id, claims), at)

        self._store.write(_KIND, work)

    def next_at(self, now: datetime, user_id: int, rules: ReminderRules = _RULES) -> datetime | None:
        """Return when there is something to tell next, as far as it is known now; the end of quiet hours in them."""
        quiet = rules.quiet_end(now)
        if quiet is not None:
            return quiet
        soon = [
            each.moment
            for task in tasks_soon(self._engine, user_id, now)
            for each in task.occasions()
            if each.moment > now
        ]
        rows = self._engine.rows(
            "SELECT MIN(snoozed_to) FROM notice WHERE user_id = ? AND state = 'snoozed'", (user_id,)
        )
        soon += [moment(row[0]) for row in rows if row[0]]
        today = now.astimezone().date()
        soon += [rules.morning_of(today + timedelta(days=step)) for step in (0, 1)]
        return min((each for each in soon if each > now), default=None)

    def digest(self, user_id: int, now: datetime | None = None) -> Digest:
        """Count what the day of a person begins with."""
        return reading.digest(self._engine, user_id, now or self._store.clock())

    def _find(
        self, now: datetime, user_id: int, rules: ReminderRules, *, afresh: bool, lock: bool = False
    ) -> _Found:
        tasks = tasks_soon(self._engine, user_id, now, lock=lock)
        claims = task_claims(self._engine, user_id, tasks, now)
        claims += self._of_the_day(now, user_id, rules, afresh=afresh)
        claimed = {claim.entity_id for claim in claims if claim.entity is Entity.TASK}
        stale = [task for task in tasks if task.id in claimed or task.remind_at <= utc_text(now)]
        return _Found(claims, returning(self._engine, user_id, now), stale)

    def _of_the_day(self, now: datetime, user_id: int, rules: ReminderRules, *, afresh: bool) -> list[Claim]:
        """Return what is told in the morning, and the digest, which also notes that this morning was seen to."""
        today = now.astimezone().date()
        morning = rules.morning_of(today)
        if now < morning:
            return []
        occasion = f"digest:{today}"
        is_new = not told(self._engine, user_id, [occasion])
        if not is_new and not afresh:
            return []
        ahead = self._ahead()
        claims = day_claims(self._engine, user_id, today, self._first_day(user_id, today), rules, ahead)
        if is_new:
            has_news = rules.with_digest and not reading.digest(self._engine, user_id, now).is_empty
            claims.append(Claim(occasion, Entity.USER, user_id, None, morning, is_told=has_news))
        return claims

    def _first_day(self, user_id: int, today: date) -> date:
        """Return since when this person is reminded: nobody is told of what was before."""
        rows = self._engine.rows(
            "SELECT MIN(occasion) FROM notice WHERE user_id = ? AND occasion >= 'digest:' AND occasion < 'digest;'",
            (user_id,),
        )
        first = rows[0][0]
        return min(today, date.fromisoformat(first.partition(":")[2])) if first else today

    def _ahead(self) -> Ahead:
        preferences = self._preferences.get()
        return Ahead(preferences.birthday_lead, preferences.promise_lead)

    def _forget_old(self, now: datetime, user_id: int) -> None:
        """Forget of which days somebody was told long ago; the first digest stays, it tells since when."""
        self._engine.execute(
            "DELETE FROM notice WHERE user_id = ? AND at < ? AND state = 'answered' AND"
            " (occasion >= 'birthday:' AND occasion < 'birthday;' OR occasion >= 'date:' AND occasion < 'date;')",
            (user_id, utc_text(now - _KEPT)),
        )

    def _answer_silently(self, ids: set[int]) -> None:
        """What became needless while it was put off is over."""
        if ids:
            self.answer(sorted(ids))
