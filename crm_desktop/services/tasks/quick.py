"""A line of text becomes the draft of a task, with the clients whom it may be about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from crm_desktop.domain.name_cases import NOMINATIVE, fits, stem
from crm_desktop.domain.quick_task import ClientGuess, QuickTask, Understood, parse_task
from crm_desktop.domain.reminder import first_leads
from crm_desktop.domain.search import SearchHit, SearchKind
from crm_desktop.domain.task import TaskDraft
from crm_desktop.domain.text import fold_words
from crm_desktop.domain.wall_clock import moment_of, wall_of
from crm_desktop.models.engines import Engine
from crm_desktop.services.search.service import SearchService

LOOKED_AT = 40  # clients that are ranked
MOST = 8  # that are offered
SURE = NOMINATIVE - 5


LAST_MINUTE = 24 * 60 - 1


def understand(
    engine: Engine,
    line: str,
    *,
    now: datetime,
    owner: str = "",
    zone: str = "",
    work_ends: Callable[[date], int] = lambda _day: LAST_MINUTE,
) -> Understood:
    """Read a line; `now` is this moment, `owner` whose task it becomes, `zone` whose clock is meant, `work_ends`
    the minute at which work ends on a day: a deadline is then. Nothing is refused: what was not understood stays
    in the title."""
    quick = parse_task(line, now=wall_of(now, zone))
    clients = guess_clients(engine, quick.who)
    draft = _draft(quick, owner, zone, work_ends)
    if clients and clients[0].score >= SURE and (len(clients) == 1 or clients[0].score > clients[1].score):
        draft.client_id = clients[0].client_id
    return Understood(draft, clients, quick.spans, quick.length, quick.says_day)


def guess_clients(engine: Engine, who: Sequence[str]) -> tuple[ClientGuess, ...]:
    """Return the clients whom words of a line may name in any case, the best first."""
    words = [word for word in who if word.strip()]
    if not words:
        return ()
    finder = SearchService(engine)

    def find(text: str) -> Sequence[SearchHit]:
        return finder.find(text, LOOKED_AT, (SearchKind.CLIENT,)).hits

    hits = find(" ".join(map(stem, words)))
    if not hits and len(words) > 1:  # one of them may be no name
        hits = tuple({hit.record_id: hit for word in words for hit in find(stem(word))}.values())
    guesses = [ClientGuess(hit.record_id, hit.title, hit.detail, _score(words, hit.title)) for hit in hits]
    found = sorted((guess for guess in guesses if guess.score), key=lambda guess: -guess.score)
    return tuple(found[:MOST])


def _score(words: Sequence[str], name: str) -> int:
    """Return how well words fit a name: the best of its words for each, on average; what is written in the
    order of the name is a little better."""
    parts = fold_words(name).split()
    best = [max((fits(word, part) for part in parts), default=0) for word in words]
    if not any(best):
        return 0
    found = [score for score in best if score]
    whole = round(sum(found) / len(found))
    return whole if len(found) == len(best) else whole - 1


def _draft(quick: QuickTask, owner: str, zone: str, work_ends: Callable[[date], int]) -> TaskDraft:
    draft = TaskDraft(quick.title, quick.kind, owner=owner, priority=quick.priority)
    draft.remind_before = first_leads(quick.kind)
    if quick.day is not None and quick.is_deadline:
        minute = work_ends(quick.day) if quick.minute is None else quick.minute
        wall = datetime.combine(quick.day, time()) + timedelta(minutes=min(minute, LAST_MINUTE))
        draft.due_at = moment_of(wall, zone)
    elif quick.day is not None and quick.minute is not None:
        wall = datetime.combine(quick.day, time()) + timedelta(minutes=quick.minute)
        draft.starts_at = moment_of(wall, zone)
        draft.ends_at = draft.starts_at + quick.length if quick.length else None
    else:
        draft.day, draft.last_day = quick.day, quick.last_day
    if quick.repeat is not None and quick.day is not None:
        draft.rule, draft.zone = quick.repeat.rule(), zone
    return draft
