import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.system.settings import Settings
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.feature import Feature, FeaturePage
from crm_desktop.ui.shell.navigation import Navigation
from crm_desktop.ui.shell.page_commands import navigation_of
from crm_desktop.ui.shell.rail import WIDTH, WIDTH_COLLAPSED, Rail
from crm_desktop.ui.shell.rail_button import MoreButton, NavButton
from tests.ui.shell.pages import FEATURES

MANY = (*FEATURES, *(Feature(f"s{n}", f"Screen {n}", "users", FeaturePage) for n in range(9)))


@pytest.fixture
def rail(theme: Theme, languages: Languages, tmp_path: Path, qtbot: QtBot) -> Rail:
    return shown(FEATURES, tmp_path, qtbot)


@pytest.fixture
def full(theme: Theme, languages: Languages, tmp_path: Path, qtbot: QtBot) -> Rail:
    """Eleven screens and the settings."""
    return shown(MANY, tmp_path, qtbot)


def shown(features: Sequence[Feature], folder: Path, qtbot: QtBot) -> Rail:
    navigation = navigation_of(features, Settings(folder / "settings.json"))
    result = Rail(navigation, features, Formats())
    navigation.setParent(result)
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
    settings, history = (entry(rail, name).mapTo(rail, QPoint()).y() for name in ("Settings", "History"))
    assert settings > history + 200


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
    with qtbot.waitSignal(rail.creation_chosen) as signal:
        entry(rail, "Create").click()
    assert signal.args == ["new_client"]


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


def names(rail: Rail) -> list[str]:
    """The entries that can be seen, from top to bottom."""
    seen = [each for each in rail.findChildren(NavButton) if each.isVisible()]
    return [each.accessibleName() for each in sorted(seen, key=lambda each: each.mapTo(rail, QPoint()).y())]


def more(rail: Rail) -> MoreButton:
    return next(each for each in rail.findChildren(MoreButton) if each.isVisible())


def test_rows_are_lower_before_anything_goes_under_more(full: Rail) -> None:
    full.resize(WIDTH, 800)
    tall = entry(full, "Clients").height()
    assert len(names(full)) == 12
    full.resize(WIDTH, 560)
    assert entry(full, "Clients").height() < tall
    assert entry(full, "Clients").height() >= 24
    assert len(names(full)) == 12
    assert not any(each.isVisible() for each in full.findChildren(MoreButton))
    full.resize(WIDTH, 800)
    assert entry(full, "Clients").height() == tall


@pytest.mark.parametrize("is_collapsed", [False, True])
def test_what_finds_no_room_is_under_more_and_nothing_is_cut_off(full: Rail, is_collapsed: bool) -> None:
    full.set_collapsed(is_collapsed=is_collapsed)
    full.resize(full.width(), 420)
    button = more(full)
    rows = [each for each in full.findChildren(NavButton) if each.isVisible()]
    bottoms = [each.mapTo(full, each.rect().bottomLeft()).y() for each in [*rows, button]]
    assert max(bottoms) < full.height()
    assert (
        button.mapTo(full, button.rect().bottomLeft()).y() < entry(full, "Settings").mapTo(full, QPoint()).y()
    )
    folded = {f"Screen {n}" for n in range(9)} - {each.accessibleName() for each in rows}
    assert folded
    menu = button.open_menu()
    offered = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert offered == [*sorted(folded), "Choose the screens…"]
    menu.close()


def test_the_user_s_order_is_shown_and_hidden_screens_are_not(full: Rail) -> None:
    navigation = full.findChild(Navigation)
    assert navigation is not None
    navigation.arrange(
        ["history", *(each.key for each in navigation.shipped if each.key != "history")], {"s0"}
    )
    assert names(full)[:4] == ["History", "Clients", "Screen 1", "Screen 2"]
    assert entry(full, "History").toolTip() == "History (Ctrl+2)"


def test_tab_stops_once_and_the_arrows_go_round(rail: Rail, qtbot: QtBot) -> None:
    rail.select("history")
    stops = [each for each in rail.findChildren(NavButton) if each.focusPolicy() == Qt.FocusPolicy.TabFocus]
    assert [each.accessibleName() for each in stops] == ["History"]
    rail.activateWindow()
    entry(rail, "History").setFocus()
    for name in ("Settings", "Clients", "History"):
        qtbot.keyClick(rail.focusWidget(), Qt.Key.Key_Down)
        assert rail.focusWidget().accessibleName() == name
    qtbot.keyClick(rail.focusWidget(), Qt.Key.Key_Up)
    assert rail.focusWidget().accessibleName() == "Clients"


def test_an_entry_can_be_hidden_from_its_menu(rail: Rail, qtbot: QtBot) -> None:
    menu = rail.open_entry_menu("clients", QPoint())
    with qtbot.waitSignal(rail.hiding_requested) as signal:
        menu.actions()[0].trigger()
    assert signal.args == ["clients"]
    with qtbot.waitSignal(rail.arranging_requested):
        menu.actions()[-1].trigger()
    menu.close()
