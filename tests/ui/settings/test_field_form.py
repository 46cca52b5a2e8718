"""What an own field holds."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.field_form import KINDS, FieldForm, kind_text, renamed_options


@pytest.fixture
def form(languages: Languages, qtbot: QtBot) -> FieldForm:
    result = FieldForm()
    qtbot.addWidget(result)
    result.show()
    return result


@pytest.mark.parametrize(
    ("before", "after", "renamed"),
    [
        (("a", "b"), ("a", "c"), {"b": "c"}),
        (("a", "b"), ("b", "a"), {}),
        (("a", "b"), ("a",), {}),
        (("a", "b"), ("a", "b", "c"), {}),
        (("a", "b"), ("c", "d"), {"a": "c", "b": "d"}),
        (("a", "b", "c"), ("b", "x", "c"), {}),
    ],
)
def test_a_line_that_changes_in_its_place_is_a_rename(
    before: tuple[str, ...], after: tuple[str, ...], renamed: dict[str, str]
) -> None:
    assert renamed_options(before, after) == renamed


def test_every_kind_has_a_word() -> None:
    assert set(KINDS) == set(CustomFieldKind)
    assert kind_text(CustomFieldKind.CHOICE) == "One of a list"


def test_only_a_choice_has_values(form: FieldForm) -> None:
    assert not form.options.isVisible()
    form.show_field(CustomField(1, 1, "f_1", "Доставка", CustomFieldKind.CHOICE, ("курьер", "почта")))
    assert form.options.isVisible()
    assert form.typed_options() == ["курьер", "почта"]


def test_values_are_lines_without_blanks(form: FieldForm) -> None:
    form.options.setPlainText("  курьер \n\n почта  России\n")
    assert form.typed_options() == ["курьер", "почта России"]


def test_values_are_told_when_they_are_left(form: FieldForm, qtbot: QtBot) -> None:
    form.show_field(CustomField(1, 1, "f_1", "Доставка", CustomFieldKind.CHOICE, ("курьер",)))
    form.activateWindow()
    form.options.setFocus()
    with qtbot.waitSignal(form.options_changed):
        form.kind.setFocus()


def test_the_kind_survives_a_switch_of_language(form: FieldForm, languages: Languages, qtbot: QtBot) -> None:
    form.show_field(CustomField(1, 1, "f_1", "Бюджет", CustomFieldKind.MONEY))
    languages.use("ru")
    qtbot.waitUntil(lambda: form.kind.currentText() == "Деньги")
    assert form.chosen_kind() is CustomFieldKind.MONEY
