"""The package gives out its service."""

from __future__ import annotations

from crm_desktop.services import Services
from crm_desktop.services.reminders import ReminderService


def test_reminders_are_one_service(sqlite_services: Services) -> None:
    assert isinstance(sqlite_services.reminders, ReminderService)
