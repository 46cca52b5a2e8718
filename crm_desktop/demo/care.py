"""What the head of the demonstration has set: working hours, which rules are in force, which tasks come by themselves.

Rules that look at what nobody promised (clients long without contact, deals without a step) stay off, and in a large
example all of them: they would tell of thousands at once.
"""

from __future__ import annotations

from datetime import date, timedelta

from crm_desktop.demo.task_words import TaskWords
from crm_desktop.domain.auto_task import Occasion
from crm_desktop.domain.escalation import EscalationCause
from crm_desktop.domain.work_time import Spans
from crm_desktop.services import Services

_LARGE = 5000  # clients
_IN_FORCE = (EscalationCause.TASK_OVERDUE, EscalationCause.INQUIRY_UNANSWERED)
_SHOP: Spans = ((9 * 60, 18 * 60 + 30),)
_SATURDAY: Spans = ((10 * 60, 15 * 60),)
_LATE: Spans = ((10 * 60, 14 * 60), (15 * 60, 19 * 60))
_MORNING: Spans = ((9 * 60, 13 * 60),)
_SHORT_IN, _OFF_IN, _OFF_FOR = timedelta(days=17), timedelta(days=80), timedelta(days=13)


def set_hours(services: Services, words: TaskWords, today: date) -> None:
    """Say when the shop works, that the last of its people comes later, and who has days off."""
    hours, people = services.working_time, services.users.list()
    hours.set_week(None, (*(_SHOP,) * 5, _SATURDAY, ()))
    short = _monday(today + _SHORT_IN)
    hours.set_special_day(None, short, words.short_day, _MORNING)
    if people:
        hours.set_week(people[-1].id, (*(_LATE,) * 5, (), ()))
        off = _monday(today + _OFF_IN)
        hours.set_special_days(people[-1].id, off, off + _OFF_FOR, words.days_off)


def put_rules_in_force(services: Services, head: str, count: int) -> None:
    """Let the head be told of late tasks and waiting inquiries, and some tasks come by themselves."""
    if count >= _LARGE:
        return
    for rule in services.escalations.rules():
        if rule.draft.cause in _IN_FORCE and not rule.draft.is_active:
            rule.draft.is_active, rule.draft.notify = True, head
            services.escalations.update_rule(rule.id, None, rule.draft)
    for task in services.auto_tasks.list():
        if task.draft.occasion is Occasion.SALE_MADE:
            task.draft.is_active = True
            services.auto_tasks.update(task.id, None, task.draft)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
