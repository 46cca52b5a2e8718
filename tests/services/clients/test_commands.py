"""What can be done to clients, each as one action."""

from __future__ import annotations

import pytest

from crm_desktop.domain.client import ClientDraft, ClientKind, Employment, PersonName
from crm_desktop.domain.errors import Cancelled, NotFoundError, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.services import Services
from tests.factories import make_client, make_clients, make_draft
from tests.services.world import differences, snapshot


def actions(services: Services) -> list[tuple[ActionKind, str, int]]:
    rows = services.history.rows(services.history.list_ids())
    return [(rows[i].kind, rows[i].subject, rows[i].count) for i in services.history.list_ids()]


def test_a_client_without_any_name_is_refused(services: Services) -> None:
    with pytest.raises(ValidationError):
        services.clients.create(ClientDraft())
    assert (services.clients.count(), actions(services)) == (0, [])


def test_saving_what_did_not_change_writes_nothing(services: Services) -> None:
    client_id = make_client(services, phones="89123456789", tags=("VIP",), company="Зерно")
    client = services.clients.get(client_id)
    before, count = snapshot(services.store.engine), len(actions(services))
    services.clients.update(client_id, client.version, client.draft)
    assert services.clients.get(client_id).version == client.version
    assert (differences(before, snapshot(services.store.engine)), len(actions(services))) == ([], count)


def test_a_changed_phone_gives_the_client_a_new_version(services: Services) -> None:
    client_id = make_client(services)
    client = services.clients.get(client_id)
    client.draft.phones = make_draft(phones="89123456789").phones
    services.clients.update(client_id, client.version, client.draft)
    assert services.clients.get(client_id).version == client.version + 1


def test_updating_a_client_that_is_gone_is_not_found(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.clients.update(999, None, make_draft())


def test_many_clients_are_one_action_and_keep_the_order_of_their_drafts(services: Services) -> None:
    drafts = [
        make_draft("Работник Лев", company="Новая компания"),
        *(make_draft(f"Клиент{at} Иван") for at in range(2000)),
        make_draft("Новая компания", kind=ClientKind.COMPANY),
    ]
    ids = services.clients.create_many(drafts, ActionKind.IMPORT, "клиенты.xlsx")
    rows = services.clients.rows([ids[0], ids[-1]])
    assert [rows[ids[0]].name, rows[ids[-1]].name] == ["Работник Лев", "Новая компания"]
    assert services.clients.get(ids[0]).draft.employments[0].company_id == ids[-1]  # not a second company
    assert services.clients.count() == len(drafts)
    assert actions(services) == [(ActionKind.IMPORT, "клиенты.xlsx", len(drafts))]


def test_a_cancelled_paste_leaves_nothing(services: Services) -> None:
    class Stop:
        def report(self, done: int, total: int | None = None) -> None:
            raise Cancelled

        def raise_if_cancelled(self) -> None:
            return

    before = snapshot(services.store.engine)
    with pytest.raises(Cancelled):
        services.clients.create_many([make_draft()], progress=Stop())
    assert differences(before, snapshot(services.store.engine)) == []


@pytest.mark.parametrize(("field", "name"), [("status", "Новый"), ("source", "Сайт"), ("owner", "Марина")])
def test_many_clients_get_one_value(services: Services, field: str, name: str) -> None:
    ids = make_clients(services, 3)
    services.clients.set_value(ids[:1], field, name)
    assert services.clients.set_value(ids, field, name.upper()) == 2
    assert {getattr(row, field) for row in services.clients.rows(ids).values()} == {name}
    assert services.clients.set_value(ids, field, "") == 3
    assert {getattr(row, field) for row in services.clients.rows(ids).values()} == {""}


def test_a_tag_is_put_on_and_taken_off_many(services: Services) -> None:
    ids = make_clients(services, 3)
    assert services.clients.add_tag(ids[:1], "VIP") == 1
    assert services.clients.add_tag(ids, "vip") == 2
    assert [row.tags for row in services.clients.rows(ids).values()] == [("VIP",)] * 3
    assert services.clients.remove_tag(ids, " vip ") == 3
    assert services.clients.remove_tag(ids, "нет такого") == 0
    assert [row.tags for row in services.clients.rows(ids).values()] == [()] * 3


def test_the_recycle_bin_takes_and_gives_back(services: Services) -> None:
    ids = make_clients(services, 3)
    assert services.clients.archive(ids[:2]) == 2
    assert services.clients.archive(ids) == 1
    assert list(services.clients.list_ids()) == []
    assert services.clients.restore(ids[1:]) == 2
    assert list(services.clients.list_ids()) == ids[1:]
    assert services.clients.restore(ids[1:]) == 0


def test_not_duplicates_are_remembered_once(services: Services) -> None:
    one, other = make_clients(services, 2)
    services.clients.mark_not_duplicates(other, one)
    services.clients.mark_not_duplicates(one, other)
    assert services.store.engine.rows("SELECT party_a_id, party_b_id FROM not_duplicate") == [(one, other)]


def test_a_person_becomes_a_sole_trader_and_keeps_all(services: Services) -> None:
    client_id = make_client(services, phones="89123456789", notes="важно")
    services.clients.convert(client_id, None, ClientKind.SOLE_TRADER)
    draft = services.clients.get(client_id).draft
    assert (draft.kind, draft.company_name) == (ClientKind.SOLE_TRADER, "Лебедева Анна")
    assert (draft.name, draft.notes, len(draft.phones)) == (PersonName("Лебедева", "Анна"), "важно", 1)


def test_nobody_works_in_himself(services: Services) -> None:
    draft = make_draft("ИП Ёлкин", kind=ClientKind.SOLE_TRADER, company="ИП Ёлкин")
    client_id = services.clients.create(draft)
    assert services.clients.get(client_id).draft.employments == ()
    stored = services.clients.get(client_id)
    stored.draft.employments = (Employment("ИП Ёлкин", client_id),)
    services.clients.update(client_id, stored.version, stored.draft)
    assert services.clients.get(client_id).draft.employments == ()
    assert services.maintenance.check().problems == ()
