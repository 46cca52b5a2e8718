"""The settings: sections at the left, the chosen one at the right. There is no button to apply them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from crm_desktop.ui.runtime.fonts import text_factor
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.settings.auto_tasks import AutoTaskSection
from crm_desktop.ui.settings.business import BusinessSection
from crm_desktop.ui.settings.care import CareSection
from crm_desktop.ui.settings.copies import CopySection
from crm_desktop.ui.settings.fields import FieldSection
from crm_desktop.ui.settings.greetings import GreetingSection
from crm_desktop.ui.settings.look import LookSection
from crm_desktop.ui.settings.navigation import NavigationSection
from crm_desktop.ui.settings.outcomes import OutcomeSection
from crm_desktop.ui.settings.people import PeopleSection
from crm_desktop.ui.settings.pipelines import PipelineSection
from crm_desktop.ui.settings.pipelines_reasons import LostReasonSection
from crm_desktop.ui.settings.product_groups import ProductGroupSection
from crm_desktop.ui.settings.program import ProgramSection
from crm_desktop.ui.settings.protected import ProtectedSection
from crm_desktop.ui.settings.reminders import ReminderSection
from crm_desktop.ui.settings.section import Section
from crm_desktop.ui.settings.sources import SourceSection
from crm_desktop.ui.settings.statuses import StatusSection
from crm_desktop.ui.settings.stop_list import StopListSection
from crm_desktop.ui.settings.tags import TagSection
from crm_desktop.ui.settings.working_time import WorkingTimeSection
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import FeaturePage

_LIST_WIDTH = 196


class Entry(NamedTuple):
    """A section as the list at the left shows it."""

    title: str
    icon: str
    make: Callable[[AppContext, QWidget], Section]


ENTRIES: dict[str, Entry] = {
    "look": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Look and language"), "palette", LookSection),
    "navigation": Entry(
        QT_TRANSLATE_NOOP("SettingsPage", "Screens at the left"), "panel-left-open", NavigationSection
    ),
    "business": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Company"), "store", BusinessSection),
    "people": Entry(QT_TRANSLATE_NOOP("SettingsPage", "People"), "users", PeopleSection),
    "statuses": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Statuses"), "badge-check", StatusSection),
    "tags": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Tags"), "tags", TagSection),
    "sources": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Sources"), "globe", SourceSection),
    "outcomes": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Outcomes"), "flag", OutcomeSection),
    "pipelines": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Pipelines"), "square-kanban", PipelineSection),
    "lost_reasons": Entry(
        QT_TRANSLATE_NOOP("SettingsPage", "Reasons for loss"), "circle-x", LostReasonSection
    ),
    "product_groups": Entry(
        QT_TRANSLATE_NOOP("SettingsPage", "Product groups"), "package", ProductGroupSection
    ),
    "working_time": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Working time"), "clock", WorkingTimeSection),
    "reminders": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Reminders"), "bell", ReminderSection),
    "care": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Nothing forgotten"), "eye", CareSection),
    "auto_tasks": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Automatic tasks"), "list-checks", AutoTaskSection),
    "greetings": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Greetings"), "cake", GreetingSection),
    "fields": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Own fields"), "sliders-horizontal", FieldSection),
    "stop_list": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Stop list"), "ban", StopListSection),
    "protected": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Protected data"), "lock", ProtectedSection),
    "copies": Entry(QT_TRANSLATE_NOOP("SettingsPage", "Backup copies"), "hard-drive", CopySection),
    "program": Entry(QT_TRANSLATE_NOOP("SettingsPage", "About the program"), "info", ProgramSection),
}


class SettingsPage(FeaturePage):
    """Builds a section when it is first opened."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._sections: dict[str, Section] = {}
        self.list = QListWidget(self)
        self.list.setProperty("kind", "plain")
        self._fit_list()
        context.theme.changed.connect(self._fit_list)
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for key, entry in ENTRIES.items():
            item = QListWidgetItem(icon(entry.icon, "text2"), "")
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.list.addItem(item)
        self._stack = QStackedWidget(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.list)
        layout.addWidget(self._stack, 1)
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        self.list.itemActivated.connect(lambda _item: self._enter())
        self.retranslate()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        for row in range(self.list.count()):
            item = self.list.item(row)
            title = ENTRIES[item.data(Qt.ItemDataRole.UserRole)].title
            item.setText(QCoreApplication.translate("SettingsPage", title))

    def refresh(self) -> None:
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _fit_list(self) -> None:
        self.list.setFixedWidth(round(_LIST_WIDTH * text_factor()))

    def section(self, key: str) -> Section:
        """Return a section, built now if it was not yet."""
        found = self._sections.get(key)
        if found is None:
            found = self._sections[key] = ENTRIES[key].make(self.context, self)
            self._stack.addWidget(found)
            if isinstance(found, PipelineSection):
                found.task_wanted.connect(self._open_task_of_stage)
        return found

    def open_section(self, key: str) -> None:
        """Show a section and give it the keyboard."""
        self.list.setCurrentRow(list(ENTRIES).index(key))
        self._enter()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"settings": self.focus_first, "settings_people": lambda: self.open_section("people")}

    def receive(self, message: object) -> None:
        """Open a section by its key, for a screen that leads here."""
        if isinstance(message, str) and message in ENTRIES:
            self.open_section(message)

    def focus_first(self) -> None:
        self.refresh()
        self.list.setFocus()

    def panes(self) -> list[QWidget]:
        return [self.list, self._stack]

    def state(self) -> dict[str, object]:
        return {"section": self._current()}

    def restore_state(self, state: Mapping[str, object]) -> None:
        if state.get("section") in ENTRIES:
            self.list.setCurrentRow(list(ENTRIES).index(str(state["section"])))

    def _open_task_of_stage(self, stage_id: int) -> None:
        """Show the form of an automatic task of a stage."""
        section = self.section("auto_tasks")
        if isinstance(section, AutoTaskSection):
            self.open_section("auto_tasks")
            section.open_for_stage(stage_id)

    def _current(self) -> str:
        return list(ENTRIES)[max(0, self.list.currentRow())]

    def _show_current(self) -> None:
        self._stack.setCurrentWidget(self.section(self._current()))

    def _enter(self) -> None:
        target = self.section(self._current()).first()
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
