"""The problem of a field stands below it, with an icon and in words."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.tax_ids import check_inn
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.field_row import FieldRow
from crm_desktop.ui.runtime.theme import Density, Theme


def test_a_problem_appears_below_the_field_and_goes(qtbot: QtBot, theme: object) -> None:
    editor = LineEditor("INN", check_inn)
    row = FieldRow("INN", editor)
    qtbot.addWidget(row)
    row.show()
    assert not row.problem.isVisible()
    editor.set_value("1")
    assert row.problem.isVisible()
    assert row.problem.text() == "The check digits of the INN do not agree"
    editor.set_value("")
    assert not row.problem.isVisible()


def test_the_caption_leads_to_the_field(qtbot: QtBot, theme: object) -> None:
    editor = LineEditor("INN")
    row = FieldRow("INN", editor)
    qtbot.addWidget(row)
    assert row.caption.buddy() is editor


def test_caption_and_field_stand_on_one_line_in_every_density(qtbot: QtBot, theme: Theme) -> None:
    row = FieldRow("Name", LineEditor("Name"))
    qtbot.addWidget(row)
    row.resize(400, 40)
    row.show()
    for density in (Density.COMPACT, Density.COMFORTABLE):
        theme.set_density(density)
        assert row.caption.minimumHeight() == theme.control_height


def test_the_caption_shows_the_sign_that_would_be_a_mnemonic(qtbot: QtBot, theme: object) -> None:
    row = FieldRow("R&D", LineEditor("R&D"))
    qtbot.addWidget(row)
    assert row.caption.text() == "R&&D"
