import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.crash_dialog import CrashDialog, facts, report, without_personal_data


def failing_report(words: str, *log: str) -> str:
    try:
        raise ValueError(words)
    except ValueError as error:
        return report(ValueError, error, error.__traceback__, log, ["language ru"])


def test_the_report_says_what_failed_and_where() -> None:
    text = failing_report("invalid literal for int()", "INFO opened the base")
    assert "ValueError: invalid literal for int()" in text
    assert "failing_report" in text
    assert "INFO opened the base" in text
    assert "language ru" in text


@pytest.mark.parametrize(
    "secret",
    [
        "Анна Лебедева",
        "ООО «Северный склад»",
        "+7 916 123-45-67",
        "89161234567",
        "anna@zerno.example",
        "7707083893",
        "/home/marina",
        r"C:\Users\marina",
    ],
)
def test_the_report_holds_no_personal_data(secret: str) -> None:
    text = failing_report(f"bad value {secret} here", f"INFO row {secret}")
    assert secret not in text
    assert secret.rsplit("/", maxsplit=1)[-1].rsplit("\\", maxsplit=1)[-1] not in text


def test_quoted_values_are_hidden_whatever_they_are() -> None:
    assert "Smith" not in failing_report("KeyError: 'John Smith' and \"Smith\"")


def test_what_helps_stays() -> None:
    line = "2026-11-21 21:14:44,577 INFO MainThread crm_desktop.services.store: client_created 7 items"
    assert without_personal_data(line) == line


def test_copying(theme: Theme, languages: Languages, qtbot: QtBot) -> None:
    dialog = CrashDialog("the report")
    qtbot.addWidget(dialog)
    box = dialog.findChild(QPlainTextEdit)
    assert box is not None
    assert box.toPlainText() == "the report"
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    buttons["Copy the report"].click()
    assert QGuiApplication.clipboard().text() == "the report"
    with qtbot.waitSignal(dialog.accepted):
        buttons["Go on working"].click()


def test_facts_name_the_state_of_the_window(theme: Theme) -> None:
    assert facts("ru") == ["language ru, theme light (light), comfortable"]
