"""Editors of the fields that users add, one for each kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, NamedTuple

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.custom_values import parse_custom
from crm_desktop.domain.errors import Problem
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.typed import TypedEditor
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.own_field_texts import custom_text, yes_no


class OwnEditor(NamedTuple):
    """An editor with how it shows a stored value (None for none) and what is in it now."""

    editor: ChoiceEditor | TypedEditor[Any]
    show: Callable[[Any], None]
    value: Callable[[], Any]


def own_editor(field: CustomField, formats: Formats, today: Callable[[], dt.date]) -> OwnEditor:
    """Return the editor of an own field."""
    if field.kind is CustomFieldKind.CHOICE:
        choice = ChoiceEditor(field.label)
        choice.set_choices(field.options)
        return OwnEditor(choice, lambda value: choice.set_value(value or ""), choice.value)
    if field.kind is CustomFieldKind.YES_NO:
        return _yes_no(field)

    def read(text: str) -> tuple[Any, Problem | None]:
        return parse_custom(field, text, today=today(), day_first=formats.is_day_first)

    def write(value: Any) -> str:
        return str(value) if field.kind is CustomFieldKind.TEXT else custom_text(field, value, formats)

    typed = TypedEditor[Any](field.label, read, write)
    return OwnEditor(typed, typed.set_typed, typed.typed_value)


def _yes_no(field: CustomField) -> OwnEditor:
    choice = ChoiceEditor(field.label)
    choice.set_choices([yes_no(True), yes_no(False)])

    def show(value: bool | None) -> None:
        choice.set_value("" if value is None else yes_no(value))

    def value() -> bool | None:
        word = choice.value()
        return None if not word else word == yes_no(True)

    return OwnEditor(choice, show, value)
