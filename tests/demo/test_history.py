"""The past of demonstration clients."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from crm_desktop.demo.generator import clients
from crm_desktop.demo.history import LONG_PAST, Past, share_of_past
from crm_desktop.demo.words import words
from crm_desktop.domain.promise import PromiseState
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services.timeline.past import PastPromise

TODAY = date(2026, 11, 21)
COUNT = 600


def _past(language: str, seed: int = 1, count: int = COUNT) -> Past:
    return Past(seed, language, TODAY, count, words(language).owners)


def _entries(language: str, seed: int = 1, count: int = COUNT) -> list[list[InteractionDraft]]:
    past = _past(language, seed, count)
    made = enumerate(clients(count, 1, language, TODAY))
    return [list(past.entries(at, at + 1, draft)) for at, draft in made]


def _promises(language: str) -> list[PastPromise]:
    past = _past(language)
    made = enumerate(clients(COUNT, 1, language, TODAY))
    return [promise for at, draft in made for promise in past.promises(at + 1, draft)]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_same_seed_draws_the_same_past(language: str) -> None:
    assert _entries(language, count=60) == _entries(language, count=60)
    assert _entries(language, count=60) != _entries(language, seed=2, count=60)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(("count", "longest"), [(100, 100), (600, 3000), (1200, LONG_PAST)])
def test_clients_have_about_ten_entries_and_one_of_many_has_very_many(
    language: str, count: int, longest: int
) -> None:
    counts = [len(entries) for entries in _entries(language, count=count)]
    assert 8 <= sum(counts) / count <= 12
    assert min(counts) == 0
    assert counts[0] == longest if count > 100 else max(counts) < longest


@pytest.mark.parametrize("language", ["ru", "en"])
def test_entries_are_such_as_people_write(language: str) -> None:
    entries = [entry for of_one in _entries(language) for entry in of_one]
    for entry in entries:
        entry.validate()
        texts = (entry.subject, entry.body, entry.decision)
        assert all("{" not in text and "  " not in text and text == text.strip() for text in texts)
        assert entry.started_at is not None
        assert entry.started_at < datetime.combine(TODAY, time(0))
        assert entry.started_at.weekday() < 5
        assert (entry.length_seconds is None) or entry.kind in {InteractionKind.CALL, InteractionKind.MEETING}
    assert {entry.kind for entry in entries} == set(InteractionKind)
    assert 0.04 < sum(bool(entry.decision) for entry in entries) / len(entries) < 0.08
    assert any(entry.is_pinned for entry in entries)
    assert any(entry.outcome for entry in entries)
    assert len({entry.body for entry in entries}) > len(entries) / 2
    months = {(entry.started_at.year, entry.started_at.month) for entry in entries if entry.started_at}
    assert len(months) > 24


@pytest.mark.parametrize("language", ["ru", "en"])
def test_promises_are_open_late_kept_and_broken(language: str) -> None:
    promises = _promises(language)
    for promise in promises:
        promise.draft.validate()
        assert "{" not in promise.draft.what + promise.draft.note + promise.closed_note
        made = promise.draft.made_at
        assert made is not None
        if promise.state is PromiseState.OPEN:
            assert promise.closed_at is None
        else:
            assert promise.closed_at is not None
            assert made <= promise.closed_at <= datetime.combine(TODAY, time(9))
    assert {promise.state for promise in promises} == set(PromiseState)
    until = [promise.draft.valid_until for promise in promises if promise.state is PromiseState.OPEN]
    assert any(day and day < TODAY for day in until)
    assert any(day and day > TODAY for day in until)


def test_some_clients_have_a_next_step_consents_or_do_not_wish_calls() -> None:
    past = _past("ru")
    steps = [step for _ in range(2000) if (step := past.next_step()) is not None]
    wishes = [wish for _ in range(2000) if (wish := past.do_not_call()) is not None]
    consents = [said for at in range(2000) for said in past.consents(at)]
    assert 150 < len(steps) < 450
    assert any(step.on and step.on < TODAY for step in steps)
    assert 5 < len(wishes) < 50
    assert all(wish.since < TODAY and wish.reason for wish in wishes)
    assert {said.state.value for said in consents} == {"given", "withdrawn"}
    assert all(said.on < TODAY + timedelta(days=1) for said in consents)


def test_the_share_of_entries_of_an_age_is_known() -> None:
    past = Past(1, "ru", TODAY, 50, words("ru").owners)
    ages = [
        (TODAY - entry.started_at.date()).days
        for at, client in enumerate(clients(2000, 1, "ru", TODAY))
        for entry in past.entries(at, at, client)
        if entry.started_at
    ]
    for youngest, oldest in ((0, 30), (30, 60), (300, 365)):
        share = sum(youngest < age <= oldest for age in ages) / len(ages)
        assert abs(share - share_of_past(youngest, oldest)) < 0.03, youngest
    assert share_of_past(0, 5000) == 1
    assert share_of_past(-3, 0) == 0
