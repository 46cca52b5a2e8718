"""Settings of reminders are in force at once: those of this computer, and the days ahead in the base."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTime

from crm_desktop.system import autostart
from crm_desktop.system import settings as names
from crm_desktop.ui.reminders.rules import rules_of
from crm_desktop.ui.settings.reminders import ReminderSection
from crm_desktop.ui.shell.context import AppContext

Settle = Callable[[], None]


@pytest.fixture
def section(
    open_section: Callable[[type[ReminderSection]], ReminderSection],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> ReminderSection:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return open_section(ReminderSection)


def test_the_clock_of_reminders_is_this_computers(section: ReminderSection, app_context: AppContext) -> None:
    section.morning.setTime(QTime(8, 30))
    section.morning.editingFinished.emit()
    section.quiet.setChecked(True)
    section.quiet_until.setTime(QTime(7, 15))
    section.quiet_until.editingFinished.emit()
    section.digest.setChecked(False)
    rules = rules_of(app_context.settings)
    assert rules.morning.isoformat() == "08:30:00"
    assert rules.quiet_from is not None
    assert rules.quiet_until is not None
    assert (rules.quiet_from.isoformat(), rules.quiet_until.isoformat()) == ("22:00:00", "07:15:00")
    assert not rules.with_digest
    section.quiet.setChecked(False)
    assert rules_of(app_context.settings).quiet_from is None


def test_the_days_ahead_are_kept_in_the_base(
    section: ReminderSection, app_context: AppContext, settle: Settle
) -> None:
    settle()
    assert (section.birthdays.value(), section.promises.value()) == (3, 1)
    section.birthdays.setValue(7)
    section.birthdays.editingFinished.emit()
    settle()
    assert app_context.services.preferences.get().birthday_lead == 7


def test_the_program_starts_with_the_system_when_it_is_told_to(
    section: ReminderSection, app_context: AppContext
) -> None:
    section.starts.setChecked(True)
    assert autostart.is_on()
    assert autostart.MINIMISED in autostart.desktop_file().read_text(encoding="utf-8")
    section.minimised.setChecked(False)
    assert autostart.MINIMISED not in autostart.desktop_file().read_text(encoding="utf-8")
    section.starts.setChecked(False)
    assert not autostart.is_on()


def test_closing_is_a_choice(section: ReminderSection, app_context: AppContext) -> None:
    section.closing.chosen.emit("yes")
    assert app_context.settings.get(names.CLOSE_TO_TRAY) == "yes"
