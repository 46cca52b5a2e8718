"""What a calendar file would bring, and bringing it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crm_desktop.ui.tasks.incoming import IncomingPanel, read_incoming
from tests.ui.tasks.calendar_desk import CalendarDesk

FILE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:one@test
DTSTAMP:20261101T000000Z
DTSTART:20261124T090000Z
DTEND:20261124T100000Z
SUMMARY:Осмотр <b>склада</b>
END:VEVENT
BEGIN:VEVENT
UID:two@test
DTSTAMP:20261101T000000Z
DTSTART;VALUE=DATE:20261125
SUMMARY:Планёрка
RRULE:FREQ=HOURLY
END:VEVENT
END:VCALENDAR
"""


def shown(desk: CalendarDesk, folder: Path) -> IncomingPanel:
    """Show what a file would bring."""
    file = folder / "work.ics"
    file.write_text(FILE.replace("\n", "\r\n"), encoding="utf-8")
    desk.show()
    panel = IncomingPanel(desk.context, desk.page)
    panel.show_incoming(read_incoming(desk.services.store, file))
    return panel


def lines(panel: IncomingPanel) -> list[str]:
    return [panel.entries.item(at).text() for at in range(panel.entries.count())]


def test_entries_and_troubles_are_listed_and_nothing_is_written(desk: CalendarDesk, tmp_path: Path) -> None:
    panel = shown(desk, tmp_path)
    assert panel.told.text() == "2 new"
    assert [line.split("  ")[1] for line in lines(panel)] == ["Осмотр <b>склада</b>", "Планёрка"]
    assert "this repetition is not known" in panel.troubles.item(0).text()
    assert not desk.services.tasks.list_ids()


def test_it_is_taken_in_by_one_key_and_taken_back_as_one_action(desk: CalendarDesk, tmp_path: Path) -> None:
    panel = shown(desk, tmp_path)
    QTest.keyClick(panel.do, Qt.Key.Key_Return)
    desk.settle()
    assert not panel.isVisible()
    assert len(desk.services.tasks.list_ids()) == 2
    assert desk.toasts == ["Taken in: 2 new"]
    desk.write(desk.services.history.undo_last)
    assert not desk.services.tasks.list_ids()


def test_what_is_here_already_cannot_be_taken_again(desk: CalendarDesk, tmp_path: Path) -> None:
    shown(desk, tmp_path).submit()
    desk.settle()
    again = shown(desk, tmp_path)
    assert again.told.text() == "2 already here"
    assert not again.do.isEnabled()


def test_esc_leaves_everything_out(desk: CalendarDesk, tmp_path: Path) -> None:
    panel = shown(desk, tmp_path)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert not desk.services.tasks.list_ids()
