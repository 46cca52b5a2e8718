import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.rail import WIDTH, WIDTH_COLLAPSED, Rail
from tests.ui.shell.pages import FEATURES


@pytest.fixture
def rail(theme: Theme, languages: Languages, qtbot: QtBot) -> Rail:
    result = Rail(FEATURES, Formats())
    qtbot.addWidget(result)
    result.resize(WIDTH, 700)
    result.show()
    return result


def entry(rail: Rail, name: str) -> QPushButton:
    return next(button for button in rail.findChildren(QPushButton) if button.accessibleName() == name)


def test_an_entry_opens_its_screen(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.page_chosen) as signal:
        entry(rail, "History").click()
    assert signal.args == ["history"]


def test_the_open_screen_is_marked(rail: Rail) -> None:
    rail.select("history")
    assert entry(rail, "History").isChecked()
    assert not entry(rail, "Clients").isChecked()
    rail.select("a screen without an entry")
    assert not any(button.isChecked() for button in rail.findChildren(QPushButton))
    rail.select("clients")
    assert entry(rail, "Clients").isChecked()


def test_settings_stand_at_the_bottom(rail: Rail) -> None:
    assert entry(rail, "Settings").y() > entry(rail, "History").y() + 200


def test_collapsed_it_shows_icons_and_keeps_the_names(rail: Rail) -> None:
    rail.set_collapsed(is_collapsed=True)
    assert rail.width() == WIDTH_COLLAPSED
    clients = entry(rail, "Clients")
    assert (clients.text(), clients.toolTip()) == ("", "Clients (Ctrl+1)")
    rail.set_collapsed(is_collapsed=False)
    assert rail.width() == WIDTH
    assert clients.text() == "Clients"


def test_it_says_when_all_was_saved(rail: Rail, languages: Languages, qtbot: QtBot) -> None:
    languages.use("ru")
    rail.show_saved(dt.datetime(2026, 11, 21, 10, 52).astimezone())
    assert "Сохранено · 10:52" in {label.text() for label in rail.findChildren(QLabel)}


def test_it_names_the_base_and_offers_to_create(rail: Rail, qtbot: QtBot) -> None:
    rail.set_store("Лавка", "On this computer")
    assert {"Лавка", "On this computer"} <= {label.text() for label in rail.findChildren(QLabel)}
    with qtbot.waitSignal(rail.create_requested):
        entry(rail, "Create").click()
    rail.set_create_visible(is_visible=False)
    assert not entry(rail, "Create").isVisible()


def test_a_badge_is_painted_spoken_and_goes(rail: Rail) -> None:
    clients = entry(rail, "Clients")
    before = clients.grab().toImage()
    rail.set_badge("clients", 3, "3 late")
    assert clients.grab().toImage() != before
    assert clients.accessibleDescription() == "3 late"
    assert clients.toolTip() == "Clients (Ctrl+1)\n3 late"
    rail.set_collapsed(is_collapsed=True)
    assert clients.accessibleDescription() == "3 late"
    rail.set_collapsed(is_collapsed=False)
    rail.set_badge("clients", 0, "nothing late")
    assert clients.grab().toImage() == before
    assert clients.accessibleDescription() == ""
    rail.set_badge("a screen without an entry", 1, "")
