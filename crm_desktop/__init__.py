"""CRM Desktop: the clients of a small business on its own computer."""

__version__ = "0.1.0"
