"""When this computer reminds and how loudly, and whether the program starts and stays with the system."""

from __future__ import annotations

import logging

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QTimeEdit, QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.important_date import MAX_DAYS_BEFORE
from crm_desktop.system import autostart
from crm_desktop.system import settings as names
from crm_desktop.system.settings import Setting
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.settings.setting_row import SettingRow
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.spin import dress_spin

logger = logging.getLogger(__name__)

_FIRST_QUIET = ("22:00", "08:00")
_CLOSING = ("ask", "yes", "no")


class ReminderSection(Section):
    """Most of it belongs to this computer; how long before birthdays and promises, to the base."""

    watched = frozenset({Entity.SETTING})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.morning = QTimeEdit(self)
        self.digest, self.sound = QCheckBox(self), QCheckBox(self)
        self.quiet = QCheckBox(self)
        self.quiet_from, self.quiet_until = QTimeEdit(self), QTimeEdit(self)
        self.birthdays, self.promises = QSpinBox(self), QSpinBox(self)
        self.closing = SegmentedControl(self)
        for key in _CLOSING:
            self.closing.add(key, key)
        self.starts, self.minimised = QCheckBox(self), QCheckBox(self)
        self._quiet_hours = QWidget(self)
        hours = QHBoxLayout(self._quiet_hours)
        hours.setContentsMargins(0, 0, 0, 0)
        hours.setSpacing(8)
        for control in (self.quiet, self.quiet_from, self.quiet_until):
            hours.addWidget(control)
        self._rows = {
            name: SettingRow(control, self)
            for name, control in (
                ("morning", self.morning),
                ("digest", self.digest),
                ("quiet", self._quiet_hours),
                ("sound", self.sound),
                ("birthdays", self.birthdays),
                ("promises", self.promises),
                ("closing", self.closing),
                ("starts", self.starts),
                ("minimised", self.minimised),
            )
        }
        for group in (
            ("morning", "digest", "quiet", "sound"),
            ("birthdays", "promises"),
            ("closing", "starts", "minimised"),
        ):
            card, inside = group_card()
            for name in group:
                inside.addWidget(self._rows[name])
            self.body.addWidget(card)
        self._rows["starts"].setVisible(autostart.is_possible())
        self._rows["minimised"].setVisible(autostart.is_possible())
        for spin in (self.birthdays, self.promises):
            spin.setRange(0, MAX_DAYS_BEFORE)
        for box in (self.morning, self.quiet_from, self.quiet_until, self.birthdays, self.promises):
            dress_spin(box)
        self._show()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        rows = self._rows
        self.title.setText(self.tr("Reminders"))
        self.hint.setText(
            self.tr(
                "These settings belong to this computer, except for the days ahead, which hold for everybody."
            )
        )
        rows["morning"].set_texts(
            self.tr("The day begins at"),
            self.tr("Birthdays, promises and the overview of the day come then."),
        )
        rows["digest"].set_texts(
            self.tr("Overview of the day"), self.tr("One reminder in the morning with what is due.")
        )
        rows["quiet"].set_texts(self.tr("Quiet hours"), self.tr("Reminders wait until they are over."))
        rows["sound"].set_texts(self.tr("Sound"))
        rows["birthdays"].set_texts(
            self.tr("Days before birthdays and other days"),
            self.tr("You are reminded on the day itself as well."),
        )
        rows["promises"].set_texts(self.tr("Days before a promise runs out"))
        rows["closing"].set_texts(
            self.tr("When the window is closed"),
            self.tr(
                "Reminders come only while the program runs; it can stay beside the clock of the system."
            ),
        )
        rows["starts"].set_texts(self.tr("Start with the system"))
        rows["minimised"].set_texts(
            self.tr("Start without its window"), self.tr("When it starts with the system.")
        )
        for key, text in zip(_CLOSING, (self.tr("Ask"), self.tr("Stay"), self.tr("Quit")), strict=True):
            self.closing.set_text(key, text)
        self.quiet.setAccessibleName(self.tr("Quiet hours"))
        self.quiet_from.setAccessibleName(self.tr("Quiet from"))
        self.quiet_until.setAccessibleName(self.tr("Quiet until"))

    def refresh(self) -> None:
        self.read(
            self.context.services.preferences.get,
            lambda found: self._show_days(found.birthday_lead, found.promise_lead),
        )

    def first(self) -> QWidget | None:
        return self.morning

    def _show(self) -> None:
        settings = self.context.settings
        self.morning.setTime(_time(settings.get(names.REMIND_MORNING)))
        quiet_from, quiet_until = (
            settings.get(names.REMIND_QUIET_FROM),
            settings.get(names.REMIND_QUIET_UNTIL),
        )
        self.quiet.setChecked(bool(quiet_from and quiet_until))
        self.quiet_from.setTime(_time(quiet_from or _FIRST_QUIET[0]))
        self.quiet_until.setTime(_time(quiet_until or _FIRST_QUIET[1]))
        self._show_quiet()
        self.digest.setChecked(settings.get(names.REMIND_DIGEST))
        self.sound.setChecked(settings.get(names.REMIND_SOUND))
        self.closing.select(settings.get(names.CLOSE_TO_TRAY))
        self.starts.setChecked(autostart.is_possible() and autostart.is_on())
        self.minimised.setChecked(settings.get(names.START_MINIMISED))

    def _show_days(self, birthdays: int, promises: int) -> None:
        for spin, days in ((self.birthdays, birthdays), (self.promises, promises)):
            if not spin.hasFocus():
                spin.setValue(days)

    def _show_quiet(self) -> None:
        for control in (self.quiet_from, self.quiet_until):
            control.setEnabled(self.quiet.isChecked())

    def _connect(self) -> None:
        settings = self.context.settings
        self.morning.editingFinished.connect(lambda: self._set(names.REMIND_MORNING, _text(self.morning)))
        self.quiet.toggled.connect(self._on_quiet)
        self.quiet_from.editingFinished.connect(self._on_quiet)
        self.quiet_until.editingFinished.connect(self._on_quiet)
        self.digest.toggled.connect(lambda is_on: settings.set(names.REMIND_DIGEST, is_on))
        self.sound.toggled.connect(lambda is_on: settings.set(names.REMIND_SOUND, is_on))
        self.closing.chosen.connect(lambda key: settings.set(names.CLOSE_TO_TRAY, key))
        self.starts.toggled.connect(lambda _is_on: self._set_autostart())
        self.minimised.toggled.connect(self._on_minimised)
        self.birthdays.editingFinished.connect(
            lambda: self._store_days("birthday_days", self.birthdays.value())
        )
        self.promises.editingFinished.connect(lambda: self._store_days("promise_days", self.promises.value()))

    def _set(self, setting: Setting[str], value: str) -> None:
        self.context.settings.set(setting, value)

    def _on_quiet(self, *_values: object) -> None:
        is_on = self.quiet.isChecked()
        self._set(names.REMIND_QUIET_FROM, _text(self.quiet_from) if is_on else "")
        self._set(names.REMIND_QUIET_UNTIL, _text(self.quiet_until) if is_on else "")
        self._show_quiet()

    def _on_minimised(self, is_on: bool) -> None:
        self.context.settings.set(names.START_MINIMISED, is_on)
        if self.starts.isChecked():
            self._set_autostart()

    def _set_autostart(self) -> None:
        row = self._rows["starts"]
        try:
            if self.starts.isChecked():
                autostart.turn_on(minimised=self.minimised.isChecked())
            else:
                autostart.turn_off()
        except OSError as error:
            logger.warning("no start with the system: %s", error)
            row.show_problem(self.tr("The system does not let the program change this."))
        else:
            row.show_problem("")

    def _store_days(self, key: str, days: int) -> None:
        preferences = self.context.services.preferences
        self.save(lambda: preferences.update(**{key: str(days)}), self.tr("The days ahead were changed."))


def _time(text: str) -> QTime:
    return QTime.fromString(text, "HH:mm")


def _text(control: QTimeEdit) -> str:
    return control.time().toString("HH:mm")
