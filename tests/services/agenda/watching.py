"""Looks on while a base is read: which statements run, and how SQLite goes about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from crm_desktop.models.engines import Engine

Read = tuple[str, Sequence[Any]]


@contextmanager
def statements(engine: Engine) -> Iterator[list[Read]]:
    """Note what is read meanwhile."""
    seen: list[Read] = []
    read = engine.rows

    def watched(sql: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        seen.append((sql, params))
        return read(sql, params)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "rows", watched)
        yield seen


def steps(engine: Engine, reads: Sequence[Read]) -> list[str]:
    """Return how SQLite goes about statements, step by step."""
    return [str(row[3]) for sql, params in reads for row in engine.rows(f"EXPLAIN QUERY PLAN {sql}", params)]
