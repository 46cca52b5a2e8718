"""The fields of protected facts."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.protected import ProtectedFacts
from crm_desktop.ui.clients.protected.facts_form import FactsForm
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme

FACTS = ProtectedFacts(
    "Паспорт",
    "4509",
    "ОВД",
    dt.date(2010, 5, 17),
    "Москва\nТверская",
    "заметка",
    (("СНИЛС", "112"), ("а", "б")),
)


@pytest.fixture
def form(theme: Theme, languages: Languages, qtbot: QtBot) -> FactsForm:
    result = FactsForm(Formats(), lambda: dt.date(2026, 11, 21))
    qtbot.addWidget(result)
    return result


def test_what_is_shown_is_what_it_says(form: FactsForm) -> None:
    form.show_facts(FACTS)
    assert form.facts() == FACTS
    form.show_facts(ProtectedFacts())
    assert form.facts() == ProtectedFacts()


def test_a_line_of_ones_own_is_added(form: FactsForm, qtbot: QtBot) -> None:
    form.show_facts(FACTS)
    form.add_row.click()
    assert form.facts() == FACTS
    name, value = form._rows[-1]
    name.setText("ИНН")
    value.setText("7707")
    with qtbot.waitSignal(form.committed):
        form.commit()
    assert form.facts().rows[-1] == ("ИНН", "7707")


def test_every_field_has_a_name(form: FactsForm) -> None:
    form.show_facts(FACTS)
    fields = [*form.findChildren(QLineEdit), *form.findChildren(QPlainTextEdit)]
    assert [field for field in fields if not field.accessibleName()] == []
