import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from crm_desktop.services.collector import collect_by_hand, collect_due, collector_paused


@pytest.fixture(autouse=True)
def by_itself() -> Iterator[None]:
    """Python searches by itself, as in the command line."""
    collect_by_hand(is_on=False)
    yield
    collect_by_hand()


class Knot:
    """Refers to itself, so that only the search finds it."""

    def __init__(self) -> None:
        self.me = self


def fail_while_paused() -> None:
    with collector_paused():
        assert not gc.isenabled()
        raise ValueError


def test_collector_is_paused_inside_and_runs_again_after_a_failure() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - ours, raised right above
        fail_while_paused()
    assert gc.isenabled()


def test_the_inner_pause_does_not_end_the_outer_one() -> None:
    with collector_paused():
        with collector_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_another_thread_does_not_end_the_pause() -> None:
    with collector_paused():
        other = threading.Thread(target=_pause)
        other.start()
        other.join()
        assert not gc.isenabled()
    assert gc.isenabled()


def _pause() -> None:
    with collector_paused():
        pass


def test_what_was_made_meanwhile_is_not_looked_at_later() -> None:
    before = gc.get_freeze_count()
    with collector_paused(freezes=True):
        made = [[number] for number in range(5000)]
    assert gc.get_freeze_count() >= before + 5000
    assert len(made) == 5000
    gc.unfreeze()


def test_by_hand_nobody_searches_but_who_is_asked() -> None:
    collect_by_hand()
    knot = weakref.ref(Knot())
    made = [[number] for number in range(5000)]
    with collector_paused():
        collect_due()
    assert knot() is not None
    assert not gc.isenabled()
    collect_due()
    assert knot() is None
    assert len(made) == 5000


def test_an_early_search_is_not_made() -> None:
    collect_by_hand()
    gc.collect()
    knot = weakref.ref(Knot())
    collect_due()
    assert knot() is not None
    gc.collect()
    assert knot() is None
