from __future__ import annotations

from typing import Any

from crm_desktop.domain.client import ClientDraft, Handle, HandleKind
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.import_plan import completed
from crm_desktop.services import Services
from crm_desktop.services.clients.writing import resolve_names
from crm_desktop.services.imports.writing import write_growth
from tests.factories import make_client, make_draft
from tests.services.world import Steps


def test_growth_is_written_as_an_edit_would_write_it(services: Services) -> None:
    known: dict[str, Any] = {
        "phones": "8 912 345-67-89",
        "emails": "a@b.ru",
        "tags": ("VIP",),
        "company": "Зерно",
    }
    fast, careful = make_client(services, **known), make_client(services, **known)
    row = make_draft(
        "Лебедева Анна Петровна",
        phones="84951112233",
        emails="c@d.ru",
        addresses="Тула, 1",
        tags=("опт",),
        company="Мельница",
        notes="кофе",
        status="Клиент",
        source="Сайт",
        handles=(Handle(HandleKind.VK, "anna"),),
        custom={"f_1": 5},
    )
    before = services.clients.get(fast).draft
    after = completed(before, row)
    services.store.write(
        ActionKind.IMPORT,
        lambda changes: write_growth(changes, [(fast, before, after)], resolve_names(changes, [after])),
    )
    services.clients.update(careful, None, completed(services.clients.get(careful).draft, row))
    assert services.clients.get(fast).draft == services.clients.get(careful).draft
    assert services.clients.get(fast).version == services.clients.get(careful).version
    assert Steps(services).wrong_clients() == []


def test_several_rows_can_complete_one_client(services: Services) -> None:
    known = make_client(services, "Лебедева Анна", phones="8 912 345-67-89", emails="a@b.ru")
    plan = services.imports.plan_text(
        "ФИО\tТелефон\tEmail\tКомментарий\n"
        "Лебедева Анна\t89123456789\t\tкофе\n"
        "Лебедева А.\t\ta@b.ru\tчай\n"
        "Лебедева Анна\t89123456789, 84951112233\t\t\n"
    )
    services.imports.execute(plan)
    draft = services.clients.get(known).draft
    assert draft.notes == "кофе\nчай"
    assert [phone.e164 for phone in draft.phones] == ["+79123456789", "+74951112233"]
    assert services.clients.count() == 1


def test_an_empty_list_of_growth_writes_nothing(services: Services) -> None:
    services.store.write(
        ActionKind.IMPORT, lambda changes: write_growth(changes, [], resolve_names(changes, [ClientDraft()]))
    )
    assert services.history.status().undo is None
