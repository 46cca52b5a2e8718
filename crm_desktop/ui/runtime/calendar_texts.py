"""What was not taken from a calendar file, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.exchange.ics_items import IcsProblem


def calendar_problem_text(problem: IcsProblem) -> str:
    """Return why something in a calendar file was not taken as it is."""
    translate = QCoreApplication.translate
    texts = {
        IcsProblem.UNREADABLE: translate("CalendarTexts", "cannot be read"),
        IcsProblem.BAD_RULE: translate("CalendarTexts", "this repetition is not known here, taken once"),
        IcsProblem.NO_TITLE: translate("CalendarTexts", "has no title"),
        IcsProblem.TOO_LONG: translate("CalendarTexts", "is too long and was shortened"),
        IcsProblem.NO_START: translate("CalendarTexts", "has no readable time, taken without one"),
        IcsProblem.NO_SERIES: translate("CalendarTexts", "its series is not here, taken as a single task"),
        IcsProblem.UNKNOWN_PERSON: translate("CalendarTexts", "no one client has this name"),
        IcsProblem.ALARM: translate("CalendarTexts", "this reminder cannot be set"),
    }
    return texts[problem]
