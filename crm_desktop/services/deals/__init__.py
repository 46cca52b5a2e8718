"""Deals, the roads they go, and why they are lost."""

from crm_desktop.services.deals.commands import DealService
from crm_desktop.services.deals.lost_reasons import LostReasonService
from crm_desktop.services.deals.pipelines import PipelineService

__all__ = ["DealService", "LostReasonService", "PipelineService"]
