from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.shell.menus import fill_main_menu, fill_menu_bar, recent_entries


def actions_of(menu: QMenu) -> list[str]:
    return [action.objectName() for action in menu.actions() if action.objectName()]


def test_every_command_is_in_a_menu(window: MainWindow) -> None:
    bar = QMenuBar(window)
    fill_menu_bar(bar, window.actions_table)
    listed = [key for title in bar.actions() if (menu := title.menu()) for key in actions_of(menu)]  # type: ignore[arg-type]
    assert sorted(listed) == sorted(window.actions_table.commands)


def test_groups_are_parted(window: MainWindow) -> None:
    menu = QMenu(window)
    fill_main_menu(menu, window.actions_table)
    file = menu.actions()[0].menu()
    assert isinstance(file, QMenu)
    assert sum(action.isSeparator() for action in file.actions()) >= 2
    assert not file.actions()[-1].isSeparator()


def test_recent_databases_can_be_chosen(window: MainWindow) -> None:
    chosen: list[str] = []
    menu = QMenu(window)
    fill_main_menu(menu, window.actions_table, recent_entries(["/a/shop.db", "/b/other.db"], chosen.append))
    file = menu.actions()[0].menu()
    assert isinstance(file, QMenu)
    recent = next(action.menu() for action in file.actions() if action.text() == "Recent databases")
    assert isinstance(recent, QMenu)
    assert [action.text() for action in recent.actions()] == ["shop", "other"]
    recent.actions()[1].trigger()
    assert chosen == ["/b/other.db"]


def test_menus_that_are_made_anew_take_the_place_of_the_old_ones(window: MainWindow, qtbot: QtBot) -> None:
    menu = QMenu(window)
    fill_main_menu(menu, window.actions_table, recent_entries(["/a/shop.db"], print))
    before = len(menu.findChildren(QMenu))
    for _ in range(3):
        fill_main_menu(menu, window.actions_table, recent_entries(["/a/shop.db"], print))
    qtbot.waitUntil(lambda: len(menu.findChildren(QMenu)) == before)
