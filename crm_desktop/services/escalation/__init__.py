"""Escalation: what was forgotten, who is told of it, and what is done about it."""

from crm_desktop.services.escalation.service import EscalationService

__all__ = ["EscalationService"]
