"""An import from the choice of a file to its undoing, without any page."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from crm_desktop.domain.errors import FileFormatError, FileReason
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.import_plan import ImportPolicy, RowAction
from crm_desktop.exchange.columns import Why
from crm_desktop.ui.importing.session import ImportSession, Source, Stage
from crm_desktop.ui.shell.context import AppContext
from tests.factories import make_client
from tests.ui.importing.conftest import Settle


def test_a_file_is_read_and_planned_at_once(opened: ImportSession) -> None:
    assert opened.stage is Stage.READY
    assert opened.plan is not None
    assert [row.action for row in opened.plan.rows] == [
        RowAction.CREATE,
        RowAction.CREATE,
        RowAction.JOIN,
        RowAction.CREATE,
    ]
    assert [sample.stored for sample in opened.samples[1]][:2] == ["+7 926 664-64-17", "+7 916 123-45-67"]


def test_a_file_that_is_no_list_is_told_and_a_new_choice_is_open(
    session: ImportSession, tmp_path: Path, settle: Settle
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 not a workbook")
    heard: list[Exception] = []
    session.failed.connect(heard.append)
    session.open(Source(broken))
    settle()
    assert session.stage is Stage.CHOOSE
    assert isinstance(heard[0], FileFormatError)
    assert heard[0].reason is FileReason.DAMAGED


def test_reading_can_be_stopped(session: ImportSession, messy: Path, settle: Settle, qtbot: QtBot) -> None:
    session.open(Source(messy))
    with qtbot.waitSignal(session.stopped):
        session.stop()
    assert session.stage is Stage.CHOOSE
    assert session.plan is None


def test_the_clients_are_written_and_taken_back(
    opened: ImportSession, app_context: AppContext, settle: Settle
) -> None:
    clients = app_context.services.clients
    opened.execute()
    settle()
    assert opened.stage is Stage.DONE
    assert clients.count() == 3
    opened.undo()
    settle()
    assert opened.is_undone
    assert clients.count() == 0


def test_an_undo_is_one_action_of_the_history(
    opened: ImportSession, app_context: AppContext, settle: Settle
) -> None:
    opened.execute()
    settle()
    action = app_context.services.history.status().undo
    assert action is not None
    assert (action.kind, action.subject, action.count) == (ActionKind.IMPORT, "клиенты.xlsx", 3)


def test_the_policy_decides_about_clients_that_are_there(
    session: ImportSession, app_context: AppContext, messy: Path, settle: Settle
) -> None:
    make_client(app_context.services, "Орлова Дарья Максимовна", phones="+7 926 664-64-17")
    session.open(Source(messy))
    settle()
    assert session.plan is not None
    assert session.plan.counts.updated == 2
    session.choose_policy(ImportPolicy.SKIP)
    settle()
    assert session.plan.counts.skipped == 2
    session.choose_policy(ImportPolicy.CREATE)
    settle()
    assert session.plan.counts.created == 4


def test_a_decision_of_the_user_counts_more_than_the_rules(
    session: ImportSession, app_context: AppContext, messy: Path, settle: Settle
) -> None:
    namesake = make_client(app_context.services, "Иванов Пётр", phones="+7 999 000-00-00")
    session.open(Source(messy))
    settle()
    assert session.plan is not None
    row = session.plan.rows[1]
    assert (row.action, row.look_alikes) == (RowAction.CREATE, (namesake,))
    session.decide(row.row, namesake)
    settle()
    assert session.plan.rows[1].action is RowAction.UPDATE
    session.undecide(row.row)
    settle()
    assert session.plan.rows[1].action is RowAction.CREATE


def test_another_target_gives_other_samples_and_another_plan(
    opened: ImportSession, settle: Settle, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([opened.samples_changed, opened.plan_changed]):
        opened.choose_target(4, "tags")
    qtbot.waitUntil(lambda: not opened.is_planning)
    assert opened.file is not None
    assert opened.file.columns[4].why is Why.USER
    assert opened.plan is not None
    assert opened.plan.rows[0].draft.tags == ("синий",)


def test_another_header_gives_another_table(opened: ImportSession, settle: Settle) -> None:
    opened.choose_header(3)
    settle()
    assert opened.file is not None
    assert opened.file.table is not None
    assert opened.file.table.header_rows == (3,)
    assert opened.file.row_count < 4


def test_a_sheet_without_clients_says_so_and_the_way_back_is_open(
    session: ImportSession, settle: Settle
) -> None:
    from crm_desktop.system import paths

    session.open(Source(paths.resource("samples", "salon_ru.xlsx")))
    settle()
    session.choose_sheet(1)
    settle()
    assert session.plan is None
    assert isinstance(session.plan_error, FileFormatError)
    session.choose_sheet(0)
    settle()
    assert session.plan is not None
    assert session.plan.counts.created == 28


def test_a_pasted_block_goes_the_same_road(
    session: ImportSession, app_context: AppContext, settle: Settle
) -> None:
    session.open(Source(text="Имя\tТелефон\nАнна\t8 916 000-00-01\nОльга\t8 916 000-00-02\n"))
    settle()
    session.execute()
    settle()
    action = app_context.services.history.status().undo
    assert action is not None
    assert (action.kind, action.count) == (ActionKind.CLIENTS_PASTED, 2)


def test_a_change_of_the_base_is_planned_for(
    opened: ImportSession, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    make_client(app_context.services, "Орлова Дарья Максимовна", phones="+7 926 664-64-17")
    opened.replan_soon()
    qtbot.waitUntil(lambda: not opened.is_planning)
    assert opened.plan is not None
    assert opened.plan.rows[0].action is RowAction.UPDATE


def test_a_new_choice_forgets_the_old_one(opened: ImportSession, settle: Settle) -> None:
    opened.start_over()
    assert (opened.stage, opened.file, opened.plan) == (Stage.CHOOSE, None, None)
