"""What lists for files are made of."""

from __future__ import annotations

from datetime import UTC, datetime

from crm_desktop.exchange.table_columns import local


def test_a_moment_is_shown_in_local_time_without_a_zone() -> None:
    moment = datetime(2026, 11, 20, 15, 30, 1, 5, tzinfo=UTC)
    shown = local(moment)
    assert shown is not None
    assert shown.tzinfo is None
    assert shown.astimezone() == moment.replace(microsecond=0)
    assert local(None) is None
