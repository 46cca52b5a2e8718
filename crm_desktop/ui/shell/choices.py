"""The look and the language as chosen in menus: kept in the settings, applied at once, ticked in the menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from crm_desktop.system.settings import DENSITY, LANGUAGE, TEXT_SIZE, THEME
from crm_desktop.ui.runtime.fonts import TextSize
from crm_desktop.ui.runtime.theme import Density, ThemeMode
from crm_desktop.ui.shell.actions import Actions
from crm_desktop.ui.shell.context import AppContext

LANGUAGES = ("ru", "en")


class Choices(QObject):
    """Carries out the commands of which one of several is ticked."""

    def __init__(self, context: AppContext, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._theme, self._languages = context.settings, context.theme, context.languages
        self._actions = actions
        for key in (
            f"theme_{self._theme.mode}",
            f"density_{self._theme.density}",
            f"text_{self._theme.text_size}",
            f"language_{self._languages.language or 'en'}",
        ):
            self._tick(key)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what to do for the key of each command."""
        result: dict[str, Callable[[], object]] = {}
        for mode in ThemeMode:
            result[f"theme_{mode}"] = partial(self.set_theme, mode)
        for density in Density:
            result[f"density_{density}"] = partial(self.set_density, density)
        for size in TextSize:
            result[f"text_{size}"] = partial(self.set_text_size, size)
        for language in LANGUAGES:
            result[f"language_{language}"] = partial(self.set_language, language)
        return result

    def set_theme(self, mode: ThemeMode) -> None:
        """Show light, dark, or what the system shows."""
        self._settings.set(THEME, mode.value)
        self._theme.set_mode(mode)
        self._tick(f"theme_{mode}")

    def switch_theme(self) -> None:
        """Go from light to dark or back."""
        self.set_theme(ThemeMode.LIGHT if self._theme.is_dark else ThemeMode.DARK)

    def set_density(self, density: Density) -> None:
        """Show rows closer together or farther apart."""
        self._settings.set(DENSITY, density.value)
        self._theme.set_density(density)
        self._tick(f"density_{density}")

    def set_text_size(self, size: TextSize) -> None:
        """Show smaller or larger text."""
        self._settings.set(TEXT_SIZE, size.value)
        self._theme.set_text_size(size)
        self._tick(f"text_{size}")

    def set_language(self, language: str) -> None:
        """Speak another language."""
        self._settings.set(LANGUAGE, language)
        self._languages.use(language)
        self._tick(f"language_{language}")

    def _tick(self, key: str) -> None:
        self._actions.action(key).setChecked(True)
