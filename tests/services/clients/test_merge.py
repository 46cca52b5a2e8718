from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.consent import DoNotCall
from crm_desktop.domain.errors import NotFoundError, StaleError, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.merge import MergeChoice
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind
from crm_desktop.services import Services
from tests.factories import make_client, make_draft
from tests.services.world import Steps, differences, snapshot
from tests.store_fixtures import Clock, NewBase


def pair(services: Services) -> tuple[int, int]:
    keep = make_client(services, "Лебедева Анна", phones="8 912 345-67-89", tags=("VIP",), status="Новый")
    absorb = make_client(
        services,
        "Лебедева Анна Петровна",
        phones="+79123456789; 84951112233",
        emails="anna@b.ru",
        status="Клиент",
        company="ООО «Зерно»",
        notes="кофе",
    )
    return keep, absorb


def test_one_card_remains_with_what_both_said(services: Services) -> None:
    keep, absorb = pair(services)
    before = snapshot(services.store.engine)
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft({"status": MergeChoice.ABSORBED}))
    draft = services.clients.get(keep).draft
    assert draft.display_name() == "Лебедева Анна Петровна"
    assert [phone.e164 for phone in draft.phones] == ["+79123456789", "+74951112233"]
    assert (draft.tags, draft.notes, draft.status) == (("VIP",), "кофе", "Клиент")
    assert draft.employments[0].company == "ООО «Зерно»"
    gone = services.clients.get(absorb)
    assert (gone.merged_into_id, gone.deleted_at is not None) == (keep, True)
    assert absorb not in services.clients.list_ids()
    action = services.history.status().undo
    assert action is not None
    assert (action.kind, action.subject) == (ActionKind.CLIENTS_MERGED, "Лебедева Анна Петровна")
    assert services.history.undo_last().kept == ()
    assert differences(snapshot(services.store.engine), before) == []


def test_the_history_of_both_is_told_at_the_kept_card(services: Services) -> None:
    keep, absorb = pair(services)
    draft = services.clients.get(absorb).draft
    draft.notes = "раньше"
    services.clients.update(absorb, None, draft)
    third = make_client(services, "Лебедева А.")
    preview = services.merges.preview(absorb, third)
    services.merges.merge(preview, preview.draft())
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    assert services.clients.get(third).merged_into_id == keep
    assert ("кофе", "раньше") in {(item.before, item.after) for item in services.history.changes_of(keep)}


def test_people_of_both_companies_work_in_the_kept_one(services: Services) -> None:
    keep = make_client(services, "ООО «Зерно»", kind="company")
    absorb = make_client(services, "Зерно", kind="company")
    anna = make_client(services, "Лебедева Анна", company="Зерно")
    both = services.clients.get(make_client(services, "Ёлкин Пётр", company="ООО «Зерно»"))
    other = services.clients.get(anna).draft.employments
    both.draft.employments = (*both.draft.employments, *other)
    services.clients.update(both.id, both.version, both.draft)
    before = snapshot(services.store.engine)
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    assert {person.client_id for person in services.clients.get(keep).people} == {anna, both.id}
    assert [place.company_id for place in services.clients.get(both.id).draft.employments] == [keep]
    assert services.clients.rows([anna])[anna].company == "ООО «Зерно»"
    services.history.undo_last()
    assert differences(snapshot(services.store.engine), before) == []


def test_who_is_not_a_duplicate_of_the_absorbed_is_none_of_the_kept(services: Services) -> None:
    keep, absorb = pair(services)
    third = make_client(services, "Лебедева Анна", phones="8 912 345-67-89")
    services.clients.mark_not_duplicates(absorb, third)
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    assert services.duplicates.pairs() == []


def test_the_kept_card_inherits_the_import(services: Services) -> None:
    plan = services.imports.plan_text("ФИО\tТелефон\nЛебедева Анна\t89123456789")
    batch = services.imports.execute(plan).batch_id
    absorb = services.clients.list_ids()[0]
    keep = make_client(services, "Лебедева Анна Петровна")
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    assert list(services.clients.list_ids(ClientFilter(import_batch_id=batch))) == [keep]


@pytest.mark.parametrize("changed", [0, 1])
def test_a_card_changed_since_the_preview_is_not_merged(services: Services, changed: int) -> None:
    ids = pair(services)
    preview = services.merges.preview(*ids)
    draft = services.clients.get(ids[changed]).draft
    draft.notes = "позже"
    services.clients.update(ids[changed], None, draft)
    with pytest.raises(StaleError):
        services.merges.merge(preview, preview.draft())
    assert services.clients.get(ids[1]).merged_into_id is None


def test_removed_cards_and_empty_results_are_refused(services: Services) -> None:
    keep, absorb = pair(services)
    preview = services.merges.preview(keep, absorb)
    with pytest.raises(ValidationError):
        services.merges.merge(preview, make_draft(""))
    services.clients.archive([absorb])
    with pytest.raises(NotFoundError):
        services.merges.preview(keep, absorb)
    with pytest.raises(NotFoundError):
        services.merges.merge(preview, preview.draft())
    with pytest.raises(ValueError, match="itself"):
        services.merges.preview(keep, keep)


def test_a_wish_that_a_merge_carries_over_is_stamped_by_the_merge_alone(
    services: Services, clock: Clock
) -> None:
    """The kept card is written twice by one merge; taken back and done again it has the same stamp."""
    keep, absorb = pair(services)
    services.wishes.set_do_not_call([absorb], date(2026, 11, 20), "просила")
    before = snapshot(services.store.engine)
    clock.step()
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    after = snapshot(services.store.engine)
    assert services.clients.get(keep).do_not_call == DoNotCall(date(2026, 11, 20), "просила")
    clock.step()
    assert services.history.undo_last().kept == ()
    assert differences(snapshot(services.store.engine), before) == []
    clock.step()
    assert services.history.redo_last().kept == ()
    assert differences(snapshot(services.store.engine), after) == []


def test_of_two_wishes_not_to_be_called_the_earlier_day_counts(services: Services) -> None:
    keep, absorb = pair(services)
    services.wishes.set_do_not_call([keep], date(2026, 11, 20), "просила")
    services.wishes.set_do_not_call([absorb], date(2026, 11, 10), "в суде")
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    assert services.clients.get(keep).do_not_call == DoNotCall(date(2026, 11, 10), "просила; в суде")


def test_a_place_of_work_that_a_merge_brought_goes_with_its_undo(services: Services, clock: Clock) -> None:
    """The company was in touch through the person for as long as the merge stood."""
    company = make_client(services, "ООО «Зерно»", kind="company")
    keep = make_client(services, "Лебедева Анна", phones="8 912 345-67-89")
    absorb = make_client(services, "Лебедева Анна", phones="8 912 345-67-89", company="ООО «Зерно»")
    services.timeline.add(InteractionDraft(keep, InteractionKind.CALL))
    before = snapshot(services.store.engine)
    assert services.clients.get(company).last_contact_at is None
    clock.step()
    preview = services.merges.preview(keep, absorb)
    services.merges.merge(preview, preview.draft())
    after = snapshot(services.store.engine)
    assert services.clients.get(company).last_contact_at is not None
    clock.step()
    assert services.history.undo_last().kept == ()
    assert differences(snapshot(services.store.engine), before) == []
    clock.step()
    assert services.history.redo_last().kept == ()
    assert differences(snapshot(services.store.engine), after) == []


def test_any_merge_is_taken_back_exactly(request: pytest.FixtureRequest, new_base: NewBase) -> None:
    examples = 40 if "sqlite" in request.node.name else 8

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(
        st.integers(0, 9999), st.dictionaries(st.sampled_from(["kind", "notes", "phones", "status"]), choices)
    )
    def check(seed: int, chosen: dict[str, MergeChoice]) -> None:
        with new_base() as (services, clock):
            dice, steps, engine = Random(seed), Steps(services), services.store.engine
            for name in ("paste", "paste", "create", "edit"):
                steps.run(name, dice.randint(0, 9999))
            clock.step()
            keep, absorb = dice.sample(list(services.clients.list_ids()), 2)
            before = snapshot(engine)
            preview = services.merges.preview(keep, absorb)
            services.merges.merge(preview, preview.draft(chosen))
            after = snapshot(engine)
            assert steps.wrong_clients() == []
            clock.step()
            assert services.history.undo_last().kept == ()
            assert differences(snapshot(engine), before) == []
            clock.step()
            assert services.history.redo_last().kept == ()
            assert differences(snapshot(engine), after) == []

    check()


choices = st.sampled_from(MergeChoice)
