"""The write rule."""

from __future__ import annotations

from crm_desktop.services import Services
from tests.factories import make_client


def test_a_write_is_stored_with_its_change_set(services: Services) -> None:
    client_id = make_client(services, phones="8 912 345-67-89", company="Зерно", tags=("VIP",))
    assert services.clients.get(client_id).draft.tags == ("VIP",)
    assert services.history.status().undo is not None
