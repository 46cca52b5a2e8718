from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import Problem, ValidationError
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.preferences import Preferences
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from tests.services.world import snapshot


def test_a_new_base_goes_by_the_country_it_was_made_in(services: Services, tmp_path: Path) -> None:
    assert services.preferences.get() == Preferences()
    path = tmp_path / "kazakh.db"
    open_base(path, language="en", system_locale="kk_KZ").store.close()
    store = open_base(path, language="ru", system_locale="ru_RU").store
    assert build_services(store).preferences.get() == Preferences("", "KZT", "KZ")
    assert build_services(store).history.list_ids() == []
    store.close()


def test_preferences_are_kept_announced_and_undone(services: Services) -> None:
    events: list[DataChanged] = []
    services.store.subscribe(events.append)
    before = snapshot(services.store.engine)
    found = services.preferences.update(company_name=" ООО «Ромашка» ", currency="kzt", phone_region="kz")
    assert found == services.preferences.get() == Preferences("ООО «Ромашка»", "KZT", "KZ")
    assert {event.entity for event in events} == {Entity.SETTING}
    services.preferences.update(company_name="Василёк")
    assert services.preferences.get().company_name == "Василёк"
    services.history.undo_last()
    services.history.undo_last()
    assert snapshot(services.store.engine) == before


def test_what_changes_nothing_is_no_action(services: Services) -> None:
    services.preferences.update(currency="RUB")
    assert services.history.status().undo is None


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"currency": "рубль"}, Problem.NOT_A_CHOICE),
        ({"currency": " "}, Problem.REQUIRED),
        ({"phone_region": "RUS"}, Problem.NOT_A_CHOICE),
        ({"company_name": "я" * 501}, Problem.TOO_LONG),
    ],
)
def test_nonsense_is_refused_and_nothing_is_written(
    sqlite_services: Services, values: dict[str, str], problem: Problem
) -> None:
    with pytest.raises(ValidationError) as error:
        sqlite_services.preferences.update(**values)
    assert list(error.value.problems.values()) == [problem]
    assert sqlite_services.preferences.get() == Preferences()


def test_an_unknown_preference_is_a_bug(sqlite_services: Services) -> None:
    with pytest.raises(TypeError):
        sqlite_services.preferences.update(colour="blue")
