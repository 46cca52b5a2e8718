"""Calendars go out and come back: nothing is lost, nothing doubled, one action and one undo."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.task import CheckItem, Outcome, Priority, TaskDraft, TaskFilter, TaskKind, TaskState
from crm_desktop.exchange.ics_items import IcsProblem
from crm_desktop.exchange.ics_reading import read_calendar
from crm_desktop.services import Services
from crm_desktop.services.tasks.calendar_export import export_calendar
from crm_desktop.services.tasks.calendar_import import import_calendar
from tests.exchange.calendar_files import calendar, event
from tests.factories import make_client
from tests.store_fixtures import NewBase

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
START = "DTSTART:20261125T120000Z"
EVERY = TaskFilter(states=frozenset())
TABLES = ("task", "task_series", "task_member")


def _image(services: Services) -> dict[str, list[Any]]:
    return {table: services.store.engine.rows(f"SELECT * FROM {table} ORDER BY id") for table in TABLES}


def _out(services: Services, path: Path) -> str:
    export_calendar(services.store, path, services.tasks.list_ids(EVERY))
    text = path.read_text(encoding="utf-8").partition("END:VCALENDAR")[0]
    return "\n".join(sorted(re.split("BEGIN:(?=VEVENT|VTODO)", text)[1:]))


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=80
)
TITLES = TEXT.filter(lambda text: any(letter.isalnum() for letter in text))
MINUTES = st.integers(0, 60 * 24 * 40).map(lambda minutes: timedelta(minutes=minutes))
LEADS = st.lists(st.sampled_from((0, 15, 60, 1440)), unique=True, max_size=2)
RULES = st.sampled_from(
    (
        "",
        "",
        "FREQ=DAILY;COUNT=4",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270110T235959",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=WEEKLY;INTERVAL=2",
    )
)


@st.composite
def drafts(draw: st.DrawFn) -> TaskDraft:
    """Any task."""
    draft = TaskDraft(" ".join(draw(TITLES).split()), draw(st.sampled_from(TaskKind)))
    draft.note = draw(st.lists(TITLES, max_size=3).map("\n".join)).strip()
    draft.place = " ".join(draw(st.just("") | TITLES).split())
    draft.owner = draw(st.sampled_from(("Марина", "Олег; Сафин, мл.")))
    draft.priority = draw(st.sampled_from(Priority))
    draft.checklist = tuple(
        CheckItem("точка, \\n; да", draw(st.booleans())) for _ in range(draw(st.integers(0, 2)))
    )
    when = draw(st.sampled_from(("timed", "day", "due", "none")))
    if when == "timed":
        draft.starts_at = AT + draw(MINUTES)
        draft.ends_at = draft.starts_at + draw(st.sampled_from((timedelta(0), timedelta(minutes=45))))
    elif when == "day":
        draft.day = date(2026, 11, 20) + timedelta(days=draw(st.integers(0, 40)))
        draft.last_day = draft.day + timedelta(days=draw(st.integers(0, 3)))
    if when == "due" or (when == "timed" and draw(st.booleans())):
        draft.due_at = AT + timedelta(days=50)
    if when != "none":
        draft.remind_before = tuple(timedelta(minutes=lead) for lead in draw(LEADS))
    if when in {"timed", "day"}:
        draft.rule = draw(RULES)
        draft.zone = draw(st.sampled_from(("Europe/Berlin", "Europe/Moscow", ""))) if draft.rule else ""
    return draft


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(wanted=st.lists(drafts(), min_size=1, max_size=3), steps=st.lists(st.integers(0, 30), max_size=5))
def test_out_in_and_out_again_is_the_same(
    new_base: NewBase, wanted: list[TaskDraft], steps: list[int]
) -> None:
    with TemporaryDirectory() as folder:
        _check_round(new_base, wanted, steps, Path(folder, "a.ics"))


def _check_round(new_base: NewBase, wanted: list[TaskDraft], steps: list[int], path: Path) -> None:
    with new_base() as (first, _):
        first.tasks.create_many(wanted)
        for step in steps:
            ids = first.tasks.list_ids(EVERY)
            task_id = ids[step % len(ids)]
            if step % 4 == 0:
                first.tasks.shift([task_id], timedelta(hours=25))
            elif step % 4 == 1:
                first.tasks.complete(task_id, Outcome("итог\nв две строки"))
            elif step % 4 == 2 and len(ids) > 1:
                first.tasks.remove([task_id])
            else:
                first.tasks.cancel([task_id])
        written = _out(first, path)
        contents = read_calendar(path)
        assert contents.troubles == []
        assert import_calendar(first.store, contents).action_id is None, "what is there is not written again"
    with new_base() as (second, _):
        before = _image(second)
        assert import_calendar(second.store, contents).action_id is not None
        assert second.maintenance.check().is_sound
        assert _out(second, path.with_name("b.ics")) == written
        assert import_calendar(second.store, read_calendar(path)).action_id is None
        second.history.undo_last()
        assert _image(second) == before


def test_a_trial_tells_what_would_be_and_writes_nothing(services: Services) -> None:
    contents = calendar(
        *event("UID:1", "SUMMARY:Показ", START),
        *event("UID:2", "SUMMARY:Встреча", START, "RRULE:FREQ=DAILY;COUNT=3"),
    )
    before = _image(services)
    tried = import_calendar(services.store, contents, dry_run=True)
    assert (tried.created, tried.is_done, tried.action_id) == (2, False, None)
    assert _image(services) == before
    done = import_calendar(services.store, contents, subject="a.ics")
    assert (done.created, done.is_done) == (2, True)
    assert len(services.tasks.list_ids()) == 4
    [action] = services.history.rows(services.history.list_ids()).values()
    assert (action.kind, action.count, action.subject) == (ActionKind.TASKS_IMPORTED, 2, "a.ics")


def test_an_entry_is_known_again_and_keeps_what_the_file_does_not_say(services: Services) -> None:
    import_calendar(services.store, calendar(*event("UID:1", "SUMMARY:Показ", START)))
    [task_id] = services.tasks.list_ids()
    task = services.tasks.get(task_id)
    client = make_client(services)
    task.draft.client_id, task.draft.owner, task.draft.kind = client, "Марина", TaskKind.MEETING
    services.tasks.update(task_id, None, task.draft)
    moved = calendar(*event("UID:1", "SUMMARY:Показ в зале", "DTSTART:20261126T120000Z"))
    summary = import_calendar(services.store, moved)
    assert (summary.created, summary.updated) == (0, 1)
    draft = services.tasks.get(task_id).draft
    assert (draft.title, draft.starts_at) == ("Показ в зале", AT + timedelta(days=1))
    assert (draft.client_id, draft.owner, draft.kind) == (client, "Марина", TaskKind.MEETING)
    again = import_calendar(services.store, moved)
    assert (again.unchanged, again.action_id) == (1, None)


def test_clients_are_found_by_name_and_the_others_stand_in_the_note(services: Services) -> None:
    client, other = make_client(services, "Иванов Иван"), make_client(services, "Орлов Пётр")
    make_client(services, "Два Раза")
    make_client(services, "Два Раза")
    lines = (
        "UID:1",
        "SUMMARY:Показ",
        START,
        "CONTACT:Иванов Иван",
        'ATTENDEE;CN="Орлов Пётр":mailto:p@x.example',
        'ATTENDEE;CN="Никто Там":mailto:n@x.example',
        "ATTENDEE;CN=Два Раза:invalid:nomail",
    )
    summary = import_calendar(services.store, calendar(*event(*lines)))
    draft = services.tasks.get(services.tasks.list_ids()[0]).draft
    assert (draft.client_id, draft.participants) == (client, (other,))
    assert {"ATTENDEE: Никто Там", "ATTENDEE: Два Раза"} <= set(draft.note.splitlines())
    assert [each.kind for each in summary.troubles] == [IcsProblem.UNKNOWN_PERSON] * 2


def test_a_series_that_changes_keeps_what_was_done(services: Services) -> None:
    head = ("UID:s", "SUMMARY:Планёрка", "DTSTART;TZID=Europe/Moscow:20261125T090000")
    import_calendar(services.store, calendar(*event(*head, "RRULE:FREQ=DAILY;COUNT=4")))
    ids = services.tasks.list_ids()
    services.tasks.complete(ids[0])
    before = _image(services)
    shorter = calendar(*event(*head, "RRULE:FREQ=DAILY;COUNT=3"))
    assert import_calendar(services.store, shorter).updated == 1
    assert list(services.tasks.list_ids()) == list(ids[1:3])
    assert services.tasks.get(ids[0]).state is TaskState.DONE
    assert services.maintenance.check().is_sound
    services.history.undo_last()
    assert [row[0] for row in _image(services)["task"]] == [row[0] for row in before["task"]]


def test_changed_days_far_ahead_come_once(services: Services) -> None:
    head = ("UID:s", "SUMMARY:Планёрка", "DTSTART;TZID=Europe/Moscow:20261125T090000")
    moved = event(
        "UID:s",
        "SUMMARY:Позже",
        "RECURRENCE-ID;TZID=Europe/Moscow:20270421T090000",
        "DTSTART:20270421T120000Z",
    )
    import_calendar(services.store, calendar(*event(*head, "RRULE:FREQ=WEEKLY"), *moved))
    services.tasks.extend(date(2027, 5, 1))
    found = services.tasks.within(date(2027, 4, 21), date(2027, 4, 21))
    assert [task.draft.title for task in found] == ["Позже"]
