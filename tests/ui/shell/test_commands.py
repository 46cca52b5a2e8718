from collections import Counter

from crm_desktop.system.paths import resource
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.shell.commands import MENU_TITLES, SHELL_COMMANDS, Menu
from crm_desktop.ui.shell.features import FEATURES

ALL = [*SHELL_COMMANDS, *(command for feature in FEATURES for command in feature.commands)]


def test_keys_and_shortcuts_are_unique() -> None:
    assert [key for key, count in Counter(command.key for command in ALL).items() if count > 1] == []
    shortcuts = Counter(keys for command in ALL for keys in command.shortcuts)
    assert [keys for keys, count in shortcuts.items() if count > 1] == []


def test_shortcuts_leave_typing_alone() -> None:
    for command in ALL:
        for keys in command.shortcuts:
            assert "+" in keys or keys.startswith("F") or keys == "Del", (command.key, keys)


def test_every_icon_is_there() -> None:
    missing = [each.icon for each in ALL if each.icon and not resource("icons", f"{each.icon}.svg").is_file()]
    assert missing == []


def test_pages_of_commands_exist() -> None:
    keys = {feature.key for feature in FEATURES}
    assert [command.key for command in ALL if command.page and command.page not in keys] == []


def test_every_menu_has_a_title() -> None:
    assert set(MENU_TITLES) == set(Menu)


def test_titles_are_translated(languages: Languages) -> None:
    english = {command.key: command.title() for command in SHELL_COMMANDS}
    languages.use("ru")
    assert [each.key for each in SHELL_COMMANDS if each.title() == english[each.key]] == []
