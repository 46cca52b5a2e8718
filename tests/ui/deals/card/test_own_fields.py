"""The own fields of a deal: what is typed stays, what is emptied goes."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.ui.deals.card.own_fields import OwnFields
from tests.ui.deals.desk import Desk

TERM = CustomField(1, 1, "f_1", "Срок", CustomFieldKind.TEXT)
BUDGET = CustomField(2, 1, "f_2", "Бюджет", CustomFieldKind.MONEY)


def made(desk: Desk) -> OwnFields:
    fields = OwnFields(desk.context)
    desk.qtbot.addWidget(fields)
    fields.define((TERM, BUDGET))
    return fields


def type_into(fields: OwnFields, key: str, text: str) -> None:
    editor: Any = fields.editors[key].editor
    assert isinstance(editor, QLineEdit)
    editor.setText(text)
    editor.commit()


def test_values_are_shown_and_given_back(desk: Desk) -> None:
    fields = made(desk)
    fields.show_values({"f_1": "Неделя", "f_9": "чужое"})
    with desk.qtbot.waitSignal(fields.changed):
        type_into(fields, "f_2", "150")
    assert fields.values() == {"f_1": "Неделя", "f_2": 15_000, "f_9": "чужое"}
    type_into(fields, "f_1", "")
    assert fields.values() == {"f_2": 15_000, "f_9": "чужое"}


def test_what_is_being_typed_is_left_alone(desk: Desk) -> None:
    fields = made(desk)
    fields.show_values({"f_1": "Неделя"})
    editor: Any = fields.editors["f_1"].editor
    editor.setText("Две нед")
    editor.textEdited.emit("Две нед")
    fields.show_values({"f_1": "Месяц"})
    assert editor.text() == "Две нед"
    fields.commit_all()
    assert fields.values() == {"f_1": "Две нед"}
