"""What an undo does when the base has moved on: later work stays and is named, field by field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from peewee import PeeweeException
from playhouse.test_utils import count_queries

from crm_desktop.domain.client import ClientKind, PersonName
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import NothingToUndoError
from crm_desktop.domain.phones import parse_phones
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from tests.factories import make_client, make_clients, make_draft
from tests.services.world import differences, snapshot
from tests.store_fixtures import Clock


def edit(services: Services, client_id: int, **values: object) -> int:
    """Change fields of a client and return the action."""
    client = services.clients.get(client_id)
    for name, value in values.items():
        setattr(client.draft, name, value)
    services.clients.update(client_id, client.version, client.draft)
    return services.store.last_change_set_id or 0


def kept(services: Services, action_id: int) -> list[tuple[Entity, str]]:
    return [(ref.entity, name) for ref, name in services.history.undo(action_id).kept]


def test_a_field_changed_since_is_kept_and_the_others_go_back(services: Services) -> None:
    client_id = make_client(services)
    action = edit(
        services, client_id, notes="моя", must_know="моё", phones=tuple(parse_phones("89123456789"))
    )
    edit(services, client_id, notes="коллеги")
    assert kept(services, action) == [(Entity.CLIENT, "Лебедева Анна")]
    draft = services.clients.get(client_id).draft
    assert (draft.notes, draft.must_know, draft.phones) == ("коллеги", "", ())


def test_a_field_changed_there_and_back_since_is_later_work(services: Services) -> None:
    client_id = make_client(services)
    action = edit(services, client_id, notes="моя")
    edit(services, client_id, notes="другая")
    edit(services, client_id, notes="моя")
    assert kept(services, action) == [(Entity.CLIENT, "Лебедева Анна")]
    assert services.clients.get(client_id).draft.notes == "моя"


def test_later_work_that_was_undone_does_not_count(services: Services) -> None:
    client_id = make_client(services)
    action = edit(services, client_id, notes="моя")
    services.history.undo(edit(services, client_id, notes="другая"))
    assert kept(services, action) == []
    assert services.clients.get(client_id).draft.notes == ""


def test_own_values_go_back_one_by_one(services: Services) -> None:
    client_id = make_client(services)
    size, color, other = (
        services.custom_fields.get(services.custom_fields.create(name)).key
        for name in ("Размер", "Цвет", "Вес")
    )
    action = edit(services, client_id, custom={size: "L", color: "red"})
    edit(services, client_id, custom={size: "XL", color: "red", other: "1"})
    assert kept(services, action) == [(Entity.CLIENT, "Лебедева Анна")]
    assert services.clients.get(client_id).draft.custom == {size: "XL", other: "1"}


def test_a_phone_edited_since_it_was_added_stays(services: Services) -> None:
    client_id = make_client(services)
    action = edit(services, client_id, phones=tuple(parse_phones("89123456789; 89160000001")))
    phones = services.clients.get(client_id).draft.phones
    edit(services, client_id, phones=(phones[0], *parse_phones("89160000001 доб. 5")))
    assert kept(services, action) == [(Entity.CLIENT, "Лебедева Анна")]
    assert [phone.extension for phone in services.clients.get(client_id).draft.phones] == ["5"]


def test_undoing_an_import_keeps_the_client_that_was_worked_on_whole(services: Services) -> None:
    ids = make_clients(services, 5, company="Зерно", tags=("опт",), addresses="Казань, 1", emails="a@b.ru")
    action = services.store.last_change_set_id or 0
    edit(services, ids[2], notes="важный")
    before = services.clients.get(ids[2]).draft
    outcome = services.history.undo(action)
    names = {
        services.clients.get(ref.id).draft.display_name() for ref, _ in outcome.kept if ref.entity == "client"
    }
    assert names == {before.display_name(), "Зерно"}  # and the place where it works
    assert {(ref.entity, name) for ref, name in outcome.kept if ref.entity != "client"} == {
        (Entity.TAG, "опт")
    }
    assert services.clients.get(ids[2]).draft == before
    assert services.clients.count() == 2
    assert services.maintenance.check().problems == ()


def test_a_company_that_others_work_in_by_now_stays(services: Services) -> None:
    company = make_client(services, "Зерно", kind=ClientKind.COMPANY)
    action = services.store.last_change_set_id or 0
    person = make_client(services, company="Зерно")
    assert kept(services, action) == [(Entity.CLIENT, "Зерно")]
    assert services.clients.get(person).draft.employments[0].company_id == company
    assert not services.history.get(action).is_undone  # nothing went back, so it can be tried again
    services.history.undo_last()
    assert kept(services, action) == []
    assert services.clients.count() == 0


def test_a_company_made_by_an_edit_goes_with_it(services: Services) -> None:
    client_id = make_client(services)
    action = edit(services, client_id, employments=make_draft(company="Зерно").employments)
    assert services.clients.count() == 2
    assert kept(services, action) == []
    assert services.clients.count() == 1
    services.history.redo(action)
    assert services.clients.rows([client_id])[client_id].company == "Зерно"


def test_a_company_whose_place_was_edited_since_stays(services: Services) -> None:
    client_id = make_client(services)
    action = edit(services, client_id, employments=make_draft(company="Зерно").employments)
    place = services.clients.get(client_id).draft.employments[0]
    edit(services, client_id, employments=(replace(place, position="директор"),))
    assert kept(services, action) == [(Entity.CLIENT, "Лебедева Анна"), (Entity.CLIENT, "Зерно")]
    assert services.clients.rows([client_id])[client_id].position == "директор"
    assert services.maintenance.check().problems == ()


def test_who_and_when_go_back_too_even_within_one_instant(services: Services, clock: Clock) -> None:
    client_id = make_client(services)
    before = snapshot(services.store.engine)
    action = edit(
        services, client_id, phones=tuple(parse_phones("89123456789"))
    )  # at the very time of creation
    clock.step()
    services.history.undo(action)
    assert differences(before, snapshot(services.store.engine)) == []


def test_a_tag_that_others_carry_by_now_stays(services: Services) -> None:
    first = make_client(services, tags=("VIP",))
    action = services.store.last_change_set_id or 0
    second = make_client(services, "Вторая Анна", tags=("vip",))
    assert kept(services, action) == [(Entity.TAG, "VIP")]
    assert services.clients.get(second).draft.tags == ("VIP",)
    assert first not in services.clients.rows([first])


def test_a_user_who_has_worked_stays(services: Services) -> None:
    user_id = services.users.create("Марина")
    action = services.store.last_change_set_id or 0
    services.users.act_as(user_id)
    make_client(services)
    assert kept(services, action) == [(Entity.USER, "Марина")]


def test_a_removed_tag_whose_name_is_taken_stays_removed(services: Services) -> None:
    client_id = make_client(services, tags=("VIP", "опт"))
    services.tags.delete(next(tag.id for tag in services.tags.list() if tag.name == "VIP"))
    action = services.store.last_change_set_id or 0
    services.tags.create("vip")
    assert (Entity.CLIENT, "Лебедева Анна") in kept(services, action)
    assert sorted(tag.name for tag in services.tags.list()) == ["vip", "опт"]
    assert services.clients.rows([client_id])[client_id].tags == ("опт",)


def test_a_name_that_is_taken_by_now_does_not_go_back_but_the_colour_does(services: Services) -> None:
    tag_id = services.tags.create("опт", "blue")
    services.tags.update(tag_id, None, name="оптовик", color="rose")
    action = services.store.last_change_set_id or 0
    services.tags.create("опт")
    services.history.undo(action)
    tag = next(tag for tag in services.tags.list() if tag.id == tag_id)
    assert (tag.name, tag.color) == ("оптовик", "blue")


def test_a_name_and_its_key_stay_together(services: Services) -> None:
    tag_id = services.tags.create("опт")
    services.tags.update(tag_id, None, name="розница")
    action = services.store.last_change_set_id or 0
    services.tags.update(tag_id, None, name="Розница")
    assert kept(services, action) == [(Entity.TAG, "Розница")]
    assert services.store.engine.rows("SELECT name_key FROM tag") == [("розница",)]


def test_a_status_that_is_gone_by_now_does_not_come_back_to_a_client(services: Services) -> None:
    client_id = make_client(services, status="Особый")
    action = edit(services, client_id, status="Клиент", notes="новое")
    services.statuses.delete(
        next(status.id for status in services.statuses.list() if status.name == "Особый")
    )
    assert kept(services, action) == [(Entity.CLIENT, "Лебедева Анна")]
    draft = services.clients.get(client_id).draft
    assert (draft.status, draft.notes) == ("Клиент", "")


def test_an_own_field_with_values_stays_and_a_removed_one_does_not_get_its_values_back(
    services: Services,
) -> None:
    client_id = make_client(services)
    field_id = services.custom_fields.create("Размер")
    created = services.store.last_change_set_id or 0
    key = services.custom_fields.get(field_id).key
    edit(services, client_id, custom={key: "L"})
    assert kept(services, created) == [(Entity.CUSTOM_FIELD, "Размер")]
    cleared = edit(services, client_id, custom={}, notes="новое")
    services.custom_fields.delete(field_id)
    assert kept(services, cleared) == [(Entity.CLIENT, "Лебедева Анна")]
    draft = services.clients.get(client_id).draft
    assert (draft.custom, draft.notes) == ({}, "")


def test_an_erased_client_does_not_come_back(services: Services) -> None:
    one, other = make_clients(services, 2)
    services.clients.archive([one, other])
    action = services.store.last_change_set_id or 0
    services.clients.delete_forever([one])
    services.history.undo(action)
    assert list(services.clients.list_ids()) == [other]


def test_undone_and_redone_the_same_ids_come_back(services: Services, clock: Clock) -> None:
    client_id = make_client(services, phones="89123456789", tags=("VIP",), company="Зерно")
    before = snapshot(services.store.engine)
    clock.step()
    services.history.undo_last()
    clock.step()
    services.history.redo_last()
    assert differences(before, snapshot(services.store.engine)) == []
    assert services.clients.get(client_id).draft.tags == ("VIP",)


def test_ids_of_undone_records_are_not_given_out_again(services: Services) -> None:
    first = make_client(services)
    services.history.undo_last()
    assert make_client(services, "Другой") > first


def test_a_merge_and_its_clients_can_be_undone_together(services: Services) -> None:
    keep, absorb = make_clients(services, 2)
    created = services.store.last_change_set_id or 0
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    merged = services.store.last_change_set_id or 0
    services.history.undo(merged)
    assert kept(services, created) == []
    services.history.redo(created)
    services.history.redo(merged)
    assert services.clients.get(absorb).merged_into_id == keep
    assert services.maintenance.check().problems == ()


def test_clients_that_hold_each_other_by_a_merge_go_together(services: Services) -> None:
    keep, absorb = make_clients(services, 2)
    created = services.store.last_change_set_id or 0
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    merged = services.store.last_change_set_id or 0
    services.clients.restore([absorb])
    restored = services.store.last_change_set_id or 0
    services.history.undo(merged)
    services.history.undo(restored)  # out of order: the absorbed client points at its keeper again
    assert services.clients.get(absorb).merged_into_id == keep
    assert kept(services, created) == []
    assert services.store.engine.rows("SELECT count(*) FROM party") == [(0,)]
    services.history.redo(created)
    assert services.clients.get(absorb).merged_into_id == keep
    assert services.maintenance.check().problems == ()


def test_what_an_action_changed_in_one_record_only_goes_back_there(services: Services) -> None:
    client_id = make_client(services)
    other = make_client(services, "Ким Ли")
    action = edit(services, client_id, name=PersonName("Новая", "Анна"))
    version = services.clients.get(other).version
    services.history.undo(action)
    assert services.clients.get(other).version == version
    assert services.clients.rows([client_id])[client_id].name == "Лебедева Анна"


def test_undoing_many_clients_takes_few_statements(services: Services) -> None:
    make_clients(services, 10_000, tags=("опт",))
    with count_queries() as counter:
        assert services.history.undo_last().reverted == 10_001  # and the tag
    # For each table and 500 rows: read, remove, and look for what refers to them.
    assert counter.count < 2000
    assert services.clients.count() == 0


def test_a_removed_promise_comes_back_without_the_proof_that_went_after_it(services: Services) -> None:
    client_id = make_client(services)
    entry = services.timeline.add(InteractionDraft(client_id, InteractionKind.CALL, body="Сказано"))
    promise = services.promises.add(PromiseDraft(client_id, "Скидка", interaction_id=entry))
    services.promises.remove([promise])
    removed = services.store.last_change_set_id or 0
    services.timeline.remove([entry])
    outcome = services.history.undo(removed)
    assert services.promises.get(promise).draft.what == "Скидка"
    assert services.promises.get(promise).draft.interaction_id is None
    assert [ref.id for ref, _ in outcome.kept] == [client_id]  # not as it was
    assert services.maintenance.check().problems == ()


def test_an_action_cannot_be_undone_twice(services: Services) -> None:
    make_client(services)
    action = services.store.last_change_set_id or 0
    services.history.undo(action)
    with pytest.raises(NothingToUndoError):
        services.history.undo(action)
    with pytest.raises(NothingToUndoError):
        services.history.redo(services.store.last_change_set_id or 0)


def test_a_failing_undo_changes_nothing(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    client_id = make_client(services)
    before = snapshot(services.store.engine)
    monkeypatch.setattr(
        services.store.engine.handle, "commit", lambda: (_ for _ in ()).throw(PeeweeException())
    )
    services.store.patience = 0
    with pytest.raises(PeeweeException):
        services.history.undo_last()
    monkeypatch.undo()
    assert differences(before, snapshot(services.store.engine)) == []
    assert services.clients.get(client_id)
