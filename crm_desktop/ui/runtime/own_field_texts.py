"""The values of the fields that users add, in words."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.ui.runtime.formats import Formats


def custom_text(field: CustomField, value: Any, formats: Formats) -> str:
    """Return the value of an own field as text."""
    if value is None:
        return ""
    if field.kind is CustomFieldKind.YES_NO:
        return yes_no(bool(value))
    if field.kind is CustomFieldKind.MONEY:
        return formats.money(int(value))
    if field.kind is CustomFieldKind.NUMBER:
        return formats.number(value)
    if field.kind is CustomFieldKind.DATE:
        return formats.date(dt.date.fromisoformat(str(value)))
    return str(value)


def yes_no(value: bool) -> str:
    """Return yes or no."""
    if value:
        return QCoreApplication.translate("ClientWords", "Yes")
    return QCoreApplication.translate("ClientWords", "No")
