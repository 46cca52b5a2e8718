"""A rule chosen in fields is the rule that is stored, and is shown again as it was chosen."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.recurrence import Frequency
from crm_desktop.ui.forms.repeat_fields import RepeatFields
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages

STARTS = dt.datetime.combine(dt.date(2026, 11, 24), dt.time(10))  # the fourth Tuesday of the month


@pytest.fixture
def fields(qtbot: QtBot, languages: Languages) -> RepeatFields:
    result = RepeatFields(Formats(), lambda: dt.date(2026, 11, 21))
    qtbot.addWidget(result)
    result.show()
    result.set_rule("", STARTS)
    return result


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYDAY=4TU",
        "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=6",
        "FREQ=YEARLY;UNTIL=20301231T235959",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "",
    ],
)
def test_a_stored_rule_is_shown_and_stays(fields: RepeatFields, rule: str) -> None:
    fields.set_rule(rule, STARTS)
    assert fields.rule() == rule


def test_a_rule_is_chosen_and_its_first_times_are_seen(fields: RepeatFields) -> None:
    assert fields.preview.isHidden()
    fields.often.setCurrentIndex(fields.often.findData(Frequency.WEEKLY.value))
    fields.often.activated.emit(0)
    fields.interval.setValue(2)
    fields.weekdays[3].click()
    assert fields.rule() == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"
    assert "November 26" in fields.preview.text()
    assert fields.preview.text().count(";") == 4


def test_without_a_beginning_nothing_can_be_repeated(fields: RepeatFields) -> None:
    fields.set_start(None)
    assert not fields.isEnabled()
    fields.set_start(STARTS)
    assert fields.isEnabled()


def test_an_end_that_cannot_be_read_is_told(fields: RepeatFields) -> None:
    fields.set_rule("FREQ=DAILY", STARTS)
    fields.ends.setCurrentIndex(1)
    fields.ends.activated.emit(1)
    fields.until.setText("когда рак свистнет")
    assert not fields.is_good
