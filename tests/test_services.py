"""The services as a whole."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields

from crm_desktop.domain.preferences import default_preferences
from crm_desktop.services import Services, build_services

HEAVY = {
    "matplotlib",
    "openpyxl",
    "xlsxwriter",
    "phonenumbers",
    "numpy",
    "stdnum",
    "rapidfuzz",
    "vobject",
    "charset_normalizer",
    "python_calamine",
    "xlrd",
    "msoffcrypto",
}


def test_every_service_is_built(sqlite_services: Services) -> None:
    built = build_services(sqlite_services.store, default_preferences("en", "en_GB"))
    assert all(getattr(built, field.name) is not None for field in fields(Services))
    assert built.preferences.get().currency == "GBP"


def test_nothing_heavy_is_read_before_it_is_needed() -> None:
    code = "import crm_desktop.services, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {name.partition(".")[0] for name in done.stdout.split()} & HEAVY == set()
