"""The stop list: an erased client who asked not to be called is not called under the next card either."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.consent import FROM_STOP_LIST
from crm_desktop.services import Services
from tests.factories import make_client, make_draft

PHONE, EMAIL = "8 (916) 123-45-67", "Anna@Zerno.example"
TODAY = date(2026, 11, 21)


@pytest.fixture
def listed(services: Services) -> Services:
    """A base from which one was erased who had asked not to be called, and one who had not."""
    asked = make_client(services, phones=PHONE, emails=EMAIL)
    other = make_client(services, "Орлов Пётр", phones="+79260000000")
    services.wishes.set_do_not_call([asked], TODAY, "Анна просила")
    services.clients.archive([asked, other])
    services.clients.delete_forever([asked, other])
    return services


def _is_barred(services: Services, client_id: int) -> bool:
    wish = services.clients.get(client_id).do_not_call
    assert wish is None or wish.reason == FROM_STOP_LIST
    return wish is not None


def test_only_hashes_of_those_who_asked_stay(listed: Services) -> None:
    assert listed.wishes.stop_list_count() == 2
    rows = listed.store.engine.rows("SELECT kind, hash, reason FROM stop_entry ORDER BY kind")
    assert [kind for kind, *_ in rows] == ["email", "phone"]
    assert all(len(text) == 64 and "916" not in reason and "Анна" not in reason for _, text, reason in rows)
    assert len({text for _, text, _ in rows}) == 2


@pytest.mark.parametrize("values", [{"phones": "+7 916 1234567"}, {"emails": "anna@zerno.example"}])
def test_a_new_client_with_such_a_number_is_barred_in_the_same_action(
    listed: Services, values: dict[str, str]
) -> None:
    client = make_client(listed, "Лебедева Анна", **values)
    assert _is_barred(listed, client)
    listed.history.undo_last()
    assert listed.history.status().redo is not None
    assert listed.clients.count() == 0


def test_so_is_one_who_gets_the_number_later_and_one_that_is_imported(listed: Services) -> None:
    client = make_client(listed, "Кузнецов Иван")
    assert not _is_barred(listed, client)
    listed.clients.update(client, None, make_draft("Кузнецов Иван", phones=PHONE))
    assert _is_barred(listed, client)
    text = f"ФИО\tEmail\nСова Ия\t{EMAIL}\nШмель Ян\tyan@shmel.example\n"
    listed.imports.execute(listed.imports.plan_text(text))
    barred = {row.name: row.do_not_call for row in listed.clients.rows(listed.clients.list_ids()).values()}
    assert barred == {"Кузнецов Иван": True, "Сова Ия": True, "Шмель Ян": False}


def test_an_earlier_wish_keeps_its_day_and_reason(listed: Services) -> None:
    client = make_client(listed, "Кузнецов Иван")
    listed.wishes.set_do_not_call([client], date(2026, 1, 1), "сам")
    listed.clients.update(client, None, make_draft("Кузнецов Иван", phones=PHONE))
    wish = listed.clients.get(client).do_not_call
    assert wish is not None
    assert (wish.since, wish.reason) == (date(2026, 1, 1), "сам")


def test_lifting_by_hand_holds(listed: Services) -> None:
    client = make_client(listed, phones=PHONE)
    listed.wishes.lift_do_not_call([client], "вернулась сама")
    draft = listed.clients.get(client).draft
    draft.notes = "любит кофе"
    listed.clients.update(client, None, draft)
    assert not _is_barred(listed, client)


def test_one_number_is_taken_off_by_typing_it(listed: Services) -> None:
    wishes = listed.wishes
    assert not wishes.remove_from_stop_list("+7 926 000-00-00")
    assert not wishes.remove_from_stop_list("Анна")
    assert wishes.remove_from_stop_list("+7 (916) 123 45 67")
    assert wishes.stop_list_count() == 1
    assert not _is_barred(listed, make_client(listed, phones=PHONE))
    assert wishes.remove_from_stop_list(" ANNA@zerno.example")
    assert wishes.stop_list_count() == 0


def test_numbers_of_an_absorbed_card_count_too(services: Services) -> None:
    keep = make_client(services, "Лебедева Анна", phones="+79161234567")
    absorb = make_client(services, "Лебедева Аня", phones="+79161234568")
    services.wishes.set_do_not_call([keep], TODAY)
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    services.clients.archive([keep])
    services.clients.delete_forever([keep])
    assert services.wishes.stop_list_count() == 2


def test_a_number_that_was_not_recognised_is_kept_by_its_digits(services: Services) -> None:
    client = make_client(services, phones="12-34")
    services.wishes.set_do_not_call([client], TODAY)
    services.clients.archive([client])
    services.clients.delete_forever([client])
    assert _is_barred(services, make_client(services, "Орлов Пётр", phones="1234"))


def test_an_empty_list_costs_one_look(services: Services) -> None:
    asked: list[str] = []
    engine = services.store.engine
    original = engine.rows
    engine.rows = lambda sql, params=(): asked.append(sql) or original(sql, params)  # type: ignore[method-assign, func-returns-value, assignment]
    try:
        make_client(services, phones=PHONE)
    finally:
        del engine.rows  # type: ignore[method-assign]
    assert sum("stop_entry" in sql for sql in asked) == 1
