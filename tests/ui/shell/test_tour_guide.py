"""What leads through the window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from crm_desktop.domain.client import ClientKind
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.shortcut_sheet import ShortcutSheet
from crm_desktop.ui.shell.tour_guide import TourClock
from tests.ui.touring import guide


def test_time_stands_still_until_a_step() -> None:
    clock = TourClock()
    before = clock()
    assert clock() == before
    clock.step(hours=2)
    assert (clock() - before).total_seconds() == 7200


def test_settling_waits_for_work_and_for_pauses_in_typing(app_context: AppContext, qtbot: QtBot) -> None:
    led = guide(app_context, qtbot)
    led.open("clients")
    assert app_context.runner.busy_count == 0
    led.command("palette")
    row_id = led.client(lambda row: row.kind is ClientKind.COMPANY)
    name = app_context.services.clients.rows([row_id])[row_id].name
    led.type_into(led.window.palette_popup.edit, name)
    assert led.window.palette_popup.current_title() == name
    led.tidy()


def test_a_write_is_done_when_it_returns(app_context: AppContext, qtbot: QtBot) -> None:
    led = guide(app_context, qtbot)
    clients = app_context.services.clients
    first = clients.list_ids()[0]
    led.write(lambda: clients.archive([first]))
    assert first not in clients.list_ids()
    led.tidy()


def test_tidying_closes_what_lies_over_the_window(app_context: AppContext, qtbot: QtBot) -> None:
    led = guide(app_context, qtbot)
    led.command("shortcuts")
    app_context.shell.toast("Saved")
    assert led.child(ShortcutSheet) is not None
    led.tidy()
    assert led.child(ShortcutSheet) is None
    assert led.window.toasts.toasts == ()
    assert led.window.isVisible()
