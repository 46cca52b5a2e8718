"""What becomes of a write when the file cannot take it, or the program dies in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from tests.factories import make_client, make_clients
from tests.services.world import differences, snapshot

ROOT = Path(__file__).resolve().parents[2]


def test_a_file_locked_by_another_program_is_waited_for_and_then_named(sqlite_services: Services) -> None:
    import sqlite3

    store = sqlite_services.store
    store.patience = 0
    store.engine.handle.pragma("busy_timeout", 50)  # type: ignore[attr-defined]
    other = sqlite3.connect(store.engine.address, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError) as caught:
        make_client(sqlite_services)
    assert caught.value.reason is StorageReason.LOCKED
    assert sqlite_services.clients.count() == 0  # reading goes on
    other.execute("COMMIT")
    other.close()
    make_client(sqlite_services)
    assert sqlite_services.clients.count() == 1


def test_a_full_disk_is_named_and_leaves_the_base_whole(sqlite_services: Services) -> None:
    store = sqlite_services.store
    make_client(sqlite_services)
    before = snapshot(store.engine)
    pages = store.engine.rows("PRAGMA page_count")[0][0]
    store.engine.rows(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(StorageError) as caught:
        make_clients(sqlite_services, 3000)
    assert caught.value.reason is StorageReason.NO_SPACE
    store.engine.rows("PRAGMA max_page_count = 1000000")
    assert differences(before, snapshot(store.engine)) == []
    make_client(sqlite_services, "Второй")
    assert sqlite_services.maintenance.check().problems == ()


WRITER = """
import sys
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.factories import make_client, make_clients

services = build_services(open_base(sys.argv[1]).store)
for number in range(10 ** 6):
    make_clients(services, 20, company="Зерно", tags=("VIP",))
    make_client(services, f"Одиночка {number}")
    print(number, flush=True)
"""


def run_child(program: str, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, text=True, env=environment
    )


def test_a_killed_program_leaves_every_confirmed_action_and_no_half_of_another(sqlite_address: str) -> None:
    for rounds in (1, 3, 5):
        child = run_child(WRITER, sqlite_address)
        assert child.stdout is not None
        for _ in range(rounds):
            confirmed = int(child.stdout.readline())
        child.send_signal(signal.SIGKILL)
        child.wait(60)
        child.stdout.close()
        store = open_base(sqlite_address).store
        services = build_services(store)
        assert services.maintenance.check().problems == ()
        names = store.engine.rows("SELECT count(*) FROM party WHERE last_name = 'Одиночка'")[0][0]
        assert names >= confirmed + 1
        many = store.engine.rows("SELECT count(*) FROM party WHERE last_name LIKE 'Клиентов%'")[0][0]
        assert many % 20 == 0
        store.close()


LIMITED = """
import resource, sys
from crm_desktop.domain.errors import StorageError
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.factories import make_clients

services = build_services(open_base(sys.argv[1]).store)
services.store.patience = 0
resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))
try:
    for number in range(100):
        make_clients(services, 500)
except StorageError as error:
    print(error.reason, services.clients.count() % 500)
"""


def test_a_file_that_cannot_grow_is_named_and_left_whole(sqlite_address: str) -> None:
    child = run_child(LIMITED, sqlite_address)
    output, _ = child.communicate(timeout=60)
    assert output.split() in (["io", "0"], ["no_space", "0"])
    store = open_base(sqlite_address).store
    assert build_services(store).maintenance.check().problems == ()
    store.close()
