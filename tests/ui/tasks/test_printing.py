"""Days on paper and in a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPdfWriter

from crm_desktop.domain.task import TaskDraft
from crm_desktop.ui.tasks.printing import CalendarPrinting, PaperCalendar, set_page
from tests.ui.tasks.calendar_desk import MONDAY, CalendarDesk, timed


def paper(desk: CalendarDesk) -> PaperCalendar:
    grid = desk.page.grid
    return PaperCalendar(
        desk.context.formats, "Неделя", grid.scene.columns, grid.entries, lambda _entry: "info"
    )


def test_a_week_is_one_page_across(desk: CalendarDesk, tmp_path: Path) -> None:
    desk.add(timed("Встреча", MONDAY, 10))
    desk.add(TaskDraft("Выставка", day=MONDAY))
    desk.show()
    file = tmp_path / "week.pdf"
    writer = QPdfWriter(str(file))
    set_page(writer)
    assert paper(desk).draw(writer)
    del writer
    data = file.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 1


def test_all_hours_in_which_something_stands_are_on_the_page(desk: CalendarDesk) -> None:
    desk.add(timed("Рано", MONDAY, 5))
    desk.add(timed("Поздно", MONDAY, 22))
    desk.show()
    assert (paper(desk).first, paper(desk).last) == (300, 1380)


def test_the_page_is_seen_before_it_is_printed(desk: CalendarDesk) -> None:
    desk.show()
    desk.page.head.print_requested.emit()
    desk.settle()
    printing = desk.page.findChild(CalendarPrinting)
    assert printing is not None
    assert printing.preview is not None
    assert printing.preview.isVisible()
    printing.preview.close()


def test_a_file_is_asked_for_and_written(desk: CalendarDesk, tmp_path: Path) -> None:
    toasts: list[tuple[str, str]] = []
    shell = desk.context.shell
    shell.toast_requested.connect(lambda request: toasts.append((request.text, request.action_text)))
    desk.show()
    desk.page.head.pdf_requested.emit()
    desk.settle()
    printing = desk.page.findChild(CalendarPrinting)
    assert printing is not None
    assert printing.dialog is not None
    printing.dialog.close()
    printing.write(tmp_path / "week.pdf", paper(desk))
    assert (tmp_path / "week.pdf").stat().st_size > 1000
    assert toasts == [("Saved: week.pdf", "Show in folder")]


def test_a_file_that_cannot_be_written_is_told(desk: CalendarDesk, tmp_path: Path) -> None:
    toasts: list[str] = []
    desk.context.shell.toast_requested.connect(lambda request: toasts.append(request.text))
    desk.show()
    desk.page.head.pdf_requested.emit()
    desk.settle()
    printing = desk.page.findChild(CalendarPrinting)
    assert printing is not None
    assert printing.dialog is not None
    printing.dialog.close()
    printing.write(tmp_path / "missing" / "week.pdf", paper(desk))
    assert toasts[0].startswith("This file cannot be written")
