"""What a painted month shows."""

from __future__ import annotations

from crm_desktop.ui.runtime.theme import Theme, ThemeMode, active
from crm_desktop.ui.tasks.periods import Shown
from tests.ui.tasks.calendar_desk import MONDAY, TODAY, CalendarDesk, timed


def test_days_off_are_shaded_and_entries_coloured_in_both_themes(desk: CalendarDesk, theme: Theme) -> None:
    task_id = desk.add(timed("x", MONDAY.replace(month=12, day=1), 10))
    desk.show(Shown.MONTH)
    month = desk.page.month
    for mode in (ThemeMode.LIGHT, ThemeMode.DARK):
        theme.set_mode(mode)
        desk.settle()
        image = month.grab().toImage()
        days = list(month.scene.days)
        off, worked = (month.cell(days.index(day)) for day in (TODAY, MONDAY))
        assert image.pixelColor(off.right() - 9, off.bottom() - 9) == active().color("weekend")
        assert image.pixelColor(worked.right() - 9, worked.bottom() - 9) == active().color("surface")
        area = month.area_of(task_id)
        assert area is not None
        assert image.pixelColor(area.right() - 6, area.center().y()) == active().pair("accent")[0]


def test_a_holiday_is_named_and_weeks_have_numbers(desk: CalendarDesk, theme: Theme) -> None:
    desk.show(Shown.MONTH)
    month = desk.page.month
    cell = month.cell(list(month.scene.days).index(TODAY))
    red = active().color("danger.ink").rgb()

    def has_red() -> bool:
        image = month.grab().toImage()
        points = (
            (x, y) for x in range(cell.left() + 30, cell.right()) for y in range(cell.top(), cell.top() + 26)
        )
        return any(image.pixel(x, y) == red for x, y in points)

    assert not has_red()
    month.set_holidays({TODAY: "Day of the shop"})
    assert has_red()
    month.go_to(TODAY)
    assert "Day of the shop" in month.accessibleDescription()
