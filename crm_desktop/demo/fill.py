"""Fills a base with demonstration data as one action, so that one undo takes it all away."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice

from crm_desktop.demo.generator import clients
from crm_desktop.demo.history import Past
from crm_desktop.demo.history_words import history_words
from crm_desktop.demo.own_fields import fill_own_fields, own_fields
from crm_desktop.demo.selling import Selling, deals_of
from crm_desktop.demo.words import words
from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.consent import DoNotCall
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind, NextStep
from crm_desktop.services import Services
from crm_desktop.services.changes import Changes
from crm_desktop.services.files import NewFile
from crm_desktop.services.timeline.past import PastPromise, add_consents, add_promises, set_wishes

BATCH = 1000  # clients
ENTRIES = 2000  # written in one statement
FILES = 200  # at most, and for one client of five


def fill(
    services: Services,
    count: int,
    *,
    seed: int = 1,
    language: str = "en",
    progress: Progress | None = None,
    now: datetime | None = None,
) -> int:
    """Add `count` demonstration clients with their past and all that was sold to them until `now`, and return
    how many clients there are; raises Cancelled."""
    watch = progress or NoProgress()
    today = services.store.clock().date()
    files = _contents(services, count, language)

    def work(changes: Changes) -> int:
        # All is made anew by each attempt, and never held whole: only a batch of clients is in memory.
        fields = own_fields(services, language)
        chance = random.Random(seed)
        selling = Selling(services, seed, language, count, now or services.store.clock())
        total = count + deals_of(count)
        past = Past(seed, language, today, count, words(language).owners)
        done = 0
        for some in _batches(clients(count, seed, language, today)):
            watch.raise_if_cancelled()
            for draft in some:
                fill_own_fields(draft, fields, chance, today)
            ids = services.clients.create_many(some)
            letters = _add_past(services, changes, past, done, dict(zip(ids, some, strict=True)))
            _add_files(services, files, ids[:: max(5, count // FILES)], letters)
            selling.crowd.add(dict(zip(ids, some, strict=True)))
            done += len(some)
            watch.report(done, total)
        if done:
            selling.add(changes, watch, done, total)
        return done

    try:
        made = services.store.write(ActionKind.DEMO, work, count=lambda added: added)
    except BaseException:
        services.files.give_up(files)
        raise
    services.store.tidy()  # or one of the first things that somebody tries has to do it all
    return made


def _batches(drafts: Iterator[ClientDraft]) -> Iterator[list[ClientDraft]]:
    while some := list(islice(drafts, BATCH)):
        yield some


def _add_past(
    services: Services, changes: Changes, past: Past, start: int, made: dict[int, ClientDraft]
) -> dict[int, int]:
    """Write what happened with some clients, of which the first is the `start`th of the base; returns a
    letter of each that has one."""
    waiting: list[InteractionDraft] = []
    letters: dict[int, int] = {}
    promises: list[PastPromise] = []
    steps: dict[int, NextStep] = {}
    do_not_call: dict[int, DoNotCall] = {}
    consents = []
    for at, (client_id, draft) in enumerate(made.items(), start):
        for entry in past.entries(at, client_id, draft):
            waiting.append(entry)
            if len(waiting) == ENTRIES:
                letters |= _written(services, waiting)
                waiting = []
        promises += past.promises(client_id, draft)
        consents += past.consents(client_id)
        if (wish := past.do_not_call()) is not None:
            do_not_call[client_id] = wish
        elif (step := past.next_step()) is not None:
            steps[client_id] = step
    letters |= _written(services, waiting)
    add_promises(changes, promises)
    add_consents(changes, consents)
    set_wishes(changes, steps, do_not_call)
    return letters


def _written(services: Services, drafts: Sequence[InteractionDraft]) -> dict[int, int]:
    """Write entries; returns the last letter of each client among them."""
    ids = services.timeline.add_many(drafts)
    pairs = zip(drafts, ids, strict=True)
    return {draft.client_id: row_id for draft, row_id in pairs if draft.kind is InteractionKind.LETTER}


def _contents(services: Services, count: int, language: str) -> list[NewFile]:
    """Store the few contents that the files of all clients share."""
    if not count:
        return []
    files = history_words(language).files
    return [
        services.files.take_in_bytes(name, text.encode())
        for name, text in zip(files["names"], files["texts"], strict=True)
    ]


def _add_files(
    services: Services, files: Sequence[NewFile], ids: Sequence[int], letters: Mapping[int, int]
) -> None:
    """Give clients a file each; every other one came with a letter."""
    for at, client_id in enumerate(ids):
        entry_id = letters.get(client_id) if at % 2 else None
        services.files.attach(client_id, [files[at % len(files)]], entry_id)
