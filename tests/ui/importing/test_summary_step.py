"""What an import did, and what can be done about it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.services.imports import ImportCounts, ImportSummary
from crm_desktop.ui.importing.summary_step import SummaryStep
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme

DONE = ImportSummary(ImportCounts(created=21, updated=2, companies=3, contacts=4), 1, 5, (1, 2, 3))


@pytest.fixture
def step(languages: Languages, theme: Theme, qtbot: QtBot) -> SummaryStep:
    result = SummaryStep(Formats())
    qtbot.addWidget(result)
    result.show()
    return result


def test_numbers_and_buttons_follow_what_was_done(step: SummaryStep, qtbot: QtBot) -> None:
    step.show_summary(DONE, "a.xlsx", has_problem_rows=True)
    assert step._title.text() == "21 clients added"
    assert [number.text() for number, _ in step._numbers] == ["21", "2", "0", "0", "3", "4"]
    for button, signal in (
        (step.show_clients, step.show_requested),
        (step.undo, step.undo_requested),
        (step.save_problems, step.problems_requested),
        (step.again, step.again_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_companies_and_people_of_theirs_are_shown_only_when_there_are_some(step: SummaryStep) -> None:
    step.show_summary(ImportSummary(ImportCounts(created=1, contacts=2), 1, 5, (1,)), "a.xlsx")
    assert [number.isVisible() for number, _ in step._numbers] == [True, True, True, True, False, True]


def test_an_undone_import_offers_no_undo(step: SummaryStep) -> None:
    step.show_summary(DONE, "a.xlsx", is_undone=True)
    assert step._title.text() == "The import was taken back"
    assert not step.undo.isVisible()
    assert not step.show_clients.isVisible()
    assert not step._numbers[0][0].isVisible()


def test_nothing_new_is_said_so(step: SummaryStep) -> None:
    step.show_summary(ImportSummary(ImportCounts(skipped=4), None, None), "")
    assert step._title.text() == "There was nothing new in the file"
    assert step._text.full_text() == "From the clipboard"
    assert not step.undo.isVisible()
    step.focus_first()
    assert step.again.hasFocus()


def test_completed_clients_are_counted_when_none_is_new(step: SummaryStep, languages: Languages) -> None:
    step.show_summary(ImportSummary(ImportCounts(updated=3), 1, 5), "a.xlsx")
    assert step._title.text() == "3 clients completed"
    languages.use("ru")
    step.retranslate()
    assert step._title.text() == "Дополнены 3 клиента"
