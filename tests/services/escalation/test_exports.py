"""The log of escalation in files."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from crm_desktop.domain.errors import FileFormatError
from crm_desktop.domain.escalation import EscalationCause, EscalationFilter
from crm_desktop.domain.task import TaskDraft
from crm_desktop.services.escalation.exports import export_escalations
from tests.services.escalation.conftest import MONDAY, Shop


def test_all_formats_hold_the_log(shop: Shop, tmp_path: Path) -> None:
    shop.rule(EscalationCause.TASK_OVERDUE, 60)
    for owner in ("Мария", "Мария", "Глава"):
        shop.services.tasks.create(TaskDraft("Позвонить", starts_at=MONDAY, owner=owner))
    shop.clock.now = MONDAY + timedelta(hours=2)
    log = shop.services.escalations
    log.check()
    everything = EscalationFilter()
    for name in ("e.xlsx", "e.csv", "e.json"):
        assert export_escalations(log, tmp_path / name, everything, labels={"what": "Что"}) == 3
    rows = list(openpyxl.load_workbook(tmp_path / "e.xlsx").active.iter_rows(values_only=True))
    assert "Что" in rows[0]
    assert "Позвонить" in rows[1]
    assert "Позвонить" in (tmp_path / "e.csv").read_text(encoding="utf-8-sig")
    records = json.loads((tmp_path / "e.json").read_text(encoding="utf-8"))
    assert [record["id"] for record in records] == list(log.list_ids())
    only = EscalationFilter(owners=frozenset({"Глава"}))
    assert export_escalations(log, tmp_path / "e.json", only) == 1
    with pytest.raises(FileFormatError):
        export_escalations(log, tmp_path / "e.pdf", everything)
