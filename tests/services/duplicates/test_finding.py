from __future__ import annotations

from crm_desktop.domain.duplicates import Certainty, DuplicateReason
from crm_desktop.services import Services
from tests.factories import make_client, make_draft


def test_the_warning_says_who_and_why_the_surest_first(services: Services) -> None:
    namesake = make_client(services, "Лебедева Анна")
    husband = make_client(services, "Лебедев Олег", phones="8 912 345-67-89")
    same = make_client(services, "Лебедева Анна Петровна", phones="+79123456789", emails="a@b.ru")
    found = services.duplicates.find(make_draft("Лебедева Анна", phones="912 345 67 89", emails="A@b.ru"))
    assert [item.row.id for item in found] == [same, namesake, husband]
    assert [item.match.certainty for item in found] == [
        Certainty.CERTAIN,
        Certainty.POSSIBLE,
        Certainty.CONFLICT,
    ]
    assert found[0].match.reasons == (DuplicateReason.PHONE, DuplicateReason.EMAIL, DuplicateReason.NAME)
    assert found[0].row.name == "Лебедева Анна Петровна"


def test_the_client_being_edited_and_those_known_apart_are_no_duplicates(services: Services) -> None:
    one = make_client(services, phones="8 912 345-67-89")
    two = make_client(services, phones="8 912 345-67-89")
    draft = services.clients.get(one).draft
    assert [item.row.id for item in services.duplicates.find(draft, exclude_id=one)] == [two]
    services.clients.mark_not_duplicates(two, one)
    assert services.duplicates.find(draft, exclude_id=one) == []


def test_an_inn_is_enough(services: Services) -> None:
    known = make_client(services, "ООО «Зерно»", kind="company", inn="7707083893")
    found = services.duplicates.find(make_draft("Мельница", kind="company", inn="7707083893"))
    assert [(item.row.id, item.match.certainty) for item in found] == [(known, Certainty.CERTAIN)]


def test_removed_clients_and_empty_drafts_warn_of_nothing(services: Services) -> None:
    gone = make_client(services, phones="8 912 345-67-89")
    services.clients.archive([gone])
    assert services.duplicates.find(make_draft(phones="8 912 345-67-89")) == []
    assert services.duplicates.find(make_draft("")) == []


def test_there_are_never_more_than_asked_for(services: Services) -> None:
    services.clients.create_many([make_draft(phones="8 912 345-67-89") for _ in range(30)])
    assert len(services.duplicates.find(make_draft(phones="8 912 345-67-89"), limit=3)) == 3
    assert len(services.duplicates.pairs(limit=7)) == 7


def test_pairs_are_certain_first_and_relatives_are_none(services: Services) -> None:
    anna = make_client(services, "Лебедева Анна", phones="8 912 345-67-89", emails="home@b.ru")
    anna_again = make_client(services, "Лебедева А. П.", phones="89123456789")
    make_client(services, "Лебедев Олег", emails="home@b.ru")
    ivan, ivan_again = make_client(services, "Иванов Иван"), make_client(services, "ИВАНОВ ИВАН")
    pairs = services.duplicates.pairs()
    assert [(pair.first.id, pair.second.id, pair.certainty) for pair in pairs] == [
        (anna, anna_again, Certainty.CERTAIN),
        (ivan, ivan_again, Certainty.POSSIBLE),
    ]
    services.clients.mark_not_duplicates(ivan, ivan_again)
    services.clients.archive([anna])
    assert services.duplicates.pairs() == []


def test_an_office_phone_of_many_people_is_no_flood_of_pairs(services: Services) -> None:
    drafts = [make_draft(f"Ф{chr(1072 + at)} Имя{at}", phones="84951112233") for at in range(30)]
    services.clients.create_many(drafts)
    assert services.duplicates.pairs() == []
