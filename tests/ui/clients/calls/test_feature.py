"""The call screen in the real window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.clients.calls.desk import CallDesk
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.features import FEATURES
from crm_desktop.ui.shell.main_window import MainWindow
from tests.factories import make_client
from tests.ui.clients.calls.conftest import NUMBER, settle


def test_a_call_and_the_key_bring_the_screen_up(app_context: AppContext, qtbot: QtBot) -> None:
    client = make_client(app_context.services, phones=NUMBER)
    window = MainWindow(app_context, FEATURES)
    qtbot.addWidget(window)
    window.start()
    window.show()
    assert window.pages.findChild(CallDesk) is None  # built when it is wanted
    app_context.shell.receive_call(NUMBER)
    desk = window.pages.findChild(CallDesk)
    assert desk is not None
    assert [view.client_id for view in desk.screen.calls] == [client]
    window.run_command("call_screen")
    assert not desk.screen.isVisible()
    window.run_command("call_screen")
    assert desk.screen.isVisible()
    settle(app_context, qtbot)


def test_no_screen_that_opens_later_covers_the_call(app_context: AppContext, qtbot: QtBot) -> None:
    make_client(app_context.services, phones=NUMBER)
    window = MainWindow(app_context, FEATURES)
    qtbot.addWidget(window)
    window.resize(1200, 700)
    cover = QWidget()
    window.cover(cover)  # as the first start does
    window.show()
    app_context.shell.receive_call(NUMBER)
    window.start()
    window.uncover()
    settle(app_context, qtbot)
    desk = window.pages.findChild(CallDesk)
    assert desk is not None
    view = desk.screen.current
    assert view is not None
    if not desk.screen.isVisible():
        window.run_command("call_screen")
    middle = window.pages.mapTo(window, window.pages.rect().center())
    found = window.childAt(middle)
    assert found is not None
    assert desk.screen.isAncestorOf(found)


def test_the_window_stays_while_a_call_is_not_stored(app_context: AppContext, qtbot: QtBot) -> None:
    make_client(app_context.services, phones=NUMBER)
    window = MainWindow(app_context, FEATURES)
    qtbot.addWidget(window)
    window.start()
    window.show()
    app_context.shell.receive_call(NUMBER)
    desk = window.pages.findChild(CallDesk)
    assert desk is not None
    view = desk.screen.current
    assert view is not None
    view.form.notes.setPlainText("важное")
    desk.put_aside()
    assert not window.close()
    assert desk.screen.isVisible()
    desk.discard(view)
    assert window.close()
    settle(app_context, qtbot)
