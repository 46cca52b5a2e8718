"""Tasks and meetings."""

from crm_desktop.services.tasks.following import TaskService

__all__ = ["TaskService"]
