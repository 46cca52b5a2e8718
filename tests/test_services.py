"""All services of a base come from one place."""

from __future__ import annotations

from dataclasses import fields

from crm_desktop.services import Services


def test_every_service_is_there(sqlite_services: Services) -> None:
    assert [field.name for field in fields(Services) if getattr(sqlite_services, field.name) is None] == []
