from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import ChangeKind, DataChanged
from crm_desktop.ui.shell.context import AppContext
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


def test_titles_are_keys_of_the_translation() -> None:
    assert CLIENTS.text() == "Clients"
