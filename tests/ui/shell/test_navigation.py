from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.system.settings import RAIL_HIDDEN, RAIL_ORDER, Settings
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.shell.commands import Menu
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place
from crm_desktop.ui.shell.features import FEATURES
from crm_desktop.ui.shell.navigation import Navigation, page_commands, page_shortcuts


def screens(*keys: str) -> tuple[Feature, ...]:
    return tuple(Feature(key, key, "users", FeaturePage) for key in keys)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def keys(features: list[Feature]) -> list[str]:
    return [feature.key for feature in features]


def test_a_shortcut_is_the_place_as_shipped_and_the_tenth_is_zero() -> None:
    shortcuts = page_shortcuts(screens(*"abcdefghijk", "settings"))
    assert shortcuts == {
        **{key: f"Ctrl+{number}" for number, key in enumerate("abcdefghi", start=1)},
        "j": "Ctrl+0",
        "settings": "Ctrl+,",
    }


def test_the_shortcut_stays_wherever_the_screen_is_moved(settings: Settings) -> None:
    navigation = Navigation(screens("a", "b"), settings)
    navigation.arrange(["b", "a"], {"a"})
    assert navigation.shortcuts == {"a": "Ctrl+1", "b": "Ctrl+2"}


def test_order_and_hidden_screens_are_remembered(settings: Settings) -> None:
    Navigation(screens("a", "b", "c"), settings).arrange(["c", "a", "b"], {"a"})
    again = Navigation(screens("a", "b", "c"), settings)
    assert (keys(again.order), keys(again.shown)) == (["c", "a", "b"], ["c", "b"])
    assert again.hidden == {"a"}
    assert not again.is_as_shipped


def test_the_order_as_shipped_is_not_kept_as_a_choice(settings: Settings) -> None:
    navigation = Navigation(screens("a", "b"), settings)
    navigation.arrange(["b", "a"], {"a"})
    navigation.arrange(["a", "b"], ())
    assert (settings.get(RAIL_ORDER), settings.get(RAIL_HIDDEN)) == ((), ())
    assert navigation.is_as_shipped


def test_a_new_screen_stands_where_it_was_shipped(settings: Settings) -> None:
    Navigation(screens("a", "b", "c"), settings).arrange(["c", "b", "a"], ())
    later = Navigation(screens("today", "a", "tasks", "b", "c"), settings)
    assert keys(later.order) == ["today", "c", "b", "a", "tasks"]


@given(st.lists(st.sampled_from("abcdxyz")), st.sets(st.sampled_from("abcdxyz")))
def test_whatever_is_stored_every_screen_is_there_once_and_one_shows(
    order: list[str], hidden: set[str]
) -> None:
    settings = Settings(Path("there is no such folder/settings.json"))
    settings._values = {"rail_order": order, "rail_hidden": sorted(hidden)}
    navigation = Navigation(screens("a", "b", "c", "d"), settings)
    assert sorted(keys(navigation.order)) == ["a", "b", "c", "d"]
    assert navigation.shown


def test_every_screen_of_the_navigation_is_in_the_menu_under_its_name(languages: Languages) -> None:
    commands = page_commands(FEATURES)
    main = [feature for feature in FEATURES if feature.place is Place.MAIN]
    assert {command.menu for command in commands} == {Menu.GO}
    for language in ("en", "ru"):
        languages.use(language)
        assert [command.title() for command in commands] == [feature.text() for feature in main]


def test_every_hidden_screen_is_found_in_the_palette() -> None:
    found = {command.key for feature in FEATURES for command in feature.commands if command.in_palette}
    found |= {command.key.removeprefix("go_") for command in page_commands(FEATURES) if command.in_palette}
    assert {feature.key for feature in FEATURES if feature.place is Place.MAIN} <= found
