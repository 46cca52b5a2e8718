"""Language, colours and density: settings of this computer, in force at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.runtime.fonts import TextSize
from crm_desktop.ui.runtime.i18n import LANGUAGES
from crm_desktop.ui.runtime.theme import Density, ThemeMode
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.settings.setting_row import SettingRow
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.segmented import SegmentedControl


class LookSection(Section):
    """How the program looks here; the commands of the menu do the work, so that both always agree."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.language = SegmentedControl(self)
        for key, name in LANGUAGES.items():
            self.language.add(key, name)
        self.theme = SegmentedControl(self)
        for mode, picture in zip(ThemeMode, ("monitor", "sun", "moon"), strict=True):
            self.theme.add(mode.value, mode.value, picture)
        self.density = SegmentedControl(self)
        for density in Density:
            self.density.add(density.value)
        self.text = SegmentedControl(self)
        for size in TextSize:
            self.text.add(size.value)
        controls = (self.language, self.theme, self.density, self.text)
        self._rows = [SettingRow(control, self) for control in controls]
        card, inside = group_card()
        for row in self._rows:
            inside.addWidget(row)
        self.body.addWidget(card)
        self.language.chosen.connect(lambda key: self._choose("language", key))
        self.theme.chosen.connect(lambda key: self._choose("theme", key))
        self.density.chosen.connect(lambda key: self._choose("density", key))
        self.text.chosen.connect(lambda key: self._choose("text", key))
        context.theme.changed.connect(self.refresh)
        self.refresh()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Look and language"))
        self.hint.setText(self.tr("These settings belong to this computer. Each is in force at once."))
        language, theme, density, text = self._rows
        language.set_texts(self.tr("Language"))
        theme.set_texts(self.tr("Colours"), self.tr("“As the system” changes with day and night."))
        density.set_texts(self.tr("Rows"), self.tr("Compact rows show more clients at a time."))
        self.theme.set_text(ThemeMode.SYSTEM, self.tr("As the system"))
        self.theme.set_text(ThemeMode.LIGHT, self.tr("Light"))
        self.theme.set_text(ThemeMode.DARK, self.tr("Dark"))
        self.density.set_text(Density.COMFORTABLE, self.tr("Comfortable"))
        self.density.set_text(Density.COMPACT, self.tr("Compact"))
        text.set_texts(self.tr("Text"), self.tr("Larger text, and rows and buttons to match."))
        self.text.set_text(TextSize.NORMAL, self.tr("Usual"))
        self.text.set_text(TextSize.LARGE, self.tr("Large"))
        self.refresh()

    def refresh(self) -> None:
        if self.context.languages.language:
            self.language.select(self.context.languages.language)
        self.theme.select(self.context.theme.mode)
        self.density.select(self.context.theme.density)
        self.text.select(self.context.theme.text_size)

    def first(self) -> QWidget | None:
        return self.language

    def _choose(self, what: str, value: str) -> None:
        before = {
            "language": self.context.languages.language,
            "theme": self.context.theme.mode.value,
            "density": self.context.theme.density.value,
            "text": self.context.theme.text_size.value,
        }[what]
        if value == before:
            return
        shell = self.context.shell
        shell.run_command(f"{what}_{value}")
        said = {
            "language": self.tr("The language was changed."),
            "theme": self.tr("The colours were changed."),
            "density": self.tr("The height of rows was changed."),
            "text": self.tr("The size of the text was changed."),
        }[what]
        shell.toast(said, self.tr("Undo"), lambda: shell.run_command(f"{what}_{before}"))
