"""Reading calendar files of any program: entries, series and their changed tasks, and what could not be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.wall_clock import wall_of
from crm_desktop.exchange.ics_component import ComponentReader
from crm_desktop.exchange.ics_items import CalendarContents, CalendarItem, IcsProblem, IcsTrouble

if TYPE_CHECKING:
    from icalendar import Component

MOST_BYTES = 100_000_000
_BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_calendar(path: Path) -> CalendarContents:
    """Read a calendar file. Raises FileFormatError when it is missing, empty, damaged or no calendar."""
    return parse_calendar(_bytes(path), path)


def parse_calendar(content: bytes, path: Path) -> CalendarContents:
    """Read the bytes of a calendar; `path` is what a FileFormatError names."""
    from icalendar import Calendar

    try:
        calendars = Calendar.from_ical(_text(content), multiple=True)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise FileFormatError(FileReason.DAMAGED, str(path)) from error
    if not any(calendar.name == "VCALENDAR" for calendar in calendars):
        raise FileFormatError(FileReason.DAMAGED, str(path))
    contents = CalendarContents()
    found: list[CalendarItem] = []
    for calendar in calendars:
        contents.base = contents.base or str(calendar.get("x-crm-base", ""))
        home = str(calendar.get("x-wr-timezone", ""))
        for component in _entries(calendar):
            reader = ComponentReader(component, home)
            item = reader.item()
            contents.troubles += reader.troubles
            found.append(replace(item, uid=item.uid or _made_up(component)))
    contents.items = _joined(found, contents.troubles)
    return contents


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FileFormatError(FileReason.FOLDER, str(path))
        if path.stat().st_size > MOST_BYTES:
            raise FileFormatError(FileReason.TOO_LARGE, str(path))
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise FileFormatError(FileReason.MISSING, str(path)) from error
    except OSError as error:
        raise FileFormatError(FileReason.NOT_READABLE, str(path)) from error
    if not content.strip():
        raise FileFormatError(FileReason.EMPTY, str(path))
    return content


def _text(content: bytes) -> str:
    """Return the text of a file; old programs wrote it in the code page of their system."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content.decode(encoding)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1251", errors="replace")


def _entries(calendar: Component) -> Iterable[Component]:
    return (each for each in calendar.walk() if each.name in {"VEVENT", "VTODO"})


def _made_up(component: Component) -> str:
    """Return a name for an entry that has none, the same each time it is read."""
    said = "\n".join(f"{name}:{value}" for name, value in sorted(component.property_items(sorted=True)[1:-1]))
    return f"{hashlib.sha256(said.encode()).hexdigest()[:32]}@unnamed"


def _joined(found: list[CalendarItem], troubles: list[IcsTrouble]) -> list[CalendarItem]:
    """Return entries, each once in its newest form, changed ones with their series."""
    newest: dict[tuple[str, datetime | None], CalendarItem] = {}
    for item in found:
        key = (item.uid, item.occurrence)
        if key not in newest or newest[key].sequence <= item.sequence:
            newest[key] = item
    items: list[CalendarItem] = []
    for (uid, occurrence), item in newest.items():
        series = newest.get((uid, None)) if occurrence is not None else None
        if occurrence is None:
            items.append(item)
        elif series is not None and series.draft.rule:
            series.changed.append(replace(item, occurrence=_wall(occurrence, series)))
        else:
            name = f"{uid}/{occurrence:%Y%m%dT%H%M%S}"
            troubles.append(IcsTrouble(item.draft.title, "RECURRENCE-ID", "", IcsProblem.NO_SERIES))
            items.append(replace(item, uid=name, occurrence=None))
    for item in items:
        item.changed.sort(key=lambda each: each.occurrence.isoformat() if each.occurrence else "")
    return items


def _wall(moment: datetime, series: CalendarItem) -> datetime:
    """Return which beginning of its series an entry stands for, on the clock of the series."""
    if moment.tzinfo is not None:
        moment = wall_of(moment, series.draft.zone)
    return datetime.combine(moment, time()) if series.draft.is_all_day else moment
