"""Records for tests: made by the services, so that they are what the program would make."""

from __future__ import annotations

from datetime import date
from typing import Any

from crm_desktop.domain.client import Address, ClientDraft, ClientKind, Email, Employment, PersonName
from crm_desktop.domain.phones import parse_phones
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services


def make_draft(name: str = "Лебедева Анна", **values: Any) -> ClientDraft:
    """A client before it is stored. `name` is surname, name and patronymic, or the name of a company.

    `phones`, `emails`, `addresses` and `company` may be given as plain text; the rest are fields of the draft.
    """
    kind = ClientKind(values.pop("kind", ClientKind.PERSON))
    plain: dict[str, Any] = {
        "phones": parse_phones,
        "emails": lambda text: (Email(text, text.lower()),),
        "addresses": lambda text: (Address(text, city=text.partition(",")[0]),),
    }
    for key, read in plain.items():
        if isinstance(values.get(key), str):
            values[key] = tuple(read(values[key]))
    if "company" in values:
        values["employments"] = (Employment(values.pop("company")),)
    if kind is ClientKind.PERSON:
        parts = [*name.split(), "", "", ""]
        return ClientDraft(kind=kind, name=PersonName(*parts[:3]), **values)
    return ClientDraft(kind=kind, company_name=name, **values)


def make_client(services: Services, name: str = "Лебедева Анна", **values: Any) -> int:
    """Store a client (see `make_draft`) and return its id."""
    return services.clients.create(make_draft(name, **values))


def make_clients(services: Services, count: int, **values: Any) -> list[int]:
    """Store many clients as one action, each with a phone of its own, and return their ids."""
    drafts = [make_draft(f"Клиентов{at:05} Иван", phones=f"+7916{at:07}", **values) for at in range(count)]
    return services.clients.create_many(drafts)


def make_task(services: Services, client_id: int, title: str = "Позвонить", on: date | None = None) -> int:
    """Store a task with a client, of a whole day or without a time, and return its id."""
    return services.tasks.create(TaskDraft(title, client_id=client_id, day=on, last_day=on))
