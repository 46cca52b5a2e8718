"""The base of a tour: some days of an office."""

from __future__ import annotations

import pytest

from crm_desktop.cli.tour_data import fill_base
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.history import ActionKind
from crm_desktop.services import Services
from crm_desktop.ui.shell.tour_guide import TourClock


@pytest.mark.parametrize("language", ["ru", "en"])
def test_there_is_something_to_see_everywhere(sqlite_services: Services, language: str) -> None:
    clock = TourClock()
    sqlite_services.store.clock = clock
    fill_base(sqlite_services, clock, language, 80)
    assert sqlite_services.clients.count(ClientFilter(in_recycle_bin=True)) == 3
    assert sqlite_services.duplicates.pairs()
    actions = sqlite_services.history.rows(sqlite_services.history.list_ids()).values()
    assert {action.kind for action in actions} >= {
        ActionKind.DEMO,
        ActionKind.IMPORT,
        ActionKind.CLIENTS_REMOVED,
    }
    assert len({action.at for action in actions}) > 3
    assert sqlite_services.users.current() is not None
    assert sqlite_services.maintenance.check().is_sound


def test_a_tour_of_an_empty_base(sqlite_services: Services) -> None:
    fill_base(sqlite_services, TourClock(), "ru", 0)
    assert sqlite_services.clients.count() == 0
