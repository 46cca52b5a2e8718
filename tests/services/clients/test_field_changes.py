"""The history of a card names every part: what was added, what it was before, what went."""

from __future__ import annotations

from dataclasses import replace

from crm_desktop.domain.client import ClientDraft, Employment
from crm_desktop.domain.important_date import ImportantDateDraft
from crm_desktop.domain.phones import parse_phones
from crm_desktop.services import Services
from tests.factories import make_client

Line = tuple[str, str, str]


def _save(services: Services, client_id: int, **values: object) -> None:
    client = services.clients.get(client_id)
    draft: ClientDraft = replace(client.draft, **values)  # type: ignore[arg-type]
    services.clients.update(client_id, client.version, draft)


def _lines(services: Services, client_id: int) -> list[Line]:
    return [(item.field, item.before, item.after) for item in services.history.changes_of(client_id)]


def test_a_phone_is_named_as_it_was_at_each_moment(services: Services) -> None:
    client_id = make_client(services)
    _save(services, client_id, phones=parse_phones("8 916 123-45-67"))
    (phone,) = services.clients.get(client_id).draft.phones
    _save(services, client_id, phones=(replace(phone, label="дом"),))
    _save(services, client_id, phones=())
    assert _lines(services, client_id) == [
        ("phones", "8 916 123-45-67 (дом)", ""),
        ("phones", "8 916 123-45-67", "8 916 123-45-67 (дом)"),
        ("phones", "", "8 916 123-45-67"),
        ("created", "", ""),
    ]


def test_tags_and_companies_are_named(services: Services) -> None:
    client_id = make_client(services)
    _save(services, client_id, tags=("VIP", "опт"))
    _save(services, client_id, tags=("опт",))
    _save(services, client_id, employments=(Employment("Кофейня", position="бариста"),))
    lines = _lines(services, client_id)
    assert lines[0] == ("employments", "", "Кофейня (бариста)")
    assert lines[1] == ("tags", "VIP", "")
    assert set(lines[2:4]) == {("tags", "", "VIP"), ("tags", "", "опт")}


def test_important_dates_are_named_as_they_were(services: Services) -> None:
    client_id, other = make_client(services), make_client(services)
    wedding = ImportantDateDraft(client_id, "День свадьбы", month=5, day=14)
    date_id = services.important_dates.add(wedding)
    services.important_dates.add(ImportantDateDraft(other, "Чужой день", month=1, day=2))
    services.important_dates.update(date_id, None, replace(wedding, day=15, year=2019))
    services.important_dates.remove([date_id])
    assert _lines(services, client_id) == [
        ("dates", "День свадьбы 2019-05-15", ""),
        ("dates", "День свадьбы --05-14", "День свадьбы 2019-05-15"),
        ("dates", "", "День свадьбы --05-14"),
        ("created", "", ""),
    ]
    services.history.undo_last()
    assert _lines(services, client_id)[0] == ("dates", "", "День свадьбы 2019-05-15")


def test_a_tag_given_to_many_at_once_is_in_the_history_of_each(services: Services) -> None:
    one, two, other = (make_client(services) for _ in range(3))
    services.clients.add_tag([one, two], "VIP")
    assert ("tags", "", "VIP") in _lines(services, one)
    assert ("tags", "", "VIP") in _lines(services, two)
    assert ("tags", "", "VIP") not in _lines(services, other)


def test_undo_is_told_too(services: Services) -> None:
    client_id = make_client(services)
    _save(services, client_id, phones=parse_phones("8 916 123-45-67"), notes="x")
    services.history.undo_last()
    assert set(_lines(services, client_id)[:2]) == {("phones", "8 916 123-45-67", ""), ("notes", "x", "")}
    services.history.redo_last()
    assert set(_lines(services, client_id)[:2]) == {("phones", "", "8 916 123-45-67"), ("notes", "", "x")}


def test_a_new_order_of_phones_is_no_change(services: Services) -> None:
    client_id = make_client(services, phones="8 916 123-45-67; 8 903 111-22-33")
    before = len(_lines(services, client_id))
    phones = services.clients.get(client_id).draft.phones
    _save(services, client_id, phones=tuple(reversed(phones)))
    assert len(_lines(services, client_id)) == before


def test_a_brought_in_client_tells_no_strangers_parts(services: Services) -> None:
    ids = services.clients.create_many(
        [
            ClientDraft(company_name="A", phones=parse_phones("8 916 000-00-01")),
            ClientDraft(company_name="B", phones=parse_phones("8 916 000-00-02")),
        ]
    )
    assert [line for line in _lines(services, ids[0]) if line[0] == "phones"] == [
        ("phones", "", "8 916 000-00-01")
    ]
