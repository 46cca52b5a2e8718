from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import ChangeKind, DataChanged
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.scroll import scrolled
from tests.ui.keyboard import type_text
from tests.ui.shell.pages import CLIENTS, ClientsPage

EVENT = DataChanged(Entity.CLIENT, frozenset({1}), ChangeKind.UPDATED)
OTHER = DataChanged(Entity.TAG, frozenset({1}), ChangeKind.UPDATED)


def make(context: AppContext, qtbot: QtBot) -> ClientsPage:
    page = ClientsPage(context)
    qtbot.addWidget(page)
    return page


def test_data_are_read_when_the_screen_is_first_shown(app_context: AppContext, qtbot: QtBot) -> None:
    page = make(app_context, qtbot)
    assert page.refreshed == 0
    page.show()
    assert page.refreshed == 1
    page.hide()
    page.show()
    assert page.refreshed == 1


def test_a_hidden_screen_waits(app_context: AppContext, qtbot: QtBot) -> None:
    page = make(app_context, qtbot)
    page.show()
    page.hide()
    app_context.events.changed.emit(EVENT)
    app_context.events.changed.emit(EVENT)
    assert page.refreshed == 1
    page.show()
    assert page.refreshed == 2


def test_a_screen_is_of_the_day_that_began(app_context: AppContext, qtbot: QtBot) -> None:
    page = make(app_context, qtbot)
    page.show()
    app_context.shell.day_began.emit()
    qtbot.waitUntil(lambda: page.refreshed == 2)
    page.hide()
    app_context.shell.day_began.emit()
    assert page.refreshed == 2
    page.show()
    assert page.refreshed == 3


def test_a_visible_screen_refreshes_once_per_commit(app_context: AppContext, qtbot: QtBot) -> None:
    page = make(app_context, qtbot)
    page.show()
    for _ in range(5):
        app_context.events.changed.emit(EVENT)
    app_context.events.changed.emit(OTHER)
    assert page.refreshed == 1
    qtbot.waitUntil(lambda: page.refreshed == 2)


def test_a_real_commit_is_heard(app_context: AppContext, qtbot: QtBot) -> None:
    page = make(app_context, qtbot)
    page.show()
    app_context.services.clients.create(ClientDraft(company_name="Зерно"))
    qtbot.waitUntil(lambda: page.refreshed == 2)


def test_a_screen_speaks_the_new_language(app_context: AppContext, qtbot: QtBot) -> None:
    page = make(app_context, qtbot)
    app_context.languages.use("ru")
    qtbot.waitUntil(lambda: page.retranslated == 2)


def test_a_screen_never_keeps_the_window_wide(app_context: AppContext, qtbot: QtBot) -> None:
    page = make(app_context, qtbot)
    page.edit.setMinimumWidth(3000)
    assert page.minimumSizeHint().width() < 700


def test_a_click_beside_all_fields_ends_typing(app_context: AppContext, qtbot: QtBot) -> None:
    page = make(app_context, qtbot)
    body = QWidget()
    page.layout().addWidget(scrolled(body, page))
    page.resize(600, 400)
    page.show()
    page.activateWindow()
    finished: list[str] = []
    page.edit.editingFinished.connect(lambda: finished.append(page.edit.text()))
    for times, beside in enumerate((page, body), start=1):
        page.edit.setFocus()
        qtbot.waitUntil(page.edit.hasFocus)
        page.edit.clear()
        type_text(page.edit, "ярмарка")
        qtbot.mouseClick(beside, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
        assert not page.edit.hasFocus()
        assert finished == ["ярмарка"] * times


def test_titles_are_keys_of_the_translation() -> None:
    assert CLIENTS.text() == "Clients"
