"""What every test gets: no screen, no data of the user, a fixed locale, and nothing left behind."""

from __future__ import annotations

import contextlib
import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

# Before the first import of Qt or of the program, which read them once.
_HOME = tempfile.TemporaryDirectory(prefix="crm-tests-")
os.environ.update(
    CRM_DESKTOP_HOME=_HOME.name,
    LANG="C.UTF-8",
    LC_ALL="C.UTF-8",
    LANGUAGE="en",
    MPLBACKEND="agg",
    QT_SCALE_FACTOR="1",
)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from crm_desktop.bootstrap import speech, translations  # noqa: E402  (after the environment is set)
from crm_desktop.services.collector import collect_by_hand  # noqa: E402
from tests import leaks  # noqa: E402

pytest_plugins = ["tests.store_fixtures"]

with contextlib.suppress(speech.SetupError):  # a damaged file is the business of the translations step
    translations.compile_changed()

# A thread of a later test must not be the one that deletes the widgets of this one.
collect_by_hand()

# A busy machine is no reason to fail; the same examples every time on the build server.
settings.register_profile(
    "crm", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("crm")
PATIENCE_MS = 30_000
for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
    wait.__kwdefaults__["timeout"] = PATIENCE_MS


# What takes longest begins first: no worker goes on alone at the end.
_LONG = ("tests/cli/test_tour.py", "tests/journeys/", "tests/bootstrap/", "tests/speed/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(_LONG))


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    """Fail a test that leaves a window, timer, task, connection or another locale behind."""
    before = leaks.snapshot()
    yield
    gc.collect()
    problems = leaks.found(before)
    gc.freeze()  # what stays is looked at once, not again after each of ten thousand tests
    assert not problems, "left behind: " + "; ".join(problems)


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_leaks: None) -> Path:
    """The program's data and settings folder: a new one for each test, never the user's."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("CRM_DESKTOP_HOME", str(folder))
    return folder
