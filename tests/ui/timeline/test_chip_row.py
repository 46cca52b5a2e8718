"""Chips that are switched on and off."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.timeline.chip_row import ChipRow, ChipSpec

SPECS = [ChipSpec(f"kind{number}", f"Звонки и встречи {number}") for number in range(8)]


@pytest.fixture
def chips(qtbot: QtBot, theme: Theme) -> ChipRow:
    row = ChipRow()
    qtbot.addWidget(row)
    row.set_chips(SPECS, "More kinds")
    row.resize(500, 28)
    row.show()
    return row


def shown(row: ChipRow) -> list[str]:
    return [key for key in row.keys if row.chip(key).isVisible()]


def test_what_does_not_fit_waits_in_a_menu(chips: ChipRow, qtbot: QtBot) -> None:
    assert 1 < len(shown(chips)) < len(SPECS)
    heard: list[str] = []
    chips.toggled.connect(heard.append)
    more = next(each for each in chips.children() if getattr(each, "accessibleName", str)() == "More kinds")
    more.click()  # type: ignore[attr-defined]
    menu = chips.findChild(QMenu)
    assert menu is not None
    assert len(menu.actions()) == len(SPECS) - len(shown(chips))
    menu.actions()[-1].trigger()
    menu.close()
    assert heard == ["kind7"]


def test_a_wide_row_shows_all(chips: ChipRow) -> None:
    chips.resize(chips.sizeHint().width() + 10, 28)
    assert len(shown(chips)) == len(SPECS)


def test_what_is_on_is_in_sight(chips: ChipRow) -> None:
    chips.set_chips([*SPECS[:7], ChipSpec("kind7", "Последние", is_on=True)], "More")
    assert "kind7" in shown(chips)
    assert chips.chip("kind7").isChecked()


def test_a_press_only_asks(chips: ChipRow) -> None:
    heard: list[str] = []
    chips.toggled.connect(heard.append)
    chips.chip("kind0").click()
    assert heard == ["kind0"]
    assert not chips.chip("kind0").isChecked()  # until the filter says so
