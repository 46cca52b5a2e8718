"""The list that a field with choices opens: rows as high as those of a menu, in the colours of the theme."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

from crm_desktop.ui.widgets.scroll import calm_wheel

NOTHING = "—"


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints by the style sheet, which Qt's own delegate for these lists leaves aside."""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        return super().displayText(value, locale) or NOTHING


def dress_popup(box: QComboBox) -> None:
    """Let the list of a field look like the rest of the program; the choice of nothing is a dash.
    Scrolling a page over it changes nothing."""
    box.setItemDelegate(_ChoiceDelegate(box))
    calm_wheel(box)
