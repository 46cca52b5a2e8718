"""One stage as settings show it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.pipeline import RequiredField, Stage, StageKind
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.settings.pipelines_stage import StageRow, draft_of

STAGE = Stage(
    1,
    1,
    1,
    "Offer",
    StageKind.OPEN,
    "blue",
    40,
    0,
    5,
    9,
    frozenset({RequiredField.AMOUNT}),
    ("Call",),
    "Write",
)


def test_a_row_gives_back_what_it_shows(qtbot: QtBot, theme: Theme, languages: Languages) -> None:
    row = StageRow(Formats())
    qtbot.addWidget(row)
    row.show_stage(STAGE)
    assert row.draft() == draft_of(STAGE)
    row.idle_days.setText("")
    row.retranslate()
    assert row.draft().idle_days is None
    assert row.details.isHidden()
    row.toggle()
    assert not row.details.isHidden()
