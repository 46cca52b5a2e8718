"""A file for a mailing: whom it reaches, who is left out and why."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.mailing import MailingWay
from crm_desktop.ui.exporting.exporter import Exporter, exporter_at
from crm_desktop.ui.exporting.panel import FileForm
from crm_desktop.ui.shell.context import AppContext, ExportRequest
from tests.factories import make_client


@pytest.fixture
def exporter(app_context: AppContext, qtbot: QtBot) -> Exporter:
    """The panel over a shop of three: one who may be written to, one who may not, one without e-mail."""
    services = app_context.services
    make_client(services, "Белов Иван", emails="ivan@shop.ru")
    unwanted = make_client(services, "Орлова Анна", emails="anna@shop.ru")
    make_client(services, "Гусев Олег", phones="8 916 000-00-01")
    services.wishes.set_do_not_call([unwanted], services.today(), "просила")
    place = QStackedWidget()
    qtbot.addWidget(place)
    place.addWidget(QWidget())
    place.resize(900, 700)
    place.show()
    result = exporter_at(app_context, place)
    result.ask(ExportRequest((), ("name",), ClientFilter()))
    return result


def settle(context: AppContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)


def words(exporter: Exporter) -> str:
    return "\n".join(
        each.text() for each in exporter.panel.mailing.findChildren(QLabel) if not each.isHidden()
    )


def test_the_panel_says_who_is_left_out_and_why(
    exporter: Exporter, app_context: AppContext, qtbot: QtBot
) -> None:
    exporter.panel.mailing.purpose.button(1).click()
    settle(app_context, qtbot)
    said = words(exporter)
    assert "Will be written: 1 client" in said
    assert "asked not to be called: 1" in said
    assert "no such address: 1" in said
    assert not exporter.panel.columns.button(0).isVisible()
    exporter.panel.mailing.way.button(tuple(MailingWay).index(MailingWay.ANY)).click()
    settle(app_context, qtbot)
    assert "Will be written: 2 client" in words(exporter)


def test_a_mailing_that_reaches_nobody_is_not_written(
    exporter: Exporter, app_context: AppContext, qtbot: QtBot
) -> None:
    exporter.panel.mailing.purpose.button(1).click()
    exporter.panel.mailing.only_agreed.click()
    settle(app_context, qtbot)
    assert not exporter.panel.save.isEnabled()
    assert "never agreed: 2" in words(exporter)
    exporter.panel.mailing.purpose.button(0).click()
    assert exporter.panel.save.isEnabled()


def test_the_file_holds_only_who_may_be_written_to(
    exporter: Exporter, app_context: AppContext, qtbot: QtBot, tmp_path: Path
) -> None:
    exporter.panel.mailing.purpose.button(1).click()
    exporter.panel.choose_form(FileForm.CSV)
    exporter.write(tmp_path / "mailing.csv")
    settle(app_context, qtbot)
    with (tmp_path / "mailing.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["E-mail"] for row in csv.DictReader(file)] == ["ivan@shop.ru"]


def test_the_ordinary_file_stays_whole_and_marks_who_must_not_be_called(
    exporter: Exporter, app_context: AppContext, qtbot: QtBot, tmp_path: Path
) -> None:
    exporter.panel.choose_form(FileForm.CSV)
    exporter.panel.columns.button(1).setChecked(True)
    exporter.write(tmp_path / "all.csv")
    settle(app_context, qtbot)
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        marked = {row["Name"]: row["Do not call"] for row in csv.DictReader(file)}
    assert marked == {"Белов Иван": "", "Гусев Олег": "", "Орлова Анна": "yes"}
