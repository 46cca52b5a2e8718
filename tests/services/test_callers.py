"""Who is calling: by the number, in every form in which it may come."""

from __future__ import annotations

import pytest

from crm_desktop.domain.client import ClientKind
from crm_desktop.services import Services
from tests.factories import make_client


def names(services: Services, number: str) -> list[str]:
    return [match.name for match in services.callers.who(number)]


@pytest.mark.parametrize(
    "number", ["+79161234567", "8 916 123-45-67", "9161234567", "tel:+7(916)1234567", "sip:79161234567@pbx"]
)
def test_a_client_is_found_however_the_number_comes(services: Services, number: str) -> None:
    make_client(services, "Лебедева Анна", phones="8 (916) 123-45-67")
    make_client(services, "Орлов Пётр", phones="8 (916) 123-45-68")
    assert names(services, number) == ["Лебедева Анна"]


def test_all_who_share_a_number_are_offered_people_first(services: Services) -> None:
    make_client(services, "ООО Зерно", kind=ClientKind.COMPANY, phones="+74951234567")
    make_client(services, "Яковлева Ольга", phones="+74951234567", company="ООО Зерно")
    make_client(services, "Белов Иван", phones="+74951234567")
    assert names(services, "84951234567") == ["Белов Иван", "Яковлева Ольга", "ООО Зерно"]


def test_the_extension_tells_who_of_an_office_calls(services: Services) -> None:
    make_client(services, "Белов Иван", phones="+7 495 123-45-67 доб. 11")
    make_client(services, "Яковлева Ольга", phones="+7 495 123-45-67 доб. 12")
    assert names(services, "tel:+74951234567;ext=12")[0] == "Яковлева Ольга"


def test_a_match_tells_what_must_be_known_at_once(services: Services) -> None:
    make_client(
        services, "Лебедева Анна", phones="+79161234567", must_know="Не звонить до 11", company="Зерно"
    )
    (match,) = services.callers.who("+79161234567")
    assert (match.must_know, match.company, match.is_exact) == ("Не звонить до 11", "Зерно", True)
    assert match.do_not_call is None


def test_a_number_of_the_town_is_found_by_its_end(services: Services) -> None:
    make_client(services, "Далёкий Город", phones="+7 4712 45-67-89")
    (match,) = services.callers.who("45-67-89")
    assert (match.name, match.is_exact) == ("Далёкий Город", False)


def test_a_card_may_hold_the_short_number(services: Services) -> None:
    make_client(services, "Старый Клиент", phones="45-67-89")
    (match,) = services.callers.who("+74712456789")
    assert (match.name, match.is_exact) == ("Старый Клиент", False)


def test_an_exact_number_leaves_weaker_ones_aside(services: Services) -> None:
    make_client(services, "Старый Клиент", phones="45-67-89")
    make_client(services, "Лебедева Анна", phones="+74712456789")
    assert names(services, "+74712456789") == ["Лебедева Анна"]


def test_a_client_in_the_recycle_bin_does_not_call(services: Services) -> None:
    services.clients.archive([make_client(services, phones="+79161234567")])
    assert names(services, "+79161234567") == []


@pytest.mark.parametrize("number", ["", "anonymous", "Анна", "%", "12", "'; --"])
def test_what_is_no_number_finds_nobody(services: Services, number: str) -> None:
    make_client(services, phones="+79161234567, 12")
    assert names(services, number) == []


def test_an_exact_number_is_found_by_the_index(sqlite_services: Services) -> None:
    make_client(sqlite_services, phones="+79161234567")
    seen: list[str] = []
    rows = sqlite_services.store.engine.rows

    def watched(sql: str, params: object = ()) -> list[tuple[object, ...]]:
        seen.append(sql)
        return rows(sql, params)  # type: ignore[arg-type]

    sqlite_services.store.engine.rows = watched  # type: ignore[method-assign]
    phone = sqlite_services.callers.read("+79161234567").phone
    assert phone is not None
    assert sqlite_services.callers.exact(phone)
    plan = rows(f"EXPLAIN QUERY PLAN {seen[-1]}", ("+79161234567", "phone", 20))
    assert any("contact_point_normal" in str(step) for step in plan)
