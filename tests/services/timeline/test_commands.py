"""Writing entries: found or made names, versions, undo, and when a client was last in touch."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.errors import NotFoundError, StaleError, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.timeline import Direction, InteractionDraft, InteractionKind, NextStep, TimelineFilter
from crm_desktop.models import Promise
from crm_desktop.services import Services
from tests.factories import make_client, make_clients
from tests.store_fixtures import Clock, NewBase

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


def entry(client_id: int, body: str = "", days: float = 0, **values: Any) -> InteractionDraft:
    kind = InteractionKind(values.pop("kind", "call"))
    return InteractionDraft(client_id, kind, body=body, started_at=NOON + timedelta(days=days), **values)


def last_contact(services: Services, client_id: int) -> datetime | None:
    return services.clients.get(client_id).last_contact_at


def test_an_entry_is_stored_whole(services: Services) -> None:
    client_id = make_client(services)
    draft = InteractionDraft(
        client_id,
        InteractionKind.LETTER,
        "Тема",
        "Строка\nвторая",
        "Решили",
        Direction.IN,
        NOON,
        90,
        "Думает",
        "Инна",
        "a@b.example",
        "<1@x>",
        is_pinned=True,
    )
    row_id = services.timeline.add(draft)
    assert services.timeline.get(row_id).draft == draft
    [action] = services.history.rows(services.history.list_ids()[:1]).values()
    assert (action.kind, action.subject, action.count) == (ActionKind.ENTRY_ADDED, "Лебедева Анна", 1)


def test_an_entry_without_moment_and_author_is_of_now_and_of_who_is_at_the_keyboard(
    services: Services, clock: Clock
) -> None:
    services.users.act_as(services.users.create("Марина"))
    client_id = make_client(services)
    clock.step()
    row_id = services.timeline.add(InteractionDraft(client_id, InteractionKind.CALL))
    draft = services.timeline.get(row_id).draft
    assert (draft.started_at, draft.author) == (clock.now, "Марина")


def test_a_moment_without_zone_is_local(services: Services) -> None:
    local = NOON.astimezone().replace(tzinfo=None)
    row_id = services.timeline.add(
        InteractionDraft(make_client(services), InteractionKind.CALL, started_at=local)
    )
    assert services.timeline.get(row_id).draft.started_at == NOON


def test_outcomes_and_authors_are_found_in_any_case_or_made(services: Services) -> None:
    client_id = make_client(services)
    before = len(services.outcomes.list())
    services.timeline.add(entry(client_id, outcome="  ДУМАЕТ ", author="Инна"))
    services.timeline.add(entry(client_id, outcome="Переезжает", author="инна"))
    assert [outcome.name for outcome in services.outcomes.list()][before:] == ["Переезжает"]
    assert services.outcomes.list()[-1].position == before
    assert [user.name for user in services.users.list()] == ["Инна"]
    services.history.undo_last()
    assert len(services.outcomes.list()) == before


def test_what_no_base_can_hold_is_left_out(services: Services) -> None:
    row_id = services.timeline.add(
        entry(make_client(services), "а\0б\ud800", subject="т\0ема", outcome="и\0тог")
    )
    draft = services.timeline.get(row_id).draft
    assert (draft.body, draft.subject, draft.outcome) == ("аб", "тема", "итог")


def test_refusals_write_nothing(services: Services) -> None:
    client_id = make_client(services)
    row_id = services.timeline.add(entry(client_id, "раз"))
    count = len(services.history.list_ids())
    with pytest.raises(ValidationError):
        services.timeline.add(InteractionDraft(client_id, InteractionKind.NOTE))
    with pytest.raises(NotFoundError):
        services.timeline.add(entry(999, "раз"))
    with pytest.raises(NotFoundError):
        services.timeline.add_many([entry(client_id, "раз"), entry(999, "раз", outcome="Новый итог")])
    with pytest.raises(NotFoundError):
        services.timeline.update(999, 1, entry(client_id, "раз"))
    with pytest.raises(NotFoundError):
        services.timeline.set_pinned(999, True)
    services.timeline.update(row_id, 1, entry(client_id, "два"))
    with pytest.raises(StaleError):
        services.timeline.update(row_id, 1, entry(client_id, "три"))
    assert services.timeline.add_many([]) == []
    assert services.timeline.remove([999]) == 0
    assert len(services.history.list_ids()) == count + 1
    assert services.timeline.get(row_id).draft.body == "два"


def test_an_edit_keeps_the_moment_and_the_author_it_does_not_name(services: Services, clock: Clock) -> None:
    client_id = make_client(services)
    row_id = services.timeline.add(entry(client_id, "раз", author="Инна"))
    services.users.act_as(services.users.create("Марина"))
    services.timeline.update(row_id, 1, InteractionDraft(client_id, InteractionKind.MEETING, body="два"))
    found = services.timeline.get(row_id)
    assert (found.version, found.draft.kind, found.draft.body) == (2, InteractionKind.MEETING, "два")
    assert (found.draft.started_at, found.draft.author) == (NOON, "Инна")
    services.history.undo_last()
    assert services.timeline.get(row_id).draft.body == "раз"


def test_one_note_for_many_clients_is_one_action(services: Services) -> None:
    ids = make_clients(services, 3)
    made = services.timeline.add_many([entry(client_id, "всем") for client_id in ids])
    assert len(made) == 3
    [action] = services.history.rows(services.history.list_ids()[:1]).values()
    assert (action.kind, action.subject, action.count) == (ActionKind.ENTRY_ADDED, "", 3)
    services.history.undo_last()
    assert [services.timeline.counts(client_id).get("call") for client_id in ids] == [None] * 3


def test_more_entries_than_one_statement_holds(services: Services) -> None:
    client_id = make_client(services)
    ids = services.timeline.add_many([entry(client_id, str(at), at / 24) for at in range(2100)])
    assert len(set(ids)) == 2100
    assert services.timeline.get(ids[1500]).draft.body == "1500"
    assert services.timeline.remove(ids) == 2100


def test_a_removed_entry_takes_its_files_along_and_brings_them_back(services: Services) -> None:
    client_id = make_client(services)
    row_id = services.timeline.add(entry(client_id, "письмо", kind="letter"))
    files = [
        services.files.add_bytes(client_id, name, name.encode(), row_id)
        for name in ("счёт.pdf", "договор.pdf")
    ]
    promise = services.store.write(
        ActionKind.PROMISE_ADDED,
        lambda changes: changes.insert(
            Promise, party_id=client_id, what="скидка", made_at=changes.at, interaction_id=row_id,
            attachment_id=files[1],
        ),
    )  # fmt: skip
    read = services.store.engine.rows
    assert services.timeline.remove([row_id]) == 1
    # The proof of a promise stays with the client, and the promise knows it still.
    assert read("SELECT id, interaction_id FROM attachment") == [(files[1], None)]
    assert read("SELECT interaction_id, attachment_id FROM promise") == [(None, files[1])]
    services.history.undo_last()
    assert read("SELECT id, interaction_id FROM attachment ORDER BY id") == [(file, row_id) for file in files]
    assert read("SELECT id, interaction_id FROM promise") == [(promise, row_id)]
    assert services.timeline.get(row_id).draft.body == "письмо"
    assert services.maintenance.check().problems == ()


def test_a_pin_goes_in_and_out(services: Services) -> None:
    client_id = make_client(services)
    row_id = services.timeline.add(entry(client_id, "раз"))
    services.timeline.set_pinned(row_id, True)
    assert [item.record_id for item in services.timeline.pinned(client_id)] == [row_id]
    services.history.undo_last()
    assert services.timeline.pinned(client_id) == ()
    services.history.redo_last()
    services.timeline.set_pinned(row_id, False)
    assert services.timeline.pinned(client_id) == ()


def test_the_last_contact_follows_every_write(services: Services) -> None:
    company = make_client(services, "ООО «Маяк»", kind="company")
    person = make_client(services, "Орлов Пётр", company="ООО «Маяк»")
    first = services.timeline.add(entry(person, "раз", 1))
    note = services.timeline.add(entry(person, "только заметка", 9, kind="note"))
    day = NOON + timedelta(days=1)
    assert (last_contact(services, person), last_contact(services, company)) == (day, day)
    later = NOON + timedelta(days=4)
    services.timeline.update(note, None, entry(person, "звонок", 4))
    assert (last_contact(services, person), last_contact(services, company)) == (later, later)
    services.timeline.remove([note])
    assert last_contact(services, company) == day
    services.history.undo_last()
    assert last_contact(services, company) == later
    # An entry that belongs to somebody else moves, and takes the contact along.
    other = make_client(services, "Ким Ли")
    services.timeline.update(note, None, entry(other, "звонок", 4))
    assert (last_contact(services, person), last_contact(services, other)) == (day, later)
    services.timeline.remove([first])
    assert last_contact(services, company) is None
    assert services.maintenance.check().problems == ()


def test_the_last_contact_after_a_merge_and_its_undo(services: Services) -> None:
    company = make_client(services, "ООО «Маяк»", kind="company")
    keep = make_client(services, "Орлов Пётр", company="ООО «Маяк»")
    other = make_client(services, "Орлов П.")
    services.timeline.add(entry(other, "раз", 2))
    assert last_contact(services, company) is None
    preview = services.merges.preview(keep, other)
    services.merges.merge(preview, preview.draft())
    day = NOON + timedelta(days=2)
    assert (last_contact(services, keep), last_contact(services, company)) == (day, day)
    services.history.undo_last()
    assert (last_contact(services, keep), last_contact(services, company)) == (None, None)
    assert last_contact(services, other) == day


class Model:
    """What the timelines of some clients should hold, kept in plain Python."""

    def __init__(self, services: Services, clients: list[int]) -> None:
        self.services = services
        self.clients = clients
        self.entries: dict[int, InteractionDraft] = {}
        self.former: list[dict[int, InteractionDraft]] = []
        self.undone: list[dict[int, InteractionDraft]] = []

    def step(self, dice: Random) -> None:
        action = dice.choice(["add", "add", "add_many", "edit", "edit", "remove", "pin", "undo", "redo"])
        before = dict(self.entries)
        if not getattr(self, action)(dice) or action in {"undo", "redo"}:
            return
        self.former.append(before)
        self.undone.clear()

    def draft(self, dice: Random) -> InteractionDraft:
        kind = dice.choice(list(InteractionKind))
        client_id = dice.choice(self.clients)
        outcome, author = dice.choice(["", "Думает", "Заказал"]), dice.choice(["Инна", "Яна"])
        body = dice.choice(["раз", "два", "три четыре"])
        return entry(client_id, body, dice.randint(0, 5), kind=kind.value, outcome=outcome, author=author)

    def add(self, dice: Random) -> bool:
        draft = self.draft(dice)
        self.entries[self.services.timeline.add(draft)] = draft
        return True

    def add_many(self, dice: Random) -> bool:
        drafts = [self.draft(dice) for _ in range(dice.randint(2, 4))]
        self.entries |= zip(self.services.timeline.add_many(drafts), drafts, strict=True)
        return True

    def edit(self, dice: Random) -> bool:
        if not self.entries:
            return False
        row_id, draft = dice.choice(sorted(self.entries)), self.draft(dice)
        is_other = self.entries[row_id] != draft
        self.services.timeline.update(row_id, None, draft)
        self.entries[row_id] = draft
        return is_other

    def remove(self, dice: Random) -> bool:
        ids = dice.sample(sorted(self.entries), min(len(self.entries), dice.randint(1, 2)))
        self.services.timeline.remove(ids)
        for row_id in ids:
            del self.entries[row_id]
        return bool(ids)

    def pin(self, dice: Random) -> bool:
        if not self.entries:
            return False
        row_id = dice.choice(sorted(self.entries))
        draft = self.entries[row_id]
        self.services.timeline.set_pinned(row_id, not draft.is_pinned)
        values = {name: getattr(draft, name) for name in draft.__slots__}
        self.entries[row_id] = InteractionDraft(**values | {"is_pinned": not draft.is_pinned})
        return True

    def undo(self, dice: Random) -> bool:
        if self.former:
            self.undone.append(self.entries)
            self.entries = self.former.pop()
            self.services.history.undo_last()
        return False

    def redo(self, dice: Random) -> bool:
        if self.undone:
            self.former.append(self.entries)
            self.entries = self.undone.pop()
            self.services.history.redo_last()
        return False

    def check(self) -> None:
        for client_id in self.clients:
            own = {row_id: draft for row_id, draft in self.entries.items() if draft.client_id == client_id}
            order = sorted(own, key=lambda row_id: (own[row_id].started_at, row_id), reverse=True)
            page = self.services.timeline.page(client_id, TimelineFilter())
            shown = [item.record_id for item in page.items if item.change is None]
            assert shown == order
            assert [self.services.timeline.get(row_id).draft for row_id in order] == [own[i] for i in order]
            pinned = [item.record_id for item in self.services.timeline.pinned(client_id)]
            assert pinned == [row_id for row_id in order if own[row_id].is_pinned]
            times = [draft.started_at for draft in own.values() if draft.kind is not InteractionKind.NOTE]
            assert last_contact(self.services, client_id) == max(filter(None, times), default=None)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), steps=st.integers(1, 25))
def test_whatever_is_done_and_undone_the_timeline_is_what_it_should_be(
    new_base: NewBase, seed: int, steps: int
) -> None:
    with new_base() as (services, clock):
        clients = make_clients(services, 2)
        model, dice = Model(services, clients), Random(seed)
        for _ in range(steps):
            clock.step()
            model.step(dice)
            model.check()
        assert services.maintenance.check().problems == ()


def test_a_next_step_is_set_as_part_of_the_same_action(services: Services) -> None:
    client_id = make_client(services)
    step = NextStep("Перезвонить", date(2026, 12, 1))
    entry_id = services.timeline.add(entry(client_id, "Не дозвонились"), step)
    assert services.clients.get(client_id).next_step == step
    last = services.history.status().undo
    assert last is not None
    assert last.kind is ActionKind.ENTRY_ADDED
    services.history.undo_last()
    assert services.clients.get(client_id).next_step is None
    with pytest.raises(NotFoundError):
        services.timeline.get(entry_id)


def test_without_an_entry_there_is_no_next_step(services: Services) -> None:
    client_id = make_client(services)
    with pytest.raises(ValidationError):
        services.timeline.add(InteractionDraft(client_id, InteractionKind.NOTE), NextStep("Перезвонить"))
    assert services.clients.get(client_id).next_step is None
