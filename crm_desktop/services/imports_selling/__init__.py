"""Importing deals and products from files."""

from crm_desktop.services.imports_selling.plan import (
    PlannedDeal,
    PlannedProduct,
    PlannedSelling,
    SellingCounts,
    SellingPlan,
    SellingSummary,
)
from crm_desktop.services.imports_selling.service import SellingImportService

__all__ = [
    "PlannedDeal",
    "PlannedProduct",
    "PlannedSelling",
    "SellingCounts",
    "SellingImportService",
    "SellingPlan",
    "SellingSummary",
]
