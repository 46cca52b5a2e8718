"""The first screen on 100,000 clients with their deals: each block as the worker reads it, nothing remembered."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.conftest import Record
from crm_desktop.services import Services
from crm_desktop.ui.runtime.reporting import report_maker
from crm_desktop.ui.today.block import Block, Figures, Wanted
from crm_desktop.ui.today.blocks import BLOCKS


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.key)
def test_a_block_is_read(benchmark: Any, figures: Record, services: Services, block: Block) -> None:
    def read() -> object:
        wanted = Wanted(services, Figures(report_maker(services)), services.today())
        with services.store.engine.reader():
            return block.load(wanted)

    benchmark.pedantic(read, rounds=5, warmup_rounds=1)
    figures(f"Today: {block.title}", "300 ms")
