"""Working time as a base says it, also inside a write."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.work_time import OFFICE
from crm_desktop.services import Services
from crm_desktop.services.changes import Changes
from crm_desktop.services.stored_hours import read_hours, read_weeks

FRIDAY = date(2026, 11, 20)
SHORT = ((600, 840),)


def test_each_has_his_hours_or_those_of_the_shop(services: Services) -> None:
    anna, ivan = services.users.create("Анна"), services.users.create("Иван")
    services.working_time.set_week(anna, [SHORT] * 7)
    services.working_time.set_special_day(ivan, FRIDAY, "Отпуск")
    engine = services.store.engine
    found = read_hours(engine, FRIDAY, [None, anna, ivan])
    assert [found[each].spans(FRIDAY) for each in (None, anna, ivan)] == [OFFICE[4], SHORT, ()]
    assert read_weeks(engine) == {anna: (SHORT,) * 7}


def test_a_write_sees_what_it_has_just_written(services: Services) -> None:
    def work(changes: Changes) -> None:
        services.working_time.set_special_day(None, FRIDAY, "Переучёт")
        assert read_hours(changes.engine, FRIDAY, [None])[None].spans(FRIDAY) == ()

    services.store.write(ActionKind.SETTING_CHANGED, work)
