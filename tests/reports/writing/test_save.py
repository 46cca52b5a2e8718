"""Files: the extension decides, and the old one stays until the new one is whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.reports.heading import Heading
from crm_desktop.reports.writing.save import ReportFormat, report_format, save
from crm_desktop.system.themes import load_palette
from tests.reports.drawn import words
from tests.reports.examples import REPORTS, funnel_report

HEADING = Heading("Воронка", "Ноябрь 2026", (("pipeline", "Магазин"),))


@pytest.mark.parametrize("form", ReportFormat)
@pytest.mark.parametrize("name", REPORTS)
def test_every_report_is_saved_as_everything(name: str, form: ReportFormat, tmp_path: Path) -> None:
    path = tmp_path / f"Отчёт.{form.upper()}"
    save(REPORTS[name](), path, load_palette("light"), words(), HEADING)
    assert path.stat().st_size > 100
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".tmp"] == []


def test_an_unknown_extension_is_refused() -> None:
    with pytest.raises(FileFormatError) as refused:
        report_format(Path("report.docx"))
    assert (refused.value.reason, refused.value.detail) == (FileReason.UNKNOWN_FORMAT, "docx")


@pytest.mark.parametrize("form", ReportFormat)
def test_the_old_file_stays_when_the_new_one_fails(form: ReportFormat, tmp_path: Path) -> None:
    path = tmp_path / f"report.{form}"
    path.write_text("old", encoding="utf-8")
    broken: Any = Heading("x", filters=(("no pair",),))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"unpack|length 1"):
        save(funnel_report(), path, load_palette("light"), words(), broken)
    assert path.read_text(encoding="utf-8") == "old"
    assert [file.name for file in tmp_path.iterdir() if file.name != "home"] == [path.name]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError) as refused:
        save(funnel_report(), tmp_path / "no" / "a.json", load_palette("light"), words(), HEADING)
    assert refused.value.reason is FileReason.NOT_WRITABLE
