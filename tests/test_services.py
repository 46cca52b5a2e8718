"""All services of a base come from one place."""

from __future__ import annotations

import datetime as dt

from crm_desktop.services import Services
from tests.store_fixtures import Clock


def test_every_service_is_there(sqlite_services: Services) -> None:
    names = [name for name in dir(sqlite_services) if not name.startswith("_")]
    assert {"clients", "imports", "exports", "merges", "duplicates", "maintenance"} < set(names)
    assert [name for name in names if getattr(sqlite_services, name) is None] == []


def test_the_day_is_that_of_the_clock(sqlite_services: Services, clock: Clock) -> None:
    clock.now = dt.datetime(2027, 1, 31, 12, tzinfo=dt.UTC)
    assert sqlite_services.today() == dt.date(2027, 1, 31)
