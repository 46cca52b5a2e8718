"""Which tasks go to a calendar file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.domain.errors import FileFormatError
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services
from crm_desktop.services.tasks.calendar_export import CalendarSource, base_name, export_calendar
from tests.factories import make_client

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_writing_changes_nothing_and_a_series_is_one_entry(services: Services, tmp_path: Path) -> None:
    client = make_client(services)
    services.tasks.create(TaskDraft("Показ", client_id=client, starts_at=AT, participants=(client,)))
    services.tasks.create(TaskDraft("Планёрка", starts_at=AT, rule="FREQ=WEEKLY"))
    actions = len(services.history.list_ids())
    ids = services.tasks.list_ids()
    assert len(ids) > 5
    assert export_calendar(services.store, tmp_path / "a.ics", ids) == 2
    text = (tmp_path / "a.ics").read_text(encoding="utf-8")
    assert (text.count("BEGIN:VEVENT"), len(services.history.list_ids())) == (2, actions)
    assert text.count("Лебедева Анна") == 2
    assert base_name(services.store.engine) in text


def test_only_what_differs_stands_beside_a_series(services: Services) -> None:
    task_id = services.tasks.create(TaskDraft("Планёрка", starts_at=AT, rule="FREQ=WEEKLY;COUNT=6"))
    ids = services.tasks.following(task_id)
    services.tasks.shift([ids[1]], timedelta(hours=1))
    services.tasks.complete(ids[0])
    services.tasks.remove([ids[2]])
    source = CalendarSource(services.store)
    single, series = source.split(services.tasks.list_ids())
    [item] = source.of_series(series)
    assert (single, len(item.changed), len(item.left_out), item.added) == ([], 2, 1, ())


def test_another_ending_is_refused(services: Services, tmp_path: Path) -> None:
    with pytest.raises(FileFormatError):
        export_calendar(services.store, tmp_path / "a.txt", [])
