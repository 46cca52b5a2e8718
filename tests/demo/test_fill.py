"""A base filled with demonstration data, on each engine."""

from __future__ import annotations

import pytest

from crm_desktop.demo import fill
from crm_desktop.demo.own_fields import OWN_FIELDS
from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.history import ActionKind
from crm_desktop.services import Services


class Impatient:
    """A user who stops the job at its first report."""

    def report(self, done: int, total: int | None) -> None:
        raise Cancelled

    def raise_if_cancelled(self) -> None:
        raise Cancelled


@pytest.mark.parametrize("language", ["ru", "en"])
def test_clients_own_fields_tags_and_people(services: Services, language: str) -> None:
    assert fill(services, 60, language=language) == 60
    assert services.clients.count() == 60
    assert [field.label for field in services.custom_fields.list()] == [
        label for label, _, _ in OWN_FIELDS[language]
    ]
    assert services.tags.list()
    assert services.users.list()
    drafts = [services.clients.get(row_id).draft for row_id in services.clients.list_ids()]
    assert len({key for draft in drafts for key in draft.custom}) == len(OWN_FIELDS[language])
    assert services.maintenance.check().is_sound


def test_clients_have_a_past(services: Services) -> None:
    fill(services, 60, language="ru")
    engine = services.store.engine
    for table in ("interaction", "promise", "consent", "attachment"):
        assert engine.rows(f"SELECT count(*) FROM {table}")[0][0] > 0, table
    clients = [services.clients.get(row_id) for row_id in services.clients.list_ids()]
    assert any(client.next_step for client in clients)
    assert any(client.last_contact_at for client in clients)
    authors = {name for client in clients for name in services.timeline.authors(client.id)}
    assert authors <= {user.name for user in services.users.list()}
    assert services.files.missing() == []
    came_with = engine.rows(
        "SELECT entry.kind, entry.party_id = file.party_id FROM attachment AS file"
        " JOIN interaction AS entry ON entry.id = file.interaction_id"
    )
    assert came_with
    assert {(kind, bool(is_same)) for kind, is_same in came_with} == {("letter", True)}
    outcomes = len(services.outcomes.list())
    services.history.undo_last()
    assert len(services.outcomes.list()) == outcomes, "an example uses the outcomes that are there"


def test_one_undo_takes_everything_away(services: Services) -> None:
    fill(services, 30, language="ru")
    [action] = services.history.rows(services.history.list_ids()).values()
    assert (action.kind, action.count) == (ActionKind.DEMO, 30)
    services.history.undo_last()
    assert services.clients.count() == 0
    assert services.custom_fields.list() == []
    assert services.tags.list() == []
    for table in ("interaction", "promise", "consent", "attachment"):
        assert services.store.engine.rows(f"SELECT count(*) FROM {table}") == [(0,)], table
    services.history.redo_last()
    assert services.clients.count() == 30
    assert services.maintenance.check().is_sound


def test_the_same_seed_fills_two_bases_alike(services: Services) -> None:
    fill(services, 25, seed=5, language="ru")
    ids = services.clients.list_ids()
    first = [services.clients.get(row_id).draft for row_id in ids]
    services.history.undo_last()
    fill(services, 25, seed=5, language="ru")
    second = [services.clients.get(row_id).draft for row_id in services.clients.list_ids()]
    assert [draft.display_name() for draft in first] == [draft.display_name() for draft in second]
    assert [draft.phones for draft in first] == [draft.phones for draft in second]


def test_a_second_example_adds_to_the_first(services: Services) -> None:
    fill(services, 20, seed=1, language="ru")
    fill(services, 20, seed=2, language="ru")
    assert services.clients.count() == 40
    assert len(services.custom_fields.list()) == len(OWN_FIELDS["ru"])


def test_stopped_half_way_leaves_nothing(services: Services) -> None:
    with pytest.raises(Cancelled):
        fill(services, 2000, language="ru", progress=Impatient())
    assert services.clients.count() == 0
    assert services.custom_fields.list() == []
    assert services.history.list_ids() == []
