"""Opening a base: checking it, bringing it up to date, and giving a new one its first lists."""

from __future__ import annotations

import logging
import re
import sqlite3
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from crm_desktop.domain.errors import CrmError, StorageError, StorageReason
from crm_desktop.domain.preferences import Preferences, default_preferences
from crm_desktop.models import LostReason, Outcome, Setting, Status, database
from crm_desktop.models.database import PeeweeException
from crm_desktop.models.engines import Engine, SqliteEngine, engine_for
from crm_desktop.models.engines.sqlite_files import NOTE, UID, put_in_place, remove_unfinished
from crm_desktop.models.fields import dump_json
from crm_desktop.models.schema import applied, count_waiting, needs_upgrade, upgrade
from crm_desktop.services.catalogue import name_key
from crm_desktop.services.changes import Changes
from crm_desktop.services.first_lists import FIRST_OUTCOMES, FIRST_STATUSES, insert_first_rules
from crm_desktop.services.search.index import documents_are_made, make_documents
from crm_desktop.services.store import Store, utc_now, utc_text

log = logging.getLogger(__name__)
SLOW_SECONDS = 0.05
# Rules are there, or were: what the user removed does not come again. Tasks of stages come with pipelines.
_HAD_RULES = (
    "SELECT 1 FROM escalation_rule UNION ALL SELECT 1 FROM auto_task WHERE is_spare = 0 UNION ALL"
    " SELECT 1 FROM change_item WHERE table_name = 'escalation_rule' LIMIT 1"
)
_MANY_MARKS = re.compile(r"(\?|%s)(, (\?|%s))+")


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened base: its store, whether it was made just now, and the copy made before an upgrade."""

    store: Store
    is_new: bool
    safety_copy: Path | None


def open_base(
    address: str | Path,
    *,
    language: str = "en",
    system_locale: str = "",
    create: bool = True,
    clock: Callable[[], datetime] = utc_now,
    before_long: Callable[[], None] = lambda: None,
) -> Opened:
    """Open a base, making it when it is not there and `create` allows it.

    `before_long` is called once before a base of an older program is brought up to date.

    A new base gets its first lists in `language`, and the country of its phones and its currency from
    `system_locale` (`en_GB`).

    Raises StorageError: MISSING, NO_FOLDER, NOT_OURS, NEWER, LOCKED, READ_ONLY, NO_SPACE, DAMAGED,
    UNREACHABLE, UPGRADE_FAILED. A copy of a file is made before an upgrade, and a failed upgrade
    leaves the file as it was.
    """
    engine = engine_for(address)
    is_file = isinstance(engine, SqliteEngine)
    if not create and isinstance(engine, SqliteEngine):
        _check_is_there(engine)
    is_missing = isinstance(engine, SqliteEngine) and not engine.path.exists()
    try:
        engine.open()
        watch_slow_queries(engine)
        is_old = needs_upgrade(engine)
        if _takes_long(engine, is_old=is_old):
            before_long()
        copy = _bring_up_to_date(engine) if is_old else None
        is_new = _fill_new(engine, language, default_preferences(language, system_locale), clock)
        if is_old and not is_new:
            _add_missing_lists(engine, language, clock)
        _drop_backup_note(engine)
        _make_searchable(engine)
    except (CrmError, PeeweeException) as error:
        failure = error if isinstance(error, CrmError) else engine.storage_error(error)
        engine.close()
        if is_missing and isinstance(engine, SqliteEngine):
            remove_unfinished(engine.path)  # half a base is of no use to anybody
        raise failure or StorageError(StorageReason.IO, engine.address) from error
    log.info("opened %s", f"a file with SQLite {sqlite3.sqlite_version}" if is_file else "a base on a server")
    return Opened(Store(engine, clock), is_new, copy)


def _takes_long(engine: Engine, *, is_old: bool) -> bool:
    """Return whether there is much to do before the base can be used: it is not new, and not of this program."""
    if engine.schema_version() == 0 or not _has_uid(engine):
        return False
    return is_old or not documents_are_made(engine)


def _check_is_there(engine: SqliteEngine) -> None:
    """Refuse a missing file, and an empty one: SQLite would take it for a new base, but data were lost there."""
    if not engine.path.exists():
        raise StorageError(StorageReason.MISSING, engine.address)
    if engine.path.is_file() and engine.path.stat().st_size == 0:
        raise StorageError(StorageReason.DAMAGED, engine.address)


def watch_slow_queries(engine: Engine) -> None:
    """Log each statement that keeps its thread waiting for longer than a person does not notice."""

    def note(event: Any) -> None:
        if event.duration > SLOW_SECONDS:
            thread = threading.current_thread().name
            # The statement without its values: those are data of clients.
            sql = _MANY_MARKS.sub("?, ...", event.sql)
            log.warning("slow: %.0f ms on %s: %s", event.duration * 1000, thread, sql)

    engine.handle.query_hooks.append(note)


def _drop_backup_note(engine: Engine) -> None:
    """A backup that is worked with is no backup any more, and must not be replaced by one."""
    if engine.rows("SELECT 1 FROM app_meta WHERE key = ?", (NOTE,)):
        engine.execute("DELETE FROM app_meta WHERE key = ?", (NOTE,))


def _make_searchable(engine: Engine) -> None:
    """Make what is searched in a new base, and in one that an older program wrote last."""
    if documents_are_made(engine):
        return
    with database.atomic():
        engine.hold("app_meta")
        if not documents_are_made(engine):  # by another program that was started at the same moment
            make_documents(engine)


def _bring_up_to_date(engine: Engine) -> Path | None:
    """Run the waiting migrations; returns the copy made before them."""
    copy = _safety_copy(engine)
    before = applied(engine)
    try:
        _upgrade_beside_others(engine)
    except CrmError:
        raise
    except Exception as error:  # a migration script may fail in any way: say so, and keep the file as it was
        log.exception("upgrade failed")
        failure = engine.storage_error(error) or StorageError(StorageReason.UPGRADE_FAILED, engine.address)
        # A script that fails is rolled back by itself; the copy is for those that ran before it.
        is_changed = applied(engine) != before
        engine.close()
        if is_changed and copy is not None and isinstance(engine, SqliteEngine):
            put_in_place(copy, engine.path)
        raise failure from error
    return copy


def _upgrade_beside_others(engine: Engine) -> None:
    """Run the waiting migrations. Another program that was started at the same moment may be faster with each
    of them: then this one fails, and trying again goes on from there."""
    for tries_left in range(count_waiting(engine) + 1, -1, -1):
        try:
            upgrade(engine)
        except PeeweeException:
            if not tries_left:
                raise
            log.info("the upgrade failed, trying again")
        else:
            return


def _safety_copy(engine: Engine) -> Path | None:
    """Copy the file before its schema changes; on a server that is the administrator's dump."""
    if not isinstance(engine, SqliteEngine) or engine.schema_version() == 0:
        return None
    name = f"{engine.path.stem}.before-upgrade-{engine.schema_version()}{engine.path.suffix}"
    target = engine.path.with_name(name)
    target.unlink(missing_ok=True)
    engine.copy_to(target)
    return target


def _fill_new(engine: Engine, language: str, preferences: Preferences, clock: Callable[[], datetime]) -> bool:
    """Give a new base its uid, first lists and preferences; returns whether it was new."""
    if _has_uid(engine):
        return False
    rows = [
        (name, name_key(name), stage.value, color, at)
        for at, (name, stage, color) in enumerate(FIRST_STATUSES.get(language, FIRST_STATUSES["en"]))
    ]
    with database.atomic():
        engine.hold("app_meta")
        if _has_uid(engine):  # by another program that was started at the same moment
            return False
        # Not an action of the user, so not in the history: nobody wants to undo the beginning.
        changes = Changes(engine, utc_text(clock()), None)
        changes.insert_many(Status, ("name", "name_key", "stage", "color", "position"), rows)
        settings = [(name, dump_json(getattr(preferences, name))) for name in ("currency", "phone_region")]
        changes.insert_many(Setting, ("key", "value"), settings)
        _insert_outcomes(changes, language)
        _insert_pipeline(changes, language)
        insert_first_rules(changes, language)
        engine.execute("INSERT INTO app_meta (key, value) VALUES (?, ?)", (UID, uuid.uuid4().hex))
    return True


def _insert_outcomes(changes: Changes, language: str) -> None:
    rows = [
        (name, name_key(name), kind, step, days, at)
        for at, (name, kind, step, days) in enumerate(FIRST_OUTCOMES.get(language, FIRST_OUTCOMES["en"]))
    ]
    changes.insert_many(Outcome, ("name", "name_key", "kind", "next_step", "next_days", "position"), rows)


def _add_missing_lists(engine: Engine, language: str, clock: Callable[[], datetime]) -> None:
    """Give a base that was made before there were outcomes, deals, or rules, the first ones of those."""
    with database.atomic():
        engine.hold("outcome")
        changes = Changes(engine, utc_text(clock()), None)
        if not engine.rows("SELECT 1 FROM outcome LIMIT 1"):
            _insert_outcomes(changes, language)
        if not engine.rows("SELECT 1 FROM pipeline LIMIT 1"):
            _insert_pipeline(changes, language)
        if not engine.rows(_HAD_RULES):
            insert_first_rules(changes, language)


def _insert_pipeline(changes: Changes, language: str) -> None:
    """Give a base the pipeline of a shop and the first reasons for which deals are lost."""
    from crm_desktop.services.deals.pipelines import insert_pipeline
    from crm_desktop.services.deals.templates import FIRST, first_lost_reasons, pipeline_template

    template = pipeline_template(FIRST, language)
    insert_pipeline(changes, template.name, template.stages, 0)
    reasons = [(name, name_key(name), at) for at, name in enumerate(first_lost_reasons(language))]
    changes.insert_many(LostReason, ("name", "name_key", "position"), reasons)


def _has_uid(engine: Engine) -> bool:
    return bool(engine.rows("SELECT 1 FROM app_meta WHERE key = ?", (UID,)))
