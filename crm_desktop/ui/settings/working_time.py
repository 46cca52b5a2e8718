"""When people work: public holidays, the hours of the shop and of each person, special days, the time to answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.preferences import Preferences
from crm_desktop.domain.work_time import OFFICE, Spans, SpecialDay
from crm_desktop.services import Services
from crm_desktop.services.public_holidays import Region, country_names, regions
from crm_desktop.services.working_time import DayOff
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.settings.setting_row import SettingRow
from crm_desktop.ui.settings.special_days import Run, SpecialDays
from crm_desktop.ui.settings.time_zones import zones
from crm_desktop.ui.settings.working_texts import WorkingTexts
from crm_desktop.ui.settings.working_week import WeekEditor
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.spin import dress_spin
from crm_desktop.ui.widgets.text import label

_WIDTH = 280
_NO_COUNTRY = "-"
_MOST_MINUTES = 99_999
_YES = "YES"


@dataclass(frozen=True)
class Shown:
    """All that the section shows, read at once."""

    preferences: Preferences
    countries: Sequence[tuple[str, str]]
    regions: Sequence[Region]
    people: Sequence[tuple[int, str]]
    user_id: int | None
    shop_week: Sequence[Spans]
    own_week: Sequence[Spans] | None
    special: Sequence[SpecialDay]
    today: Spans
    days_off: Sequence[DayOff]


def read_shown(services: Services, user_id: int | None, language: str) -> Shown:
    """Read what the section shows of somebody, or of the shop."""
    preferences, working_time = services.preferences.get(), services.working_time
    names = country_names(language)
    people = [(user.id, user.name) for user in services.users.list(only_active=True)]
    if user_id not in [each for each, _ in people]:
        user_id = None
    return Shown(
        preferences,
        sorted(names.items(), key=lambda pair: pair[1].casefold()),
        regions(preferences.holidays_of),
        people,
        user_id,
        working_time.week(None) or OFFICE,
        working_time.week(user_id) if user_id is not None else None,
        working_time.special_days(user_id),
        working_time.of(user_id).spans(services.today()),
        working_time.next_days_off(user_id, language),
    )


class WorkingTimeSection(Section):
    """Each change is stored when its field is left, and can be taken back."""

    watched = frozenset({Entity.SETTING, Entity.WORK_HOURS, Entity.SPECIAL_DAY, Entity.USER})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._texts = WorkingTexts(context.formats)
        self._shown: Shown | None = None
        self._user_id: int | None = None
        self.country, self.region, self.zone = QComboBox(self), QComboBox(self), QComboBox(self)
        self.answer, self.only_working = QSpinBox(self), QCheckBox(self)
        self.whose, self.own = QComboBox(self), QCheckBox(self)
        self.today, self.ahead = label("", "strong", self), label("", "small", self, wraps=True)
        self.week = WeekEditor(self._texts, self)
        self.special = SpecialDays(context.formats, context.services.today, self._texts, self)
        self._rows = {
            name: SettingRow(control, self)
            for name, control in (
                ("country", self.country),
                ("region", self.region),
                ("zone", self.zone),
                ("answer", self.answer),
                ("only_working", self.only_working),
            )
        }
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Working time"))
        self.hint.setText(
            self.tr(
                "The calendar shows it, deadlines count by it, and nobody is told of something forgotten at night."
                " It holds for everybody who works with the base."
            )
        )
        rows = self._rows
        rows["country"].set_texts(
            self.tr("Country of public holidays"), self.tr("Its public holidays are days off.")
        )
        rows["region"].set_texts(self.tr("Region"), self.tr("Some holidays are those of a region only."))
        rows["zone"].set_texts(
            self.tr("Time zone"), self.tr("Whose clock working hours and repeated tasks follow.")
        )
        rows["answer"].set_texts(
            self.tr("Answer inquiries within, minutes"),
            self.tr("When this time is over, an inquiry without an answer is shown as late."),
        )
        rows["only_working"].set_texts(
            self.tr("Only working time counts for answers"),
            self.tr("What comes in the evening may then be answered in the morning."),
        )
        self.whose.setAccessibleName(self.tr("Whose hours"))
        self.own.setText(self.tr("Own hours"))
        self.week.retranslate()
        self.special.retranslate()
        if self._shown is not None:
            self.refresh()

    def refresh(self) -> None:
        services, user_id, language = (
            self.context.services,
            self._user_id,
            self.context.languages.language,
        )
        self.read(lambda: read_shown(services, user_id, language), self._show)

    def first(self) -> QWidget | None:
        return self.country

    def _build(self) -> None:
        for box in (self.country, self.region, self.zone, self.whose):
            dress_popup(box)
            box.setFixedWidth(_WIDTH)
        self.answer.setRange(1, _MOST_MINUTES)
        self.answer.setKeyboardTracking(False)
        dress_spin(self.answer)
        card, inside = group_card()
        for row in self._rows.values():
            inside.addWidget(row)
        self.body.addWidget(card)
        hours, inside = group_card()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.whose)
        head.addWidget(self.own)
        head.addStretch(1)
        inside.addLayout(head)
        self._add_all(inside, self.today, self.ahead, self.week)
        self.body.addWidget(hours)
        special, inside = group_card()
        inside.addWidget(self.special)
        self.body.addWidget(special)
        self._rows["region"].hide()

    @staticmethod
    def _add_all(layout: QVBoxLayout, *widgets: QWidget) -> None:
        for widget in widgets:
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.country.activated.connect(lambda _at: self._on_country())
        self.region.activated.connect(
            lambda _at: self._store(
                self.tr("The region of public holidays was changed."),
                holiday_region=str(self.region.currentData()),
            )
        )
        self.zone.activated.connect(
            lambda _at: self._store(
                self.tr("The time zone was changed."), time_zone=str(self.zone.currentData())
            )
        )
        self.answer.editingFinished.connect(self._on_answer)
        self.only_working.clicked.connect(
            lambda is_on: self._store(
                self.tr("How the time to answer is counted was changed."), answer_hours=_YES if is_on else ""
            )
        )
        self.whose.activated.connect(lambda _at: self._on_whose())
        self.own.clicked.connect(self._on_own)
        self.week.changed.connect(self._set_week)
        self.special.add_requested.connect(self._add_special)
        self.special.remove_requested.connect(self._remove_special)

    # Showing

    def _show(self, shown: Shown) -> None:
        self._shown, self._user_id = shown, shown.user_id
        preferences = shown.preferences
        _fill(
            self.country,
            [(_NO_COUNTRY, self.tr("No public holidays")), *shown.countries],
            preferences.holidays_of or _NO_COUNTRY,
        )
        parts = [(region.code, region.name) for region in shown.regions]
        _fill(self.region, [("", self.tr("Those of the whole country")), *parts], preferences.holiday_region)
        self._rows["region"].setVisible(bool(parts))
        places = zones(preferences.holidays_of or preferences.phone_region, preferences.time_zone)
        _fill(self.zone, [("", self.tr("That of each computer")), *places], preferences.time_zone)
        if not self.answer.hasFocus():
            with QSignalBlocker(self.answer):
                self.answer.setValue(preferences.answer_minutes)
        self.only_working.setChecked(preferences.has_answer_hours)
        people: list[tuple[int | None, str]] = [(None, self.tr("The whole shop")), *shown.people]
        _fill(self.whose, people, shown.user_id)
        self._show_hours(shown)

    def _show_hours(self, shown: Shown) -> None:
        is_person = shown.user_id is not None
        self.own.setVisible(is_person)
        self.own.setChecked(shown.own_week is not None)
        self.week.setEnabled(not is_person or shown.own_week is not None)
        self.week.show_week(shown.own_week or shown.shop_week)
        self.special.show_days(shown.special)
        self.today.setText(self.tr("Today: {0}").format(self._texts.day(shown.today)))
        self.ahead.setText(self._texts.days_off(shown.days_off, self.context.services.today()))
        self.ahead.setVisible(bool(shown.days_off))

    # Changing

    def _on_country(self) -> None:
        code = str(self.country.currentData())
        if self._shown and code != (self._shown.preferences.holidays_of or _NO_COUNTRY):
            self._store(
                self.tr("The country of public holidays was changed."),
                holiday_country=code,
                holiday_region="",
            )

    def _on_answer(self) -> None:
        if self._shown and self.answer.value() != self._shown.preferences.answer_minutes:
            self._store(
                self.tr("The time to answer inquiries was changed."), answer_within=str(self.answer.value())
            )

    def _store(self, said: str, **values: str) -> None:
        shown, preferences = self._shown, self.context.services.preferences
        if shown and any(getattr(shown.preferences, key) != value for key, value in values.items()):
            self._change(lambda: preferences.update(**values), said)

    def _on_whose(self) -> None:
        self._user_id = self.whose.currentData()
        self.special.done()
        self.refresh()

    def _on_own(self, is_own: bool) -> None:
        shown = self._shown
        if shown is not None:
            self._set_week(shown.shop_week if is_own else None)

    def _set_week(self, week: Sequence[Spans] | None) -> None:
        working_time, user_id = self.context.services.working_time, self._user_id
        if user_id is None:
            said = self.tr("The working hours were changed.")
        else:
            said = self.tr("The working hours were changed: {0}").format(self.whose.currentText())
        self._change(lambda: working_time.set_week(user_id, week), said)

    def _add_special(self, since: dt.date, until: dt.date, note: str, spans: Spans) -> None:
        working_time, user_id = self.context.services.working_time, self._user_id

        def on_done() -> None:
            self.special.done()
            self.refresh()

        said = self.tr("Special day added: {0}").format(
            self._texts.run(since, until, self.context.services.today())
        )
        self.save(
            lambda: working_time.set_special_days(user_id, since, until, note, spans), said, on_done=on_done
        )

    def _remove_special(self, run: Run) -> None:
        working_time = self.context.services.working_time
        said = self.tr("Special day removed: {0}").format(
            self._texts.run(run.since, run.until, self.context.services.today())
        )
        self._change(lambda: working_time.remove_special_days(run.ids), said)

    def _change(self, work: Callable[[], object], said: str) -> None:
        def on_error(error: Exception) -> None:
            self.context.shell.show_error(error)
            self.refresh()

        self.save(work, said, on_done=self.refresh, on_error=on_error)


def _fill(box: QComboBox, choices: Sequence[tuple[object, str]], chosen: object) -> None:
    """Show choices, unless they are shown already: a list that is open stays open."""
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] != list(choices):
        box.clear()
        for key, word in choices:
            box.addItem(word, key)
    box.setCurrentIndex(next((at for at in range(box.count()) if box.itemData(at) == chosen), 0))
