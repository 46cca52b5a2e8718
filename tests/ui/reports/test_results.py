from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.report import Note, Report, ReportName, ReportQuery, ValueKind
from crm_desktop.reports.words import ReportWords
from crm_desktop.system.themes import load_palette
from crm_desktop.ui.reports.rendering import Surface, draw_picture
from crm_desktop.ui.reports.results import ReportView, note_text, question_of
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.report_texts import report_words
from crm_desktop.ui.runtime.theme import Theme
from tests.ui.reports.desk import FIRST, made_report


@pytest.fixture
def view(theme: Theme, languages: Languages, qtbot: QtBot) -> ReportView:
    result = ReportView(Formats())
    qtbot.addWidget(result)
    result.resize(1000, 700)
    result.show()
    return result


def _show(view: ReportView, report: Report) -> None:
    words = report_words(Formats())
    picture = draw_picture(report, Surface(800, 300, 1.0, load_palette("light"), words))
    view.show_report(report, picture, words, ("November", "October"))


def test_a_report_is_shown_as_a_whole(view: ReportView, report: Report) -> None:
    _show(view, report)
    assert view.tiles.isVisible()
    assert view.notes.isVisible()
    assert view.picture.isVisible()
    assert [card.model.rowCount() for card in view.tables] == [3]
    assert "Ёлки: 12" in view.picture.accessibleDescription()


def test_one_row_is_enough(view: ReportView, report: Report) -> None:
    one = replace(report.tables[0], rows=report.tables[0].rows[:1], total=None)
    _show(view, replace(report, tables=(one,)))
    assert view.tables[0].model.rowCount() == 1


def test_nothing_is_said_to_be_nothing(view: ReportView, report: Report) -> None:
    _show(view, replace(report, tables=(), tiles=(), charts=()))
    assert view.nothing.isVisible()
    _show(view, report)
    assert not view.nothing.isVisible()


def test_two_reports_stand_side_by_side(view: ReportView, report: Report) -> None:
    _show(view, replace(report, other=made_report(2)))
    first, second = view.tables
    assert (first.accessibleName().rsplit(" ", 1)[1], second.accessibleName().rsplit(" ", 1)[1]) == (
        "November",
        "October",
    )
    assert first.model.text(0, 1) == "12"
    assert second.model.text(0, 1) == "24"
    _show(view, report)
    assert not second.isVisible()


def test_a_message_does_not_take_the_answer_away(view: ReportView, report: Report) -> None:
    _show(view, report)
    view.show_message("That did not work.", "Again", "danger")
    assert view.message.isVisible()
    assert view.tables[0].isVisible()


def test_a_figure_of_the_other_report_is_asked_of_the_other(report: Report) -> None:
    other = made_report()
    asked = ReportQuery(ReportName.SALES)
    theirs = replace(other.tiles[0].drill)  # type: ignore[type-var]
    other = replace(other, query=asked, tiles=(replace(other.tiles[0], drill=theirs),), tables=(), charts=())
    both = replace(report, other=other)
    assert question_of(both, theirs) is asked  # type: ignore[arg-type]
    assert question_of(both, FIRST) is report.query


def test_a_remark_has_its_numbers(languages: Languages) -> None:
    words = ReportWords({"few": "Only {0} of {1}"}, lambda value, *_: str(value), lambda value, *_: "")
    note = Note("few", ((3, ValueKind.COUNT), (9, ValueKind.COUNT)))
    assert note_text(note, words, "") == "Only 3 of 9"
