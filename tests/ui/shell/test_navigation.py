from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.system.settings import RAIL_HIDDEN, RAIL_ORDER, Settings
from crm_desktop.ui.shell.feature import Feature, FeaturePage
from crm_desktop.ui.shell.navigation import Screen
from crm_desktop.ui.shell.page_commands import navigation_of


def screens(*keys: str) -> tuple[Feature, ...]:
    return tuple(Feature(key, key, "users", FeaturePage) for key in keys)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def keys(features: list[Screen]) -> list[str]:
    return [screen.key for screen in features]


def test_the_shortcut_stays_wherever_the_screen_is_moved(settings: Settings) -> None:
    navigation = navigation_of(screens("a", "b"), settings)
    navigation.arrange(["b", "a"], {"a"})
    assert navigation.shortcuts == {"a": "Ctrl+1", "b": "Ctrl+2"}


def test_order_and_hidden_screens_are_remembered(settings: Settings) -> None:
    navigation_of(screens("a", "b", "c"), settings).arrange(["c", "a", "b"], {"a"})
    again = navigation_of(screens("a", "b", "c"), settings)
    assert (keys(again.order), keys(again.shown)) == (["c", "a", "b"], ["c", "b"])
    assert again.hidden == {"a"}
    assert not again.is_as_shipped


def test_the_order_as_shipped_is_not_kept_as_a_choice(settings: Settings) -> None:
    navigation = navigation_of(screens("a", "b"), settings)
    navigation.arrange(["b", "a"], {"a"})
    navigation.arrange(["a", "b"], ())
    assert (settings.get(RAIL_ORDER), settings.get(RAIL_HIDDEN)) == ((), ())
    assert navigation.is_as_shipped


def test_a_new_screen_stands_where_it_was_shipped(settings: Settings) -> None:
    navigation_of(screens("a", "b", "c"), settings).arrange(["c", "b", "a"], ())
    later = navigation_of(screens("today", "a", "tasks", "b", "c"), settings)
    assert keys(later.order) == ["today", "c", "b", "a", "tasks"]


@given(st.lists(st.sampled_from("abcdxyz")), st.sets(st.sampled_from("abcdxyz")))
def test_whatever_is_stored_every_screen_is_there_once_and_one_shows(
    order: list[str], hidden: set[str]
) -> None:
    settings = Settings(Path("there is no such folder/settings.json"))
    settings._values = {"rail_order": order, "rail_hidden": sorted(hidden)}
    navigation = navigation_of(screens("a", "b", "c", "d"), settings)
    assert sorted(keys(navigation.order)) == ["a", "b", "c", "d"]
    assert navigation.shown
