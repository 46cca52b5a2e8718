"""Clients: queries, commands, merge and erasure."""

from crm_desktop.services.clients.commands import ClientService

__all__ = ["ClientService"]
