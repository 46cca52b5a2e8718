"""Any work on deals, products and sales, undone and redone, gives the same base; in any order it stays whole."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.deal import DealDraft, DealMember, MemberRole, NextAction, NextActionKind
from crm_desktop.domain.deal_list import MoveWarning
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageDraft
from crm_desktop.domain.product import ProductDraft
from crm_desktop.domain.sale import Payment, SaleDraft
from crm_desktop.services.deals.checking import contradictions
from tests.services.deals.board import LOSS
from tests.services.world import Steps, differences, snapshot
from tests.store_fixtures import NewBase

ANYWAY = frozenset(MoveWarning)
DAY = date(2026, 11, 22)


class DealSteps(Steps):
    """Everything that can be done to what is sold."""

    def _lines(self, dice: Random) -> tuple[Line, ...]:
        product = self._one(dice, "product") or None
        lines = (
            Line("Кофе", 2000, 150),
            Line("Чай", 1500, 99, 1000),
            Line("Чашка", price=7, product_id=product),
        )
        return tuple(dice.sample(lines, dice.randint(0, 3)))

    def _deal(self, dice: Random) -> DealDraft:
        return DealDraft(
            self._one(dice, "party"),
            dice.choice(["Кофе для офиса", "Чай оптом", "Посуда"]),
            amount=dice.choice([0, 100, 99_999]),
            owner=dice.choice(["", "Марина", "Пётр"]),
            source=dice.choice(["", "Сайт", "Выставка"]),
            next_action=dice.choice([None, NextAction(NextActionKind.CALL, DAY, "Спросить")]),
            tags=tuple(dice.sample(["VIP", "опт", "кофе"], dice.randint(0, 2))),
            members=tuple(
                DealMember(client, dice.choice(list(MemberRole)), 10)
                for client in self._ids(dice, "party", most=2)
            ),
            lines=self._lines(dice),
            expected_close=dice.choice([None, DAY]),
        )

    def do_deal(self, dice: Random) -> None:
        self.services.deals.create(self._deal(dice))

    def do_deals(self, dice: Random) -> None:
        self.services.deals.create_many([self._deal(dice) for _ in range(3)])

    def do_edit_deal(self, dice: Random) -> None:
        deal = self.services.deals.get(self._one(dice, "deal"))
        draft, other = deal.draft.copy(), self._deal(dice)
        names = ["title", "amount", "owner", "source", "tags", "members", "lines", "next_action", "client_id"]
        for name in dice.sample(names, 3):
            setattr(draft, name, getattr(other, name))
        self.services.deals.update(deal.id, deal.version, draft)

    def do_move_deals(self, dice: Random) -> None:
        stage = self._one(dice, "stage")
        place = {dice.choice(["before", "after"]): self._one(dice, "deal")}
        self.services.deals.move(self._ids(dice, "deal"), stage, **place, accept=ANYWAY, loss=LOSS)  # type: ignore[arg-type]

    def do_win_deal(self, dice: Random) -> None:
        self.services.deals.win(self._one(dice, "deal"), accept=ANYWAY)

    def do_lose_deals(self, dice: Random) -> None:
        self.services.deals.lose(self._ids(dice, "deal"), LOSS, accept=ANYWAY)

    def do_reopen_deals(self, dice: Random) -> None:
        self.services.deals.reopen(self._ids(dice, "deal"), accept=ANYWAY)

    def do_act(self, dice: Random) -> None:
        for task in self.services.tasks.open_of_deal(self._one(dice, "deal"))[:1]:
            self.services.tasks.complete(task.id)

    def do_deal_owner(self, dice: Random) -> None:
        self.services.deals.set_owner(self._ids(dice, "deal"), dice.choice(["Марина", "Иван", ""]))

    def do_remove_deals(self, dice: Random) -> None:
        self.services.deals.remove(self._ids(dice, "deal", most=2))

    def do_stage(self, dice: Random) -> None:
        pipeline = self._one(dice, "pipeline")
        self.services.pipelines.add_stage(pipeline, StageDraft(dice.choice(["Новый шаг", "Ещё шаг"])), 1)

    def do_move_stage(self, dice: Random) -> None:
        self.services.pipelines.move_stage(self._one(dice, "stage"), dice.randint(0, 6))

    def do_remove_stage(self, dice: Random) -> None:
        self.services.pipelines.remove_stage(self._one(dice, "stage"), self._one(dice, "stage"))

    def do_product(self, dice: Random) -> None:
        group = dice.choice(["", "Посуда", "Чай"])
        self.services.products.create(ProductDraft(dice.choice(["Чашка", "Улун"]), group=group, price=5))

    def do_sale(self, dice: Random) -> None:
        client, lines = self._one(dice, "party"), self._lines(dice)
        paid = tuple(Payment(None, DAY, amount) for amount in dice.sample([10, 200, -5], dice.randint(0, 2)))
        self.services.sales.create(SaleDraft(client, lines, DAY, payments=paid))

    def do_sale_of_deal(self, dice: Random) -> None:
        self.services.sales.create_from_deal(self._one(dice, "deal"))

    def do_edit_sale(self, dice: Random) -> None:
        sale = self.services.sales.get(self._one(dice, "sale"))
        sale.draft.lines = self._lines(dice)
        sale.draft.payments = (*sale.draft.payments[1:], Payment(None, DAY, 3))
        self.services.sales.update(sale.id, sale.version, sale.draft)

    def do_pay(self, dice: Random) -> None:
        self.services.sales.add_payment(self._one(dice, "sale"), Payment(None, DAY, dice.randint(1, 99)))

    def do_cancel_sale(self, dice: Random) -> None:
        self.services.sales.cancel(self._ids(dice, "sale"), "передумали")

    def do_remove_sale(self, dice: Random) -> None:
        self.services.sales.remove(self._ids(dice, "sale"))


_OF_CLIENTS = ("create", "merge", "archive", "delete_from_list", "rename_in_list", "edit")
_OWN = tuple(name.removeprefix("do_") for name in vars(DealSteps) if name.startswith("do_"))
START = [("paste", 1), ("product", 2), ("deals", 3), ("deal", 4), ("move_deals", 5)]
sequences = st.lists(
    st.tuples(st.sampled_from((*_OWN, *_OF_CLIENTS)), st.integers(0, 9999)), min_size=3, max_size=14
)


def _examples(request: pytest.FixtureRequest) -> int:
    return 30 if "sqlite" in request.node.name else 5


def test_any_work_undone_and_redone_gives_the_same_base(
    request: pytest.FixtureRequest, new_base: NewBase
) -> None:
    @settings(max_examples=_examples(request), suppress_health_check=list(HealthCheck))
    @given(sequences)
    def check(sequence: list[tuple[str, int]]) -> None:
        with new_base() as (services, clock):
            steps, engine = DealSteps(services), services.store.engine
            states: list[dict[str, Any]] = [snapshot(engine)]
            done: list[int] = []
            for name, seed in [*START, *sequence]:
                clock.step()
                if steps.run(name, seed):
                    done.append(services.store.last_change_set_id or 0)
                    states.append(snapshot(engine))
                else:
                    assert differences(snapshot(engine), states[-1]) == []
            assert services.maintenance.check().problems == ()
            for at in reversed(range(len(done))):
                clock.step()
                outcome = services.history.undo(done[at])
                assert (outcome.kept, differences(snapshot(engine), states[at])) == ((), [])
            assert steps.wrong_documents() == []
            for at, set_id in enumerate(done):
                clock.step()
                outcome = services.history.redo(set_id)
                assert (outcome.kept, differences(snapshot(engine), states[at + 1])) == ((), [])
            assert services.maintenance.check().problems == ()

    check()


def test_undone_in_any_order_deals_stay_whole(request: pytest.FixtureRequest, new_base: NewBase) -> None:
    @settings(max_examples=_examples(request), suppress_health_check=list(HealthCheck))
    @given(sequences, st.randoms(use_true_random=False))
    def check(sequence: list[tuple[str, int]], dice: Any) -> None:
        with new_base() as (services, clock):
            steps = DealSteps(services)
            done: list[int] = []
            for name, seed in [*START, *sequence]:
                clock.step()
                if steps.run(name, seed):
                    done.append(services.store.last_change_set_id or 0)
            dice.shuffle(done)
            for set_id in done:
                clock.step()
                services.history.undo(set_id)
                assert list(contradictions(services.store.engine)) == []
            assert services.maintenance.check().problems == ()

    check()
