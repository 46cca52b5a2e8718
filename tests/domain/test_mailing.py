from __future__ import annotations

from crm_desktop.domain.mailing import PURPOSES, LeftOut, MailingPlan, MailingWay


def test_every_way_asks_for_consent() -> None:
    assert set(PURPOSES) == set(MailingWay)
    assert all(PURPOSES.values())


def test_a_plan_counts_whom_it_leaves_out() -> None:
    assert MailingPlan((1, 2), {LeftOut.REFUSED: 2, LeftOut.UNREACHABLE: 3}).left_out_count == 5
