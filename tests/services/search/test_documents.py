"""A document holds everything by which somebody may look for a record, as it would be typed."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from crm_desktop.domain.catalogue import CustomFieldKind
from crm_desktop.domain.client import Birthday, Handle, HandleKind
from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from crm_desktop.services.search.documents import (
    ZONE_ENDS,
    Field,
    Zone,
    document,
    document_id,
    documents,
    plain,
    span,
)
from tests.factories import make_client, make_task


def text_of(services: Services, kind: SearchKind, record_id: int) -> str:
    return documents(services.store.engine, kind, [record_id])[document_id(kind, record_id)]


def test_a_client_is_found_by_everything_on_its_card(services: Services) -> None:
    kinds = {
        "Размер": (CustomFieldKind.TEXT, "XXL"),
        "Вес": (CustomFieldKind.NUMBER, 12.5),
        "Скидка": (CustomFieldKind.MONEY, 150050),
        "Договор": (CustomFieldKind.DATE, "2026-03-08"),
        "Опт": (CustomFieldKind.YES_NO, True),
    }
    custom = {
        services.custom_fields.get(services.custom_fields.create(label, kind)).key: value
        for label, (kind, value) in kinds.items()
    }
    client_id = make_client(
        services,
        "Ёлкина Анна",
        phones="8 (912) 345-67-89 доб. 5",
        emails="Anna@Example.com",
        handles=(Handle(HandleKind.TELEGRAM, "@anna_tg"),),
        addresses="Казань, Садовая 1",
        company="ООО «Зерно»",
        inn="500100732259",
        tags=("VIP",),
        must_know="Глухая на левое ухо",
        preferences="после 18",
        notes="Две\nстроки",
        birthday=Birthday(3, 8, 1987),
        custom=custom,
    )
    make_task(services, client_id, "Отправить счёт", date(2026, 12, 1))
    services.wishes.set_do_not_call([client_id], date(2026, 11, 1), "сама просила")
    text = text_of(services, SearchKind.CLIENT, client_id)
    for typed in (
        *(
            "елкина анна",
            "9123456789",
            "8 (912) 345-67-89",
            "anna@example.com",
            "@anna_tg",
            "казань, садовая 1",
        ),
        *("ооо «зерно»", "500100732259", "vip", "глухая на левое", "после 18", "две строки", "08.03.1987"),
        *("xxl", "12.5", "12,5", "1500.50", "1500,50", "08.03.2026", "2026-03-08", "да", "отправить счет"),
        "сама просила",
    ):
        assert typed in text


def test_zones_come_in_the_order_in_which_hits_matter() -> None:
    text = document(
        [Field(Zone.OTHER, "Заметка"), Field(Zone.NAME, "ООО «Зерно»"), Field(Zone.CONTACT, "912")]
    )
    names, _, contacts, others = (text.index(word) for word in ("зерно»", ZONE_ENDS[1], "912", "заметка"))
    assert names < contacts < others
    assert " зерно " in text  # a word of the name begins so, whatever quotes stand before it


def test_nobody_is_found_by_a_phrase_that_goes_from_one_field_into_the_next() -> None:
    assert "один два" not in document([Field(Zone.OTHER, "один"), Field(Zone.OTHER, "два")])


@pytest.mark.parametrize(
    ("text", "compared"),
    [("  Ёж\n\tи\u00a0УЖ ", "еж и уж"), ("Ива\u00adнов\x02\x00", "иванов"), ("№ 5", "no 5"), ("", "")],
)
def test_text_is_compared_without_what_nobody_types(text: str, compared: str) -> None:
    assert plain(text) == compared


def test_kinds_lie_one_behind_the_other() -> None:
    spans = sorted(span(kind) for kind in SearchKind)
    assert all(one[1] < other[0] for one, other in pairwise(spans))
    # What an id means never changes: deals, inquiries and tasks came later, and behind the entries.
    order = ("client", "promise", "file", "tag", "entry", "deal", "inquiry", "task")
    assert spans == [span(SearchKind(kind)) for kind in order]
    assert span(SearchKind.CLIENT)[0] == 0


def test_an_entry_is_found_by_its_outcome_and_decision(services: Services) -> None:
    client_id = make_client(services)
    draft = InteractionDraft(
        client_id,
        InteractionKind.CALL,
        "Тема",
        "Тело",
        decision="Берёт",
        outcome="Думает",
        contact="89120001122",
    )
    text = text_of(services, SearchKind.ENTRY, services.timeline.add(draft))
    assert all(word in text for word in ("тема", "тело", "берет", "думает", "89120001122"))


def test_damaged_values_keep_nothing_else_from_being_found(services: Services) -> None:
    client_id = make_client(services, "Лебедева Анна")
    services.store.engine.execute("UPDATE party SET extra = '{', birthday = 'x'")
    assert "лебедева" in text_of(services, SearchKind.CLIENT, client_id)
