"""One row of a short list."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.named_row import NamedRow


@pytest.fixture
def row(languages: Languages, qtbot: QtBot) -> NamedRow:
    result = NamedRow(can_move=True)
    qtbot.addWidget(result)
    result.show_row(4, "опт", "rose", "2 clients")
    result.show()
    return result


def test_leaving_a_changed_name_stores_it(row: NamedRow, qtbot: QtBot) -> None:
    row.edit.setText("розница")
    with qtbot.waitSignal(row.renamed) as renamed:
        qtbot.keyClick(row.edit, Qt.Key.Key_Return)
    assert renamed.args == ["розница"]


def test_a_name_left_as_it_was_is_not_stored(row: NamedRow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.renamed):
        qtbot.keyClick(row.edit, Qt.Key.Key_Return)


def test_a_change_elsewhere_does_not_take_away_what_is_typed(row: NamedRow) -> None:
    row.activateWindow()
    row.edit.setFocus()
    row.edit.setText("розн")
    row.show_row(4, "оптовик", "rose")
    assert row.edit.text() == ("розн" if row.edit.hasFocus() else "оптовик")
    assert row.name() == "оптовик"


def test_a_row_that_cannot_move_hears_no_arrows(languages: Languages, qtbot: QtBot) -> None:
    still = NamedRow()
    qtbot.addWidget(still)
    still.show()
    with qtbot.assertNotEmitted(still.move_requested):
        qtbot.keyClick(still.edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert not still.up.isVisible()


def test_the_arrows_know_the_ends(row: NamedRow) -> None:
    row.set_place(is_first=True, is_last=False)
    assert not row.up.isEnabled()
    assert row.down.isEnabled()


def test_a_problem_stands_at_the_name_with_a_way_out(row: NamedRow, qtbot: QtBot) -> None:
    row.show_problem("Taken", "Make them one")
    assert row._problem.isVisible()
    with qtbot.waitSignal(row.problem_action_clicked):
        row._problem_action.click()
    row.show_problem("")
    assert not row._problem_action.isVisible()


def test_every_control_has_a_name(row: NamedRow) -> None:
    for control in (row.edit, row.up, row.down, row.remove, row.color):
        assert control.accessibleName()
