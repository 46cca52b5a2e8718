"""What somebody answers for."""

from __future__ import annotations

from crm_desktop.domain.catalogue import Workload


def test_the_past_is_nothing_to_take_over() -> None:
    assert Workload().is_empty
    assert Workload(has_past=True).is_empty
    assert not Workload(clients=1).is_empty
    assert not Workload(has_past=True, plans=1).is_empty
