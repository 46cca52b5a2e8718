"""Moments as they are stored: texts in UTC that sort by time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time


def utc_text(moment: datetime) -> str:
    """Write a moment as it is stored: UTC, microseconds, final Z; such texts sort by time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def moment(text: str) -> datetime:
    """Read what `utc_text` wrote."""
    return datetime.fromisoformat(text)


def start_of(day: date) -> str:
    """Return the moment at which a day begins here, as it is stored."""
    return utc_text(datetime.combine(day, time.min).astimezone())


def day_of(text: str) -> date:
    """Return the day here of a stored moment."""
    return moment(text).astimezone().date()
