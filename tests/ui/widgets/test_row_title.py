"""The title of a row that opens what it names."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.row_title import RowTitle

LONG = "Согласовать с производством сроки и цену второй витрины & кресла"


def test_a_title_takes_the_room_there_is(qtbot: QtBot) -> None:
    title = RowTitle(LONG)
    qtbot.addWidget(title)
    title.resize(120, 28)
    title.show()
    assert title.text().endswith("…")
    assert title.minimumSizeHint().width() <= 40
    title.resize(1200, 28)
    assert title.text() == LONG.replace("&", "&&")
