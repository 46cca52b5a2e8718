"""Protected facts of clients: sealed with a password, shown for some minutes, each look noted."""

from crm_desktop.services.protected.service import ProtectedService

__all__ = ["ProtectedService"]
