"""Moments and what the clock on the wall shows; nine in the morning stays nine when clocks are put on."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from functools import cache


@cache
def time_zone(name: str) -> tzinfo | None:
    """Return a time zone by its IANA name; None, which is the one of this computer, for none or an unknown one."""
    if not name:
        return None
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def is_time_zone(name: str) -> bool:
    """Return whether a name is that of a time zone."""
    return time_zone(name) is not None


def wall_of(moment: datetime, zone: str = "") -> datetime:
    """Return what the clock shows at a moment, without a zone."""
    return moment.astimezone(time_zone(zone)).replace(tzinfo=None, fold=0)


def moment_of(wall: datetime, zone: str = "") -> datetime:
    """Return the moment at which the clock shows something: the first one of two, and what is left out when
    clocks are put on comes by as much later."""
    found = time_zone(zone)
    return (wall if found is None else wall.replace(tzinfo=found)).astimezone(UTC)
