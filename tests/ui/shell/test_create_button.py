from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.runtime.theme import Theme
from crm_desktop.ui.shell.commands import Command
from crm_desktop.ui.shell.create_button import CreateButton
from crm_desktop.ui.shell.features import FEATURES
from crm_desktop.ui.shell.main_window import MainWindow

COMMANDS = [command for feature in FEATURES for command in feature.commands]


@pytest.fixture
def create(theme: Theme, languages: Languages, qtbot: QtBot) -> CreateButton:
    return shown(COMMANDS, qtbot)


def shown(commands: Sequence[Command], qtbot: QtBot) -> CreateButton:
    result = CreateButton(commands)
    qtbot.addWidget(result)
    result.resize(180, 34)
    result.show()
    return result


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_the_menu_offers_all_that_can_be_made_with_its_shortcut(create: CreateButton) -> None:
    menu = create.open_menu()
    assert texts(menu) == [
        "Client\tCtrl+N",
        "Company",
        "Inquiry\tCtrl+Shift+I",
        "Deal\tCtrl+Shift+D",
        "Task\tCtrl+Shift+T",
        "Quick sale\tF7",
        "Product",
        "For the client at hand",
        "Call\tCtrl+L",
        "Meeting\tCtrl+Shift+M",
        "Note\tCtrl+Shift+N",
        "Promise\tCtrl+Shift+P",
    ]
    menu.close()


def test_a_choice_is_the_command(create: CreateButton, qtbot: QtBot) -> None:
    menu = create.open_menu()
    with qtbot.waitSignal(create.chosen) as signal:
        next(action for action in menu.actions() if action.text() == "Company").trigger()
    assert signal.args == ["new_company"]
    menu.close()


@pytest.mark.parametrize(
    ("page", "command", "tip"),
    [
        ("clients", "new_client", "New client (Ctrl+N)"),
        ("deals", "new_deal", "New deal (Ctrl+Shift+D)"),
        ("tasks", "new_task", "New task (Ctrl+Shift+T)"),
        ("inquiries", "new_inquiry", "New inquiry (Ctrl+Shift+I)"),
        ("counter", "quick_sale", "Quick sale (F7)"),
        ("sales", "quick_sale", "Quick sale (F7)"),
        ("products", "new_product", "New product"),
        ("reports", "new_client", "New client (Ctrl+N)"),
    ],
)
def test_a_click_makes_what_fits_the_screen(
    create: CreateButton, qtbot: QtBot, page: str, command: str, tip: str
) -> None:
    create.set_page(page)
    assert create.main.toolTip() == tip
    with qtbot.waitSignal(create.chosen) as signal:
        create.main.click()
    assert signal.args == [command]


def test_the_keyboard_opens_the_menu(create: CreateButton, qtbot: QtBot) -> None:
    create.activateWindow()
    create.main.setFocus()
    qtbot.keyClick(create.main, Qt.Key.Key_Down)
    menu = create.findChild(QMenu)
    assert menu is not None
    assert menu.activeAction().objectName() == "new_client"
    menu.close()


def test_it_speaks_the_language(create: CreateButton, languages: Languages, qtbot: QtBot) -> None:
    languages.use("ru")
    qtbot.waitUntil(lambda: create.main.text() == "Создать")
    assert create.arrow.accessibleName() == "Что создать"
    menu = create.open_menu()
    assert not any(text[0].isascii() for text in texts(menu))
    menu.close()


def test_the_narrow_one_has_no_word_but_a_name_and_an_arrow(create: CreateButton) -> None:
    create.set_collapsed(is_collapsed=True)
    assert (create.main.text(), create.main.accessibleName()) == ("", "Create")
    create.resize(32, create.sizeHint().height())
    assert create.arrow.isVisible()
    assert min(create.arrow.width(), create.arrow.height()) >= 24


def test_without_anything_to_make_there_is_no_button(theme: Theme, qtbot: QtBot) -> None:
    assert shown([], qtbot).fitting is None
    place = QWidget()
    qtbot.addWidget(place)
    assert not CreateButton([], place).isVisibleTo(place)


def test_alt_n_opens_the_menu_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    menu = window.rail.create_button.findChild(QMenu)
    assert menu is not None
    assert menu.isVisible()
    menu.close()
