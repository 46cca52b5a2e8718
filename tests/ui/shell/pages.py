"""Two screens to test the shell with, over real clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.ui.shell.commands import Command, Creation, Menu
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place


class ClientsPage(FeaturePage):
    """Counts what the shell does with it."""

    watched = frozenset({Entity.CLIENT})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.refreshed = self.retranslated = self.created = 0
        self.refs: list[EntityRef] = []
        self.received: list[object] = []
        self.remembered: dict[str, object] = {}
        self.keeps_the_user = False
        self.edit, self.filter = QLineEdit(self), QLineEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.edit)
        layout.addWidget(self.filter)
        self.retranslate()

    def retranslate(self) -> None:
        self.retranslated += 1

    def refresh(self) -> None:
        self.refreshed += 1

    def open_ref(self, ref: EntityRef) -> None:
        self.refs.append(ref)

    def receive(self, message: object) -> None:
        self.received.append(message)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"new_client": self._create}

    def focus_first(self) -> None:
        self.edit.setFocus()

    def focus_find(self) -> None:
        self.filter.setFocus()

    def may_leave(self) -> bool:
        return not self.keeps_the_user

    def state(self) -> dict[str, object]:
        return {"refreshed": self.refreshed}

    def restore_state(self, state: Mapping[str, object]) -> None:
        self.remembered = dict(state)

    def _create(self) -> None:
        self.created += 1


NEW_CLIENT = Command(
    "new_client",
    "New client",
    Menu.CLIENT,
    "user-plus",
    ("Ctrl+N",),
    page="clients",
    creates=Creation("Client", ("clients",)),
)
CLIENTS = Feature("clients", "Clients", "users", ClientsPage, Entity.CLIENT, commands=(NEW_CLIENT,))
HISTORY = Feature("history", "History", "history", FeaturePage)
SETTINGS = Feature("settings", "Settings", "settings", FeaturePage, place=Place.BOTTOM)
FEATURES = (CLIENTS, HISTORY, SETTINGS)
