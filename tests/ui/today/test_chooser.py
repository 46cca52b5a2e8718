"""The panel of blocks: ticks, order, keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.today.blocks import BLOCKS
from crm_desktop.ui.today.chooser import Chooser

KEYS = tuple(block.key for block in BLOCKS)


@pytest.fixture
def chooser(qtbot: QtBot, theme: Theme, languages: Languages) -> Iterator[Chooser]:
    host = QWidget()
    qtbot.addWidget(host)
    result = Chooser(BLOCKS, set(KEYS[:2]), host)
    result.open_at(QPoint(600, 100))
    yield result
    host.close()


def test_space_ticks_and_alt_arrows_move(chooser: Chooser, qtbot: QtBot) -> None:
    heard: list[tuple[object, object]] = []
    chooser.chosen.connect(lambda shown, order: heard.append((shown, order)))
    qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    assert heard[-1] == (KEYS[1:2], KEYS)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert heard[-1] == (KEYS[1:2], (KEYS[1], KEYS[0], *KEYS[2:]))
    chooser.up.click()
    assert heard[-1][1] == KEYS
    chooser.up.click()  # it is the first already
    assert heard[-1][1] == KEYS
    chooser.down.click()
    assert chooser.list.currentRow() == 1


def test_as_at_first_closes(chooser: Chooser, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chooser.reset_requested):
        chooser.reset.click()
