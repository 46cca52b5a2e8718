"""An editor for each kind of own field."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.ui.forms.own_fields import own_editor
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (CustomFieldKind.TEXT, "Латте"),
        (CustomFieldKind.NUMBER, 42),
        (CustomFieldKind.MONEY, 150_000),
        (CustomFieldKind.DATE, "2026-12-31"),
        (CustomFieldKind.YES_NO, False),
        (CustomFieldKind.CHOICE, "сам"),
    ],
)
def test_what_is_shown_comes_back(
    kind: CustomFieldKind, value: Any, qtbot: QtBot, languages: Languages
) -> None:
    field = CustomField(1, 1, "f_1", "Поле", kind, ("курьер", "сам"))
    own = own_editor(field, Formats(), lambda: date(2026, 11, 22))
    qtbot.addWidget(own.editor)
    own.show(value)
    assert own.value() == value
    own.show(None)
    assert own.value() in (None, "")
    if isinstance(own.editor, QLineEdit) and kind is CustomFieldKind.NUMBER:
        own.editor.setText("много")
        assert own.value() is None
