"""What the business decided once for everybody who works with the base."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.preferences import Preferences
from crm_desktop.ui.runtime.error_texts import problem_text
from crm_desktop.ui.settings.places import countries, currencies
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.settings.setting_row import SettingRow
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.text import set_property

_WIDTH = 280
_KEYS = ("company_name", "currency", "phone_region", "files_folder")


class BusinessSection(Section):
    """Name of the company, currency, whose phone numbers are written without a country code; for a base on a
    server, where the files of clients are."""

    watched = frozenset({Entity.SETTING})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._preferences = Preferences()
        self.company = QLineEdit(self)
        self.currency = QComboBox(self)
        self.region = QComboBox(self)
        self.folder = QLineEdit(self)
        for box in (self.currency, self.region):
            dress_popup(box)
        controls = (self.company, self.currency, self.region, self.folder)
        for control in controls:
            control.setFixedWidth(_WIDTH)
        self._rows = [SettingRow(control, self) for control in controls]
        self._rows[-1].setVisible(context.services.files.is_on_server)
        card, inside = group_card()
        for row in self._rows:
            inside.addWidget(row)
        self.body.addWidget(card)
        self.company.editingFinished.connect(self._on_company_edited)
        self.folder.editingFinished.connect(self._on_folder_edited)
        self.currency.activated.connect(lambda _at: self._store("currency", str(self.currency.currentData())))
        self.region.activated.connect(lambda _at: self._store("phone_region", str(self.region.currentData())))
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Company"))
        self.hint.setText(self.tr("Kept in the database: it holds for everybody who works with it."))
        company, currency, region, folder = self._rows
        company.set_texts(self.tr("Name of the company"), self.tr("Shown at the top left of the window."))
        currency.set_texts(self.tr("Currency"))
        region.set_texts(
            self.tr("Country of phone numbers"),
            self.tr("Numbers without a country code are taken for numbers of this country."),
        )
        folder.set_texts(
            self.tr("Folder for files"),
            self.tr("Where the files of clients are: a folder that everybody reaches under this name."),
        )
        self.folder.setPlaceholderText(self.tr("On this computer only"))
        self.company.setPlaceholderText(self.tr("Flowers on Garden Street"))
        self._show(self._preferences)

    def refresh(self) -> None:
        self.read(self.context.services.preferences.get, self._show)

    def first(self) -> QWidget | None:
        return self.company

    def _show(self, preferences: Preferences) -> None:
        self._preferences = preferences
        if not self.company.hasFocus():
            self.company.setText(preferences.company_name)
        if not self.folder.hasFocus():
            self.folder.setText(preferences.files_folder)
        _fill(self.currency, currencies(preferences.currency), preferences.currency)
        _fill(self.region, countries(preferences.phone_region), preferences.phone_region)

    def _on_company_edited(self) -> None:
        if self.company.text() != self._preferences.company_name:
            self._store("company_name", self.company.text())

    def _on_folder_edited(self) -> None:
        text = self.folder.text().strip()
        is_there = not text or (Path(text).is_absolute() and Path(text).is_dir())
        self._rows[-1].show_problem("" if is_there else self.tr("There is no such folder"))
        set_property(self.folder, "invalid", not is_there)
        if is_there:
            self._store("files_folder", text)

    def _store(self, key: str, value: str) -> None:
        if value == getattr(self._preferences, key):
            return
        row = self._rows[_KEYS.index(key)]
        said = {
            "company_name": self.tr("The name of the company was changed."),
            "currency": self.tr("The currency was changed."),
            "phone_region": self.tr("The country of phone numbers was changed."),
            "files_folder": self.tr("The folder for files was changed."),
        }[key]

        field = self.company if key == "company_name" else None

        def on_done() -> None:
            row.show_problem("")
            if field is not None:
                set_property(field, "invalid", False)

        def on_error(error: Exception) -> None:
            if isinstance(error, ValidationError):
                row.show_problem("; ".join(problem_text(problem) for problem in error.problems.values()))
                if field is not None:
                    set_property(field, "invalid", True)
            else:
                self.context.shell.show_error(error)
                self._show(self._preferences)

        preferences = self.context.services.preferences
        self.save(lambda: preferences.update(**{key: value}), said, on_done=on_done, on_error=on_error)


def _fill(box: QComboBox, choices: list[tuple[str, str]], chosen: str) -> None:
    box.clear()
    for code, word in choices:
        box.addItem(word, code)
    box.setCurrentIndex(max(0, box.findData(chosen)))
