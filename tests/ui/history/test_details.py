"""The chosen action in full."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.history import UndoOutcome
from crm_desktop.ui.history.details import ActionDetails
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from tests.ui.history.actions import make_action


@pytest.fixture
def details(languages: Languages, qtbot: QtBot) -> ActionDetails:
    result = ActionDetails(Formats())
    qtbot.addWidget(result)
    result.show()
    return result


def test_the_button_undoes_what_is_done(details: ActionDetails, qtbot: QtBot) -> None:
    details.show_action(make_action(7))
    with qtbot.waitSignal(details.undo_requested) as asked:
        details.act.click()
    assert asked.args == [7]


def test_the_button_repeats_what_is_undone(details: ActionDetails, qtbot: QtBot) -> None:
    details.show_action(make_action(7, is_undone=True, can_undo=False))
    with qtbot.waitSignal(details.redo_requested) as asked:
        details.act.click()
    assert asked.args == [7]


def test_what_is_for_good_has_no_button(details: ActionDetails) -> None:
    details.show_action(make_action(can_undo=False))
    assert not details.act.isVisible()


def test_without_an_action_there_is_nothing_to_press(details: ActionDetails) -> None:
    details.show_action(make_action())
    details.show_action(None)
    assert not details.act.isVisible()


def test_the_button_waits_while_the_work_is_done(details: ActionDetails) -> None:
    details.show_action(make_action())
    asked: list[int] = []
    details.undo_requested.connect(asked.append)
    details.redo_requested.connect(asked.append)
    details.act.setFocus()
    details.act.click()
    details.set_busy(is_busy=True)
    details.act.click()
    assert len(asked) == 1
    details.show_outcome(UndoOutcome(make_action(is_undone=True), 1, ()))
    details.act.click()
    assert len(asked) == 2
    assert details.act.hasFocus()


def test_what_was_kept_is_named_until_another_action_is_chosen(details: ActionDetails, qtbot: QtBot) -> None:
    action, ref = make_action(), EntityRef(Entity.CLIENT, 5)
    details.show_action(action)
    details.show_outcome(UndoOutcome(action, 3, ((ref, "Орлов Пётр"), (EntityRef(Entity.CLIENT, 6), ""))))
    qtbot.waitUntil(lambda: bool(_links(details)))
    (link,) = _links(details)
    assert link.text() == "Орлов Пётр"
    with qtbot.waitSignal(details.open_requested) as opened:
        link.click()
    assert opened.args == [ref]
    details.show_action(make_action(2))
    assert _links(details) == []


def _links(details: ActionDetails) -> list[QPushButton]:
    found = details.findChildren(QPushButton)
    return [each for each in found if each.property("kind") == "link" and each.isVisible()]
