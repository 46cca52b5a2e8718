"""Finds clients that may be one: while a new one is typed, during an import, and in the whole base."""

from crm_desktop.services.duplicates.candidates import Candidates
from crm_desktop.services.duplicates.finding import DuplicatePair, DuplicateService, LikeClient

__all__ = ["Candidates", "DuplicatePair", "DuplicateService", "LikeClient"]
