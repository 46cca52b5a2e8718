"""After erasing, nothing that was known of a client is left in the base."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crm_desktop.domain.client import Birthday, ClientKind, Handle, HandleKind
from crm_desktop.domain.consent import ConsentPurpose, ConsentState
from crm_desktop.domain.promise import PromiseDraft, PromiseState
from crm_desktop.domain.protected import ProtectedFacts
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind, NextStep
from crm_desktop.models import Party
from crm_desktop.services import Services
from crm_desktop.services.clients.erase import PARTS
from crm_desktop.services.tables import MENTIONS, references_to
from tests.factories import make_client, make_draft
from tests.services.world import differences, snapshot

# Each of these must be nowhere afterwards; none is part of a name of a column or a code.
SECRETS = (
    "Тайнова", "Секретина", "79123456789", "hidden@example.com", "@stealth", "Неведомск", "Молчалина",
    "неразглашение", "умолчание", "скрытность", "1931-07-15", "500100732259", "Управитель", "Прежнева", "Жемчужина",
)  # fmt: skip


def make_secret(services: Services) -> int:
    """A client with something in every field, edited, tagged, merged, removed, undone and redone."""
    field = services.custom_fields.get(services.custom_fields.create("Камень")).key
    draft = make_draft(
        "Прежнева Секретина",
        phones="8 912 345-67-89",
        emails="hidden@example.com",
        handles=(Handle(HandleKind.TELEGRAM, "@stealth"),),
        addresses="Неведомск, Молчалина 5",
        company="Зерно",
        birthday=Birthday(7, 15, 1931),
        inn="500100732259",
        notes="неразглашение",
        must_know="умолчание",
        preferences="скрытность",
        custom={field: "Жемчужина"},
    )
    client_id = services.clients.create(draft)
    client = services.clients.get(client_id)
    client.draft.name = make_draft("Тайнова Секретина").name
    place = client.draft.employments[0]
    client.draft.employments = (type(place)(place.company, place.company_id, "Управитель"),)
    services.clients.update(client_id, client.version, client.draft)
    services.history.undo_last()
    services.history.redo_last()
    other = services.clients.create(make_draft("Тайнова Секретина", phones="8 912 345-67-89"))
    services.clients.mark_not_duplicates(client_id, make_client(services, "Соседова Анна"))
    preview = services.merges.preview(client_id, other)
    services.merges.merge(preview, preview.draft())
    services.history.undo_last()
    services.history.redo_last()
    services.clients.archive([client_id])
    services.history.undo_last()
    services.history.redo_last()
    return client_id


def everything(services: Services) -> str:
    """Return all that stands in any column of any table."""
    engine = services.store.engine
    tables = engine.handle.get_tables()
    return "\n".join(str(row) for table in tables for row in engine.rows(f'SELECT * FROM "{table}"'))


def test_nothing_of_an_erased_client_is_left_in_any_column(services: Services) -> None:
    client_id = make_secret(services)
    before = everything(services)
    assert [secret for secret in SECRETS if secret not in before] == []
    assert services.clients.delete_forever([client_id]) == 2  # with the one merged into it
    after = everything(services)
    assert [secret for secret in SECRETS if secret in after] == []
    assert services.maintenance.check().problems == ()


def test_nothing_of_an_erased_client_is_left_in_the_file(sqlite_services: Services) -> None:
    base = Path(sqlite_services.store.engine.address)
    client_id = make_secret(sqlite_services)

    def content() -> bytes:
        return b"".join(path.read_bytes() for path in sorted(base.parent.glob(base.name + "*")))

    found = content()
    assert [secret for secret in SECRETS if secret.encode() not in found] == []
    sqlite_services.clients.delete_forever([client_id])
    left = content()
    assert [secret for secret in SECRETS if secret.encode() in left] == []


def make_desk(services: Services, client_id: int, folder: Path) -> None:
    """Something of every kind that the desk keeps of a client, changed and removed and undone."""
    letter = folder / "Ларцева.txt"
    letter.write_text("Ключевский")
    files, timeline, wishes = services.files, services.timeline, services.wishes
    file_id = files.add(client_id, [letter])[0]
    files.rename(file_id, files.get(file_id).version, "Сундуков")
    services.history.undo_last()
    entry = timeline.add(
        InteractionDraft(
            client_id,
            InteractionKind.CALL,
            subject="Шепотов",
            body="Тишина",
            decision="Молчок",
            contact="Глушь",
        ),
        NextStep("Затаиться"),
    )
    timeline.update(entry, None, InteractionDraft(client_id, InteractionKind.NOTE, body="Шорохов"))
    promise = services.promises.add(PromiseDraft(client_id, "Скидкин", note="Уступкин", interaction_id=entry))
    services.promises.close([promise], PromiseState.KEPT, "Сдержанов")
    wishes.record(
        client_id,
        ConsentPurpose.MAILINGS,
        ConsentState.GIVEN,
        date(2026, 1, 1),
        "Роспись",
        "Пометкин",
        file_id,
    )
    wishes.set_do_not_call([client_id], date(2026, 1, 1), "Отстаньте")
    services.protected.set_password("очень длинный пароль")
    services.protected.save(client_id, ProtectedFacts(note="Паспортов"))
    services.segments.create_frozen("Избранные", [client_id])
    services.promises.remove([promise])
    timeline.remove([entry])
    services.history.undo_last()
    services.facts.confirm(client_id, ["phone:79123456789"])


DESK = (
    "Ларцева", "Сундуков", "Ключевский", "Шепотов", "Тишина", "Молчок", "Глушь", "Затаиться", "Шорохов", "Скидкин",
    "Уступкин", "Сдержанов", "Роспись", "Пометкин", "Отстаньте", "ჟჯჰ",
)  # fmt: skip


def test_nothing_of_the_desk_of_an_erased_client_is_left(sqlite_services: Services, tmp_path: Path) -> None:
    services, dropped = sqlite_services, tmp_path / "dropped"
    dropped.mkdir()
    base = Path(services.store.engine.address)
    for at in range(30):
        make_client(services, f"Остающаяся Анна {at}")
    client_id = make_client(services, "ჟჯჰ Анна", phones="8 912 345-67-89")
    make_desk(services, client_id, dropped)
    kept = services.files.get(services.files.of_client(client_id)[0].id)
    copy = services.files.open_copy(kept)

    def content() -> bytes:
        beside = base.with_name(f"{base.name}.files").rglob("*")
        paths = [*base.parent.glob(f"{base.name}*"), *beside, *copy.parent.parent.rglob("*")]
        return b"".join(str(path).encode() + path.read_bytes() for path in paths if path.is_file())

    found = content()
    assert [secret for secret in DESK if secret.encode() not in found] == []
    services.clients.archive([client_id])
    services.clients.delete_forever([client_id])
    left = content()
    assert [secret for secret in DESK if secret.encode() in left] == []
    # The search knows words by three letters each: those of a rare name would give it away.
    assert "ჯჰ".encode() not in left
    assert services.protected.looks()[0].client_name == ""
    subjects = {row.subject for row in services.history.rows(services.history.list_ids()).values()}
    assert "Избранные" in subjects  # a group is not the client
    assert services.maintenance.check().problems == ()


def test_other_clients_and_their_history_stay(services: Services) -> None:
    client_id = make_secret(services)
    ids = services.clients.create_many([make_draft("Ким Ли", tags=("опт",)), make_draft("Петров Пётр")])
    services.clients.set_value(ids, "status", "Особый")
    before = snapshot(services.store.engine)
    services.clients.delete_forever([client_id])
    after = snapshot(services.store.engine)
    assert {line.split()[0] for line in differences(before, after)} <= {
        "party", "contact_point", "address", "party_link", "not_duplicate"
    }  # fmt: skip
    subjects = {row.subject for row in services.history.rows(services.history.list_ids()).values()}
    assert "Особый" in subjects
    assert "Соседова Анна" in subjects
    changed = next(
        row for row in services.history.rows(services.history.list_ids()).values() if row.subject == "Особый"
    )
    services.history.undo(changed.id)
    assert services.clients.rows(ids)[ids[0]].status == ""
    assert services.maintenance.check().problems == ()


def test_undoing_what_was_done_to_an_erased_client_is_harmless(services: Services) -> None:
    client_id = make_secret(services)
    services.clients.delete_forever([client_id])
    for action in services.history.rows(services.history.list_ids()).values():
        if action.can_undo:
            services.history.undo(action.id)
    assert client_id not in services.clients.rows([client_id])
    assert services.maintenance.check().problems == ()


def test_an_erased_company_leaves_its_people_without_a_place(services: Services) -> None:
    person = make_client(services, company="Зерно")
    company = services.clients.get(person).draft.employments[0].company_id
    assert company is not None
    services.clients.archive([company])
    services.clients.delete_forever([company])
    assert services.clients.rows([person])[person].company == ""
    assert services.clients.get(person).draft.employments == ()


def test_only_what_lies_in_the_recycle_bin_is_erased(services: Services) -> None:
    client_id = make_client(services, kind=ClientKind.COMPANY)
    assert services.clients.delete_forever([client_id]) == 0
    assert services.clients.get(client_id)


@pytest.mark.parametrize(
    "reference", references_to(Party), ids=lambda reference: ".".join(map(str, reference))
)
def test_every_reference_to_a_client_is_covered(reference: tuple[type, str]) -> None:
    assert reference in (*PARTS, *MENTIONS) or reference == (Party, "merged_into_id")


def test_what_was_written_while_two_were_one_is_erased_with_the_one_it_went_to(services: Services) -> None:
    keep, other = make_client(services, "Анина Анна"), make_client(services, "Борисов Борис")
    entry = services.timeline.add(InteractionDraft(other, InteractionKind.NOTE, body="Раньше"))
    preview = services.merges.preview(keep, other)
    services.merges.merge(preview, preview.draft())
    merged = services.history.list_ids()[0]
    services.timeline.update(entry, None, InteractionDraft(keep, InteractionKind.NOTE, body="Сокровенное"))
    services.timeline.update(entry, None, InteractionDraft(keep, InteractionKind.NOTE, body="Обыденное"))
    services.history.undo(merged)
    assert list(services.timeline.list_ids(other)) == [entry]
    services.clients.archive([other])
    services.clients.delete_forever([other])
    after = everything(services)
    assert [secret for secret in ("Раньше", "Сокровенное", "Обыденное") if secret in after] == []
    assert services.maintenance.check().problems == ()
