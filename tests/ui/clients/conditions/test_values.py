from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.conditions import Operand, Value
from crm_desktop.ui.clients.conditions.values import (
    DayValue,
    NamesValue,
    TextValue,
    ValueEditor,
    value_editor,
)
from crm_desktop.ui.clients.conditions.words import ConditionWords
from crm_desktop.ui.clients.lists import ClientLists
from crm_desktop.ui.shell.context import AppContext

NAMES = (("a", "Клиент"), ("", "not set"))


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    result = QWidget()
    qtbot.addWidget(result)
    result.resize(300, 200)
    result.show()
    return result


@pytest.fixture
def words(app_context: AppContext, lists: ClientLists) -> ConditionWords:
    return ConditionWords(lists, app_context.formats)


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        (Operand.TEXT, ("Пермь",)),
        (Operand.NUMBER, (5,)),
        (Operand.NUMBER, (2.5,)),
        (Operand.NUMBER, (12000,)),
        (Operand.MONEY, (1250000,)),
        (Operand.MONEY, (1050,)),
        (Operand.DAYS, (60,)),
        (Operand.DAY, ("2026-11-22",)),
        (Operand.MONTH, (0,)),
        (Operand.MONTH, (12,)),
        (Operand.NAMES, ("a", "")),
    ],
)
def test_what_is_shown_is_what_is_read(
    host: QWidget, words: ConditionWords, wanted: Operand, given: tuple[Value, ...]
) -> None:
    editor = value_editor(wanted, NAMES, words, host)
    assert editor is not None
    editor.set_values(given)
    assert editor.values() == given


def test_an_operator_that_is_given_nothing_has_no_editor(host: QWidget, words: ConditionWords) -> None:
    assert value_editor(Operand.NOTHING, (), words, host) is None


@pytest.mark.parametrize("wanted", [Operand.TEXT, Operand.NUMBER, Operand.MONEY])
def test_what_cannot_be_read_is_nothing_yet(host: QWidget, wanted: Operand) -> None:
    editor = TextValue(wanted, host)
    assert editor.values() == ()
    if wanted is not Operand.TEXT:
        QTest.keyClicks(editor.field, "abc")
        assert editor.values() == ()


def test_a_day_may_be_typed_in_words(qtbot: QtBot, host: QWidget, words: ConditionWords) -> None:
    editor = DayValue(words, host)
    editor.show()
    with qtbot.waitSignal(editor.edited):
        QTest.keyClicks(editor.field, "2026-12-25")
        QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert editor.values() == ("2026-12-25",)


def test_names_are_ticked_one_after_the_other(qtbot: QtBot, host: QWidget) -> None:
    editor = NamesValue(NAMES, host)
    editor.show()
    heard: list[ValueEditor] = []
    editor.edited.connect(partial(heard.append, editor))
    panel = editor.open_ticks()
    panel.boxes["a"].click()
    panel.boxes[""].click()
    assert editor.values() == ("a", "")
    assert editor.field.accessibleName() == "Клиент, not set"
    panel.boxes["a"].click()
    assert editor.values() == ("",)
    assert len(heard) == 3
    panel.close()


def test_a_name_that_is_gone_can_still_be_unticked(host: QWidget) -> None:
    editor = NamesValue(NAMES, host)
    editor.set_values(("gone",))
    panel = editor.open_ticks()
    panel.boxes["gone"].click()
    assert editor.values() == ()
    panel.close()
