"""Write the base of the schema at hand, with everything a shop holds: for as long as that version is not released.

Run it by .venv/bin/python -m tests.databases.renew; bases of released versions are never written anew.
"""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

from crm_desktop.domain.auto_task import AutoTaskDraft, Occasion
from crm_desktop.domain.escalation import EscalationCause, EscalationDraft
from crm_desktop.domain.important_date import ImportantDateDraft
from crm_desktop.domain.task import CheckItem, Outcome, TaskDraft, TaskKind
from crm_desktop.models import schema
from crm_desktop.services import Services, build_services
from crm_desktop.services.base import open_base
from tests.store_fixtures import Clock

FOLDER = Path(__file__).resolve().parent
BEFORE = FOLDER / "v0004.db"  # the shop, as its version wrote it


def renew() -> Path:
    """Write the base and return where it lies."""
    path = FOLDER / f"v{schema.latest_version():04}.db"
    path.unlink(missing_ok=True)
    shutil.rmtree(_files(path), ignore_errors=True)
    shutil.copy(BEFORE, path)
    shutil.copytree(_files(BEFORE), _files(path))
    clock = Clock()
    opened = open_base(path, clock=clock)
    if opened.safety_copy is not None:
        opened.safety_copy.unlink()
    plan_work(build_services(opened.store), clock)
    opened.store.engine.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    opened.store.close()
    return path


def plan_work(services: Services, clock: Clock) -> None:
    """Add tasks that are open, done and repeated, a day of a client, hours of work, rules, and what was forgotten."""
    today, now = services.today(), clock()
    [anna] = [row.id for row in services.clients.search("лебедева")]
    other = next(each for each in services.clients.list_ids() if each != anna)
    services.users.create("Глава")
    services.working_time.set_week(None, [((540, 1080),)] * 5 + [()] * 2)
    services.working_time.set_special_day(None, today + timedelta(days=9), "Переучёт")
    services.important_dates.add(ImportantDateDraft(anna, "Годовщина свадьбы", month=2, day=29))
    services.auto_tasks.create(AutoTaskDraft(Occasion.SALE_MADE, "Спросить, всё ли понравилось", days=3))
    services.escalations.create_rule(
        EscalationDraft("Забытый звонок", EscalationCause.TASK_OVERDUE, 60, notify="Глава")
    )
    call = TaskDraft("Перезвонить о дегустации", TaskKind.CALL, client_id=anna, owner="Марина")
    call.starts_at, call.remind_before = now - timedelta(days=1), (timedelta(minutes=15),)
    show = TaskDraft(
        "Показ кофемашины", TaskKind.MEETING, client_id=anna, participants=(other,), place="Склад"
    )
    show.starts_at = now + timedelta(days=2)
    show.ends_at = show.starts_at + timedelta(hours=1)
    show.checklist = (CheckItem("Зёрна"), CheckItem("Чашки", is_done=True))
    weekly = TaskDraft("Планёрка", TaskKind.MEETING, owner="Марина", day=today, rule="FREQ=WEEKLY;COUNT=4")
    bill = TaskDraft("Отправить счёт", TaskKind.INVOICE, client_id=other, owner="Марина", day=today)
    *_, done = services.tasks.create_many([call, show, weekly, bill])
    services.tasks.complete(done, Outcome("Отправили"))
    services.escalations.check(now)


def _files(path: Path) -> Path:
    return path.with_name(f"{path.name}.files")


if __name__ == "__main__":
    print(renew())
