"""What the business decided once for everybody who works with the base."""

from __future__ import annotations

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


class BusinessSection(Section):
    """Name of the company, currency, and whose phone numbers are written without a country code."""

    watched = frozenset({Entity.SETTING})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._preferences = Preferences()
        self.company = QLineEdit(self)
        self.currency = QComboBox(self)
        self.region = QComboBox(self)
        for box in (self.currency, self.region):
            dress_popup(box)
        for control in (self.company, self.currency, self.region):
            control.setFixedWidth(_WIDTH)
        self._rows = [SettingRow(control, self) for control in (self.company, self.currency, self.region)]
        card, inside = group_card()
        for row in self._rows:
            inside.addWidget(row)
        self.body.addWidget(card)
        self.company.editingFinished.connect(self._on_company_edited)
        self.currency.activated.connect(lambda _at: self._store("currency", str(self.currency.currentData())))
        self.region.activated.connect(lambda _at: self._store("phone_region", str(self.region.currentData())))
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Company"))
        self.hint.setText(self.tr("Kept in the database: it holds for everybody who works with it."))
        company, currency, region = self._rows
        company.set_texts(self.tr("Name of the company"), self.tr("Shown at the top left of the window."))
        currency.set_texts(self.tr("Currency"))
        region.set_texts(
            self.tr("Country of phone numbers"),
            self.tr("Numbers without a country code are taken for numbers of this country."),
        )
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
        _fill(self.currency, currencies(preferences.currency), preferences.currency)
        _fill(self.region, countries(preferences.phone_region), preferences.phone_region)

    def _on_company_edited(self) -> None:
        if self.company.text() != self._preferences.company_name:
            self._store("company_name", self.company.text())

    def _store(self, key: str, value: str) -> None:
        if value == getattr(self._preferences, key):
            return
        row = self._rows[("company_name", "currency", "phone_region").index(key)]
        said = {
            "company_name": self.tr("The name of the company was changed."),
            "currency": self.tr("The currency was changed."),
            "phone_region": self.tr("The country of phone numbers was changed."),
        }[key]

        def on_done() -> None:
            row.show_problem("")
            set_property(self.company, "invalid", False)

        def on_error(error: Exception) -> None:
            if isinstance(error, ValidationError):
                row.show_problem("; ".join(problem_text(problem) for problem in error.problems.values()))
                set_property(self.company, "invalid", key == "company_name")
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
