from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from crm_desktop.reports.writing.save import ReportFormat
from tests.ui.reports.desk import Desk


@pytest.mark.parametrize("form", ReportFormat)
def test_the_report_is_written(desk: Desk, tmp_path: Path, form: ReportFormat) -> None:
    desk.fill()
    desk.show()
    path = tmp_path / f"report.{form}"
    desk.page.taking.write(path)
    desk.settle()
    assert desk.errors == []
    assert path.stat().st_size > 200
    assert any(path.name in text for text in desk.toasts)


def test_a_file_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.fill()
    desk.show()
    desk.page.taking.write(tmp_path / "report.docx")
    desk.settle()
    assert len(desk.errors) == 1


def test_the_dialog_suggests_a_name(desk: Desk) -> None:
    desk.fill()
    desk.show()
    dialog = desk.page.taking.ask_where("pdf")
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.selectedFiles()[0].endswith(".pdf")
    assert "2026" in dialog.selectedFiles()[0]
    dialog.reject()


def test_the_picture_goes_to_the_clipboard(desk: Desk) -> None:
    desk.fill()
    desk.show()
    desk.page.head.copy_requested.emit()
    picture = desk.page.view.picture.picture
    assert picture is not None
    assert QGuiApplication.clipboard().image().size() == picture.image.size()
