"""What keeps the card quick: how many statements the thread of the window waits for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from crm_desktop.services import Services
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk


@contextmanager
def _asked_here(services: Services) -> Iterator[list[str]]:
    """Collect the statements of this thread."""
    engine, here, found = services.store.engine, threading.get_ident(), list[str]()
    rows = engine.rows

    def noting(sql: str, params: Any = ()) -> Any:
        if threading.get_ident() == here:
            found.append(sql)
        return rows(sql, params)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "rows", noting)
        yield found


@pytest.mark.parametrize("tab", ["timeline", "data", "history"])
def test_a_card_waits_for_its_client_alone(desk: Desk, tab: str) -> None:
    """The timeline, promises, consents, people and look-alikes are read by another thread; one more
    statement tells whether there are facts under lock."""
    services = desk.context.services
    first = make_client(services, phones="+79161234567", company="Кофейня")
    second = make_client(services, "Орлов Пётр", phones="+79261234567", company="Кофейня")
    desk.open(first, tab)
    with _asked_here(services) as asked:
        desk.card.show_client(second)
    desk.settle()
    assert len(asked) <= 6 + (tab == "history")


def test_a_company_waits_for_its_people_too(desk: Desk) -> None:
    services = desk.context.services
    person = make_client(services, company="Кофейня")
    company = services.clients.get(person).draft.employments[0].company_id
    assert company is not None
    desk.open(person, "timeline")
    with _asked_here(services) as asked:
        desk.card.show_client(company)
    desk.settle()
    assert len(asked) <= 7
