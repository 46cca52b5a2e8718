"""How often a task was put off: counted with each write that makes it due on a later day, and taken back with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.moments import moment

PUT_OFF = frozenset({"due_at", "put_off", "state"})  # the columns that are looked at
_INSTANT = timedelta(microseconds=1)


def put_off(row: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is to be written besides the new values of a stored task: one more when it goes to a later day.

    Another hour of the same day is no putting off, nor is a time for what had none.
    """
    before, after = row["due_at"], new.get("due_at", "")
    if row["state"] != "open" or not before or after <= before or _last_day(after) <= _last_day(before):
        return {}
    return {"put_off": row["put_off"] + 1}


def _last_day(due_at: str) -> date:
    """Return the last day on which a task is in time: one of a whole day falls due as that day ends."""
    return (moment(due_at) - _INSTANT).astimezone().date()
