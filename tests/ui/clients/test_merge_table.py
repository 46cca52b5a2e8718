"""Two cards field by field: a suggestion for each, and the result in sight."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from crm_desktop.domain.catalogue import CustomField, CustomFieldKind
from crm_desktop.domain.merge import MergeChoice, MergePreview, merge_fields
from crm_desktop.ui.clients.merge_table import MergeTable
from crm_desktop.ui.runtime.formats import Formats
from tests.factories import make_draft


@pytest.fixture
def table(qtbot: QtBot, theme: object, languages: object) -> MergeTable:
    result = MergeTable(Formats())
    qtbot.addWidget(result)
    kept = make_draft("Лебедева Анна", notes="одно", phones="8 912 345-67-89", custom={"f_1": 5})
    absorbed = make_draft(
        "Лебедева Аня", notes="другое", phones="8 903 111-22-33", inn="7", custom={"f_1": 7}
    )
    own = {"f_1": CustomField(1, 1, "f_1", "Скидка", CustomFieldKind.NUMBER)}
    preview = MergePreview(1, 2, 1, 1, kept, absorbed, merge_fields(kept, absorbed))
    result.show_preview(preview, own, ("Лебедева Анна", "Лебедева Аня"))
    result.show()
    return result


def test_suggestions_keep_all_that_can_be_kept(table: MergeTable) -> None:
    assert table.result_text("first_name") == "Анна"
    assert table.result_text("notes") == "одно\nдругое"
    assert table.result_text("phones") == "+7 912 345-67-89\n+7 903 111-22-33"
    assert table.result_text("inn") == "7"
    assert table.result_text("custom.f_1") == "5"


def test_a_choice_changes_the_result(table: MergeTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.changed):
        table.choose("first_name", MergeChoice.ABSORBED)
    table.choose("phones", MergeChoice.KEPT)
    table.choose("custom.f_1", MergeChoice.ABSORBED)
    assert table.result_text("first_name") == "Аня"
    assert table.result_text("phones") == "+7 912 345-67-89"
    assert table.result_text("custom.f_1") == "7"
    assert table.choices()["first_name"] is MergeChoice.ABSORBED


def test_only_differences_are_asked(table: MergeTable) -> None:
    asked = {radio.accessibleName().split(":")[0] for radio in table.findChildren(QRadioButton)}
    assert asked == {"First name", "Notes", "Phones", "Скидка"}
