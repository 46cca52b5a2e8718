"""Whatever text comes in, from a damaged file or the clipboard, is stored, found and taken back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client import (
    Address,
    ClientDraft,
    Email,
    Employment,
    Handle,
    HandleKind,
    PersonName,
    Phone,
)
from crm_desktop.domain.client_list import ClientFilter, ClientSort
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import Services
from crm_desktop.services.clients.filtering import TEXT_COLUMNS
from tests.factories import make_client
from tests.services.world import differences, snapshot
from tests.store_fixtures import NewBase

# NUL, halves of characters, marks that nobody sees, wildcards, quotes: what breaks programs.
NASTY = "\x00\x1f\ud83d\udc00\u200b\u2028\ufeff%_!?'\"\\{}$:;,\n\t яЁ1"
TEXTS = st.one_of(
    st.text(st.sampled_from(NASTY), max_size=12), st.text(st.characters(codec=None), max_size=40)
)


def draft_of(text: str, key: str) -> ClientDraft:
    """A client that says the same in every field."""
    return ClientDraft(
        name=PersonName(f"Я{text}", text, text),
        company_name=text,
        employments=(Employment(text, position=text),),
        phones=(Phone(text, label=text), Phone(text, "+79161234567", text)),
        emails=(Email(text, text, text),),
        handles=(Handle(HandleKind.SITE, text, text),),
        addresses=(Address(text, text, text, text, text),),
        inn=text,
        must_know=text,
        preferences=text,
        notes=text,
        source=text,
        status=text,
        owner=text,
        tags=(text,),
        custom={key: text},
    )


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_is_stored_found_and_taken_back(new_base: NewBase, texts: list[str]) -> None:
    with new_base() as (services, _):
        key = services.custom_fields.get(services.custom_fields.create("Поле", CustomFieldKind.TEXT)).key
        before = snapshot(services.store.engine)
        for text in texts:
            client_id = services.clients.create(draft_of(text, key))
            client = services.clients.get(client_id)
            services.clients.update(client_id, client.version, client.draft)
            assert services.clients.get(client_id).version == client.version
            look_for(services, text, key)
        assert services.maintenance.check().problems == ()
        for action in services.history.list_ids()[: len(texts)]:
            services.history.undo(action)
        assert not differences(before, snapshot(services.store.engine))


def look_for(services: Services, text: str, key: str) -> None:
    """Ask for a text in every way there is: nothing may fail."""
    services.clients.search(text)
    services.clients.companies(text)
    services.clients.list_ids(ClientFilter(text=text, columns=tuple((name, text) for name in TEXT_COLUMNS)))
    services.clients.list_ids(
        ClientFilter(columns=((f"custom.{key}", text),), tags=frozenset()), ClientSort(f"custom.{key}")
    )


@pytest.mark.parametrize("text", ["слово и ещё " * 2000, "я" * 60_000, "8" * 5000])
def test_a_whole_letter_may_be_pasted_into_a_search(services: Services, text: str) -> None:
    make_client(services, "Слово И Ещё")
    assert len(services.clients.search(text)) == int(text.startswith("слово"))
    services.clients.list_ids(ClientFilter(text=text, columns=(("name", text), ("notes", text))))
    services.clients.companies(text)


@pytest.mark.parametrize(
    "record",
    [
        {"name": "Ива\0нов", "custom": {"а": "\0"}, "status": "\0"},
        {"name": "Иванов \ud83d", "tags": ["\u200b", " "], "company": "«»"},
        {"name": "Иванов", "custom": {"а": float("nan"), "б": float("inf"), "в": 10**400}},
        {"name": "Иванов", "custom": {"а": 1, "А": True, "": 2}},
        {"name": "Иванов", "handles": [{"kind": "vk", "value": "".join(map(chr, range(0x4E00, 0x9000)))}]},
        {
            "name": "Иванов",
            "phones": [{"e164": 79161234567}, {"raw": "?", "e164": "?"}],
            "birthday": "--02-30",
        },
    ],
)
def test_any_record_is_imported_and_taken_back(services: Services, tmp_path: Path, record: object) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([record]), "utf-8")
    done = services.imports.execute(services.imports.plan(services.imports.open(path)))
    assert services.clients.count(ClientFilter(text="Иванов")) == 1
    assert services.maintenance.check().problems == ()
    assert done.action_id is not None
    services.history.undo(done.action_id)
    assert services.clients.count() == 0


@pytest.mark.parametrize("field", ["status", "source", "owner", "tags", "company"])
def test_a_name_no_list_can_hold_is_refused(services: Services, field: str) -> None:
    # No compression: a server keeps repetitions short and would not complain.
    name = "".join(map(chr, range(0x4E00, 0x9000)))
    values: dict[str, Any] = {field: (name,) if field == "tags" else name}
    with pytest.raises(CrmError):
        make_client(services, **values)
    assert services.clients.count() == 0
