"""Any sequence of actions, undone in reverse, gives the exact former base; redone, the later one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.services.world import ACTIONS, Steps, differences, snapshot
from tests.store_fixtures import NewBase

sequences = st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 9999)), min_size=3, max_size=12)
START = [("paste", 1), ("paste", 2), ("create", 3), ("new_field", 4), ("own_value", 5), ("entry", 6)]


def _examples(request: pytest.FixtureRequest) -> int:
    return 60 if "sqlite" in request.node.name else 12


def test_any_actions_undone_and_redone_give_the_same_base(
    request: pytest.FixtureRequest, new_base: NewBase
) -> None:
    @settings(max_examples=_examples(request), suppress_health_check=list(HealthCheck))
    @given(sequences)
    @example([("edit_entry", 0), ("paste", 0), ("archive", 0), ("merge", 9999)])
    @example([("add_tag", 0), ("wish", 1), ("merge", 1)])
    def check(sequence: list[tuple[str, int]]) -> None:
        with new_base() as (services, clock):
            steps, engine = Steps(services), services.store.engine
            states: list[dict[str, Any]] = [snapshot(engine)]
            done: list[int] = []
            for name, seed in [*START, *sequence]:
                clock.step()
                if steps.run(name, seed):
                    done.append(services.store.last_change_set_id or 0)
                    states.append(snapshot(engine))
                else:
                    assert differences(snapshot(engine), states[-1]) == []
                assert (steps.wrong_clients(), steps.wrong_documents()) == ([], [])
            for at in reversed(range(len(done))):
                clock.step()
                outcome = services.history.undo(done[at])
                assert (outcome.kept, differences(snapshot(engine), states[at])) == ((), [])
                assert steps.wrong_documents() == []
            for at, set_id in enumerate(done):
                clock.step()
                outcome = services.history.redo(set_id)
                assert (outcome.kept, differences(snapshot(engine), states[at + 1])) == ((), [])
                assert steps.wrong_documents() == []
            assert services.maintenance.check().problems == ()

    check()


def test_undone_in_any_order_the_base_stays_whole(request: pytest.FixtureRequest, new_base: NewBase) -> None:
    @settings(max_examples=_examples(request), suppress_health_check=list(HealthCheck))
    @given(sequences, st.randoms(use_true_random=False))
    def check(sequence: list[tuple[str, int]], dice: Any) -> None:
        with new_base() as (services, clock):
            steps = Steps(services)
            done: list[int] = []
            for name, seed in [*START, *sequence]:
                clock.step()
                if steps.run(name, seed):
                    done.append(services.store.last_change_set_id or 0)
            dice.shuffle(done)
            for set_id in done:
                clock.step()
                before = snapshot(services.store.engine)
                outcome = services.history.undo(set_id)
                if not outcome.reverted:
                    assert differences(before, snapshot(services.store.engine)) == []
                assert steps.wrong_documents() == []
            assert steps.wrong_clients() == []
            assert services.maintenance.check().problems == ()

    check()
