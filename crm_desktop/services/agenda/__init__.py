"""What a day asks for, of one person, of all, and of each in the team."""

from crm_desktop.services.agenda.service import AgendaService, NewClient

__all__ = ["AgendaService", "NewClient"]
