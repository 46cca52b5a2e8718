"""What each measurement gets. These are no tests: only `pytest benchmarks` runs them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

_HOME = tempfile.TemporaryDirectory(prefix="crm-benchmarks-")
os.environ.update(CRM_DESKTOP_HOME=_HOME.name, LANGUAGE="en", QT_SCALE_FACTOR="1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import base  # noqa: E402  (after the environment is set)
from crm_desktop.services import Services, build_services  # noqa: E402
from crm_desktop.services.base import open_base  # noqa: E402

Record = Callable[..., None]


def pytest_configure(config: pytest.Config) -> None:
    config.option.benchmark_skip = False  # the project's settings leave them out everywhere else
    config.option.benchmark_disable_gc = True


@pytest.fixture
def services() -> Iterator[Services]:
    """The base of 100,000 clients, to be read only."""
    opened = open_base(base.base(), create=False)
    yield build_services(opened.store)
    opened.store.close()


@pytest.fixture
def base_copy(tmp_path: Path) -> Path:
    """A base of 100,000 clients of one's own."""
    return base.copy(tmp_path)


@pytest.fixture
def own_services(base_copy: Path) -> Iterator[Services]:
    """The services of a base that may be written to."""
    opened = open_base(base_copy, create=False)
    yield build_services(opened.store)
    opened.store.close()


@pytest.fixture
def figures(benchmark: object) -> Record:
    """Note what belongs to a figure in the table: what it is called, the limit, and other numbers."""

    def record(name: str, limit: str, **others: object) -> None:
        benchmark.extra_info.update(name=name, limit=limit, **others)  # type: ignore[attr-defined]

    return record
