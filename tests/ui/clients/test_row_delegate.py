from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from crm_desktop.domain.timeline import NextStep
from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.clients.row_delegate import avatar_rect, second_line
from crm_desktop.ui.clients.row_list import RowList
from crm_desktop.ui.runtime.theme import ThemeMode
from crm_desktop.ui.shell.context import AppContext
from tests.store_fixtures import Clock
from tests.ui.clients.list_helpers import Shop


def picture(qtbot: QtBot, context: AppContext, clients: ClientList, position: int) -> QImage:
    rows = RowList(clients.model, clients.lists, context.formats)
    qtbot.addWidget(rows)
    rows.resize(330, 400)
    rows.show()
    return rows.viewport().grab(rows.visualRect(clients.model.index(position, 0))).toImage()


def test_second_line_is_what_tells_clients_apart(client_list: ClientList, shop: Shop) -> None:
    row = client_list.model.row_of(shop.anna)
    assert row is not None
    assert second_line(row) == "Кофейня «Зерно»"
    assert second_line(replace(row, company="")) == "+7 912 345-67-89"
    assert second_line(replace(row, company="", phone="")) == "anna@zerno.example"
    assert second_line(replace(row, company="", name=row.phone)) == "anna@zerno.example"


def test_avatar_fits_the_density() -> None:
    assert avatar_rect(QRect(0, 0, 330, 64)).height() == 36
    assert avatar_rect(QRect(0, 0, 330, 48)).height() == 28


def test_picked_rows_and_the_dark_theme_look_different(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList
) -> None:
    plain = picture(qtbot, app_context, client_list, 1)
    client_list.model.toggle(1)
    picked = picture(qtbot, app_context, client_list, 1)
    app_context.theme.set_mode(ThemeMode.DARK)
    dark = picture(qtbot, app_context, client_list, 1)
    assert plain != picked
    assert picked != dark


def test_status_is_painted_where_there_is_one(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList, shop: Shop
) -> None:
    at = client_list.model.position_of(shop.maria)
    before = picture(qtbot, app_context, client_list, at)
    row = client_list.model.row_of(shop.maria)
    assert row is not None
    client_list.model.put_rows([replace(row, status="Новый")])
    assert picture(qtbot, app_context, client_list, at) != before


def test_the_last_contact_is_told_where_there_was_one(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList, shop: Shop
) -> None:
    at = client_list.model.position_of(shop.maria)
    row = client_list.model.row_of(shop.maria)
    assert row is not None
    now = app_context.services.store.clock()
    pictures = []
    for days in (None, 0, 3, 34):
        contact = None if days is None else now - dt.timedelta(days=days)
        client_list.model.put_rows([replace(row, last_contact_at=contact)])
        pictures.append(picture(qtbot, app_context, client_list, at))
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[:i])


def test_the_next_step_and_a_wish_not_to_be_called_are_painted(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList, shop: Shop
) -> None:
    at = client_list.model.position_of(shop.maria)
    row = client_list.model.row_of(shop.maria)
    assert row is not None
    today = app_context.services.today()
    pictures = []
    for changed in (
        row,
        replace(row, next_step=NextStep("Позвонить", today)),
        replace(row, next_step=NextStep("Позвонить", today - dt.timedelta(days=1))),
        replace(row, do_not_call=True),
        replace(row, do_not_call=True, next_step=NextStep("Позвонить", today)),
    ):
        client_list.model.put_rows([changed])
        pictures.append(picture(qtbot, app_context, client_list, at))
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[:i])


def test_the_age_of_a_contact_is_told_by_the_clock_of_the_base(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList, clock: Clock
) -> None:
    row = client_list.model.row_at(1)
    assert row is not None
    client_list.model.put_rows([replace(row, last_contact_at=clock.now)])
    before = picture(qtbot, app_context, client_list, 1)
    clock.step(3 * 24 * 3600)
    assert picture(qtbot, app_context, client_list, 1) != before


def test_the_current_row_is_marked_also_where_nothing_is_selected(
    qtbot: QtBot, app_context: AppContext, client_list: ClientList
) -> None:
    rows = RowList(client_list.model, client_list.lists, app_context.formats)
    qtbot.addWidget(rows)
    rows.resize(330, 400)
    rows.select_first()
    rows.selectionModel().clearSelection()
    rows.show()
    first, second = (
        rows.viewport().grab(rows.visualRect(client_list.model.index(at, 0))).toImage().pixelColor(20, 10)
        for at in (0, 1)
    )
    assert first != second
