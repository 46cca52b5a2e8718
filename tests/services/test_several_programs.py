"""Several programs on one base: nobody's work is lost, and one name stays one record."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from tests.factories import make_client

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS, TIMES = 3, 12

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
