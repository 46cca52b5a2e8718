"""Look and language: the menu's commands do the work, the section shows what holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crm_desktop.ui.runtime.theme import ThemeMode
from crm_desktop.ui.settings.look import LookSection
from crm_desktop.ui.shell.context import AppContext
from tests.ui.settings.conftest import Said


@pytest.fixture
def section(open_section: Callable[[type[LookSection]], LookSection]) -> LookSection:
    return open_section(LookSection)


def test_it_shows_what_holds(section: LookSection) -> None:
    assert section.language.current() == "en"
    assert section.theme.current() == "light"
    assert section.density.current() == "comfortable"


@pytest.mark.parametrize(
    ("control", "value", "command", "back"),
    [
        ("theme", "dark", "theme_dark", "theme_light"),
        ("density", "compact", "density_compact", "density_comfortable"),
        ("text", "large", "text_large", "text_normal"),
        ("language", "ru", "language_ru", "language_en"),
    ],
)
def test_a_choice_is_in_force_and_can_be_taken_back(
    section: LookSection, said: Said, control: str, value: str, command: str, back: str
) -> None:
    getattr(section, control).chosen.emit(value)
    assert said.commands == [command]
    undo = said.toasts[-1].on_action
    assert undo is not None
    undo()
    assert said.commands == [command, back]


def test_the_same_again_does_nothing(section: LookSection, said: Said) -> None:
    section.theme.chosen.emit("light")
    assert said.commands == []
    assert said.toasts == []


def test_a_switch_elsewhere_shows_here(section: LookSection, app_context: AppContext) -> None:
    app_context.theme.set_mode(ThemeMode.DARK)
    assert section.theme.current() == "dark"
