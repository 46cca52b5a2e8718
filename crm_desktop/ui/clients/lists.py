"""The short lists that cells, filters and menus of clients choose from, read once and kept until they change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.catalogue import CustomField
from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.entity import Entity
from crm_desktop.services import Services
from crm_desktop.ui.clients.inline_edit import Reading
from crm_desktop.ui.table.column import Chip, Choice

LIST_ENTITIES = frozenset({Entity.TAG, Entity.STATUS, Entity.SOURCE, Entity.USER, Entity.CUSTOM_FIELD})
KIND_ICONS = {
    ClientKind.PERSON: "user",
    ClientKind.COMPANY: "building-2",
    ClientKind.SOLE_TRADER: "briefcase-business",
}


def kind_text(kind: ClientKind) -> str:
    """Return what a kind of client is called."""
    translate = QCoreApplication.translate
    return {
        ClientKind.PERSON: translate("ClientLists", "Person"),
        ClientKind.COMPANY: translate("ClientLists", "Company"),
        ClientKind.SOLE_TRADER: translate("ClientLists", "Sole trader"),
    }[kind]


class ClientLists:
    """Names and colours of statuses and tags, names of sources and users, and the own fields."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._status_colors: dict[str, str] = {}
        self._tag_colors: dict[str, str] = {}
        self.sources: tuple[str, ...] = ()
        self.owners: tuple[str, ...] = ()
        self.own_fields: tuple[CustomField, ...] = ()
        self.reload()

    def reload(self) -> None:
        """Read all lists again."""
        services = self._services
        self._status_colors = {status.name: status.color for status in services.statuses.list()}
        self._tag_colors = services.tags.colors()
        self.sources = tuple(source.name for source in services.sources.list())
        self.owners = tuple(user.name for user in services.users.list(only_active=True))
        self.own_fields = tuple(services.custom_fields.list())

    def reading(self) -> Reading:
        """Return what the meaning of a typed text depends on now."""
        region = self._services.preferences.get().phone_region
        return Reading(self.today(), region, self.own_fields)

    def today(self) -> dt.date:
        """Return the day it is here."""
        return self._services.today()

    @property
    def statuses(self) -> tuple[str, ...]:
        """The statuses in the user's order."""
        return tuple(self._status_colors)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags by name."""
        return tuple(self._tag_colors)

    def names(self, key: str) -> tuple[str, ...]:
        """Return the names that a column chooses from."""
        lists = {"status": self.statuses, "source": self.sources, "owner": self.owners, "tags": self.tags}
        return lists[key]

    def choices(self, key: str) -> Sequence[Choice]:
        """Return the names that a column chooses from, for editors and filters."""
        if key == "kind":
            return [Choice(kind.value, kind_text(kind)) for kind in ClientKind]
        return [Choice(name, name) for name in self.names(key)]

    def color(self, key: str, name: str) -> str:
        """Return the colour of a status or a tag; that of an unknown one is grey."""
        return (self._status_colors if key == "status" else self._tag_colors).get(name, "grey")

    def status_chips(self, name: str) -> tuple[Chip, ...]:
        """Return the chip of a status, none without one."""
        return (Chip(name, self.color("status", name)),) if name else ()

    def tag_chips(self, names: Sequence[str]) -> tuple[Chip, ...]:
        """Return the chips of tags."""
        return tuple(Chip(name, self.color("tags", name)) for name in names)
