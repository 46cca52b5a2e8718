"""Drafts become rows, with what they call by name found or made once."""

from __future__ import annotations

from crm_desktop.domain.client import ClientDraft, ClientKind, Employment, PersonName
from crm_desktop.domain.phones import parse_phones
from crm_desktop.services import Services
from tests.factories import make_client, make_draft


def part_ids(services: Services, table: str) -> list[int]:
    return [row[0] for row in services.store.engine.rows(f'SELECT id FROM "{table}" ORDER BY position, id')]


def save(services: Services, client_id: int, **values: object) -> None:
    client = services.clients.get(client_id)
    for name, value in values.items():
        setattr(client.draft, name, value)
    services.clients.update(client_id, client.version, client.draft)


def test_names_in_any_case_mean_one_record(services: Services) -> None:
    services.clients.create_many(
        [
            make_draft(f"К{at}", tags=(tag,), status=tag, company=tag)
            for at, tag in enumerate(["опт", "Опт ", "ОПТ"])
        ]
    )
    assert [tag.name for tag in services.tags.list()] == ["опт"]
    assert [row.company for row in services.clients.rows(list(services.clients.list_ids())).values()].count(
        "опт"
    ) == 3
    assert services.maintenance.check().problems == ()


def test_what_is_shown_are_the_stored_names_whatever_was_typed(services: Services) -> None:
    make_client(services, "ООО «Зерно»", kind=ClientKind.COMPANY, tags=("VIP",))
    person = make_client(services, company="зерно ООО", tags=("vip",))
    other = make_client(services, "Ким Ли", company="ооо «зерно»", tags=("Vip",))
    rows = services.clients.rows([person, other])
    assert rows[other].company == "ООО «Зерно»"
    assert rows[person].tags == rows[other].tags == ("VIP",)
    assert services.maintenance.check().problems == ()


def test_a_company_chosen_by_id_is_the_one_whatever_its_text(services: Services) -> None:
    company = make_client(services, "Зерно", kind=ClientKind.COMPANY)
    person = services.clients.create(make_draft(employments=(Employment("Другое имя", company, "директор"),)))
    assert services.clients.rows([person])[person].company == "Зерно"
    assert services.clients.count() == 2


def test_an_edited_phone_keeps_its_row_and_an_added_one_gets_another(services: Services) -> None:
    client_id = make_client(services, phones="89123456789; 89160000001")
    first, second = part_ids(services, "contact_point")
    save(services, client_id, phones=tuple(parse_phones("89160000001; 89123456789 доб. 7; 84951234567")))
    ids = part_ids(services, "contact_point")
    assert ids[:2] == [second, first]
    assert len(ids) == 3


def test_removed_parts_go_and_their_history_stays(services: Services) -> None:
    client_id = make_client(
        services, phones="89123456789", emails="a@b.ru", addresses="Казань", tags=("опт",)
    )
    save(services, client_id, phones=(), emails=(), addresses=(), tags=())
    row = services.clients.rows([client_id])[client_id]
    assert (row.phone, row.email, row.city, row.tags) == ("", "", "", ())
    gone = {change.field for change in services.history.changes_of(client_id)}
    assert {"phones", "emails", "addresses", "tags"} <= gone


def test_a_client_called_only_by_a_phone_is_named_by_it(services: Services) -> None:
    client_id = services.clients.create(make_draft("", phones="8 912 345-67-89"))
    assert services.clients.rows([client_id])[client_id].name == "8 912 345-67-89"


def test_a_renamed_company_shows_at_its_people(services: Services) -> None:
    person = make_client(services, company="Зерно")
    company = services.clients.get(person).draft.employments[0].company_id or 0
    save(services, company, company_name="Мука")
    assert services.clients.rows([person])[person].company == "Мука"
    assert [row.id for row in services.clients.search("мука")] == [company, person]


def test_quotes_do_not_make_another_company(services: Services) -> None:
    company = services.clients.create(ClientDraft(kind=ClientKind.COMPANY, company_name="ООО «Зерно»"))
    person = services.clients.create(
        ClientDraft(name=PersonName("Лебедева", "Анна"), employments=(Employment('ооо "Зерно"'),))
    )
    assert services.clients.get(person).draft.employments[0].company_id == company
    assert services.clients.count() == 2
