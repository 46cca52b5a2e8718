"""Use cases: the only place where transactions begin."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.services.catalogue import SourceService, StatusService, TagService, UserService
from crm_desktop.services.clients import ClientService
from crm_desktop.services.history import HistoryService
from crm_desktop.services.store import Store

__all__ = ["Services", "build_services"]


@dataclass(frozen=True)
class Services:
    """Everything the window and the command line can do with an opened base."""

    store: Store
    clients: ClientService
    tags: TagService
    statuses: StatusService
    sources: SourceService
    users: UserService
    history: HistoryService


def build_services(store: Store) -> Services:
    """Make the services of one opened base."""
    return Services(
        store=store,
        clients=ClientService(store),
        tags=TagService(store),
        statuses=StatusService(store),
        sources=SourceService(store),
        users=UserService(store),
        history=HistoryService(store),
    )
