"""What an older program had planned for deals and clients becomes tasks, each once, on either engine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.models import Deal, Party, Pipeline, Stage, schema
from crm_desktop.models.database import database
from crm_desktop.models.engines import Engine, SqliteEngine, engine_for
from crm_desktop.services.changes import Changes
from crm_desktop.services.next_tasks import CLIENTS, DEALS, stale_plans

NAME = "before_tasks"
AT = "2026-11-20T08:00:00.000000Z"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def former(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A base of the version before there were tasks."""
    if request.param == "sqlite":
        engine: Engine = SqliteEngine(tmp_path / "former.db")
    else:
        from tests import postgres

        engine = engine_for(postgres.server().create_database(NAME))
    engine.open()
    runner = schema._runner(engine)
    runner.up(next(one.name for one in runner.migrations() if one.name.startswith("0004")))
    yield engine
    engine.close()
    if request.param == "postgresql":
        postgres.server().drop_database(NAME)


def fill(engine: Engine) -> None:
    """Write clients and deals as the older program did."""
    with database.atomic():
        changes = Changes(engine, AT, None)
        clients = [
            {"next_step_on": "2026-11-25", "next_step": "Позвонить"},
            {"next_step_on": "2026-11-26"},
            {"next_step": "Узнать адрес"},
            {},
        ]
        ids = [
            changes.insert(Party, uid=f"{at:032}", kind="person", display_name=f"Клиент {at}", **one)
            for at, one in enumerate(clients)
        ]
        pipeline = changes.insert(Pipeline, name="Продажи", name_key="продажи")
        stage = changes.insert(Stage, pipeline_id=pipeline, name="Новая", name_key="новая", kind="open")
        for number, values in enumerate(
            [
                {
                    "state": "open",
                    "action_kind": "call",
                    "action_on": "2026-11-24",
                    "action_text": "Уточнить цену",
                },
                {"state": "open", "action_kind": "letter", "action_on": "2026-12-01"},
                {"state": "open"},
                {"state": "won"},
            ],
            start=1,
        ):
            common: dict[str, Any] = {
                "party_id": ids[0],
                "pipeline_id": pipeline,
                "stage_id": stage,
                "stage_entered_at": AT,
                "last_activity_at": AT,
            }
            changes.insert(
                Deal,
                number=number,
                title=f"Сделка {number}",
                currency="RUB",
                **common,
                **values,
            )


def test_each_plan_becomes_one_task(former: Engine) -> None:
    fill(former)
    assert [name[:4] for name in schema.upgrade(former)] == ["0005"]
    rows = former.rows(
        "SELECT title, kind, day, last_day, due_at, state, deal_id IS NULL, version FROM task ORDER BY id"
    )

    def due(day: date) -> str:
        midnight = datetime.combine(day + timedelta(days=1), time()).astimezone(UTC)
        return midnight.strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    call, letter = date(2026, 11, 24), date(2026, 12, 1)
    step, silent = date(2026, 11, 25), date(2026, 11, 26)
    assert [(row[0], row[1], row[2], row[4], bool(row[6])) for row in rows] == [
        ("Уточнить цену", "call", call.isoformat(), due(call), False),
        ("Сделка 2", "follow_up", letter.isoformat(), due(letter), False),
        ("Позвонить", "todo", step.isoformat(), due(step), True),
        ("Клиент 1", "todo", silent.isoformat(), due(silent), True),
        ("Узнать адрес", "todo", "", "", True),
    ]
    assert {(row[3] == row[2], row[5], row[7]) for row in rows} == {(True, "open", 1)}
    assert schema.upgrade(former) == []
    assert former.rows("SELECT count(*) FROM task")[0][0] == len(rows)
    assert [stale_plans(former, side) for side in (DEALS, CLIENTS)] == [[], []]


def test_what_a_stage_planned_becomes_an_automatic_task(former: Engine) -> None:
    with database.atomic():
        changes = Changes(former, AT, None)
        pipeline = changes.insert(Pipeline, name="Продажи", name_key="продажи")
        for name, task in (("Новая", "Позвонить"), ("Старая", "")):
            key = name.lower()
            changes.insert(
                Stage, pipeline_id=pipeline, name=name, name_key=key, kind="open", task_on_entry=task
            )
    schema.upgrade(former)
    rows = former.rows(
        "SELECT stage.name, auto_task.title, occasion, days, is_spare, is_active FROM auto_task"
        " JOIN stage ON stage.id = stage_id"
    )
    assert rows == [("Новая", "Позвонить", "stage_entered", 0, 1, 1)]
    assert former.rows("SELECT DISTINCT task_on_entry FROM stage") == [("",)]
