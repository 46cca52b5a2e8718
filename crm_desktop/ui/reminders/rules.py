"""When this computer reminds, as its settings say."""

from __future__ import annotations

import datetime as dt

from crm_desktop.domain.reminder import ReminderRules
from crm_desktop.system import settings as names
from crm_desktop.system.settings import Settings


def rules_of(settings: Settings) -> ReminderRules:
    """Return the morning, the quiet hours and whether the day begins with an overview."""
    quiet_from, quiet_until = (
        dt.time.fromisoformat(text) if text else None
        for text in (settings.get(names.REMIND_QUIET_FROM), settings.get(names.REMIND_QUIET_UNTIL))
    )
    morning = dt.time.fromisoformat(settings.get(names.REMIND_MORNING))
    return ReminderRules(morning, quiet_from, quiet_until, settings.get(names.REMIND_DIGEST))
