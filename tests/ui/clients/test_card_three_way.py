"""Uniting two changes of one card."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import ClientDraft, PersonName
from crm_desktop.ui.clients.card_three_way import changed_keys, unite, with_theirs

BASE = ClientDraft(name=PersonName("Лебедева", "Анна"), notes="a", tags=("x", "y"), custom={"k": 1})

drafts = st.builds(
    ClientDraft,
    name=st.builds(PersonName, st.sampled_from("аб"), st.sampled_from("вг")),
    notes=st.sampled_from(["", "a", "b"]),
    tags=st.lists(st.sampled_from("xyz"), unique=True, max_size=3).map(tuple),
    custom=st.dictionaries(st.sampled_from("kl"), st.integers(0, 2), max_size=2),
)


@given(drafts, drafts)
def test_who_changed_nothing_loses_nothing(base: ClientDraft, other: ClientDraft) -> None:
    assert unite(base, base, other) == (other, ())
    united, conflicts = unite(base, other, base)
    assert (united, conflicts) == (other, ())


@given(drafts, drafts, drafts)
def test_fields_that_only_one_changed_say_what_he_said(
    base: ClientDraft, mine: ClientDraft, theirs: ClientDraft
) -> None:
    united, conflicts = unite(base, mine, theirs)
    mine_only = set(changed_keys(base, mine)) - set(changed_keys(base, theirs))
    assert not mine_only & set(changed_keys(united, mine))
    assert not {conflict.key for conflict in conflicts} & mine_only
    agreed = with_theirs(united, conflicts)
    for conflict in conflicts:
        assert conflict.key not in changed_keys(agreed, theirs)


def test_additions_to_one_list_go_together() -> None:
    united, conflicts = unite(BASE, replace(BASE, tags=("x", "y", "моя")), replace(BASE, tags=("x", "их")))
    assert united.tags == ("x", "их", "моя")
    assert conflicts == ()


def test_one_part_changed_by_both_is_a_question() -> None:
    _, conflicts = unite(BASE, replace(BASE, tags=("x", "моя")), replace(BASE, tags=("x", "их")))
    assert [conflict.key for conflict in conflicts] == ["tags"]


def test_parts_of_the_name_and_own_fields_are_fields_of_their_own() -> None:
    mine = replace(BASE, name=PersonName("Орлова", "Анна"), custom={"k": 1, "l": 2})
    theirs = replace(BASE, name=PersonName("Лебедева", "Яна"), custom={})
    united, conflicts = unite(BASE, mine, theirs)
    assert united.name == PersonName("Орлова", "Яна")
    assert united.custom == {"l": 2}
    assert conflicts == ()
