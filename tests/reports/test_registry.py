"""Every report that has a name is there, and says truly what it heeds."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields

import pytest

from crm_desktop.domain.report import ReportName, ReportQuery
from crm_desktop.reports.registry import report_kind


@pytest.mark.parametrize("name", ReportName)
def test_every_report_says_which_filters_it_heeds(name: ReportName) -> None:
    kind = report_kind(name)
    assert kind.filters <= {field.name for field in fields(ReportQuery)}
    assert len(set(kind.groupings)) == len(kind.groupings)


def test_a_report_is_imported_when_it_is_asked_for() -> None:
    code = (
        "import sys, crm_desktop.reports.registry as r\n"
        "from crm_desktop.domain.report import ReportName\n"
        "before = 'crm_desktop.reports.funnel' in sys.modules\n"
        "r.report_kind(ReportName.FUNNEL)\n"
        "print(before, 'crm_desktop.reports.funnel' in sys.modules, 'matplotlib' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["False", "True", "False"]
