"""Opened bases for tests: a real SQLite file, or a database of the private PostgreSQL server."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from crm_desktop.services.store import Store

_numbers = itertools.count(1)
NewBase = Callable[[], AbstractContextManager[tuple[Services, "Clock"]]]


class Clock:
    """A clock that stands still until a test steps it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def step(self, seconds: float = 60) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new base with its tables and first statuses; copying it is far faster than making it."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    open_base(path, language="ru", clock=Clock()).store.close()
    return path


@pytest.fixture(scope="session")
def postgresql_template() -> str:
    """The name of a database on the private server from which others are copied."""
    from tests import postgres

    name = "crm_template"
    open_base(postgres.server().create_database(name), language="ru", clock=Clock()).store.close()
    return name


@pytest.fixture
def sqlite_address(sqlite_template: Path, tmp_path: Path) -> str:
    """The path of a fresh SQLite base."""
    return shutil.copy(sqlite_template, str(tmp_path / "clients.db"))


@pytest.fixture
def postgresql_address(postgresql_template: str) -> Iterator[str]:
    """The address of a fresh base on the private PostgreSQL server."""
    from tests import postgres

    name = f"crm_{next(_numbers)}"
    yield postgres.server().create_database(name, postgresql_template)
    postgres.server().drop_database(name)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def engine_address(request: pytest.FixtureRequest) -> str:
    """The address of a fresh base, on each engine in turn."""
    return str(request.getfixturevalue(f"{request.param}_address"))


@pytest.fixture
def store(engine_address: str, clock: Clock) -> Iterator[Store]:
    """A fresh opened base, on each engine in turn."""
    opened = open_base(engine_address, clock=clock).store
    yield opened
    opened.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def new_base(request: pytest.FixtureRequest, tmp_path: Path) -> NewBase:
    """Makes fresh bases, one after the other, for tests that need many; on each engine in turn."""
    template = request.getfixturevalue(f"{request.param}_template")

    @contextmanager
    def make() -> Iterator[tuple[Services, Clock]]:
        from tests import postgres

        number, clock = next(_numbers), Clock()
        if request.param == "sqlite":
            address = shutil.copy(template, str(tmp_path / f"base{number}.db"))
        else:
            address = postgres.server().create_database(f"crm_{number}", template)
        store = open_base(address, clock=clock).store
        try:
            yield build_services(store), clock
        finally:
            store.close()
            if request.param == "postgresql":
                postgres.server().drop_database(f"crm_{number}")

    return make


@pytest.fixture
def services(store: Store) -> Services:
    """All services of a fresh base, on each engine in turn."""
    return build_services(store)


@pytest.fixture
def sqlite_services(sqlite_address: str, clock: Clock) -> Iterator[Services]:
    """All services of a fresh SQLite base: for tests of the window, which the engine does not matter to."""
    opened = open_base(sqlite_address, clock=clock).store
    yield build_services(opened)
    opened.close()
