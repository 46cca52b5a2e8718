"""Calendar files as other programs write them."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.exchange.ics_items import CalendarContents
from crm_desktop.exchange.ics_reading import parse_calendar


def calendar(*lines: str, head: str = "") -> CalendarContents:
    """Read the lines of entries, `;;` between them."""
    return parse_calendar(calendar_bytes(*lines, head=head), Path("some.ics"))


def calendar_bytes(*lines: str, head: str = "") -> bytes:
    """Return a calendar with some lines in it."""
    every = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Other//EN",
        *filter(None, [head]),
        *lines,
        "END:VCALENDAR",
    ]
    return "\r\n".join([*every, ""]).encode()


def event(*lines: str, kind: str = "VEVENT") -> tuple[str, ...]:
    """Return the lines of one entry."""
    return (f"BEGIN:{kind}", *lines, f"END:{kind}")
