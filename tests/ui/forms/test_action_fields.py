"""What is to be done next."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.deal import NextAction, NextActionKind
from crm_desktop.ui.forms.action_fields import ActionFields
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from tests.ui.deals.desk import TODAY, on_day


def test_without_a_day_there_is_no_action(qtbot: QtBot, languages: Languages) -> None:
    fields = ActionFields(Formats(), lambda: TODAY)
    qtbot.addWidget(fields)
    fields.set_value(None)
    assert fields.value() is None
    fields.set_day(7)
    assert fields.value() == on_day(7)
    fields.set_value(NextAction(NextActionKind.LETTER, TODAY, "offer"))
    assert fields.value() == NextAction(NextActionKind.LETTER, TODAY, "offer")


def test_a_day_that_cannot_be_read_is_marked(qtbot: QtBot, languages: Languages) -> None:
    fields = ActionFields(Formats(), lambda: TODAY)
    qtbot.addWidget(fields)
    fields.on.setText("sometime")
    assert not fields.is_good
    assert fields.on.problem
