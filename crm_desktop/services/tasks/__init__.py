"""Tasks and meetings."""

from crm_desktop.services.tasks.commands import TaskService

__all__ = ["TaskService"]
