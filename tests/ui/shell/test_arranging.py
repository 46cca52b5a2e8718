from crm_desktop.system.settings import RAIL_HIDDEN
from crm_desktop.ui.shell.arranging import SECTION
from crm_desktop.ui.shell.context import AppContext, ToastRequest
from crm_desktop.ui.shell.main_window import MainWindow


def test_an_entry_less_can_be_taken_back(window: MainWindow, app_context: AppContext) -> None:
    said: list[ToastRequest] = []
    app_context.shell.toast_requested.connect(said.append)
    window.rail.hiding_requested.emit("history")
    assert app_context.settings.get(RAIL_HIDDEN) == ("history",)
    assert "History" in said[-1].text
    undo = said[-1].on_action
    assert undo is not None
    undo()
    assert app_context.settings.get(RAIL_HIDDEN) == ()


def test_a_hidden_screen_still_opens_by_its_shortcut_and_command(window: MainWindow) -> None:
    window.navigation.arrange(["clients", "history"], {"history"})
    window.run_command("go_history")
    assert window.pages.current_key == "history"


def test_the_choice_is_a_section_of_the_settings(window: MainWindow, app_context: AppContext) -> None:
    from crm_desktop.ui.settings.page import ENTRIES

    asked: list[tuple[str, object]] = []
    app_context.shell.handed_over.connect(lambda key, message: asked.append((key, message)))
    window.rail.arranging_requested.emit()
    assert asked == [("settings", SECTION)]
    assert SECTION in ENTRIES
