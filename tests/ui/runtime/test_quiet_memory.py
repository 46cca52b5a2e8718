"""The collector is held off while very many objects are made, and no longer."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from crm_desktop.ui.runtime.quiet_memory import without_collection


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    assert gc.isenabled()
    yield
    gc.unfreeze()


def test_it_is_held_off_until_the_last_has_finished() -> None:
    with without_collection():
        with without_collection():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_failure_lets_it_go_on() -> None:
    with pytest.raises(KeyError), without_collection():
        raise KeyError
    assert gc.isenabled()


def test_what_was_made_meanwhile_is_not_looked_at_later() -> None:
    before = gc.get_freeze_count()
    with without_collection():
        made = [[number] for number in range(5000)]
    assert gc.get_freeze_count() >= before + 5000
    assert len(made) == 5000
