import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import CrmError, StorageError, StorageReason
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.crash_dialog import CrashDialog
from crm_desktop.ui.shell.crashes import Crashes


@pytest.fixture
def crashes(theme: Theme, languages: Languages, qtbot: QtBot) -> Iterator[Crashes]:
    result = Crashes(lambda: ["the last line"], lambda: (None, "ru"))
    with result.installed():
        yield result


def dialogs(qapp: QApplication) -> list[CrashDialog]:
    return [each for each in qapp.topLevelWidgets() if isinstance(each, CrashDialog) and each.isVisible()]


def fail(kind: type[BaseException] = ZeroDivisionError) -> None:
    sys.excepthook(kind, kind("x"), None)


def test_a_mistake_is_reported_once_at_a_time(crashes: Crashes, qapp: QApplication) -> None:
    fail()
    fail()
    (dialog,) = dialogs(qapp)
    assert "ZeroDivisionError" in dialog.report_text
    assert "the last line" in dialog.report_text
    assert "language ru" in dialog.report_text
    dialog.accept()
    fail(OSError)
    (dialog,) = dialogs(qapp)
    assert "OSError" in dialog.report_text
    dialog.accept()


def test_a_mistake_of_another_thread_is_reported_on_this_one(
    crashes: Crashes, qapp: QApplication, qtbot: QtBot
) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs(qapp)) == 1)
    dialogs(qapp)[0].accept()


def test_a_base_out_of_reach_is_no_mistake(theme: Theme, languages: Languages, qapp: QApplication) -> None:
    told: list[CrmError] = []
    error = StorageError(StorageReason.UNREACHABLE, "shop.db")
    with Crashes(list, lambda: (None, "en"), lambda error: told.append(error) is None).installed():
        sys.excepthook(StorageError, error, None)
    assert told == [error]
    assert dialogs(qapp) == []


def test_what_nobody_can_be_told_is_reported(crashes: Crashes, qapp: QApplication) -> None:
    sys.excepthook(StorageError, StorageError(StorageReason.IO), None)
    (dialog,) = dialogs(qapp)
    dialog.accept()


def test_ctrl_c_is_no_mistake(crashes: Crashes, qapp: QApplication) -> None:
    fail(KeyboardInterrupt)
    assert dialogs(qapp) == []


def test_qt_s_messages_go_to_the_log(crashes: Crashes, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "qt"):
        qWarning("something about a plugin")
    assert "something about a plugin" in caplog.text


def test_the_hooks_are_put_back(theme: Theme, qapp: QApplication) -> None:
    before = sys.excepthook, threading.excepthook
    with Crashes(list, lambda: (None, "en")).installed():
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook) == before
