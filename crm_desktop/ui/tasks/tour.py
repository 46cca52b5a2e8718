"""The tour of the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLocale

from crm_desktop.ui.shell.tour_guide import Guide, Tour
from crm_desktop.ui.tasks.entries import Entry, shifted, slot_of
from crm_desktop.ui.tasks.page import CalendarPage
from crm_desktop.ui.tasks.periods import Shown

_WEEKS = 4  # that are looked through


def _visit(guide: Guide) -> Iterator[str]:
    page = guide.open("tasks")
    if not isinstance(page, CalendarPage):
        return
    for shown in Shown:
        page.show_view(shown)
        guide.settle()
        page.focus_first()
        guide.settle()
        yield f"calendar-{shown.value}"
    page.show_view(Shown.DAY)
    page.side.people.choose(page.side.people.chosen())
    page.refresh()
    guide.settle()
    yield "calendar-people"
    page.side.people.choose([])
    page.show_view(Shown.WEEK)
    guide.settle()
    page.desk.start()
    is_russian = QLocale().name().startswith("ru")
    line = "завтра в 15 на час встреча на складе" if is_russian else "tomorrow at 3 pm for an hour meeting"
    guide.type_into(page.desk.form.body.quick, line)
    yield "calendar-form"
    page.desk.form.body.more.setChecked(True)
    guide.settle()
    yield "calendar-form-more"
    page.desk.form.hide_panel()
    entry = next((entry for entry in page.grid.entries if not entry.is_done), None)
    if entry is not None:
        page.desk.ask([entry.id])
        guide.settle()
        yield "calendar-done"
        page.desk.done_panel.hide_panel()
    yield from _menus(guide, page)


def _menus(guide: Guide, page: CalendarPage) -> Iterator[str]:
    guide.menu(page.head.more, page.head.menu)
    yield "calendar-menu"
    guide.tidy()
    repeated = _repeated(guide, page)
    if repeated is not None:
        page.grid.place_requested.emit(repeated, shifted(slot_of(repeated), minutes=60))
        guide.settle()
        yield "calendar-series"
        if page.desk.question.menu is not None:
            page.desk.question.menu.close()
        guide.settle()


def _repeated(guide: Guide, page: CalendarPage) -> Entry | None:
    """Go to the next week in which something is repeated."""
    for _week in range(_WEEKS):
        found = next((one for one in page.grid.entries if one.is_repeated and not one.is_done), None)
        if found is not None:
            return found
        page.turn(1)
        guide.settle()
    return None


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("tasks")
    yield "calendar-empty"


TOURS = (Tour(6, _visit), Tour(110, _visit_empty, on_new_base=True))
