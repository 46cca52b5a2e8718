import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.actions import Actions, with_twins
from crm_desktop.ui.shell.commands import SHELL_COMMANDS


@pytest.mark.parametrize(
    ("shortcut", "twin"),
    [("Ctrl+K", "Ctrl+Л"), ("Ctrl+Shift+Z", "Ctrl+Shift+Я"), ("Ctrl+N", "Ctrl+Т"), ("Ctrl+O", "Ctrl+Щ")],
)
def test_letters_have_the_cyrillic_letter_of_the_same_key(shortcut: str, twin: str) -> None:
    assert with_twins([shortcut]) == [QKeySequence(shortcut), QKeySequence(twin)]


@pytest.mark.parametrize("shortcut", ["F5", "Ctrl+1", "Alt+Left", "Ctrl+/", "Del"])
def test_other_keys_have_no_twin(shortcut: str) -> None:
    assert with_twins([shortcut]) == [QKeySequence(shortcut)]


def test_an_action_tells_its_command(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(SHELL_COMMANDS, window)
    with qtbot.waitSignal(actions.triggered) as signal:
        actions.action("refresh").trigger()
    assert signal.args == ["refresh"]
    languages.use("ru")
    qtbot.waitUntil(lambda: actions.action("refresh").text() == "Обновить данные")


def test_choices_exclude_each_other(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(SHELL_COMMANDS, window)
    actions.action("theme_light").trigger()
    actions.action("theme_dark").trigger()
    actions.action("density_compact").trigger()
    checked = {key for key in actions.commands if actions.action(key).isChecked()}
    assert checked == {"theme_dark", "density_compact"}


class _Greedy(QLineEdit):
    """Keeps every key for itself, as a text box under X11 keeps Ctrl+E and Ctrl+K."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.mark.parametrize(
    ("key", "is_kept"), [(Qt.Key.Key_E, False), (Qt.Key.Key_K, False), (Qt.Key.Key_A, True)]
)
def test_a_text_box_does_not_swallow_shortcuts(
    theme: Theme, languages: Languages, qtbot: QtBot, key: Qt.Key, is_kept: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    edit = _Greedy(window)
    actions = Actions(SHELL_COMMANDS, window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(edit, event)
    assert event.isAccepted() is is_kept
    assert actions.action("palette").text()
