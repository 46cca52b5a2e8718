import gc
import threading

import pytest

from crm_desktop.services.collector import collector_paused


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
