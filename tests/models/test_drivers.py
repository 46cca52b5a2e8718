"""peewee comes without its PostgreSQL driver, and the driver stays importable."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
{first}
import crm_desktop.models
print([name in sys.modules for name in ("peewee", "psycopg", "psycopg2")])
import psycopg
print(psycopg.__name__, sys.modules["psycopg"] is psycopg)
"""


def run(first: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(first=first)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.splitlines()


def test_the_driver_is_not_loaded_with_peewee() -> None:
    assert run("") == ["[True, False, False]", "psycopg True"]


def test_a_driver_that_is_loaded_stays_loaded() -> None:
    assert run("import psycopg") == ["[True, True, False]", "psycopg True"]
