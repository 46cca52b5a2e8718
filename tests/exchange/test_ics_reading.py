"""Calendar files as a whole: which are read, and how series come together."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.exchange.ics_items import IcsProblem
from crm_desktop.exchange.ics_reading import parse_calendar, read_calendar
from tests.exchange.calendar_files import calendar, calendar_bytes, event

MASTER = event(
    "UID:s",
    "SUMMARY:Планёрка",
    "DTSTART;TZID=Europe/Moscow:20261125T090000",
    "RRULE:FREQ=DAILY;COUNT=5",
    "EXDATE;TZID=Europe/Moscow:20261126T090000",
)
MOVED = event("UID:s", "SUMMARY:Позже", "RECURRENCE-ID:20261127T060000Z", "DTSTART:20261127T120000Z")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b" \n", FileReason.EMPTY),
        (b"\x89PNG\r\n\x00\x00\xff", FileReason.DAMAGED),
        (b"name;phone\nanna;123\n", FileReason.DAMAGED),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x", FileReason.DAMAGED),
    ],
)
def test_what_is_no_calendar_is_refused(tmp_path: Path, content: bytes, reason: FileReason) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(content)
    with pytest.raises(FileFormatError) as refused:
        read_calendar(path)
    assert refused.value.reason is reason


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError) as refused:
        read_calendar(tmp_path / "no.ics")
    assert refused.value.reason is FileReason.MISSING
    with pytest.raises(FileFormatError):
        read_calendar(tmp_path)


def test_a_changed_task_stands_with_its_series_wherever_it_stands_in_the_file() -> None:
    [series] = calendar(*MOVED, *MASTER).items
    assert series.left_out == (datetime.fromisoformat("2026-11-26T09:00"),)
    assert [(each.occurrence, each.draft.title) for each in series.changed] == [
        (datetime.fromisoformat("2026-11-27T09:00"), "Позже")
    ]


def test_without_its_series_it_is_a_single_task() -> None:
    contents = calendar(*MOVED)
    [item] = contents.items
    assert (item.uid, item.occurrence) == ("s/20261127T060000", None)
    assert contents.troubles[0].kind is IcsProblem.NO_SERIES


def test_of_two_with_one_name_the_newer_counts() -> None:
    old = event("UID:1", "SUMMARY:Старое", "SEQUENCE:1", "DTSTART:20261125T120000Z")
    new = event("UID:1", "SUMMARY:Новое", "SEQUENCE:2", "DTSTART:20261125T120000Z")
    assert [item.draft.title for item in calendar(*new, *old).items] == ["Новое"]


def test_an_entry_without_a_name_gets_the_same_one_each_time() -> None:
    lines = event("SUMMARY:Показ", "DTSTART:20261125T120000Z")
    [first], [second] = calendar(*lines).items, calendar(*lines).items
    assert first.uid == second.uid != ""


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_old_encodings(encoding: str) -> None:
    content = calendar_bytes(*event("UID:1", "SUMMARY:Привет", "DTSTART:20261125T120000Z")).decode()
    [item] = parse_calendar(content.encode(encoding), Path("a.ics")).items
    assert item.draft.title == "Привет"
