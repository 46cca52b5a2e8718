"""What happened with clients: the timeline, the outcomes of contacts, and what is to be done next."""

from crm_desktop.services.timeline.commands import TimelineService
from crm_desktop.services.timeline.outcomes import OutcomeService

__all__ = ["OutcomeService", "TimelineService"]
