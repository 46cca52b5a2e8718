from __future__ import annotations

import pytest

from crm_desktop.domain.report import ReportName
from crm_desktop.system.paths import resource
from crm_desktop.ui.reports.titles import ICONS, report_purpose, report_title


@pytest.mark.parametrize("name", ReportName)
def test_each_report_has_a_name_a_purpose_and_an_icon(name: ReportName) -> None:
    assert report_title(name)
    assert report_purpose(name) != report_title(name)
    assert resource("icons", f"{ICONS[name]}.svg").is_file()
