"""The questions before an export."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.exporting.panel import ExportPanel, FileForm, What
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme


@pytest.fixture
def panel(languages: Languages, theme: Theme, qtbot: QtBot) -> ExportPanel:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(900, 600)
    host.show()
    result = ExportPanel(host, Formats())
    result.show_panel(result.save)
    result.destroyed.connect(lambda: host)  # keeps the host as long as the panel
    return result


def test_nothing_picked_leaves_two_choices(panel: ExportPanel) -> None:
    panel.show_counts({What.PICKED: 0, What.VIEW: 12, What.ALL: 1200})
    shown = [radio.text() for radio in panel.what.buttons() if radio.isVisible()]
    assert shown == ["What the list shows: 12", "All clients: 1,200"]


def test_an_empty_choice_cannot_be_saved(panel: ExportPanel) -> None:
    panel.show_counts({What.VIEW: 0, What.ALL: 3})
    panel.choose_what(What.VIEW)
    assert not panel.save.isEnabled()
    assert panel._words.text() == "There is nothing to write."
    panel.choose_what(What.ALL)
    assert panel.save.isEnabled()


def test_columns_are_a_matter_of_tables_only(panel: ExportPanel) -> None:
    assert panel.wants_view_columns()
    panel.choose_form(FileForm.JSON)
    assert not panel.wants_view_columns()
    assert not panel.columns.buttons()[0].isEnabled()
    assert panel._whole.isVisible()
    panel.choose_form(FileForm.CSV)
    panel.columns.button(1).setChecked(True)
    assert not panel.wants_view_columns()


def test_while_it_writes_only_stop_can_be_pressed(panel: ExportPanel, qtbot: QtBot) -> None:
    panel.set_busy(is_busy=True)
    panel.show_progress(3, 10)
    assert (panel._bar.value(), panel._bar.maximum()) == (3, 10)
    assert not panel.save.isVisible()
    with qtbot.waitSignal(panel.stop_requested):
        qtbot.keyClick(panel.stop, Qt.Key.Key_Return)


def test_esc_closes_and_keys_choose(panel: ExportPanel, qtbot: QtBot) -> None:
    panel.form.buttons()[0].setFocus()
    qtbot.keyClick(panel.form.buttons()[0], Qt.Key.Key_Down)
    assert panel.chosen_form() is FileForm.CSV
    with qtbot.waitSignal(panel.close_requested):
        qtbot.keyClick(panel.form.buttons()[1], Qt.Key.Key_Escape)


def test_the_language_changes(panel: ExportPanel, languages: Languages, qtbot: QtBot) -> None:
    languages.use("ru")
    qtbot.waitUntil(lambda: panel.save.text() == "Сохранить…")
    assert panel.accessibleName() == "Экспорт клиентов"
