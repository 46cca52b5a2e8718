"""Calendar files that we write, as other programs read them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.domain.task import TaskDraft, TaskState
from crm_desktop.exchange.ics import IcsWriter
from crm_desktop.exchange.ics_items import CalendarItem, Named

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def _written(tmp_path: Path, *items: CalendarItem, zone: str = "") -> str:
    path = tmp_path / "a.ics"
    zones = {item.draft.zone for item in items}
    assert IcsWriter(zone, NOW, "base").write(path, items, zones) == len(items)
    return path.read_bytes().decode()


def test_lines_are_folded_and_signs_escaped(tmp_path: Path) -> None:
    title = "Показ, зал; \\ " * 20
    text = _written(tmp_path, CalendarItem("1", TaskDraft(title, starts_at=AT, note="раз\nдва")))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "Показ\\, зал\\; \\\\" in text.replace("\r\n ", "")
    assert "DESCRIPTION:раз\\nдва" in text
    assert "DTSTART:20261125T120000Z" in text


def test_what_has_a_time_is_an_event_and_the_rest_a_to_do(tmp_path: Path) -> None:
    items = [
        CalendarItem("1", TaskDraft("а", day=date(2026, 11, 25), last_day=date(2026, 11, 26))),
        CalendarItem("2", TaskDraft("б", due_at=AT), TaskState.DONE, AT),
        CalendarItem("3", TaskDraft("в", starts_at=AT), TaskState.CANCELLED, AT),
    ]
    text = _written(tmp_path, *items)
    assert (text.count("BEGIN:VEVENT"), text.count("BEGIN:VTODO")) == (2, 1)
    assert "DTEND;VALUE=DATE:20261127" in text
    assert {"STATUS:COMPLETED", "COMPLETED:20261125T120000Z", "STATUS:CANCELLED"} <= set(text.split("\r\n"))


def test_a_series_has_its_zone_and_its_exceptions(tmp_path: Path) -> None:
    draft = TaskDraft(
        "Планёрка",
        starts_at=AT,
        ends_at=AT + timedelta(hours=1),
        rule="FREQ=DAILY;UNTIL=20261210T235959",
        zone="Europe/Moscow",
    )
    moved = CalendarItem(
        "s",
        TaskDraft("Позже", starts_at=AT + timedelta(days=1, hours=2)),
        occurrence=datetime.fromisoformat("2026-11-26T15:00"),
    )
    item = CalendarItem(
        "s",
        draft,
        left_out=(datetime.fromisoformat("2026-11-27T15:00"),),
        added=(datetime.fromisoformat("2026-12-20T15:00"),),
        changed=[moved],
    )
    lines = _written(tmp_path, item).split("\r\n")
    for line in (
        "BEGIN:VTIMEZONE",
        "DTSTART;TZID=Europe/Moscow:20261125T150000",
        "RRULE:FREQ=DAILY;UNTIL=20261210T205959Z",
        "EXDATE;TZID=Europe/Moscow:20261127T150000",
        "RDATE;TZID=Europe/Moscow:20261220T150000",
        "RECURRENCE-ID;TZID=Europe/Moscow:20261126T150000",
        "DTSTART;TZID=Europe/Moscow:20261126T170000",
    ):
        assert line in lines, line


def test_no_address_of_a_person_goes_out(tmp_path: Path) -> None:
    item = CalendarItem(
        "1", TaskDraft("а", starts_at=AT), client=Named("Иванов; Иван", 5), people=(Named('Орлов "П"'),)
    )
    text = _written(tmp_path, item).replace("\r\n ", "")
    assert "invalid:nomail" in text
    assert "CONTACT;X-CRM-ID=5:Иванов\\; Иван" in text
    assert "mailto" not in text.lower()


@pytest.mark.parametrize("zone", ["Europe/Moscow", "UTC"])
def test_single_tasks_are_in_the_zone_of_the_base(tmp_path: Path, zone: str) -> None:
    text = _written(tmp_path, CalendarItem("1", TaskDraft("а", starts_at=AT)), zone=zone)
    assert ("DTSTART;TZID=Europe/Moscow:20261125T150000" in text) is (zone != "UTC")
