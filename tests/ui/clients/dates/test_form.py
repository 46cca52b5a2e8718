"""The form of an important day."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError, Problem, ValidationError
from crm_desktop.domain.important_date import DateKind, ImportantDate, ImportantDateDraft
from crm_desktop.ui.clients.dates.form import DateForm
from crm_desktop.ui.shell.context import AppContext


@pytest.fixture
def form(app_context: AppContext, qtbot: QtBot) -> DateForm:
    result = DateForm(app_context.formats, app_context.services.today)
    qtbot.addWidget(result)
    with qtbot.waitExposed(result):
        result.show()
    return result


def sent(form: DateForm) -> list[ImportantDateDraft]:
    heard: list[ImportantDateDraft] = []
    form.submitted.connect(heard.append)
    return heard


def choose(form: DateForm, what: str) -> None:
    line = form.what.lineEdit()
    assert line is not None
    line.setText(what)
    form.what.commit()


def test_a_day_with_or_without_a_year_is_sent(form: DateForm, qtbot: QtBot) -> None:
    heard = sent(form)
    form.start(5)
    choose(form, "Wedding anniversary")
    form.day.setText("02/18/2015")
    form.lead.setCurrentIndex(4)
    qtbot.keyClick(form.day, Qt.Key.Key_Return)
    assert heard == [ImportantDateDraft(5, "Wedding anniversary", DateKind.ANNIVERSARY, 2, 18, 2015, True, 7)]
    form.start(5)
    choose(form, "День открытия")
    form.day.setText("Feb 29")
    form.submit()
    assert heard[1] == ImportantDateDraft(5, "День открытия", DateKind.OTHER, 2, 29, None, True, None)


def test_the_end_of_a_contract_comes_once_and_without_a_year_the_next_time(
    form: DateForm, app_context: AppContext
) -> None:
    heard = sent(form)
    today = app_context.services.today()
    for distance in (-1, 0, 1):
        form.start(5)
        choose(form, "End of the contract")
        assert not form.is_yearly.isChecked()
        day = today + dt.timedelta(days=distance)
        form.day.setText(f"{day.month:02}/{day.day:02}")
        form.submit()
        assert (heard[-1].month, heard[-1].day) == (day.month, day.day)
        assert heard[-1].year == (day.year + 1 if distance < 0 else day.year)
    form.day.setText("Feb 29")
    form.submit()
    year = heard[-1].year
    assert year is not None
    assert today <= dt.date(year, 2, 29) < today + dt.timedelta(days=8 * 366)
    heard.clear()
    form.day.setText("12/31/2027")
    form.submit()
    assert (heard[0].kind, heard[0].year, heard[0].is_yearly) == (DateKind.CONTRACT_END, 2027, False)


def test_what_is_no_day_or_has_no_name_is_refused(form: DateForm) -> None:
    heard = sent(form)
    form.start(5)
    form.submit()
    assert form.problem.text()
    choose(form, "Свадьба")
    form.day.setText("31.02.2020")
    form.submit()
    assert form.day.problem
    choose(form, "")
    form.day.setText("02/18")
    form.submit()
    assert heard == []
    assert form.problem.text()


def test_a_stored_day_is_changed_with_a_lead_of_its_own(form: DateForm) -> None:
    heard = sent(form)
    draft = ImportantDateDraft(5, "Свадьба", DateKind.ANNIVERSARY, 2, 29, 2016, True, 21)
    form.edit(ImportantDate(3, 1, draft))
    assert form.day.text() == "February 29, 2016"
    assert form.lead.currentText() == "21 days ahead"
    form.submit()
    assert heard == [draft]


def test_other_errors_are_told_in_words_and_escape_leaves(form: DateForm, qtbot: QtBot) -> None:
    form.start(5)
    form.show_error(NotFoundError(EntityRef(Entity.CLIENT, 5)))
    assert form.problem.text()
    form.show_error(ValidationError({"label": Problem.TOO_LONG}))
    with qtbot.waitSignal(form.cancelled):
        qtbot.keyClick(form.day, Qt.Key.Key_Escape)
