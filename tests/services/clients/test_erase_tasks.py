"""Of an erased client nothing stays in the tasks: not in the list, the search, the log, nor the series."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.task import CheckItem, Outcome, TaskDraft, TaskFilter
from crm_desktop.services import Services
from crm_desktop.services.changes import Changes
from crm_desktop.services.clients.erase_tasks import TITLED, rows_in_log
from tests.factories import make_client
from tests.services.clients.test_erase_inquiries import everything as all_but_tasks

SECRETS = ("Жемчужина", "Неразглашение", "Сокровенное")
DAY = date(2026, 12, 1)


def everything(services: Services) -> str:
    tables = ("task", "task_series", "task_member", "notice")
    rows = [str(row) for table in tables for row in services.store.engine.rows(f'SELECT * FROM "{table}"')]
    return "\n".join((all_but_tasks(services), *rows))


def make_past(services: Services) -> int:
    """A client with tasks that were done, changed, given to another, removed, and repeated ones."""
    client, other = make_client(services, "Тайнова Анна"), make_client(services, "Соседова Ольга")
    done = services.tasks.create(TaskDraft("Жемчужина", client_id=client, day=DAY))
    services.tasks.complete(done, Outcome("Неразглашение"))
    moved = services.tasks.create(TaskDraft("Сокровенное", client_id=client, note="Жемчужина"))
    services.tasks.update(moved, None, TaskDraft("Обычное", client_id=other))
    removed = services.tasks.create(TaskDraft("Жемчужина", client_id=client))
    services.tasks.remove([removed])
    services.tasks.create(
        TaskDraft(
            "Жемчужина", client_id=client, day=DAY, rule="FREQ=WEEKLY", checklist=(CheckItem("Сокровенное"),)
        )
    )
    services.tasks.create(TaskDraft("Совещание", client_id=other, day=DAY, participants=(client,)))
    return client


def test_nothing_is_left_of_the_tasks_of_an_erased_client(services: Services) -> None:
    client = make_past(services)
    before = everything(services)
    assert all(secret in before for secret in SECRETS)
    services.clients.archive([client])
    services.clients.delete_forever([client])
    for _ in range(8):
        after = everything(services)
        assert [secret for secret in SECRETS if secret in after] == []
        if services.history.status().undo is None:
            break
        services.history.undo_last()
    assert services.search.find("жемчужина").of(SearchKind.TASK) == ()
    assert services.maintenance.check().problems == ()


def test_tasks_of_others_stay(services: Services) -> None:
    client = make_past(services)
    services.clients.archive([client])
    services.clients.delete_forever([client])
    left = services.tasks.rows(services.tasks.list_ids(TaskFilter(states=frozenset()))).values()
    assert {task.draft.title for task in left} == {"Обычное", "Совещание"}
    meeting = next(task for task in left if task.draft.title == "Совещание")
    assert services.tasks.get(meeting.id).draft.participants == ()
    assert services.store.engine.rows("SELECT count(*) FROM task_series") == [(0,)]


def test_the_log_tells_what_was_removed_or_given_away(services: Services) -> None:
    client = make_past(services)
    found: dict[str, set[int]] = {}

    def look(changes: Changes) -> None:
        for model in TITLED:
            found[model.__name__] = rows_in_log(changes, model, {client})

    services.store.write(ActionKind.TASK_CHANGED, look)
    removed_and_moved = {2, 3}
    assert removed_and_moved <= found["Task"]


def test_cards_that_become_one_bring_their_tasks(services: Services) -> None:
    keep, absorb = make_client(services), make_client(services, "Лебедева А.")
    single = services.tasks.create(TaskDraft("Позвонить", client_id=absorb))
    series = services.tasks.create(TaskDraft("Отчёт", client_id=absorb, day=DAY, rule="FREQ=WEEKLY"))
    both = services.tasks.create(TaskDraft("Встреча", client_id=keep, participants=(keep, absorb)))
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    assert {services.tasks.get(each).draft.client_id for each in (single, series, both)} == {keep}
    assert services.tasks.get(both).draft.participants[:1] == (keep,)
    services.tasks.extend(date(2027, 12, 1))
    last = services.tasks.list_ids(TaskFilter(client_id=keep))[-2]
    assert services.tasks.get(last).draft.client_id == keep
    services.clients.archive([keep])
    services.clients.delete_forever([keep])
    assert list(services.tasks.list_ids(TaskFilter(states=frozenset()))) == []
