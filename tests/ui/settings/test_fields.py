"""Own fields in the settings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.ui.settings.fields import FieldRow, FieldSection
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.settings.conftest import Said

Settle = Callable[[], None]


@pytest.fixture
def section(
    app_context: AppContext, open_section: Callable[[type[FieldSection]], FieldSection]
) -> FieldSection:
    fields = app_context.services.custom_fields
    fields.create("Скидка", CustomFieldKind.NUMBER)
    fields.create("Доставка", CustomFieldKind.CHOICE, ["курьер", "почта"])
    keys = {field.label: field.key for field in fields.list()}
    make_client(app_context.services, "Лебедева Анна", custom={keys["Доставка"]: "курьер"})
    return open_section(FieldSection)


def row(section: FieldSection, label: str) -> FieldRow:
    return next(row for row in section.column.rows if row.name() == label)


def field(context: AppContext, label: str) -> CustomField:
    return next(each for each in context.services.custom_fields.list() if each.label == label)


def choose_kind(form_row: FieldRow, kind: CustomFieldKind) -> None:
    form_row.form.kind.setCurrentIndex(form_row.form.kind.findData(kind))
    form_row.form.kind.activated.emit(form_row.form.kind.currentIndex())


def test_a_row_tells_kind_and_use(section: FieldSection) -> None:
    assert row(section, "Доставка").kind.text() == "One of a list"
    assert row(section, "Доставка").note.text() == "1 client"
    assert row(section, "Скидка").note.text() == ""


def test_a_field_with_values_is_added(
    section: FieldSection, app_context: AppContext, said: Said, settle: Settle, qtbot: QtBot
) -> None:
    form = section.new_form
    form.kind.setCurrentIndex(form.kind.findData(CustomFieldKind.CHOICE))
    form.kind.activated.emit(form.kind.currentIndex())
    section.add_line.edit.setText("Цвет")
    qtbot.keyClick(section.add_line.edit, Qt.Key.Key_Return)
    settle()
    assert form._problem.text() == "Name at least one value."
    form.options.setPlainText("белый\nкрасный")
    form.required.setChecked(True)
    qtbot.keyClick(section.add_line.edit, Qt.Key.Key_Return)
    settle()
    stored = field(app_context, "Цвет")
    assert (stored.kind, stored.options) == (CustomFieldKind.CHOICE, ("белый", "красный"))
    assert stored.is_required
    assert said.undoable == ["Field added: Цвет"]
    assert form.chosen_kind() is CustomFieldKind.TEXT
    assert row(section, "Цвет").must.isVisible()


def test_a_label_that_is_taken_is_refused(section: FieldSection, settle: Settle) -> None:
    section.add("скидка")
    settle()
    assert section.add_line.problem() == "There is one like this already."


def test_a_renamed_value_is_renamed_at_clients_too(
    section: FieldSection, app_context: AppContext, settle: Settle
) -> None:
    target = row(section, "Доставка")
    target.form.options.setPlainText("наш курьер\nпочта")
    target.form.options_changed.emit()
    settle()
    stored = field(app_context, "Доставка")
    assert stored.options == ("наш курьер", "почта")
    assert app_context.services.custom_fields.option_usage(stored.id) == {"наш курьер": 1}


def test_the_kind_of_an_empty_field_changes(
    section: FieldSection, app_context: AppContext, settle: Settle
) -> None:
    choose_kind(row(section, "Скидка"), CustomFieldKind.MONEY)
    settle()
    assert field(app_context, "Скидка").kind is CustomFieldKind.MONEY


def test_the_kind_of_a_filled_field_stays(
    section: FieldSection, app_context: AppContext, settle: Settle
) -> None:
    target = row(section, "Доставка")
    choose_kind(target, CustomFieldKind.DATE)
    settle()
    assert field(app_context, "Доставка").kind is CustomFieldKind.CHOICE
    assert target.form.chosen_kind() is CustomFieldKind.CHOICE
    assert target.form._problem.text() == "The kind stays: what 1 client has in this field does not fit."


def test_a_kind_becomes_a_list_together_with_its_values(
    section: FieldSection, app_context: AppContext, settle: Settle
) -> None:
    target = row(section, "Скидка")
    choose_kind(target, CustomFieldKind.CHOICE)
    settle()
    assert field(app_context, "Скидка").kind is CustomFieldKind.NUMBER
    target.form.options.setPlainText("3\n5")
    target.form.options_changed.emit()
    settle()
    assert field(app_context, "Скидка").options == ("3", "5")


def test_a_field_becomes_required(section: FieldSection, app_context: AppContext, settle: Settle) -> None:
    row(section, "Скидка").form.required.click()
    settle()
    assert field(app_context, "Скидка").is_required


def test_a_removal_tells_of_values_and_is_undone(
    section: FieldSection, app_context: AppContext, said: Said, settle: Settle
) -> None:
    row(section, "Доставка").remove.click()
    settle()
    assert said.undoable == ["Field removed: Доставка, 1 client had something in it"]
    app_context.services.history.undo_last()
    settle()
    assert row(section, "Доставка").note.text() == "1 client"


def test_the_order_changes_and_the_name(
    section: FieldSection, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    row(section, "Доставка").up.click()
    settle()
    assert [each.label for each in app_context.services.custom_fields.list()] == ["Доставка", "Скидка"]
    target = row(section, "Скидка")
    target.edit.setText("Скидка, %")
    qtbot.keyClick(target.edit, Qt.Key.Key_Return)
    settle()
    assert field(app_context, "Скидка, %")


def test_the_form_unfolds(section: FieldSection) -> None:
    target = row(section, "Скидка")
    assert not target.form.isVisible()
    target.unfold.click()
    assert target.form.isVisible()
