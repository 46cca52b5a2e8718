"""The settings of this computer say when it reminds."""

from __future__ import annotations

from datetime import time

from crm_desktop.domain.reminder import ReminderRules
from crm_desktop.system import settings as names
from crm_desktop.system.settings import Settings
from crm_desktop.ui.reminders.rules import rules_of


def test_rules_are_read_from_the_settings(settings: Settings) -> None:
    assert rules_of(settings) == ReminderRules()
    settings.set(names.REMIND_MORNING, "07:30")
    settings.set(names.REMIND_QUIET_FROM, "21:00")
    settings.set(names.REMIND_QUIET_UNTIL, "08:00")
    settings.set(names.REMIND_DIGEST, False)
    assert rules_of(settings) == ReminderRules(time(7, 30), time(21), time(8), with_digest=False)
