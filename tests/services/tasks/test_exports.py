"""Tasks in files."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from crm_desktop.domain.errors import FileFormatError
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services import Services
from crm_desktop.services.tasks.exports import export_tasks
from tests.factories import make_client

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def stored(services: Services) -> Services:
    services.tasks.create(
        TaskDraft(
            "Показ",
            client_id=make_client(services),
            starts_at=AT,
            ends_at=AT + timedelta(hours=1),
            owner="Марина",
        )
    )
    done = services.tasks.create(TaskDraft("День", day=AT.date(), rule="FREQ=YEARLY;COUNT=1"))
    services.tasks.complete(done)
    services.tasks.create(TaskDraft("Когда-нибудь"))
    return services


def test_all_formats_hold_all_tasks(stored: Services, tmp_path: Path) -> None:
    for name in ("t.xlsx", "t.csv", "t.json"):
        assert export_tasks(stored.tasks, tmp_path / name, labels={"title": "Задача"}, language="ru") == 3
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] == "Задача"
    assert [row[0] for row in rows[1:]] == ["Показ", "День", "Когда-нибудь"]
    assert "Когда-нибудь" in (tmp_path / "t.csv").read_text(encoding="utf-8-sig")
    records = {
        record["title"]: record for record in json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    }
    assert (records["Показ"]["client"], records["Показ"]["owner"]) == ("Лебедева Анна", "Марина")
    assert (records["День"]["all_day"], records["День"]["state"]) == (True, "done")
    assert records["День"]["recurrence"] == "FREQ=YEARLY;COUNT=1"


def test_another_ending_is_refused(services: Services, tmp_path: Path) -> None:
    with pytest.raises(FileFormatError):
        export_tasks(services.tasks, tmp_path / "t.pdf")
