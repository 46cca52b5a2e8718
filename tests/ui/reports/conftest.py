"""What the tests of the screen of reports share."""

from tests.ui.reports.desk import desk, report

__all__ = ["desk", "report"]
