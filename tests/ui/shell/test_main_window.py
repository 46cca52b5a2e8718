from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import StorageError, StorageReason
from crm_desktop.system import settings as names
from crm_desktop.ui.shell.commands import Command, Menu
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place
from crm_desktop.ui.shell.main_window import MainWindow
from crm_desktop.ui.shell.rail import WIDTH_COLLAPSED
from crm_desktop.ui.widgets.buttons import button
from tests.ui.shell.pages import FEATURES, ClientsPage

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_first_screen_opens_and_takes_the_keyboard(window: MainWindow, clients_page: ClientsPage) -> None:
    assert window.pages.current_page is clients_page
    assert QApplication.focusWidget() is clients_page.edit


def test_the_last_screen_opens_at_the_next_start(
    window: MainWindow, app_context: AppContext, qtbot: QtBot
) -> None:
    window.pages.open("history")
    window.close()
    again = MainWindow(app_context, FEATURES)
    qtbot.addWidget(again)
    again.start()
    assert again.pages.current_key == "history"


@pytest.mark.parametrize(
    ("key", "page"), [(Qt.Key.Key_1, "clients"), (Qt.Key.Key_2, "history"), (Qt.Key.Key_Comma, "settings")]
)
def test_screens_have_shortcuts(window: MainWindow, qtbot: QtBot, key: Qt.Key, page: str) -> None:
    window.pages.open("history" if page != "history" else "clients")
    qtbot.keyClick(window, key, CONTROL)
    assert window.pages.current_key == page


def test_a_command_opens_its_screen_first(
    window: MainWindow, clients_page: ClientsPage, qtbot: QtBot
) -> None:
    window.pages.open("history")
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert window.pages.current_key == "clients"
    assert clients_page.created == 1


def test_a_screen_that_keeps_the_user_stops_a_command_and_closing(
    window: MainWindow, clients_page: ClientsPage
) -> None:
    clients_page.keeps_the_user = True
    assert not window.close()
    assert window.isVisible()
    clients_page.keeps_the_user = False
    assert window.close()


def test_commands_of_nobody_go_to_the_root(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.command_chosen) as signal:
        window.run_command("new_database")
    assert signal.args == ["new_database"]
    window.run_command("no such command")


def test_find_is_the_screen_s_own(window: MainWindow, clients_page: ClientsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is clients_page.filter


def test_f6_goes_round_the_panes(window: MainWindow, clients_page: ClientsPage, qtbot: QtBot) -> None:
    visited = []
    for _ in range(3):
        window.run_command("next_pane")
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(
            next(
                name
                for name, pane in (("rail", window.rail), ("top", window.top_bar), ("page", clients_page))
                if pane.isAncestorOf(focused)
            )
        )
    assert visited == ["rail", "top", "page"]
    window.run_command("previous_pane")
    assert window.top_bar.isAncestorOf(QApplication.focusWidget())  # type: ignore[arg-type]


def test_theme_language_and_density_are_remembered(window: MainWindow, app_context: AppContext) -> None:
    for command in ("theme_dark", "language_ru", "density_compact"):
        window.run_command(command)
    settings = app_context.settings
    assert settings.get(names.THEME) == "dark"
    assert settings.get(names.LANGUAGE) == "ru"
    assert settings.get(names.DENSITY) == "compact"
    assert app_context.theme.is_dark
    assert app_context.languages.language == "ru"
    assert window.actions_table.action("theme_dark").isChecked()


def test_the_language_changes_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.run_command("language_ru")
    qtbot.waitUntil(lambda: window.actions_table.action("quit").text() == "Выйти")
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == ["Файл", "Правка", "Вид", "Переход", "Клиент", "Справка"]


def test_a_narrow_window_gives_room_to_the_page(window: MainWindow) -> None:
    window.resize(1024, 600)
    assert window.size().width() == 1024
    assert window.size().height() == 600
    assert window.rail.width() == WIDTH_COLLAPSED
    window.resize(1024, 601)
    assert window.rail.is_collapsed
    window.resize(1400, 800)
    assert not window.rail.is_collapsed


def test_the_rail_stays_narrow_when_the_user_wants_it(window: MainWindow, app_context: AppContext) -> None:
    window.run_command("toggle_rail")
    assert app_context.settings.get(names.RAIL_COLLAPSED)
    window.resize(1500, 900)
    assert window.rail.is_collapsed


def test_the_menu_bar_shows_when_called(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.menuBar().isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert window.menuBar().isVisible()
    qtbot.keyClick(window.menuBar(), Qt.Key.Key_F10)
    assert not window.menuBar().isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Alt)
    assert window.menuBar().isVisible()
    qtbot.keyClick(window.menuBar(), Qt.Key.Key_Escape)
    assert not window.menuBar().isVisible()


def test_back_and_forward_know_their_state(window: MainWindow) -> None:
    back, forward = window.actions_table.action("back"), window.actions_table.action("forward")
    assert not back.isEnabled()
    window.pages.open("history")
    assert back.isEnabled()
    back.trigger()
    assert forward.isEnabled()
    assert window.pages.current_key == "clients"


def test_errors_are_told_in_words(window: MainWindow, app_context: AppContext) -> None:
    app_context.shell.show_error(StorageError(StorageReason.NO_SPACE))
    assert window.toasts.toasts[0].accessibleName() == "The disk is full. Nothing was changed."


def test_errors_of_tasks_are_told_too(window: MainWindow, app_context: AppContext, qtbot: QtBot) -> None:
    def work(_progress: object) -> None:
        raise StorageError(StorageReason.IO)

    app_context.runner.run(work)
    qtbot.waitUntil(lambda: len(window.toasts.toasts) == 1)


def test_a_record_asked_for_is_shown(
    window: MainWindow, clients_page: ClientsPage, app_context: AppContext
) -> None:
    window.pages.open("history")
    app_context.navigate(EntityRef(Entity.CLIENT, 5))
    assert clients_page.refs == [EntityRef(Entity.CLIENT, 5)]


def test_a_commit_shows_when_it_was_saved(window: MainWindow, app_context: AppContext, qtbot: QtBot) -> None:
    app_context.services.clients.create(ClientDraft(company_name="Зерно"))
    saved = [each for each in window.rail.findChildren(type(window.rail._saved)) if "Saved" in each.text()]
    assert len(saved) == 1


def test_dropped_files_go_to_the_importer(
    window: MainWindow, app_context: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "База.xlsx"
    file.write_text("")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)), QUrl.fromLocalFile(str(tmp_path / "gone.xlsx"))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(app_context.shell.files_dropped) as signal:
        window.dropEvent(event)
    assert signal.args == [[file]]


def test_every_control_of_the_frame_has_a_name(window: MainWindow) -> None:
    controls = [*window.rail.findChildren(QAbstractButton), *window.top_bar.findChildren(QAbstractButton)]
    controls += window.top_bar.findChildren(QLineEdit)  # type: ignore[arg-type]
    unnamed = [
        each for each in controls if not each.accessibleName() and not isinstance(each.parent(), QLineEdit)
    ]
    assert unnamed == []


def test_the_keyboard_stays_off_mouse_clicks(
    window: MainWindow, clients_page: ClientsPage, qtbot: QtBot
) -> None:
    clients_page.edit.setFocus()
    menu_bar = window.rail.findChildren(QAbstractButton)[0]
    qtbot.mouseClick(menu_bar, Qt.MouseButton.LeftButton)
    assert not menu_bar.hasFocus()


def test_large_text_makes_controls_higher(window: MainWindow, app_context: AppContext) -> None:
    before = app_context.theme.control_height
    window.run_command("text_large")
    assert app_context.theme.control_height > before
    assert app_context.settings.get(names.TEXT_SIZE) == "large"
    assert window.actions_table.action("text_large").isChecked()


def test_a_feature_listens_before_its_screen_is_open(app_context: AppContext, qtbot: QtBot) -> None:
    done: list[str] = []

    def attach(context: AppContext, place: QWidget) -> Mapping[str, Callable[[], None]]:
        context.shell.table_pasted.connect(lambda text: context.shell.hand_over("history", text))
        return {"export": lambda: done.append("export")}

    command = Command("export", "Export", Menu.FILE, shortcuts=("Ctrl+E",))
    panel = Feature(
        "export", "Export", "download", FeaturePage, place=Place.NOWHERE, commands=(command,), attach=attach
    )
    window = MainWindow(app_context, (*FEATURES, panel))
    qtbot.addWidget(window)
    window.start()
    window.run_command("export")
    assert done == ["export"]
    app_context.shell.paste_table("a")
    assert window.pages.current_key == "history"


class _ButtonPage(FeaturePage):
    """Work begins at a button here."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.start = button("Start", "primary", parent=self)

    def focus_first(self) -> None:
        self.start.setFocus()


def test_a_click_on_the_rail_leaves_no_ring_on_a_button_but_the_keyboard_does(
    app_context: AppContext, qtbot: QtBot
) -> None:
    first, second = FEATURES[0], Feature("history", "History", "history", _ButtonPage)
    window = MainWindow(app_context, (first, second))
    qtbot.addWidget(window)
    window.start()
    with qtbot.waitActive(window):
        window.show()
    entry = next(
        each for each in window.rail.findChildren(QAbstractButton) if each.accessibleName() == "History"
    )
    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    page = window.pages.current_page
    assert isinstance(page, _ButtonPage)
    assert not page.start.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_Tab)
    assert page.start.hasFocus()
    window.pages.open("clients")
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert page.start.hasFocus()


def test_what_holds_a_hidden_window_is_shown_to_who_quits(
    window: MainWindow, app_context: AppContext
) -> None:
    is_held = [True]
    app_context.shell.ask_before_closing(lambda: not is_held[0])
    window.hide()
    window.run_command("quit")
    assert window.isVisible()
    is_held[0] = False
    window.run_command("quit")
    assert not window.isVisible()
