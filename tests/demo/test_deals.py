"""The deals of the example, one by one."""

from __future__ import annotations

from statistics import mean, median

from crm_desktop.demo.days import DAY
from crm_desktop.demo.deals import MadeDeal, lines_of
from crm_desktop.domain.deal import MemberRole
from crm_desktop.domain.lines import total
from crm_desktop.domain.pipeline import StageKind
from tests.demo.shop import NOW, deals, shop

TODAY = NOW.astimezone().date()
MADE = deals(shop(), 1500)


def _amount(made: MadeDeal) -> int:
    return total(made.past.draft.lines) or made.past.draft.amount


def test_the_same_seed_makes_the_same_deals() -> None:
    first, second = deals(shop(3), 100), deals(shop(3), 100)
    assert [made.past for made in first] == [made.past for made in second]
    assert [made.past for made in first] != [made.past for made in deals(shop(4), 100)]


def test_every_deal_can_be_stored() -> None:
    for made in MADE:
        made.past.draft.validate()
        assert made.past.draft.owner
        assert made.past.draft.client_id == made.person.id
        assert [step.stage_id for step in made.past.steps] == [stage.id for stage, _ in made.road.steps]


def test_only_lost_deals_have_a_reason_and_only_open_ones_an_action() -> None:
    for made in MADE:
        kind = made.road.stage.kind
        assert (made.past.loss is not None) is (kind is StageKind.LOST)
        if kind is not StageKind.OPEN:
            assert made.past.draft.next_action is None


def test_reasons_depend_on_how_far_a_deal_came() -> None:
    def share(name: str, phase: int) -> float:
        found = [made.past.loss.reason for made in MADE if made.past.loss and made.road.phase == phase]
        return found.count(name) / len(found)

    assert share("Не отвечает", 0) > 2 * share("Не отвечает", 2)
    assert share("Нет денег", 2) > share("Нет денег", 0)
    assert any(made.past.loss.competitor for made in MADE if made.past.loss)


def test_next_actions_of_each_kind_occur() -> None:
    actions = [made.past.draft.next_action for made in MADE if made.road.stage.kind is StageKind.OPEN]
    days = [action.on for action in actions if action]
    assert None in actions
    assert any(on < TODAY for on in days)
    assert TODAY in days
    assert any(on > TODAY for on in days)
    assert all(action.text for action in actions if action)


def test_the_last_activity_fits_the_moves() -> None:
    later = 0
    for made in MADE:
        last = made.past.last_activity_at
        assert (last is not None) is (made.road.stage.kind is StageKind.OPEN)
        if last is not None:
            assert made.past.steps[-1].at <= last <= NOW
            later += last > made.past.steps[-1].at
    assert later


def test_amounts_are_many_small_ones_and_a_few_large() -> None:
    amounts = [_amount(made) for made in MADE if _amount(made)]
    assert mean(amounts) > 1.3 * median(amounts)
    assert max(amounts) > 10 * median(amounts)
    assert sum(bool(made.past.draft.lines) for made in MADE) > 0.7 * len(MADE)


def test_the_best_wins_more_than_the_worst() -> None:
    of = shop()
    made = deals(of, 3000)
    skill = of.dealer().skill
    assert max(skill.values()) > 3 * min(skill.values())
    closed = [each for each in made if each.road.stage.kind is not StageKind.OPEN]
    shares = {
        owner: mean(
            each.road.stage.kind is StageKind.WON for each in closed if each.past.draft.owner == owner
        )
        for owner in skill
    }
    assert max(shares.values()) > 1.4 * min(shares.values())


def test_deals_with_companies_have_people_with_roles() -> None:
    members = [member for made in MADE for member in made.past.draft.members]
    assert {MemberRole.DECIDES, MemberRole.INFLUENCES} <= {member.role for member in members}
    for made in MADE:
        assert made.person.id not in {member.client_id for member in made.past.draft.members}


def test_the_expected_day_is_near_the_real_one() -> None:
    days = shop(count=1).days
    for made in MADE:
        expected = made.past.draft.expected_close
        if expected and made.road.stage.kind is not StageKind.OPEN:
            closed = days.date(made.road.last // DAY)
            assert abs((expected - closed).days) < 40


def test_what_is_on_the_order_is_worth_the_deal() -> None:
    for made in MADE:
        assert total(lines_of(made)) == _amount(made)
