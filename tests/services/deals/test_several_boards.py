"""Several programs move the same cards at once: nobody's move is lost, and the order stays one order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.services.deals.board import column, make_deals, plain_pipeline

ROOT = Path(__file__).resolve().parents[3]
PROGRAMS, TIMES, DEALS = 3, 15, 6

MOVER = """
import sys
from random import Random
from crm_desktop.services import build_services
from crm_desktop.services.base import open_base
from tests.services.deals.board import column, make_deal

services = build_services(open_base(sys.argv[1]).store)
seed, times, pipeline_id = int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
services.store.act_as(services.users.create(f"Программа {seed}"), f"Программа {seed}")
dice = Random(seed)
pipeline = services.pipelines.get(pipeline_id)
stages = [stage.id for stage in pipeline.stages[:3]]
deals = [row[0] for row in services.store.engine.rows("SELECT id FROM deal ORDER BY id")]
print("ready", flush=True)
sys.stdin.readline()
for number in range(times):
    deal, target = dice.choice(deals), dice.choice(stages)
    seen = [each for each in column(services, target) if each != deal]
    neighbour = dice.choice(seen) if seen else None
    result = services.deals.move([deal], target, **{dice.choice(["before", "after"]): neighbour})
    print("moved" if result.moved else "stood there", flush=True)
make_deal(services, f"Новая {seed}", pipeline_id=pipeline_id)
services.store.close()
"""


def run_together(address: str, pipeline_id: int) -> list[str]:
    """Let the programs begin at one moment; return what each of them did."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", MOVER, address, str(seed), str(TIMES), str(pipeline_id)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for seed in range(PROGRAMS)
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()
    answers = [program.communicate(timeout=120) for program in programs]
    assert [program.returncode for program in programs] == [0] * PROGRAMS, "\n".join(a[1] for a in answers)
    return [line for answer in answers for line in answer[0].splitlines()]


def test_no_move_is_lost(engine_address: str, request: pytest.FixtureRequest) -> None:
    services = build_services(open_base(engine_address).store)
    request.addfinalizer(services.store.close)
    pipeline = plain_pipeline(services)
    deals = make_deals(services, pipeline, DEALS)
    done = run_together(engine_address, pipeline.id)
    moves = services.deals.moves(deals)
    for deal in deals:
        # Each move begins where the one before it ended, and the deal stands where the last one led.
        road = moves[deal]
        assert [move.to_stage for move in road][:-1] == [move.from_stage for move in road][1:]
        assert road[-1].to_stage == services.deals.get(deal).draft.stage_id
    assert len(done) == PROGRAMS * TIMES
    changes = services.store.engine.rows("SELECT count(*) FROM change_set WHERE kind = 'deal_moved'")[0][0]
    assert changes == done.count("moved")
    ranks = [
        row
        for stage in pipeline.stages
        for row in services.store.engine.rows(
            "SELECT stage_id, rank FROM deal WHERE stage_id = ?", (stage.id,)
        )
    ]
    assert len(set(ranks)) == len(ranks) == DEALS + PROGRAMS
    standing = [deal for stage in pipeline.stages for deal in column(services, stage.id)]
    assert sorted(standing) == sorted(services.deals.list_ids())
    numbers = [row[0] for row in services.store.engine.rows("SELECT number FROM deal ORDER BY number")]
    assert numbers == list(range(1, DEALS + PROGRAMS + 1))
    assert services.maintenance.check().problems == ()
