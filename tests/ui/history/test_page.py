"""The history of actions: everything done is there, and any of it can be taken back and brought back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import PersonName
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.history.kinds import Group
from crm_desktop.ui.history.page import HistoryPage
from crm_desktop.ui.shell.context import AppContext, ToastRequest
from tests.factories import make_client, make_clients

Open = Callable[[], HistoryPage]


@pytest.fixture
def open_page(app_context: AppContext, qtbot: QtBot) -> Open:
    def make() -> HistoryPage:
        page = HistoryPage(app_context)
        qtbot.addWidget(page)
        page.resize(1000, 640)
        page.show()
        qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
        return page

    return make


def _texts(page: HistoryPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def test_a_base_without_actions_says_what_will_be_here(open_page: Open) -> None:
    page = open_page()
    assert page._body.currentWidget() is page._empty
    assert not page._head.isVisible()


def test_the_newest_action_is_first_and_chosen(open_page: Open, app_context: AppContext) -> None:
    make_client(app_context.services, "Лебедева Анна")
    make_client(app_context.services, "Орлов Пётр")
    page = open_page()
    first, second = _texts(page)
    assert first.startswith("Client added: ")
    assert "Орлов" in first
    assert "Лебедева" in second
    assert page.list.currentIndex().row() == 0
    assert page.details.act.text() == "Undo this action"


def test_any_action_can_be_taken_back_and_brought_back(
    open_page: Open, app_context: AppContext, qtbot: QtBot
) -> None:
    client = make_client(app_context.services, "Лебедева Анна")
    make_client(app_context.services, "Орлов Пётр")
    page = open_page()
    page.list.setCurrentIndex(page.model.index(1, 0))
    said: list[ToastRequest] = []
    app_context.shell.toast_requested.connect(said.append)

    qtbot.mouseClick(page.details.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.details.act.text() == "Do it again")
    assert app_context.services.clients.rows([client]) == {}
    assert "Undone" in _texts(page)[1]
    assert "Лебедева" in said[-1].text

    qtbot.mouseClick(page.details.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.details.act.text() == "Undo this action")
    assert app_context.services.clients.get(client).draft.name.last_name == "Лебедева"


def test_what_was_changed_since_is_kept_named_and_opens(
    open_page: Open, app_context: AppContext, qtbot: QtBot
) -> None:
    services = app_context.services
    ids = make_clients(services, 3)
    changed = services.clients.get(ids[1])
    draft = changed.draft
    draft.name = PersonName("Изменённая", "Анна", "")
    services.clients.update(changed.id, changed.version, draft)
    page = open_page()
    page.list.setCurrentIndex(page.model.index(1, 0))
    page.undo(page.list.current_id() or 0)
    qtbot.waitUntil(lambda: bool(_links(page)))
    with qtbot.waitSignal(app_context.shell.ref_requested) as opened:
        _links(page)[0].click()
    assert _links(page)[0].text().startswith("Изменённая")
    assert opened.args == [EntityRef(Entity.CLIENT, ids[1])]


def test_the_list_narrows_to_a_group_and_back(open_page: Open, app_context: AppContext, qtbot: QtBot) -> None:
    make_client(app_context.services)
    app_context.services.tags.create("опт")
    page = open_page()
    assert len(_texts(page)) == 2
    page.choose_group(Group.LISTS)
    qtbot.waitUntil(lambda: len(_texts(page)) == 1)
    assert _texts(page)[0].startswith("Tags edited: опт")
    page.choose_group(Group.REMOVED)
    qtbot.waitUntil(lambda: page._body.currentWidget() is page._none)
    qtbot.mouseClick(page._none.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(_texts(page)) == 2)


def test_the_list_narrows_to_a_person(open_page: Open, app_context: AppContext, qtbot: QtBot) -> None:
    users = app_context.services.users
    for name in ("Анна", "Пётр"):
        user = users.create(name)
        users.act_as(user)
        make_client(app_context.services, f"{name}ова Клиентка")
    page = open_page()
    page._person.setCurrentIndex(page._person.findData("Пётр"))
    page.refresh()
    qtbot.waitUntil(lambda: all("Пётр" in text for text in _texts(page)))
    assert page.model.rowCount() == 1


def test_a_new_action_appears_while_the_page_is_open(
    open_page: Open, app_context: AppContext, qtbot: QtBot
) -> None:
    page = open_page()
    make_client(app_context.services)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page._body.currentIndex() == 0


def test_enter_in_the_list_leads_to_the_button(
    open_page: Open, app_context: AppContext, qtbot: QtBot
) -> None:
    make_client(app_context.services)
    page = open_page()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.details.act
    assert page.model.row_of(page.list.current_id() or 0).is_undone is False


def test_the_page_speaks_russian_after_a_switch(
    open_page: Open, app_context: AppContext, qtbot: QtBot
) -> None:
    make_client(app_context.services)
    page = open_page()
    app_context.languages.use("ru")
    qtbot.waitUntil(lambda: page._title.text() == "История действий")
    assert page.details.act.text() == "Отменить это действие"


def _links(page: HistoryPage) -> list[QPushButton]:
    found = page.details.findChildren(QPushButton)
    return [each for each in found if each.property("kind") == "link" and each.isVisible()]
