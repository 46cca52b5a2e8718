"""The card on screen: what shows for whom, in how many columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.ui.clients import FEATURE
from crm_desktop.ui.clients.page import ClientsPage
from crm_desktop.ui.runtime.fonts import TextSize
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.main_window import MainWindow
from tests.factories import make_client
from tests.ui.clients.card_fixtures import Desk
from tests.ui.clients.list_helpers import Shop


def test_companies_show_their_people_and_persons_their_places(desk: Desk) -> None:
    services = desk.context.services
    person = make_client(services, company="Кофейня")
    company = services.clients.get(person).draft.employments[0].company_id
    assert company is not None
    view = desk.card.view
    desk.open(person)
    assert view.places.isVisible()
    assert not view.people.isVisible()
    desk.open(company)
    assert not view.places.isVisible()
    assert view.people.isVisible()


def test_who_made_and_changed_the_card(desk: Desk) -> None:
    services = desk.context.services
    services.users.act_as(services.users.create("Марина"))
    client_id = make_client(services)
    desk.open(client_id)
    assert desk.card.view.data._made.text().startswith("Added: ")
    assert "Марина" in desk.card.view.data._made.text()
    services.users.act_as(services.users.create("Ольга"))
    desk.type_into("last_name", "Орлова")
    assert desk.card.view.data._made.text().splitlines()[1].endswith("Ольга")


def test_one_column_when_narrow(desk: Desk) -> None:
    desk.open(make_client(desk.context.services))
    view = desk.card.view
    assert view.summary.isVisible()
    assert not view.tabs.bar.isTabVisible(view.tabs.bar.count() - 1)
    desk.card.resize(520, 700)
    assert not view.summary.isVisible()
    assert len(view.panes()) == 1
    view.tabs.choose("summary")
    assert view.summary.isVisible()
    assert view.summary.width() <= 520
    desk.card.resize(1100, 700)
    assert view.summary.isVisible()
    assert view.tabs.current != "summary"


def test_a_name_that_is_missing_is_told_where_it_is_typed(desk: Desk) -> None:
    company = make_client(desk.context.services, "Кофейня", kind=ClientKind.COMPANY)
    desk.open(company)
    desk.type_into("company_name", "")
    assert desk.card.view.details.row("company_name").problem.text()


def test_files_dropped_on_a_card_are_added_to_it(desk: Desk, tmp_path: Path) -> None:
    services = desk.context.services
    client = make_client(services)
    desk.open(client, "timeline")
    price = tmp_path / "Прайс.txt"
    price.write_text("кофе 500", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(price))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action, view = Qt.DropAction.CopyAction, desk.card.view
    QApplication.sendEvent(view, QDragEnterEvent(QPoint(20, 20), action, data, buttons, keys))
    QApplication.sendEvent(view, QDropEvent(QPointF(20, 20), action, data, buttons, keys))
    desk.settle()
    assert [file.name for file in services.files.of_client(client)] == ["Прайс.txt"]
    assert desk.card.view.tabs.current == "files"


@pytest.mark.parametrize("tab", ["timeline", "files"])
def test_copied_files_are_pasted_from_the_tab_too(desk: Desk, qtbot: QtBot, tmp_path: Path, tab: str) -> None:
    client = make_client(desk.context.services)
    desk.open(client, tab)
    price = tmp_path / "Прайс.txt"
    price.write_text("кофе 500", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(price))])
    QGuiApplication.clipboard().setMimeData(data)
    bar = desk.card.view.tabs.bar
    place = bar.tabRect(bar.currentIndex()).center()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
    focused = QApplication.focusWidget()
    assert focused is bar
    qtbot.keyClick(focused, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert [file.name for file in desk.context.services.files.of_client(client)] == ["Прайс.txt"]
    assert desk.card.view.tabs.current == "files"


def test_the_tab_stays_from_client_to_client(desk: Desk) -> None:
    services = desk.context.services
    first, second = make_client(services), make_client(services, "Орлов Пётр")
    desk.open(first, "history")
    desk.card.show_client(second)
    assert desk.card.view.tabs.current == "history"
    desk.settle()


def test_a_promise_on_the_timeline_opens_in_the_summary(desk: Desk) -> None:
    services = desk.context.services
    client = make_client(services)
    promise = services.promises.add(PromiseDraft(client, "скидка 7 %"))
    desk.open(client, "timeline")
    view = desk.card.view
    view.timeline.open_requested.emit(EntityRef(Entity.PROMISE, promise))
    assert view.summary.promises.form.isVisible()


def test_a_found_entry_is_chosen_on_its_timeline(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    timeline = app_context.services.timeline
    drafts = [InteractionDraft(shop.maria, InteractionKind.NOTE, body=f"Заметка {at}") for at in range(3)]
    wanted, *_ = [timeline.add(draft) for draft in drafts]
    page.card.view.tabs.choose("data")
    page.open_ref(EntityRef(Entity.CLIENT, shop.maria))
    page.receive(EntityRef(Entity.INTERACTION, wanted))
    pane = page.card.view.timeline
    qtbot.waitUntil(lambda: pane.view.currentIndex().row() >= 0)
    assert pane.model.items[pane.view.currentIndex().row()].record_id == wanted
    page.receive(EntityRef(Entity.ATTACHMENT, 1))
    assert page.card.view.tabs.current == "files"


def test_the_right_column_grows_with_the_texts(desk: Desk, qtbot: QtBot) -> None:
    desk.open(make_client(desk.context.services))
    view = desk.card.view
    usual = view._side_area.width()
    try:
        active().set_text_size(TextSize.LARGE)
        qtbot.waitUntil(lambda: view._side_area.width() > usual)
        assert view.summary.minimumSizeHint().width() <= view._side_area.viewport().width()
    finally:
        active().set_text_size(TextSize.NORMAL)


def test_f5_shows_what_another_program_wrote(
    qtbot: QtBot, app_context: AppContext, page: ClientsPage, shop: Shop
) -> None:
    window = MainWindow(app_context, (FEATURE,))
    qtbot.addWidget(window)
    page.open_client(shop.maria)
    pane = page.card.view.timeline
    qtbot.waitUntil(lambda: app_context.runner.busy_count == 0)
    store = app_context.services.store
    store._listeners, listeners = [], store._listeners  # another program tells this one nothing
    app_context.services.timeline.add(InteractionDraft(shop.maria, InteractionKind.NOTE, body="Чужая запись"))
    store._listeners = listeners
    app_context.shell.run_command("refresh")
    qtbot.waitUntil(lambda: any(item.body == "Чужая запись" for item in pane.model.items))
