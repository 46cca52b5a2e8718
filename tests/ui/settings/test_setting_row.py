"""One setting with its words."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.ui.settings.setting_row import SettingRow


def test_the_words_name_the_control(qtbot: QtBot) -> None:
    control = QLineEdit()
    row = SettingRow(control)
    qtbot.addWidget(row)
    row.show()
    row.set_texts("Currency", "Of all prices")
    assert control.accessibleName() == "Currency"
    assert control.accessibleDescription() == "Of all prices"
    row.show_problem("Too long")
    assert row._problem.isVisible()
    row.show_problem("")
    assert not row._problem.isVisible()
