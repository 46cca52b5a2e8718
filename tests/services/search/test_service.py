"""One box finds every kind of record by any part of it, however it is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client import Address, ClientDraft, Email, Employment, PersonName, Phone
from crm_desktop.domain.keyboard import other_layout
from crm_desktop.domain.promise import PromiseDraft
from crm_desktop.domain.search import SearchHit, SearchKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from crm_desktop.services.search import lookup
from tests.factories import make_client
from tests.store_fixtures import NewBase


@pytest.fixture
def desk(services: Services) -> Services:
    anna = make_client(
        services,
        "Лебедева Анна",
        phones="8 (912) 345-67-89",
        company="ООО «Зерно»",
        notes="Длинная заметка. " * 20 + "Собака по кличке Рекс. " + "И ещё. " * 30,
        tags=("Постоянный",),
    )
    services.timeline.add(
        InteractionDraft(
            anna,
            InteractionKind.CALL,
            "Звонок о цене",
            "Просила скидку на обжарку",
            decision="Скидка 5 % до пятницы",
            started_at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
        )
    )
    services.promises.add(PromiseDraft(anna, "Привезти обжарку в среду"))
    services.files.add_bytes(anna, "Прайс-лист обжарка.pdf", b"x")
    return services


def only(services: Services, text: str, kind: SearchKind) -> SearchHit:
    (hit,) = services.search.find(text).of(kind)
    return hit


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in marks]


def test_every_kind_is_found_with_its_client_and_its_place_shown(desk: Services) -> None:
    answer = desk.search.find("обжарк")
    assert [hit.kind for hit in answer.hits] == [SearchKind.ENTRY, SearchKind.PROMISE, SearchKind.FILE]
    assert {hit.client_id for hit in answer.hits} == {desk.clients.search("лебедева")[0].id}
    assert {hit.title for hit in answer.hits} == {"Лебедева Анна"}
    assert [marked(hit.detail, hit.detail_marks) for hit in answer.hits] == [["обжарк"]] * 3
    tag = only(desk, "постоян", SearchKind.TAG)
    assert (tag.client_id, marked(tag.title, tag.title_marks)) == (None, ["Постоян"])


def test_a_name_is_marked_and_the_usual_line_stands_beside_it(desk: Services) -> None:
    hit = only(desk, "анна лебед", SearchKind.CLIENT)
    assert marked(hit.title, hit.title_marks) == ["Лебед", "Анна"]
    assert hit.detail == "ООО «Зерно» · +7 912 345-67-89"
    assert marked(
        *(getattr(only(desk, "345-67", SearchKind.CLIENT), name) for name in ("detail", "detail_marks"))
    ) == ["345-67"]


def test_what_the_usual_line_does_not_show_is_shown_where_it_stands(desk: Services) -> None:
    hit = only(desk, "рекс", SearchKind.CLIENT)
    assert "Собака по кличке Рекс" in hit.detail
    assert marked(hit.detail, hit.detail_marks) == ["Рекс"]


@pytest.mark.parametrize(
    "text",
    [
        "ЛЕБЕДЕВА",
        "k`,tltdf",
        "Kt,tltdf",
        "lebedeva",
        "лебёдева",
        "9123456",
        "8912345",
        "+7 (912) 345",
        "6789",
        "pthyj",
    ],
)
def test_however_it_is_typed(desk: Services, text: str) -> None:
    assert "Лебедева Анна" in [hit.title for hit in desk.search.find(text).of(SearchKind.CLIENT)]


def test_entries_come_newest_first_and_only_of_live_clients(desk: Services) -> None:
    anna = desk.clients.search("лебедева")[0].id
    later = desk.timeline.add(InteractionDraft(anna, InteractionKind.NOTE, body="Ещё про обжарку"))
    assert desk.search.find("обжарк", 1).of(SearchKind.ENTRY)[0].record_id == later
    desk.clients.archive([anna])
    assert desk.search.find("обжарк").hits == ()


def test_only_the_kinds_that_are_asked_for(desk: Services) -> None:
    assert {hit.kind for hit in desk.search.find("обжарк", kinds=[SearchKind.FILE]).hits} == {SearchKind.FILE}
    assert desk.search.find("  ").hits == ()


LETTERS = st.text(alphabet="абвгджзёийклмнщцъыьэюяАБВЁ .,-№", min_size=3, max_size=14)
LATIN = st.text(alphabet="abcdefgxyzABCXYZ .,-@_'", min_size=3, max_size=14)
TYPED = st.one_of(LETTERS, LATIN)
DIGITS = st.text(alphabet="0123456789", min_size=3, max_size=12)
FIELDS = (
    "last",
    "company",
    "phone",
    "email",
    "address",
    "must_know",
    "notes",
    "inn",
    "tag",
    "own",
    "entry",
    "promise",
)


def _store(services: Services, field: str, text: str) -> int:
    """Store two clients, one with the text in the field, and return its id."""
    make_client(services, "Сергеев Пётр", phones="8 912 345-67-89", notes="обычный клиент")
    plain: dict[str, Callable[[str], object]] = {
        "last": lambda value: ("name", PersonName(value, "Анна")),
        "company": lambda value: ("employments", (Employment(value),)),
        "phone": lambda value: ("phones", (Phone(value),)),
        "email": lambda value: ("emails", (Email(value),)),
        "address": lambda value: ("addresses", (Address(value),)),
        "tag": lambda value: ("tags", (value,)),
    }
    draft = ClientDraft(name=PersonName("Цветов", "Ян"))
    if field in plain:
        name, value = plain[field](text)  # type: ignore[misc]
        setattr(draft, name, value)
    elif field in {"must_know", "notes", "inn"}:
        setattr(draft, field, text)
    elif field == "own":
        own = services.custom_fields.get(services.custom_fields.create("Своё", CustomFieldKind.TEXT))
        draft.custom[own.key] = text
    client_id = services.clients.create(draft)
    if field == "entry":
        services.timeline.add(InteractionDraft(client_id, InteractionKind.NOTE, body=text))
    if field == "promise":
        services.promises.add(PromiseDraft(client_id, text))
    return client_id


def test_any_three_characters_of_any_field_find_the_client(
    request: pytest.FixtureRequest, new_base: NewBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    examples = 150 if "sqlite" in request.node.name else 25

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(
        st.sampled_from(FIELDS),
        st.one_of(TYPED, DIGITS),
        st.integers(0, 99),
        st.sampled_from("asUL"),
        st.booleans(),
    )
    def check(field: str, text: str, at: int, how: str, is_large: bool) -> None:
        if not text.strip(" .,-№@_'"):
            return
        # A few documents are read; in a large base the index leads to them.
        monkeypatch.setattr(lookup, "NEWEST", 1 if is_large else 1000)
        with new_base() as (services, _clock):
            client_id = _store(services, field, text)
            part = text[at % (len(text) - 2) :][:3]
            if not part.strip() or (is_large and len(part.split()[0]) < 3):
                return
            typed = {"a": part, "s": other_layout(part), "U": part.upper(), "L": part.lower()}[how]
            hits = services.search.find(typed, 50).hits
            assert client_id in {hit.client_id for hit in hits}, (field, text, typed)

    check()


def test_a_whole_line_of_marks_and_wildcards_is_only_text(services: Services) -> None:
    make_client(services, notes='100% "скидка" _под_ * заказ')
    dice = Random(1)
    for text in ('"скидка"', "100%", "_под_", "*", "% _", "' OR 1=1 --", "NEAR(а б)", "скидка*", "\x02", "-"):
        services.search.find(text, dice.randint(1, 9))
    assert services.search.find('"скидка" 100%').hits
    assert not services.search.find("1%00").hits
