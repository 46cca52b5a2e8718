"""Reminders: what is due for a person, exactly once, whichever computer asks first."""

from crm_desktop.services.reminders.service import ReminderService

__all__ = ["ReminderService"]
