from __future__ import annotations

import pytest

from crm_desktop.system import settings as names
from crm_desktop.ui.runtime.fonts import TextSize
from crm_desktop.ui.runtime.theme import Density, ThemeMode
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.main_window import MainWindow


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [
        ("theme_dark", names.THEME, ThemeMode.DARK),
        ("density_compact", names.DENSITY, Density.COMPACT),
        ("text_large", names.TEXT_SIZE, TextSize.LARGE),
        ("language_ru", names.LANGUAGE, "ru"),
    ],
)
def test_a_choice_is_kept_and_ticked(
    window: MainWindow, app_context: AppContext, key: str, name: names.Setting[str], value: str
) -> None:
    theme, language = app_context.theme, app_context.languages.language
    former = (theme.mode, theme.density, theme.text_size)
    window.run_command(key)
    assert app_context.settings.get(name) == value
    assert window.actions_table.action(key).isChecked()
    window.choices.set_theme(former[0])
    window.choices.set_density(former[1])
    window.choices.set_text_size(former[2])
    window.choices.set_language(language)
    assert (theme.mode, theme.density, theme.text_size) == former


def test_the_button_at_the_top_goes_from_light_to_dark_and_back(
    window: MainWindow, app_context: AppContext
) -> None:
    was_dark = app_context.theme.is_dark
    window.choices.switch_theme()
    assert app_context.theme.is_dark is not was_dark
    window.choices.switch_theme()
    assert app_context.theme.is_dark is was_dark
