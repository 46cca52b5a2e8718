"""Of an erased client nothing stays in the inquiries: not in the list, the search, the log, nor the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.domain.inquiry import InquiryState
from crm_desktop.domain.search import SearchKind
from crm_desktop.services import Services
from tests.factories import make_client
from tests.services.inquiries.requests import ask

SECRETS = ("Тайнова", "9123456789", "hidden@example.com", "Жемчужина", "неразглашение")


def everything(services: Services) -> str:
    """All that stands in any column of any table."""
    engine = services.store.engine
    tables = [
        "inquiry",
        "change_item",
        "change_set",
        "search_text",
        "party",
        "deal",
        "interaction",
        "contact_point",
    ]
    return "\n".join(str(row) for table in tables for row in engine.rows(f'SELECT * FROM "{table}"'))


def make_past(services: Services) -> int:
    """A client with requests of every kind: converted, one's own, nobody's, corrected, removed."""
    values = {"subject": "Жемчужина", "body": "неразглашение", "email": "hidden@example.com"}
    client, _deal = services.inquiries.convert(
        ask(services, "Тайнова Анна", phone="8 912 345-67-89", **values)
    )
    ask(services, "Тайнова", client_id=client)
    repeated = ask(services, "Тайнова А.", phone="+7 (912) 345-67-89", **values)
    services.inquiries.mark_duplicate(repeated)
    services.inquiries.mark_duplicate(ask(services, "Тайнова", **values), repeated)
    removed = ask(services, "Тайнова", phone="89123456789", body="Жемчужина")
    services.inquiries.set_state([removed], InquiryState.SPAM)
    services.inquiries.remove([removed])
    return client


@pytest.mark.parametrize("secret", SECRETS)
def test_the_secrets_are_there_before(services: Services, secret: str) -> None:
    make_past(services)
    assert secret in everything(services)


def test_nothing_is_left_of_the_requests_of_an_erased_client(services: Services) -> None:
    client = make_past(services)
    services.clients.archive([client])
    services.clients.delete_forever([client])
    left = everything(services)
    assert [secret for secret in SECRETS if secret in left] == []
    assert list(services.inquiries.list_ids()) == []
    assert services.search.find("тайнова").of(SearchKind.INQUIRY) == ()
    for _ in range(8):
        if services.history.status().undo is None:
            break
        services.history.undo_last()
    left = everything(services)
    assert [secret for secret in SECRETS if secret in left] == []


def test_nothing_is_left_in_the_file(sqlite_services: Services) -> None:
    client = make_past(sqlite_services)
    sqlite_services.clients.archive([client])
    sqlite_services.clients.delete_forever([client])
    address = Path(sqlite_services.store.engine.address)
    files = [address, *address.parent.glob(f"{address.name}-wal")]
    content = b"".join(file.read_bytes() for file in files if file.exists())
    assert [secret for secret in SECRETS if secret.encode() in content] == []


def test_requests_of_others_stay(services: Services) -> None:
    client = make_past(services)
    other = make_client(services, "Соседова Анна", phones="8 912 345-67-89")
    shared = ask(services, "Соседова", phone="8 912 345-67-89")
    hers = ask(services, "Соседова", client_id=other, phone="8 912 345-67-89")
    stranger = ask(services, "Чужой", phone="8 916 000-00-00")
    corrected = services.inquiries.get(ask(services, "Иной", email="hidden@example.com"))
    draft = corrected.draft
    draft.email = "other@example.com"
    services.inquiries.update(corrected.id, None, draft)
    services.clients.archive([client])
    services.clients.delete_forever([client])
    assert {shared, hers, stranger, corrected.id} <= set(services.inquiries.list_ids())
    assert "hidden@example.com" not in everything(services)
    services.history.undo_last()
    assert services.inquiries.get(stranger).draft.name == "Чужой"
