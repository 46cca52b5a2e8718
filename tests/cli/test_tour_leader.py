"""Which screens take part in the tour, and what a picture shows."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.cli.tour_leader import find_tours, take
from crm_desktop.ui.shell.features import FEATURES


@pytest.mark.parametrize("key", [feature.key for feature in FEATURES])
def test_every_screen_takes_part(key: str) -> None:
    feature = next(feature for feature in FEATURES if feature.key == key)
    folder = ".".join(feature.make_page.__module__.split(".")[:3])
    assert importlib.import_module(f"{folder}.tour").TOURS


def test_visits_have_a_place_of_their_own() -> None:
    orders = [tour.order for tour in find_tours()]
    assert len(orders) == len(set(orders))


def test_a_picture_shows_what_lies_over_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.setStyleSheet("QWidget { background: white } QMenu { background: navy; color: white }")
    with qtbot.waitExposed(window):
        window.show()
    alone = take(window).toImage()
    dialog = QDialog(window)
    QLabel("Sure?", dialog)
    dialog.open()
    dialog.move(window.mapToGlobal(QPoint(150, 150)))
    menu = QMenu(window)
    menu.addAction("Undo")
    menu.popup(window.mapToGlobal(QPoint(20, 20)))
    qtbot.waitUntil(menu.isVisible)
    together = take(window).toImage()
    assert together.size() == alone.size()
    for place in (QPoint(25, 25), QPoint(151, 140)):
        assert together.pixelColor(place) != alone.pixelColor(place), place
    assert together.pixelColor(390, 10) == alone.pixelColor(390, 10)
    menu.close()
    dialog.close()
