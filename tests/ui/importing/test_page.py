"""The road of an import as a person walks it: keys, clicks, and what stands on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.ui.importing.page import ImportPage
from crm_desktop.ui.importing.plan_index import Kind
from crm_desktop.ui.importing.session import Stage
from crm_desktop.ui.importing.step_bar import Step
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.shell.context import AppContext, ToastRequest
from tests.exchange.workbooks import xlsx
from tests.factories import make_client
from tests.ui.importing.conftest import Open, Settle


def _body(page: ImportPage) -> object:
    return page._body.currentWidget()


def test_the_screen_begins_with_the_choice_of_a_file(page: ImportPage) -> None:
    assert _body(page) is page.drop
    assert page.drop.choose.hasFocus()
    assert not page.steps.isVisible()


def test_when_all_is_clear_one_page_and_one_button_are_enough(
    open_page: Open, sample: Path, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    page = open_page(sample)
    assert _body(page) is page.check_step
    assert page.next.hasFocus()
    assert page.next.text() == "Import 7 clients"
    qtbot.keyClick(page.next, Qt.Key.Key_Return)
    settle()
    assert _body(page) is page.summary
    assert app_context.services.clients.count() == 9  # with two companies
    qtbot.mouseClick(page.summary.undo, Qt.MouseButton.LeftButton)
    settle()
    assert app_context.services.clients.count() == 0
    assert not page.summary.undo.isVisible()


def test_a_doubtful_column_is_shown_first(open_page: Open, tmp_path: Path, qtbot: QtBot) -> None:
    rows = [("ФИО", "Телефон", ""), ("Иванов Пётр", "8 916 000-00-01", "звонить утром")]
    file = xlsx(tmp_path / "a.xlsx", rows)
    page = open_page(file)
    assert page.session.file is not None
    assert not all(guess.is_sure for guess in page.session.file.columns)
    assert page.step is Step.COLUMNS
    qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert _body(page) is page.check_step


def test_problems_are_counted_and_can_be_looked_at_alone(open_page: Open, messy: Path, qtbot: QtBot) -> None:
    page = open_page(messy)
    chip = page.check_step.chips[Kind.PROBLEMS]
    assert chip.text() == "With problems 1"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    model = page.check_step.model
    assert [model.index(row, 2).data() for row in range(model.rowCount())] == ["Иванов Пётр"]
    assert "D5" in model.index(0, 4).data()


def test_the_policy_changes_the_counters(
    app_context: AppContext, open_page: Open, messy: Path, settle: Settle, qtbot: QtBot
) -> None:
    make_client(app_context.services, "Орлова Дарья Максимовна", phones="+7 926 664-64-17")
    page = open_page(messy)
    chips = page.check_step.chips
    assert chips[Kind.UPDATED].text() == "Completed 2"
    page.check_step.policy.chosen.emit("skip")
    settle()
    assert chips[Kind.SKIPPED].text() == "Skipped 2"
    assert page.next.text() == "Import 2 clients"


def test_nothing_new_leaves_nothing_to_press(open_page: Open, sample: Path, settle: Settle) -> None:
    page = open_page(sample)
    page.go_on()
    settle()
    page.begin()
    open_page(sample)
    assert page.next.text() == "Nothing to import"
    assert not page.next.isEnabled()
    assert page.check_step.again.isVisible()


def test_imported_clients_are_shown_in_the_list(
    open_page: Open, sample: Path, app_context: AppContext, settle: Settle, qtbot: QtBot
) -> None:
    page = open_page(sample)
    page.go_on()
    settle()
    assert page.session.summary is not None
    with qtbot.waitSignal(app_context.shell.handed_over) as heard:
        qtbot.mouseClick(page.summary.show_clients, Qt.MouseButton.LeftButton)
    wanted = ClientFilter(import_batch_id=page.session.summary.batch_id)
    assert heard.args == ["clients", wanted]
    assert app_context.services.clients.count(wanted) == 9


def test_a_wrong_file_is_named_and_another_can_be_chosen(
    page: ImportPage, tmp_path: Path, settle: Settle
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    page.open_files([broken])
    settle()
    assert _body(page) is page.drop
    assert "broken.xlsx" in page.drop.problem.text()


def test_a_pasted_block_is_named_after_the_clipboard(page: ImportPage, settle: Settle) -> None:
    page.receive("Имя\tТелефон\nАнна\t8 916 000-00-01\n")
    settle()
    assert page.session.stage is Stage.READY
    assert page._source.full_text() == "From the clipboard"
    assert page.next.text() == "Import 1 client"


def test_what_was_copied_may_hold_no_clients(page: ImportPage, settle: Settle) -> None:
    page.receive("просто слова")
    settle()
    assert page.drop.problem.text() == "There are no clients in what was copied."


def test_the_clipboard_may_be_empty(page: ImportPage) -> None:
    QApplication.clipboard().clear()
    page.paste()
    assert page.drop.problem.isVisible()


def test_several_files_are_taken_one_after_the_other(
    page: ImportPage, sample: Path, messy: Path, settle: Settle, qtbot: QtBot
) -> None:
    page.receive([sample, messy])
    settle()
    page.go_on()
    settle()
    assert page.summary.again.text() == f"Next file: {messy.name}"
    qtbot.mouseClick(page.summary.again, Qt.MouseButton.LeftButton)
    settle()
    assert page.session.source.path == messy
    page.go_on()
    settle()
    assert page.summary.again.text() == "Import another file"


def test_recent_files_survive_and_vanished_ones_do_not_show(
    page: ImportPage, app_context: AppContext, qtbot: QtBot, messy: Path, settle: Settle
) -> None:
    page.open_files([messy])
    settle()
    other = ImportPage(app_context)
    qtbot.addWidget(other)
    other.restore_state({"recent": [*page.state()["recent"], "gone.xlsx"]})  # type: ignore[misc]
    assert other.drop._files == (messy,)


def test_problem_rows_are_saved_as_a_workbook(
    open_page: Open, messy: Path, tmp_path: Path, app_context: AppContext, settle: Settle
) -> None:
    import openpyxl

    page = open_page(messy)
    said: list[ToastRequest] = []
    app_context.shell.toast_requested.connect(said.append)
    target = tmp_path / "problems.xlsx"
    page.save_problems(target)
    settle()
    assert said[-1].text == "Saved: problems.xlsx"
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=2)]
    assert ("Магазин", 5, "D", "Дата рождения", "31.02.1980", "There is no such date") in rows


def test_all_pages_are_reached_by_the_steps(open_page: Open, messy: Path, qtbot: QtBot) -> None:
    page = open_page(messy)
    for step, part in (
        (Step.FILE, page.file_step),
        (Step.COLUMNS, page.columns_step),
        (Step.CHECK, page.check_step),
    ):
        qtbot.mouseClick(page.steps.buttons[step], Qt.MouseButton.LeftButton)
        assert _body(page) is part
    page.go_back()
    page.go_back()
    assert page.step is Step.FILE
    page.go_back()
    assert _body(page) is page.drop


def test_a_file_of_contacts_has_no_columns(open_page: Open, tmp_path: Path) -> None:
    card = tmp_path / "one.vcf"
    card.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nN:Орлова;Анна;;;\nFN:Анна Орлова\nTEL:+79160000001\nEND:VCARD\n", "utf-8"
    )
    page = open_page(card)
    assert not page.steps.buttons[Step.COLUMNS].isVisible()
    assert page.next.text() == "Import 1 client"
    page.go_back()
    assert page.step is Step.FILE


def test_the_language_changes_on_every_page(
    open_page: Open, messy: Path, languages: Languages, settle: Settle, qtbot: QtBot
) -> None:
    page = open_page(messy)
    languages.use("ru")
    qtbot.waitUntil(lambda: page.next.text() == "Импортировать 3 клиентов")
    assert page.check_step.chips[Kind.CREATED].text() == "Новые 3"
    page.show_step(Step.COLUMNS)
    assert page.columns_step.lines[1].target.currentText() == "Телефон"
    languages.use("en")
    qtbot.waitUntil(lambda: page.columns_step.lines[1].target.currentText() == "Phone")


@pytest.mark.parametrize("is_running", [True, False])
def test_files_wait_while_clients_are_written(
    open_page: Open, messy: Path, sample: Path, app_context: AppContext, settle: Settle, is_running: bool
) -> None:
    page = open_page(messy)
    if is_running:
        page.go_on()
    page.receive([sample])
    source = page.session.source.path
    settle()
    assert source == (messy if is_running else sample)


def test_every_control_has_a_name(open_page: Open, messy: Path) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QTableView

    page = open_page(messy)
    for step in Step:
        page.show_step(step)
        for kind in (QAbstractButton, QComboBox, QTableView):
            for control in page.findChildren(kind):
                if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    named = control.accessibleName() or (
                        isinstance(control, QAbstractButton) and control.text()
                    )
                    assert named, control


def test_further_contact_people_are_named_before_the_import(
    page: ImportPage, settle: Settle, languages: Languages
) -> None:
    page.receive(
        "Company\tContact 1\tPhone 1\tContact 2\tPhone 2\n"
        "Grain Ltd\tAnna White\t07700 900123\tPeter Storm\t07700 900124\n"
    )
    settle()
    assert page.session.plan is not None
    assert page.session.plan.counts.contacts == 1
    assert "1 further contact person will be added" in page._status.full_text()
    languages.use("ru")
    page.retranslate()
    assert "добавится ещё 1 контактное лицо" in page._status.full_text()
