"""Which engine stands behind an address."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.models.engines import SqliteEngine, engine_for


@pytest.mark.parametrize("address", ["clients.db", Path("clients.db"), "~/clients.db"])
def test_a_path_is_a_file(address: str | Path) -> None:
    engine = engine_for(address)
    assert isinstance(engine, SqliteEngine)
    assert engine.path.is_absolute()
    assert "~" not in engine.address


@pytest.mark.parametrize("scheme", ["postgresql", "postgres"])
def test_an_address_of_a_server_is_a_server(scheme: str) -> None:
    engine = engine_for(f"{scheme}://anna:geheim@host:5432/crm")
    assert engine.placeholder == "%s"
    assert engine.address == f"{scheme}://anna@host:5432/crm"
