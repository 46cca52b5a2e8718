"""What the tests of the screen of deals share."""

from tests.ui.deals.desk import desk

__all__ = ["desk"]
