"""A small shop for tests of the list, and ways to wait for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client import Birthday, ClientKind
from crm_desktop.services import Services
from crm_desktop.ui.clients.client_list import ClientList
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client


@dataclass
class Shop:
    """Ids of the clients of the shop."""

    anna: int = 0
    igor: int = 0
    grain: int = 0
    maria: int = 0
    toasts: list[str] = field(default_factory=list)


def make_shop(services: Services) -> Shop:
    """Store four clients that differ in everything a list can show."""
    services.users.create("Марина", "pink")
    services.custom_fields.create("Скидка", CustomFieldKind.NUMBER)
    services.custom_fields.create("Договор", CustomFieldKind.YES_NO)
    return Shop(
        anna=make_client(
            services,
            "Лебедева Анна",
            phones="+7 912 345-67-89",
            emails="anna@zerno.example",
            status="Клиент",
            owner="Марина",
            tags=("VIP", "кофе"),
            company="Кофейня «Зерно»",
            birthday=Birthday(12, 3),
        ),
        igor=make_client(
            services, "Савченко Игорь", phones="+7 903 118-40-02", status="Новый", source="Сайт"
        ),
        grain=make_client(services, "ООО «Северный склад»", kind=ClientKind.COMPANY, owner="Марина"),
        maria=make_client(services, "Ковальчук Мария", tags=("опт",), must_know="Отсрочка 14 дней"),
    )


def settle(qtbot: QtBot, context: AppContext) -> None:
    """Wait until all work is done and every answer has arrived."""
    qtbot.waitUntil(lambda: context.runner.busy_count == 0)


def names(qtbot: QtBot, context: AppContext, clients: ClientList) -> list[str]:
    """Return the names in the list, once it is complete."""
    qtbot.waitUntil(lambda: clients.loader.is_complete and context.runner.busy_count == 0)
    return [clients.model.row_at(at).name for at in range(len(clients.model.ids))]


def entry(menu: QMenu, *path: str) -> QAction:
    """Return an entry of a menu, through its submenus."""
    for text in path[:-1]:
        action = next(each for each in menu.actions() if each.text() == text)
        menu = next(each for each in menu.findChildren(QMenu) if each.menuAction() is action)
    return next(each for each in menu.actions() if each.text().split("\t")[0] == path[-1])
