"""From the wish for a file to the file."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client_list import ClientFilter, ClientSort
from crm_desktop.ui.exporting.exporter import Exporter, exporter_at
from crm_desktop.ui.exporting.panel import FileForm, What
from crm_desktop.ui.shell.context import AppContext, ExportRequest, ToastRequest
from tests.factories import make_client, make_clients


@pytest.fixture
def place(app_context: AppContext, qtbot: QtBot) -> QStackedWidget:
    result = QStackedWidget()
    qtbot.addWidget(result)
    result.addWidget(QWidget())
    result.addWidget(QWidget())
    result.resize(900, 600)
    result.show()
    return result


@pytest.fixture
def exporter(app_context: AppContext, place: QStackedWidget) -> Exporter:
    return exporter_at(app_context, place)


def _settle(context: AppContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)


def test_picked_clients_are_suggested_first(
    exporter: Exporter, app_context: AppContext, qtbot: QtBot
) -> None:
    ids = make_clients(app_context.services, 3)
    exporter.ask(ExportRequest(tuple(ids[:2]), ("name",), ClientFilter(), ClientSort()))
    _settle(app_context, qtbot)
    assert exporter.panel.isVisible()
    assert exporter.panel.chosen_what() is What.PICKED
    assert exporter.panel.what.buttons()[2].text() == "All clients: 3"


def test_a_view_is_written_in_its_order_with_its_columns(
    exporter: Exporter, app_context: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    for name, city in (("Орлова Анна", "Тверь"), ("Белов Иван", "Тверь"), ("Гусев Олег", "Казань")):
        make_client(app_context.services, name, addresses=city)
    wanted = ClientFilter(columns=(("city", "Тверь"),))
    request = ExportRequest((), ("name", "city"), wanted, ClientSort("name", descending=True))
    said: list[ToastRequest] = []
    app_context.shell.toast_requested.connect(said.append)
    exporter.ask(request)
    exporter.write(tmp_path / "a.xlsx")
    _settle(app_context, qtbot)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    assert list(sheet.iter_rows(values_only=True)) == [
        ("Name", "City"),
        ("Орлова Анна", "Тверь"),
        ("Белов Иван", "Тверь"),
    ]
    assert (said[-1].text, said[-1].action_text) == ("Saved: a.xlsx", "Show in folder")
    assert not exporter.panel.isVisible()


def test_everything_is_written_whole_with_headings_in_the_language(
    exporter: Exporter, app_context: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    make_client(app_context.services, "Орлова Анна", phones="8 916 000-00-01")
    app_context.languages.use("ru")
    exporter.ask(ExportRequest())
    exporter.panel.columns.button(1).setChecked(True)
    exporter.write(tmp_path / "a.xlsx")
    _settle(app_context, qtbot)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    heads = [cell.value for cell in sheet[1]]
    assert "Телефон" in heads
    assert "Фамилия" in heads


@pytest.mark.parametrize("form", [FileForm.JSON, FileForm.VCF])
def test_programs_and_phones_get_whole_clients(
    exporter: Exporter, app_context: AppContext, tmp_path: Path, qtbot: QtBot, form: FileForm
) -> None:
    make_client(app_context.services, "Орлова Анна", phones="8 916 000-00-01")
    exporter.ask(ExportRequest((), ("name",), ClientFilter()))
    exporter.panel.choose_form(form)
    path = tmp_path / f"a.{form}"
    exporter.write(path)
    _settle(app_context, qtbot)
    text = path.read_text("utf-8")
    if form is FileForm.JSON:
        assert json.loads(text)[0]["phones"][0]["e164"] == "+79160000001"
    else:
        assert "TEL" in text


def test_a_stopped_export_leaves_the_old_file(
    exporter: Exporter, app_context: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    make_clients(app_context.services, 400)
    path = tmp_path / "a.csv"
    path.write_text("старое", "utf-8")
    said: list[ToastRequest] = []
    app_context.shell.toast_requested.connect(said.append)
    exporter.ask(ExportRequest())
    exporter.panel.choose_form(FileForm.CSV)
    exporter.write(path)
    exporter.stop()
    _settle(app_context, qtbot)
    assert path.read_text("utf-8") == "старое"
    assert said[-1].text == "Stopped. No file was written."
    assert exporter.panel.save.isVisible()


def test_a_place_that_cannot_be_written_is_told(
    exporter: Exporter, app_context: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    make_client(app_context.services)
    heard: list[Exception] = []
    app_context.shell.error_raised.connect(heard.append)
    exporter.ask(ExportRequest())
    exporter.write(tmp_path / "nowhere" / "a.xlsx")
    _settle(app_context, qtbot)
    assert len(heard) == 1
    assert exporter.panel.isVisible()


def test_the_dialog_suggests_name_and_ending(
    exporter: Exporter, app_context: AppContext, qtbot: QtBot
) -> None:
    exporter.ask(ExportRequest())
    exporter.panel.choose_form(FileForm.VCF)
    dialog = exporter.ask_where()
    assert Path(dialog.selectedFiles()[0]).name == "Clients.vcf"
    dialog.close()
    _settle(app_context, qtbot)


def test_the_panel_goes_when_another_screen_opens(
    exporter: Exporter, app_context: AppContext, place: QStackedWidget, qtbot: QtBot
) -> None:
    exporter.ask(ExportRequest())
    place.setCurrentIndex(1)
    assert not exporter.panel.isVisible()
    _settle(app_context, qtbot)


def test_the_panel_stays_on_top_of_another_screen_while_a_file_is_written(
    exporter: Exporter, app_context: AppContext, place: QStackedWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    exporter.ask(ExportRequest())
    exporter.write(tmp_path / "clients.csv")
    place.setCurrentIndex(1)
    assert place.childAt(place.width() - 30, 200) not in (None, place.widget(1))
    qtbot.keyClick(exporter.panel, Qt.Key.Key_Escape)
    assert not exporter.panel.isVisible()
    _settle(app_context, qtbot)


def test_a_window_has_one_exporter(
    app_context: AppContext, place: QStackedWidget, exporter: Exporter
) -> None:
    assert exporter_at(app_context, place) is exporter
