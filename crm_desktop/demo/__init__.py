"""Realistic demonstration data, in Russian and English, of any size, the same for the same seed."""

from crm_desktop.demo.fill import fill

__all__ = ["fill"]
