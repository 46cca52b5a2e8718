"""Several programs on one base: nobody's work is lost, and one name stays one record."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.errors import StorageReason
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from crm_desktop.services.first_lists import FIRST_STATUSES
from tests.factories import make_client

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS, TIMES = 3, 12
STARTS = 4

NEWCOMER = """
import sys
from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.factories import make_client

print("ready", flush=True)
sys.stdin.readline()
try:
    services = build_services(open_base(sys.argv[1]).store)
except StorageError as error:
    print(error.reason.value)
else:
    make_client(services, company="Общий поставщик")
    print("stored")
    services.store.close()
"""

WORKER = """
import sys
from crm_desktop.domain.errors import StaleError
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.factories import make_client

services = build_services(open_base(sys.argv[1]).store)
client_id, times = int(sys.argv[2]), int(sys.argv[3])
for number in range(times):
    while True:
        client = services.clients.get(client_id)
        client.draft.notes = str(int(client.draft.notes) + 1)
        try:
            services.clients.update(client_id, client.version, client.draft)
            break
        except StaleError:
            continue
    make_client(services, tags=(f"tag{number}", f"other{number}"), status=f"status{number}", source=f"source{number}")
services.store.close()
"""


def run_together(address: str, client_id: int) -> None:
    command = [sys.executable, "-c", WORKER, address, str(client_id), str(TIMES)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    programs = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) for _ in range(PROGRAMS)]
    errors = [program.communicate(timeout=120)[1].decode() for program in programs]
    assert [program.returncode for program in programs] == [0] * PROGRAMS, "\n".join(errors)


def test_no_edit_is_lost_and_no_name_is_stored_twice(engine_address: str) -> None:
    services: Services = build_services(open_base(engine_address).store)
    client_id = make_client(services, notes="0")
    run_together(engine_address, client_id)
    assert services.clients.get(client_id).draft.notes == str(PROGRAMS * TIMES)
    assert services.clients.count() == 1 + PROGRAMS * TIMES
    assert len(services.tags.list()) == 2 * TIMES
    assert services.maintenance.check().problems == ()
    order = services.store.engine.rows("SELECT id FROM change_set ORDER BY at, id")
    assert len(order) == 1 + 2 * PROGRAMS * TIMES
    services.store.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def new_address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a base that is still to be made."""
    if request.param == "sqlite":
        yield str(tmp_path / "new.db")
        return
    from tests import postgres

    yield postgres.server().create_database("crm_at_once")
    postgres.server().drop_database("crm_at_once")


def start_at_once(address: str) -> list[str]:
    """Let several programs meet a base that is not made yet; return what became of each."""
    command = [sys.executable, "-c", NEWCOMER, address]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    programs = [
        subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(STARTS)
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    return [program.communicate(timeout=120)[0].strip() for program in programs]


def test_programs_that_start_at_once_make_one_base_and_one_company(new_address: str) -> None:
    answers = start_at_once(new_address)
    # To be told "busy" is allowed; to lose what was reported as stored is not.
    assert set(answers) <= {"stored", StorageReason.LOCKED.value}
    services = build_services(open_base(new_address, create=False).store)
    companies = services.clients.list_ids(ClientFilter(kinds=frozenset({ClientKind.COMPANY})))
    assert services.clients.count() == answers.count("stored") + 1
    assert len(companies) == 1
    assert len(services.statuses.list()) == len(FIRST_STATUSES["en"])
    assert services.maintenance.check().problems == ()
    services.store.close()
