from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import (
    Birthday,
    ClientDraft,
    Email,
    Employment,
    Handle,
    HandleKind,
    PersonName,
    Phone,
)
from crm_desktop.domain.merge import (
    LISTS,
    MergeChoice,
    MergePreview,
    join_texts,
    merge_fields,
    merged,
    united,
)
from tests.factories import make_draft

KEPT = make_draft(
    "Лебедева А.", phones="8 912 345-67-89", tags=("VIP",), notes="кофе", status="Новый", custom={"f_1": "S"}
)
OTHER = make_draft(
    "Лебедева Анна Петровна",
    phones="+79123456789; 84951112233",
    emails="Anna@B.ru",
    tags=("vip", "опт"),
    notes="чай",
    status="Клиент",
    custom={"f_1": "M", "f_2": 5},
)

words = st.sampled_from(["", "а", "Анна", "б", "ООО «Зерно»"])
drafts = st.builds(
    ClientDraft,
    name=st.builds(PersonName, words, words, words),
    company_name=words,
    inn=words,
    status=words,
    notes=words,
    tags=st.lists(words.filter(bool), max_size=3, unique=True).map(tuple),
    phones=st.lists(
        st.builds(Phone, st.sampled_from(["1", "22"]), st.sampled_from([None, "+71"])), max_size=2
    ).map(tuple),
    employments=st.lists(st.builds(Employment, words, is_main=st.booleans()), max_size=2).map(tuple),
    birthday=st.sampled_from([None, Birthday(2, 29), Birthday(1, 1, 1990)]),
    custom=st.dictionaries(st.sampled_from(["f_1", "f_2"]), st.integers(1, 3)),
)


def field(key: str) -> MergeChoice:
    return next(item.choice for item in merge_fields(KEPT, OTHER) if item.key == key)


def test_the_suggestion_fills_gaps_and_keeps_what_is_known() -> None:
    draft = merged(KEPT, OTHER, {})
    assert draft.name == PersonName("Лебедева", "Анна", "Петровна")
    assert [phone.e164 for phone in draft.phones] == ["+79123456789", "+74951112233"]
    assert draft.emails == (Email("Anna@B.ru", "anna@b.ru"),)
    assert (draft.tags, draft.notes, draft.status) == (("VIP", "опт"), "кофе\nчай", "Новый")
    assert draft.custom == {"f_1": "S", "f_2": 5}
    assert field("first_name") is MergeChoice.ABSORBED
    assert field("status") is MergeChoice.KEPT


@pytest.mark.parametrize(
    "key", ["status", "notes", "tags", "phones", "custom.f_1", "last_name", "first_name"]
)
def test_each_field_can_be_taken_from_either_card(key: str) -> None:
    fields = {item.key: item for item in merge_fields(KEPT, OTHER)}
    for choice in (MergeChoice.KEPT, MergeChoice.ABSORBED):
        draft = merged(KEPT, OTHER, {key: choice})
        wanted = fields[key].kept if choice is MergeChoice.KEPT else fields[key].absorbed
        found = {item.key: item.kept for item in merge_fields(draft, ClientDraft())}
        assert found[key] == wanted


def test_both_is_only_for_what_can_stand_together() -> None:
    assert merged(KEPT, OTHER, {"status": MergeChoice.BOTH}).status == "Новый"


def test_a_field_that_nobody_filled_is_not_shown() -> None:
    assert "inn" not in {item.key for item in merge_fields(KEPT, OTHER)}


def test_only_fields_that_differ_ask_for_a_look() -> None:
    different = {item.key for item in merge_fields(KEPT, OTHER) if item.is_different}
    assert "status" in different
    assert "last_name" not in different
    assert "emails" not in different


def test_places_of_work_are_one_whatever_the_spelling() -> None:
    one = ClientDraft(employments=(Employment("ООО «Зерно»"),))
    other = ClientDraft(employments=(Employment("зерно, ооо"), Employment("Мельница")))
    places = merged(one, other, {}).employments
    assert [place.company for place in places] == ["ООО «Зерно»", "Мельница"]
    assert [place.is_main for place in places] == [True, False]


def test_accounts_are_one_with_and_without_the_at_sign() -> None:
    one = ClientDraft(handles=(Handle(HandleKind.TELEGRAM, "@Anna"),))
    other = ClientDraft(handles=(Handle(HandleKind.TELEGRAM, "anna"), Handle(HandleKind.VK, "anna")))
    assert len(merged(one, other, {}).handles) == 2


def test_a_text_is_not_said_twice() -> None:
    assert join_texts("Любит кофе.\nПришёл сам", "любит КОФЕ.") == "Любит кофе.\nПришёл сам"
    assert join_texts("кофе", "Любит кофе") == "Любит кофе"
    assert join_texts(" ", "чай") == "чай"
    assert join_texts("Чайная лавка", "чай") == "Чайная лавка\nчай"
    assert join_texts("скидка 5%", "скидка 50%") == "скидка 5%\nскидка 50%"


def test_a_city_alone_is_no_second_address() -> None:
    one, other = make_draft(addresses="Москва, Тверская 1"), make_draft(addresses="москва")
    assert merged(one, other, {}).addresses == one.addresses
    assert len(merged(one, make_draft(addresses="Моск"), {}).addresses) == 2


def test_preview_makes_the_draft_by_choices() -> None:
    preview = MergePreview(1, 2, 1, 1, KEPT, OTHER, merge_fields(KEPT, OTHER))
    assert preview.draft().status == "Новый"
    assert preview.draft({"status": MergeChoice.ABSORBED}).status == "Клиент"


@given(drafts, drafts)
def test_merging_loses_no_item_of_a_list_and_changes_neither_card(
    kept: ClientDraft, absorbed: ClientDraft
) -> None:
    before = (kept.copy(), absorbed.copy())
    draft = merged(kept, absorbed, {})
    assert (kept, absorbed) == before
    for key in LISTS:
        assert len(getattr(draft, key)) >= len(getattr(kept, key))
    assert {phone.e164 or phone.raw for phone in draft.phones} == {
        phone.e164 or phone.raw for phone in (*kept.phones, *absorbed.phones)
    }
    assert sum(place.is_main for place in draft.employments) <= 1


@given(drafts)
def test_merging_a_card_with_an_empty_one_changes_nothing_but_a_second_main_place(card: ClientDraft) -> None:
    draft = merged(card, ClientDraft(kind=card.kind), {})
    draft.employments = card.employments
    assert draft == card


def test_united_keeps_the_order() -> None:
    assert united([3, 1], [1, 2], lambda item: item) == (3, 1, 2)
