"""Requests of people who may become clients."""

from crm_desktop.services.inquiries.converting import InquiryService

__all__ = ["InquiryService"]
