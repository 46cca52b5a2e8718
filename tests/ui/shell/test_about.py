from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop import __version__
from crm_desktop.system.paths import data_folder
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.about import AboutDialog


def test_it_names_version_licences_and_folder(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    text = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for word in (__version__, "LGPL", "OFL", "ISC", "MIT", str(data_folder())):
        assert word in text
    close = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Close")
    with qtbot.waitSignal(dialog.accepted):
        close.click()
