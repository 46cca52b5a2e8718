from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.shell.commands import Menu
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place
from crm_desktop.ui.shell.features import FEATURES
from crm_desktop.ui.shell.page_commands import page_commands, page_shortcuts


def screens(*keys: str) -> tuple[Feature, ...]:
    return tuple(Feature(key, key, "users", FeaturePage) for key in keys)


def test_a_shortcut_is_the_place_as_shipped_and_the_tenth_is_zero() -> None:
    shortcuts = page_shortcuts(screens(*"abcdefghijk", "settings"))
    assert shortcuts == {
        **{key: f"Ctrl+{number}" for number, key in enumerate("abcdefghi", start=1)},
        "j": "Ctrl+0",
        "settings": "Ctrl+,",
    }


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
