"""What starting the program loads; a heavy library at import time is a second of waiting."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.source import ROOT

HEAVY = [
    *(
        "hypothesis",
        "matplotlib",
        "msoffcrypto",
        "numpy",
        "openpyxl",
        "phonenumbers",
        "plyer",
        "psycopg",
    ),
    *("python_calamine", "rapidfuzz", "stdnum", "xlrd", "xlsxwriter"),
]


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("crm_desktop.cli", [*HEAVY, "PySide6"]),
        ("crm_desktop.cli.commands", HEAVY),
        ("crm_desktop.app", [*HEAVY, "typer", "crm_desktop.exchange", "crm_desktop.demo"]),
        ("crm_desktop.bootstrap", [*HEAVY, "PySide6", "peewee", "typer"]),
    ],
)
def test_importing_stays_light(module: str, unwanted: list[str]) -> None:
    code = f"import {module}, sys; print(*sorted({set(unwanted)!r} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == []
