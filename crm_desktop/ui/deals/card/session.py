"""Stores a deal field by field while its card is open, and unites what two people changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.deal import Deal
from crm_desktop.domain.errors import CrmError, StaleError, ValidationError
from crm_desktop.services import Services
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext

_TRIES = 3


@dataclass(frozen=True)
class Stored:
    """The deal as it stands now, and what was not stored because somebody else changed it too."""

    deal: Deal
    conflicts: Mapping[str, Any]


def store_fields(services: Services, deal_id: int, base: Deal, wanted: Mapping[str, Any]) -> Stored:
    """Store these fields of a deal. A field that somebody changed since it was read, in another way, is left;
    all others go together."""
    for attempt in range(_TRIES):
        latest = services.deals.get(deal_id)
        conflicts = {
            key: value
            for key, value in wanted.items()
            if getattr(latest.draft, key) not in (getattr(base.draft, key), value)
        }
        draft = latest.draft.copy()
        for key, value in wanted.items():
            if key not in conflicts:
                setattr(draft, key, value)
        if draft == latest.draft:
            return Stored(latest, conflicts)
        try:
            services.deals.update(deal_id, latest.version, draft)
        except StaleError:
            if attempt == _TRIES - 1:
                raise
            continue
        return Stored(services.deals.get(deal_id), conflicts)
    raise AssertionError(deal_id)


class DealSession(QObject):
    """`loaded` carries the deal each time it was read; `conflicted` the fields that two changed; `refused` why
    something was not stored; `saved` comes after each field that was."""

    loaded = Signal(object)
    conflicted = Signal(object)
    refused = Signal(object)
    saved = Signal()
    gone = Signal()

    def __init__(
        self,
        context: AppContext,
        parent: QObject,
        is_crossed: Callable[[Deal, Deal], bool] = lambda _base, _theirs: False,
    ) -> None:
        """`is_crossed` tells whether a field that is being typed into is another one in the second deal."""
        super().__init__(parent)
        self._is_crossed = is_crossed
        self._context = context
        self._latest = Latest(context.runner, self)
        self.deal: Deal | None = None
        self.deal_id: int | None = None
        self._waiting: dict[str, Any] = {}
        self._is_busy = False

    def open(self, deal_id: int) -> None:
        """Read a deal."""
        self.deal_id, self.deal, self._waiting = deal_id, None, {}
        self.reload()

    def close(self) -> None:
        """Have no deal any more."""
        self._latest.forget()
        self.deal_id = self.deal = None

    def reload(self) -> None:
        """Read the deal again."""
        deal_id, deals = self.deal_id, self._context.services.deals
        if deal_id is None:
            return
        self._latest.ask(lambda _progress: deals.get(deal_id), self._on_read, lambda _error: self.gone.emit())

    def change(self, key: str, value: Any) -> None:
        """Store another value of a field; while a write is under way it waits for its turn."""
        if self.deal is None or getattr(self.deal.draft, key) == value:
            return
        self._waiting[key] = value
        self._go_on()

    def insist(self, wanted: Mapping[str, Any]) -> None:
        """Store fields over what somebody else changed."""
        self._waiting |= wanted
        self._go_on()

    def _go_on(self) -> None:
        if self._is_busy or not self._waiting or self.deal is None or self.deal_id is None:
            return
        wanted, self._waiting = self._waiting, {}
        deal_id, base, services = self.deal_id, self.deal, self._context.services
        self._is_busy = True
        self._context.runner.run(
            lambda _progress: store_fields(services, deal_id, base, wanted),
            lambda stored: self._on_stored(deal_id, stored),
            lambda error: self._on_error(deal_id, error),
            writes=True,
            owner=self,
        )

    def _on_read(self, deal: Deal) -> None:
        if deal.id != self.deal_id:
            return
        if self.deal is not None and self._is_crossed(self.deal, deal):
            return  # leaving the field compares with what was read before, and asks
        self.deal = deal
        self.loaded.emit(deal)

    def _on_stored(self, deal_id: int, stored: Stored) -> None:
        self._is_busy = False
        if deal_id == self.deal_id:
            self.deal = stored.deal
            self.loaded.emit(stored.deal)
            if stored.conflicts:
                self.conflicted.emit(stored.conflicts)
            self.saved.emit()
        self._go_on()

    def _on_error(self, deal_id: int, error: Exception) -> None:
        self._is_busy = False
        if deal_id == self.deal_id and isinstance(error, ValidationError):
            self.refused.emit(error)
        elif isinstance(error, CrmError):
            self._context.shell.show_error(error)
            self.reload()
        self._go_on()
