"""Who works here: remembered on this computer for each base, shown at the top right, changed by a menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.catalogue import User
from crm_desktop.domain.entity import Entity
from crm_desktop.domain.events import DataChanged
from crm_desktop.system.settings import CURRENT_USERS, Settings
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.text import literal


def base_key(address: str) -> str:
    """Return the name under which this computer remembers a base: its address without a password."""
    scheme, mark, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}" if mark else address


def remembered(settings: Settings, address: str) -> int:
    """Return the id of the person who worked with a base here last; 0 when nobody did."""
    return settings.get(CURRENT_USERS).get(base_key(address), 0)


def work_as(context: AppContext, user_id: int) -> User:
    """Work on as this person, and remember it on this computer."""
    user = context.services.users.act_as(user_id)
    known = context.settings.get(CURRENT_USERS)
    key = base_key(context.services.store.engine.address)
    context.settings.set(CURRENT_USERS, {**known, key: user_id})
    context.shell.set_user(user.name, user.id, user.color)
    return user


class Who(QObject):
    """The menu at the avatar, and the avatar itself after a person was renamed."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        context.events.changed.connect(self._on_event)

    def open_menu(self, place: QPoint) -> QMenu:
        """Show who works here, with a tick at the one at the keyboard; `place` is its top right corner."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        current = self._context.services.store.actor_id
        for user in self._context.services.users.list(only_active=True):
            action = menu.addAction(literal(user.name))
            action.setCheckable(True)
            action.setChecked(user.id == current)
            action.triggered.connect(partial(self._on_chosen, user.id))
        menu.addSeparator()
        people = menu.addAction(icon("users"), self.tr("People who work here…"))
        people.triggered.connect(lambda: self._context.shell.run_command("settings_people"))
        menu.popup(place - QPoint(menu.sizeHint().width(), 0))
        return menu

    def _on_chosen(self, user_id: int) -> None:
        user = work_as(self._context, user_id)
        self._context.shell.toast(self.tr("{0} works here now.").format(user.name))

    def _on_event(self, event: DataChanged) -> None:
        if event.entity is Entity.USER:
            user = self._context.services.users.current()
            if user is None:
                self._context.shell.set_user("", 0, "")
            else:
                self._context.services.store.act_as(user.id, user.name)
                self._context.shell.set_user(user.name, user.id, user.color)
