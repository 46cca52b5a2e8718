"""What the errors of a server mean, and what is its own."""

from __future__ import annotations

import pytest

from crm_desktop.models.engines.postgresql import PostgresqlEngine, sqlstate, without_password

pytestmark = pytest.mark.postgresql


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://anna:geheim@host:5432/crm", "postgresql://anna@host:5432/crm"),
        ("postgresql://anna@host/crm", "postgresql://anna@host/crm"),
        ("postgresql:///crm", "postgresql:///crm"),
    ],
)
def test_a_password_is_not_shown(address: str, shown: str) -> None:
    assert without_password(address) == shown


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ("40P01", "locked"),
        ("55P03", "locked"),
        ("53100", "no_space"),
        ("53300", "unreachable"),
        ("57P01", "unreachable"),
        ("25006", "read_only"),
        ("XX001", "damaged"),
        ("23505", None),
        ("42601", None),
    ],
)
def test_states_have_reasons(state: str, reason: str | None) -> None:
    import psycopg

    error = psycopg.errors.lookup(state)("")
    assert sqlstate(error) == state
    assert PostgresqlEngine("postgresql:///none").reason(error) == reason


def test_the_server_checks_its_own_files(postgresql_address: str) -> None:
    engine = PostgresqlEngine(postgresql_address)
    engine.open()
    assert engine.is_writable()
    assert engine.integrity_problems() == []
    engine.wipe()
    engine.forbid_writes()
    assert not engine.is_writable()
    engine.close()
