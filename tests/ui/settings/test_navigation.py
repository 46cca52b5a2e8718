"""Which screens show at the left, and in which order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crm_desktop.ui.settings.navigation import NavigationSection, ScreenRow
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place
from crm_desktop.ui.shell.navigation import Navigation
from crm_desktop.ui.shell.page_commands import navigation_of
from tests.ui.settings.conftest import Said

SCREENS = (
    *(Feature(key, key.title(), "users", FeaturePage) for key in ("clients", "deals", "counter")),
    Feature("settings", "Settings", "settings", FeaturePage, place=Place.BOTTOM),
)


@pytest.fixture
def navigation(app_context: AppContext) -> Navigation:
    result = navigation_of(SCREENS, app_context.settings, app_context.shell)
    app_context.shell.navigation = result
    return result


@pytest.fixture
def section(
    navigation: Navigation, open_section: Callable[[type[NavigationSection]], NavigationSection]
) -> NavigationSection:
    return open_section(NavigationSection)


def row(section: NavigationSection, key: str) -> ScreenRow:
    return next(each for each in section.column.rows if each.key == key)


def shown(navigation: Navigation) -> list[str]:
    return [feature.key for feature in navigation.shown]


def undo(said: Said) -> None:
    action = said.toasts[-1].on_action
    assert action is not None
    action()


def test_a_screen_without_its_tick_is_hidden_and_undo_brings_it_back(
    section: NavigationSection, navigation: Navigation, said: Said
) -> None:
    row(section, "counter").check.click()
    assert shown(navigation) == ["clients", "deals"]
    undo(said)
    assert shown(navigation) == ["clients", "deals", "counter"]
    assert row(section, "counter").check.isChecked()


def test_a_screen_moves_and_undo_moves_it_back(
    section: NavigationSection, navigation: Navigation, said: Said
) -> None:
    row(section, "counter").up.click()
    assert shown(navigation) == ["clients", "counter", "deals"]
    assert [each.key for each in section.column.rows] == ["clients", "counter", "deals"]
    assert not row(section, "deals").down.isEnabled()
    undo(said)
    assert shown(navigation) == ["clients", "deals", "counter"]


def test_one_screen_has_to_stay(section: NavigationSection, navigation: Navigation) -> None:
    row(section, "counter").check.click()
    row(section, "deals").check.click()
    last = row(section, "clients").check
    assert not last.isEnabled()
    assert last.toolTip()
    row(section, "deals").check.click()
    assert last.isEnabled()
    assert shown(navigation) == ["clients", "deals"]


def test_all_can_be_as_it_was_shipped(section: NavigationSection, navigation: Navigation, said: Said) -> None:
    assert not section.reset.isEnabled()
    row(section, "deals").up.click()
    row(section, "clients").check.click()
    assert section.reset.isEnabled()
    section.reset.click()
    assert navigation.is_as_shipped
    assert not section.reset.isEnabled()
    undo(said)
    assert shown(navigation) == ["deals", "counter"]


def test_what_is_hidden_elsewhere_shows_here(section: NavigationSection, navigation: Navigation) -> None:
    navigation.arrange(["counter", "clients", "deals"], {"deals"})
    assert [each.key for each in section.column.rows] == ["counter", "clients", "deals"]
    assert not row(section, "deals").check.isChecked()


def test_without_a_window_there_is_nothing_to_choose(
    open_section: Callable[[type[NavigationSection]], NavigationSection],
) -> None:
    section = open_section(NavigationSection)
    assert section.column.rows == []
    assert not section.reset.isEnabled()
