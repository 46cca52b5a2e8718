"""A line for a day in words or figures."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from tests.ui.keyboard import type_text

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def line(theme: Theme, languages: Languages, qtbot: QtBot) -> DayLine:
    result = DayLine("Until when", Formats(), lambda: TODAY)
    qtbot.addWidget(result)
    result.show()
    return result


def test_words_become_a_date_when_the_line_is_left(line: DayLine, languages: Languages) -> None:
    languages.use("ru")
    type_text(line, "до пятницы")
    assert line.typed_value() == dt.date(2026, 11, 27)
    line.commit()
    assert line.text() == "27.11.2026"
    languages.use("en")


def test_a_month_first_country_types_the_month_first(line: DayLine) -> None:
    type_text(line, "12/5")
    line.commit()
    assert line.typed_value() == dt.date(2026, 12, 5)


def test_what_is_no_day_is_kept_and_marked(line: DayLine) -> None:
    line.set_typed(TODAY)
    line.selectAll()
    type_text(line, "soon")
    line.commit()
    assert line.text() == "soon"
    assert line.problem
    assert line.typed_value() == TODAY


def test_an_empty_line_is_no_day(line: DayLine) -> None:
    line.set_typed(TODAY)
    line.clear()
    line.commit()
    assert line.typed_value() is None


def test_the_day_of_a_sentence_is_taken_until_a_day_is_typed(line: DayLine, qtbot: QtBot) -> None:
    sentence = QLineEdit()
    qtbot.addWidget(sentence)
    sentence.show()
    line.follow(sentence)
    type_text(sentence, "скидка до пятницы")
    assert line.typed_value() == dt.date(2026, 11, 27)
    type_text(sentence, "скидка")
    assert line.typed_value() is None
    line.set_typed(dt.date(2026, 12, 1))
    type_text(sentence, "скидка до пятницы")
    assert line.typed_value() == dt.date(2026, 12, 1)
