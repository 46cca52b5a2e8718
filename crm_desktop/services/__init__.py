"""Use cases: the only place where transactions begin."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.domain.preferences import Preferences
from crm_desktop.services.catalogue import SourceService, StatusService, TagService, UserService
from crm_desktop.services.clients import ClientService
from crm_desktop.services.clients.merge import MergeService
from crm_desktop.services.custom_fields import CustomFieldService
from crm_desktop.services.duplicates import DuplicateService
from crm_desktop.services.exports import ExportService
from crm_desktop.services.history import HistoryService
from crm_desktop.services.imports import ImportService
from crm_desktop.services.maintenance import MaintenanceService
from crm_desktop.services.preferences import PreferenceService
from crm_desktop.services.store import Store
from crm_desktop.services.views import SavedViewService

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
    merges: MergeService
    duplicates: DuplicateService
    custom_fields: CustomFieldService
    views: SavedViewService
    preferences: PreferenceService
    imports: ImportService
    exports: ExportService
    maintenance: MaintenanceService


def build_services(store: Store, defaults: Preferences | None = None) -> Services:
    """Make the services of one opened base; `defaults` are what a base without preferences goes by."""
    clients = ClientService(store)
    custom_fields = CustomFieldService(store)
    preferences = PreferenceService(store, defaults)
    return Services(
        store=store,
        clients=clients,
        tags=TagService(store),
        statuses=StatusService(store),
        sources=SourceService(store),
        users=UserService(store),
        history=HistoryService(store),
        merges=MergeService(store),
        duplicates=DuplicateService(store, clients),
        custom_fields=custom_fields,
        views=SavedViewService(store),
        preferences=preferences,
        imports=ImportService(store, clients, custom_fields, preferences),
        exports=ExportService(clients, custom_fields),
        maintenance=MaintenanceService(store),
    )
