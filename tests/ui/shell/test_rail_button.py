import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.feature import Feature, FeaturePage
from crm_desktop.ui.shell.rail_button import MoreButton, NavButton


@pytest.fixture
def place(theme: Theme, languages: Languages, qtbot: QtBot) -> QWidget:
    result = QWidget()
    qtbot.addWidget(result)
    result.show()
    return result


def entry(place: QWidget, key: str = "deals") -> NavButton:
    result = NavButton(Feature(key, key.title(), "users", FeaturePage), "Ctrl+3", place)
    result.set_collapsed(is_collapsed=False)
    result.retranslate()
    return result


def more(place: QWidget, *entries: NavButton) -> MoreButton:
    result = MoreButton(place)
    result.set_collapsed(is_collapsed=False)
    result.resize(180, 34)
    result.show()
    result.show_entries(entries)
    return result


@pytest.mark.parametrize(("count", "shown"), [(0, ""), (1, "1"), (99, "99"), (100, "99+"), (12345, "99+")])
def test_a_large_number_is_short_and_its_words_are_whole(place: QWidget, count: int, shown: str) -> None:
    button = entry(place)
    button.set_badge(count, f"{count} wait")
    assert button.badge == shown
    assert button.accessibleDescription() == (f"{count} wait" if count else "")
    assert button.toolTip().splitlines() == ["Deals (Ctrl+3)", *([f"{count} wait"] if count else [])]


def test_a_click_does_not_mark_it(place: QWidget) -> None:
    button = entry(place)
    button.click()
    assert not button.isChecked()


def test_more_names_what_is_in_it_and_opens_it(place: QWidget, qtbot: QtBot) -> None:
    button = more(place, entry(place, "sales"), entry(place, "deals"))
    assert button.accessibleDescription() == "Sales, Deals"
    menu = button.open_menu()
    assert [action.text() for action in menu.actions()] == [
        "Sales\tCtrl+3",
        "Deals\tCtrl+3",
        "",
        "Choose the screens…",
    ]
    with qtbot.waitSignal(button.page_chosen) as signal:
        menu.actions()[1].trigger()
    assert signal.args == ["deals"]
    with qtbot.waitSignal(button.arranging_requested):
        menu.actions()[-1].trigger()
    menu.close()


@pytest.mark.parametrize("is_collapsed", [False, True])
def test_a_number_in_it_shows_as_a_dot_and_in_words(place: QWidget, is_collapsed: bool) -> None:
    deals = entry(place)
    button = more(place, entry(place, "sales"), deals)
    button.set_collapsed(is_collapsed=is_collapsed)
    button.retranslate()
    quiet = button.grab().toImage()
    deals.set_badge(120, "120 late")
    button.retranslate()
    assert button.has_dot
    assert button.grab().toImage() != quiet
    assert "120 late" in button.toolTip()
    menu = button.open_menu()
    assert menu.actions()[1].text() == "Deals · 99+\tCtrl+3"
    menu.close()


def test_more_speaks_the_language(place: QWidget, languages: Languages) -> None:
    button = more(place, entry(place))
    languages.use("ru")
    button.retranslate()
    assert button.text() == "Ещё"
