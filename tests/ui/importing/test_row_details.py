"""One row in full, the client it meets beside it, and the user's decision."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.services import Services
from crm_desktop.ui.importing.planned_rows import PlanLine
from crm_desktop.ui.importing.row_details import RowDetails
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from tests.factories import make_client

Show = Callable[[str], RowDetails]


@pytest.fixture
def show(sqlite_services: Services, languages: Languages, theme: Theme, qtbot: QtBot) -> Show:
    details = RowDetails(sqlite_services.clients.get_many, Formats())
    qtbot.addWidget(details)
    details.resize(300, 600)
    details.show()

    def make(block: str) -> RowDetails:
        row = sqlite_services.imports.plan_text(block).rows[0]
        details.show_line(PlanLine(row.row, row, "Орлова Анна"))
        return details

    return make


def _texts(details: RowDetails) -> list[str]:
    QApplication.processEvents()  # a layout shows what was put into it a moment later
    labels = (each for each in details.findChildren(QLabel) if each.isVisible())
    return [label.text().replace("\u200b", "") for label in labels]


def _button(details: RowDetails, text: str) -> QPushButton:
    QApplication.processEvents()
    return next(
        each for each in details.findChildren(QPushButton) if each.isVisible() and each.text() == text
    )


def test_a_new_client_is_shown_with_its_problems(show: Show) -> None:
    details = show("Имя\tТелефон\nОрлова Анна\t12\nИрина\t8 916 000-00-01\n")
    texts = _texts(details)
    assert "B2 (Телефон): Does not look like a phone number — “12”" in texts
    assert "In the database" not in texts


def test_the_client_it_meets_stands_beside_it(show: Show, sqlite_services: Services) -> None:
    make_client(sqlite_services, "Орлова Анна Ивановна", phones="8 916 000-00-01")
    details = show("Имя\tТелефон\tПочта\nОрлова Анна\t8 916 000-00-01\tanna@example.ru\n")
    texts = _texts(details)
    assert texts.index("In the file") < texts.index("Орлова Анна Ивановна")
    assert "anna@example.ru" in texts
    assert "—" in texts


def test_a_match_can_be_refused(show: Show, sqlite_services: Services, qtbot: QtBot) -> None:
    anna = make_client(sqlite_services, "Орлова Анна", phones="8 916 000-00-01")
    details = show("Имя\tТелефон\tГород\nОрлова Анна\t8 916 000-00-01\tТверь\n")
    with qtbot.waitSignal(details.open_requested) as opened:
        qtbot.mouseClick(_button(details, "Open the card"), Qt.MouseButton.LeftButton)
    assert opened.args == [anna]
    with qtbot.waitSignal(details.decided) as heard:
        qtbot.mouseClick(_button(details, "Another client: add as new"), Qt.MouseButton.LeftButton)
    assert heard.args == [2, None]


def test_a_namesake_can_be_the_same_client(show: Show, sqlite_services: Services, qtbot: QtBot) -> None:
    anna = make_client(sqlite_services, "Орлова Анна", phones="8 916 000-00-09")
    details = show("Имя\tТелефон\nОрлова Анна\t8 916 000-00-01\n")
    with qtbot.waitSignal(details.decided) as heard:
        qtbot.mouseClick(_button(details, "Yes, the same client"), Qt.MouseButton.LeftButton)
    assert heard.args == [2, anna]


def test_a_decision_can_be_forgotten(show: Show, sqlite_services: Services, qtbot: QtBot) -> None:
    details = show("Имя\tТелефон\nОрлова Анна\t8 916 000-00-01\n")
    assert details._line is not None
    details.show_line(details._line, is_decided=True)
    with qtbot.waitSignal(details.undecided) as heard:
        qtbot.mouseClick(_button(details, "Forget my decision"), Qt.MouseButton.LeftButton)
    assert heard.args == [2]


def test_long_addresses_do_not_widen_the_panel(show: Show) -> None:
    details = show(f"Имя\tПочта\nОрлова Анна\t{'a' * 40}@{'b' * 40}.example.ru\n")
    assert details._content.width() <= details.width()


def test_without_a_row_it_says_what_to_do(show: Show) -> None:
    details = show("Имя\tТелефон\nОрлова Анна\t8 916 000-00-01\n")
    details.show_line(None)
    assert _texts(details)[-1] == "Choose a row to see it in full."
