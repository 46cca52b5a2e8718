"""The tables of time: tasks, reminders, working hours, escalation, automatic tasks.

Frozen: this script is what the base looked like on the day it was written and imports nothing of the program.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import peewee

STATEMENTS = (
    """
    CREATE TABLE "task_series" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "party_id" INTEGER,
        "deal_id" INTEGER,
        "owner_id" INTEGER,
        "rule" TEXT NOT NULL,
        "zone" TEXT NOT NULL,
        "starts_local" TEXT NOT NULL,
        "made_until" TEXT NOT NULL,
        "left_out" TEXT NOT NULL,
        "template" TEXT NOT NULL,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "task_series_party_id" ON "task_series" ("party_id")',
    'CREATE INDEX "task_series_deal_id" ON "task_series" ("deal_id")',
    """
    CREATE TABLE "task" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "party_id" INTEGER,
        "deal_id" INTEGER,
        "kind" TEXT NOT NULL,
        "title" TEXT NOT NULL,
        "note" TEXT NOT NULL,
        "owner_id" INTEGER,
        "starts_at" TEXT NOT NULL,
        "ends_at" TEXT NOT NULL,
        "day" TEXT NOT NULL,
        "last_day" TEXT NOT NULL,
        "deadline_at" TEXT NOT NULL,
        "due_at" TEXT NOT NULL,
        "remind_at" TEXT NOT NULL,
        "remind_before" TEXT NOT NULL,
        "priority" INTEGER NOT NULL,
        "place" TEXT NOT NULL,
        "checklist" TEXT NOT NULL,
        "state" TEXT NOT NULL,
        "done_at" TEXT NOT NULL,
        "result" TEXT NOT NULL,
        "interaction_id" INTEGER,
        "series_id" INTEGER,
        "occurrence" TEXT NOT NULL,
        "uid" TEXT NOT NULL,
        "escalated_at" TEXT NOT NULL,
        "put_off" INTEGER NOT NULL,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("interaction_id") REFERENCES "interaction" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("series_id") REFERENCES "task_series" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "task_party_id" ON "task" ("party_id")',
    'CREATE INDEX "task_deal_id" ON "task" ("deal_id")',
    'CREATE INDEX "task_interaction_id" ON "task" ("interaction_id")',
    'CREATE INDEX "task_series_id" ON "task" ("series_id")',
    'CREATE INDEX "task_starts_at_ends_at" ON "task" ("starts_at", "ends_at")',
    'CREATE INDEX "task_day_last_day" ON "task" ("day", "last_day")',
    "CREATE INDEX task_open_due ON task (owner_id, due_at, id) WHERE state = 'open' AND due_at <> ''",
    "CREATE INDEX task_due ON task (due_at, id) WHERE state = 'open' AND due_at <> ''",
    (
        "CREATE INDEX task_long ON task (due_at, id) WHERE state = 'open' AND due_at <> '' AND (deadline_at <> ''"
        " OR last_day <> day OR ends_at <> '' AND substr(starts_at, 1, 10) <> substr(ends_at, 1, 10))"
    ),
    "CREATE INDEX task_open_remind ON task (owner_id, remind_at) WHERE remind_at <> ''",
    "CREATE INDEX task_open_tray ON task (owner_id, id) WHERE state = 'open' AND due_at = ''",
    "CREATE INDEX task_done ON task (done_at) WHERE done_at <> ''",
    "CREATE INDEX task_uid ON task (uid) WHERE uid <> ''",
    """
    CREATE TABLE "task_member" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "task_id" INTEGER NOT NULL,
        "party_id" INTEGER NOT NULL,
        "position" INTEGER NOT NULL,
        FOREIGN KEY ("task_id") REFERENCES "task" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "task_member_task_id" ON "task_member" ("task_id")',
    'CREATE INDEX "task_member_party_id" ON "task_member" ("party_id")',
    """
    CREATE TABLE "important_date" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "party_id" INTEGER NOT NULL,
        "label" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "month" INTEGER NOT NULL,
        "day" INTEGER NOT NULL,
        "year" INTEGER,
        "is_yearly" INTEGER NOT NULL,
        "days_before" INTEGER,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "important_date_party_id" ON "important_date" ("party_id")',
    'CREATE INDEX "important_date_month_day" ON "important_date" ("month", "day")',
    """
    CREATE TABLE "notice" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "user_id" INTEGER NOT NULL,
        "occasion" TEXT NOT NULL{key},
        "entity" TEXT NOT NULL,
        "entity_id" INTEGER NOT NULL,
        "party_id" INTEGER,
        "at" TEXT NOT NULL,
        "state" TEXT NOT NULL,
        "snoozed_to" TEXT NOT NULL,
        FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "notice_party_id" ON "notice" ("party_id")',
    'CREATE UNIQUE INDEX "notice_occasion_user_id" ON "notice" ("occasion", "user_id")',
    "CREATE INDEX notice_snoozed ON notice (user_id, snoozed_to) WHERE state = 'snoozed'",
    "CREATE INDEX notice_shown ON notice (user_id, at) WHERE state = 'shown'",
    """
    CREATE TABLE "work_hours" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "user_id" INTEGER,
        "week" TEXT NOT NULL,
        FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "work_hours_user_id" ON "work_hours" ("user_id")',
    """
    CREATE TABLE "special_day" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "user_id" INTEGER,
        "day" TEXT NOT NULL,
        "label" TEXT NOT NULL,
        "week" TEXT NOT NULL,
        FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "special_day_day" ON "special_day" ("day")',
    """
    CREATE TABLE "escalation_rule" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "name" TEXT NOT NULL,
        "cause" TEXT NOT NULL,
        "after" INTEGER NOT NULL,
        "client_class" TEXT NOT NULL,
        "notify_id" INTEGER,
        "reassign_after" INTEGER,
        "reassign_to_id" INTEGER,
        "is_active" INTEGER NOT NULL,
        "is_gone" INTEGER NOT NULL,
        "position" INTEGER NOT NULL,
        FOREIGN KEY ("notify_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("reassign_to_id") REFERENCES "user" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "escalation_rule_notify_id" ON "escalation_rule" ("notify_id")',
    'CREATE INDEX "escalation_rule_reassign_to_id" ON "escalation_rule" ("reassign_to_id")',
    """
    CREATE TABLE "escalation" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "rule_id" INTEGER NOT NULL,
        "entity" TEXT NOT NULL,
        "entity_id" INTEGER NOT NULL,
        "party_id" INTEGER,
        "occasion" TEXT NOT NULL,
        "owner_id" INTEGER,
        "told_id" INTEGER,
        "level" INTEGER NOT NULL,
        "at" TEXT NOT NULL,
        "resolved_at" TEXT NOT NULL,
        "resolution" TEXT NOT NULL,
        "new_owner_id" INTEGER,
        FOREIGN KEY ("rule_id") REFERENCES "escalation_rule" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("party_id") REFERENCES "party" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("told_id") REFERENCES "user" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("new_owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "escalation_rule_id" ON "escalation" ("rule_id")',
    'CREATE INDEX "escalation_party_id" ON "escalation" ("party_id")',
    'CREATE UNIQUE INDEX "escalation_occasion" ON "escalation" ("occasion")',
    'CREATE INDEX "escalation_entity_entity_id" ON "escalation" ("entity", "entity_id")',
    'CREATE INDEX "escalation_at" ON "escalation" ("at")',
    "CREATE INDEX escalation_open ON escalation (entity, entity_id) WHERE resolved_at = ''",
    """
    CREATE TABLE "auto_task" (
        "id" {id},
        "version" INTEGER NOT NULL,
        "created_at" TEXT NOT NULL,
        "created_by_id" INTEGER,
        "updated_at" TEXT NOT NULL,
        "updated_by_id" INTEGER,
        "occasion" TEXT NOT NULL,
        "stage_id" INTEGER,
        "days" INTEGER NOT NULL,
        "in_working_days" INTEGER NOT NULL,
        "owner_id" INTEGER,
        "is_spare" INTEGER NOT NULL,
        "kind" TEXT NOT NULL,
        "title" TEXT NOT NULL,
        "priority" INTEGER NOT NULL,
        "is_active" INTEGER NOT NULL,
        "position" INTEGER NOT NULL,
        FOREIGN KEY ("stage_id") REFERENCES "stage" ("id") ON DELETE RESTRICT,
        FOREIGN KEY ("owner_id") REFERENCES "user" ("id") ON DELETE RESTRICT
    )
    """,
    'CREATE INDEX "auto_task_stage_id" ON "auto_task" ("stage_id")',
    'CREATE INDEX "auto_task_owner_id" ON "auto_task" ("owner_id")',
)

# What a stage planned for deals that enter it: it becomes an automatic task.
ENTRY_TASKS = (
    "INSERT INTO auto_task (version, created_at, updated_at, occasion, stage_id, days, in_working_days, is_spare,"
    " kind, title, priority, is_active, position)"
    " SELECT 1, updated_at, updated_at, 'stage_entered', id, 0, 0, 1, 'todo', task_on_entry, 1, 1, id"
    " FROM stage WHERE task_on_entry <> '' ORDER BY id"
)

# What was planned so far, one thing for each deal and each client: it becomes their first tasks.
PLANS = (
    (
        "SELECT party_id, id, action_kind, action_on, CASE WHEN action_text = '' THEN title ELSE action_text END,"
        " owner_id, updated_at FROM deal WHERE state = 'open' AND action_on <> '' ORDER BY id"
    ),
    (
        "SELECT id, NULL, '', next_step_on, next_step, owner_id, updated_at FROM party WHERE next_step <> ''"
        " ORDER BY id"
    ),
)
KINDS = {"call": "call", "meeting": "meeting", "letter": "follow_up", "invoice": "invoice"}


def up(migrator: Any, db: Any) -> None:  # noqa: ARG001 - the runner gives both
    """Make the tables. Ids are never used again; keys compare by code point on every engine."""
    sqlite = isinstance(db, peewee.SqliteDatabase)
    words = {
        "{id}": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT" if sqlite else "SERIAL NOT NULL PRIMARY KEY",
        "{key}": "" if sqlite else ' COLLATE "C"',
        "{big}": "INTEGER" if sqlite else "BIGINT",
    }
    for statement in STATEMENTS:
        for word, sql in words.items():
            statement = statement.replace(word, sql)  # noqa: PLW2901
        db.execute_sql(" ".join(statement.split()))
    for statement in (
        ENTRY_TASKS,
        "UPDATE stage SET task_on_entry = '' WHERE task_on_entry <> ''",
        # The next step of a client says what its task says.
        "UPDATE party SET next_step = display_name WHERE next_step = '' AND next_step_on <> ''",
    ):
        db.execute_sql(statement)
    for select in PLANS:
        for plan in db.execute_sql(select).fetchall():
            db.execute_sql(*_task_of(*plan, mark="?" if sqlite else "%s"))


def _task_of(
    party_id: int,
    deal_id: int | None,
    kind: str,
    on: str,
    title: str,
    owner_id: int | None,
    at: str,
    *,
    mark: str,
) -> tuple[str, tuple[Any, ...]]:
    """Return the statement that makes a task of what was planned; it is of a whole day, and falls due as that day
    ends here."""
    due = ""
    if on:
        midnight = datetime.combine(date.fromisoformat(on) + timedelta(days=1), time()).astimezone(UTC)
        due = midnight.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    values = {
        "version": 1,
        "created_at": at,
        "updated_at": at,
        "party_id": party_id,
        "deal_id": deal_id,
        "kind": KINDS.get(kind, "todo"),
        "title": title,
        "owner_id": owner_id,
        "day": on,
        "last_day": on,
        "due_at": due,
        "remind_before": "[]",
        "priority": 1,
        "put_off": 0,
        "checklist": "[]",
        "state": "open",
    }
    blank = ("note", "starts_at", "ends_at", "deadline_at", "remind_at", "place", "done_at", "result")
    values |= dict.fromkeys((*blank, "occurrence", "uid", "escalated_at"), "")
    return (
        f"INSERT INTO task ({', '.join(values)}) VALUES ({', '.join([mark] * len(values))})",
        tuple(values.values()),
    )
