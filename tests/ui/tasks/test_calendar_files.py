"""Calendar files: a file comes in after a look at it, and what cannot be written or read is told."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.domain.errors import FileFormatError
from crm_desktop.ui.tasks.calendar_files import CalendarFiles
from tests.ui.tasks.calendar_desk import MONDAY, CalendarDesk, timed


def files(desk: CalendarDesk) -> CalendarFiles:
    desk.show()
    return desk.page.ways_out.files


def test_how_many_were_written_is_told(desk: CalendarDesk, tmp_path: Path) -> None:
    said: list[str] = []
    desk.context.shell.toast_requested.connect(lambda request: said.append(request.text))
    desk.add(timed("Встреча", MONDAY, 10))
    files(desk).write(tmp_path / "all.ics", None)
    desk.settle()
    assert said == ["1 entry written: all.ics"]


def test_a_file_is_shown_before_it_is_taken_in(desk: CalendarDesk, tmp_path: Path) -> None:
    task_id = desk.add(timed("Встреча", MONDAY, 10))
    files(desk).write(tmp_path / "all.ics", None)
    desk.settle()
    desk.write(lambda: desk.services.tasks.remove([task_id]))
    desk.page.head.take_in.trigger()
    dialog = files(desk).dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "all.ics"))
    dialog.close()
    desk.settle()
    panel = files(desk).panel
    assert panel is not None
    assert panel.isVisible()
    assert not desk.services.tasks.list_ids()


def test_what_is_no_calendar_is_refused(desk: CalendarDesk, tmp_path: Path) -> None:
    (tmp_path / "letter.ics").write_text("Dear customers", encoding="utf-8")
    files(desk).read(tmp_path / "letter.ics")
    desk.settle()
    assert [type(error) for error in desk.errors] == [FileFormatError]
    assert files(desk).panel is None
