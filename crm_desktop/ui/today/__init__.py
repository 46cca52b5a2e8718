"""The first screen: the day of a person, and the figures that matter every day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP
from crm_desktop.ui.shell.feature import Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.shell.context import AppContext
    from crm_desktop.ui.today.page import TodayPage

KEY = "today"


def _make_page(context: AppContext, parent: QWidget) -> TodayPage:
    from crm_desktop.ui.today.page import TodayPage

    return TodayPage(context, parent)


FEATURE = Feature(KEY, QT_TRANSLATE_NOOP("Feature", "Today"), "house", _make_page)
