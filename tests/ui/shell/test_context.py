from pathlib import Path

from pytestqt.qtbot import QtBot

from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NothingToUndoError
from crm_desktop.ui.shell.context import AppContext, Shell, ToastRequest


def test_what_screens_ask_is_heard(qtbot: QtBot) -> None:
    shell, heard = Shell(), list[object]()
    for signal in (
        shell.ref_requested,
        shell.page_requested,
        shell.command_requested,
        shell.toast_requested,
        shell.undo_offered,
        shell.error_raised,
        shell.files_dropped,
        shell.call_received,
        shell.call_made,
    ):
        signal.connect(heard.append)
    shell.user_changed.connect(lambda *values: heard.append(values))
    shell.store_changed.connect(lambda *values: heard.append(values))
    shell.filed.connect(lambda *values: heard.append(values))
    ref, error = EntityRef(Entity.CLIENT, 3), NothingToUndoError()
    shell.navigate(ref)
    shell.open_page("history")
    shell.run_command("undo")
    shell.toast("done")
    shell.toast_undo("removed")
    shell.show_error(error)
    shell.drop_files([Path("a.xlsx")])
    shell.receive_call("+79161234567")
    shell.make_call("+79161234567")
    shell.toast_undo_or_open("filed", ref)
    shell.set_user("Марина", 3, "rose")
    shell.set_store("Лавка", "On this computer")
    assert heard == [
        ref,
        "history",
        "undo",
        ToastRequest("done"),
        "removed",
        error,
        [Path("a.xlsx")],
        "+79161234567",
        "+79161234567",
        ("filed", ref),
        ("Марина", 3, "rose"),
        ("Лавка", "On this computer"),
    ]


def test_a_context_navigates_through_its_shell(app_context: AppContext, qtbot: QtBot) -> None:
    with qtbot.waitSignal(app_context.shell.ref_requested):
        app_context.navigate(EntityRef(Entity.CLIENT, 3))
