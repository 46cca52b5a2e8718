"""From the menu of the calendar: what is shown, or all of it, goes into a calendar file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from crm_desktop.exchange.ics_reading import read_calendar
from crm_desktop.ui.tasks.periods import Shown
from tests.ui.tasks.calendar_desk import MONDAY, CalendarDesk, timed


def titles(desk: CalendarDesk, file: Path) -> list[str]:
    """Answer the dialog with a file and return what stands in it then."""
    dialog = desk.page.ways_out.files.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.close()
    desk.settle()
    return sorted(item.draft.title for item in read_calendar(file).items)


def fill(desk: CalendarDesk) -> None:
    desk.add(timed("Эта неделя", MONDAY, 10))
    desk.add(timed("Декабрь", MONDAY + dt.timedelta(days=7), 10))


def test_what_is_shown_goes_into_a_file(desk: CalendarDesk, tmp_path: Path) -> None:
    fill(desk)
    desk.page.day = MONDAY
    desk.show()
    desk.page.head.write_shown.trigger()
    assert titles(desk, tmp_path / "week.ics") == ["Эта неделя"]


def test_of_the_list_its_rows_go(desk: CalendarDesk, tmp_path: Path) -> None:
    fill(desk)
    desk.show(Shown.LIST)
    desk.page.list.search.setText("Декабрь")
    desk.qtbot.waitUntil(lambda: len(desk.page.list.model.ids) == 1, timeout=3000)
    desk.page.head.write_shown.trigger()
    assert titles(desk, tmp_path / "list.ics") == ["Декабрь"]


def test_everything_goes(desk: CalendarDesk, tmp_path: Path) -> None:
    fill(desk)
    desk.show()
    desk.page.head.write_all.trigger()
    assert titles(desk, tmp_path / "all.ics") == ["Декабрь", "Эта неделя"]
