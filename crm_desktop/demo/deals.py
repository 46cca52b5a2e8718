"""Makes demonstration deals: whose, about what, for how much, how they went and what comes next."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import TypeVar

from crm_desktop.demo.crowd import Crowd, Person
from crm_desktop.demo.days import DAY, SPAN, Days
from crm_desktop.demo.roads import Road, Roads, Trade, draw_trade
from crm_desktop.demo.selling_words import SellingWords
from crm_desktop.demo.wares import MINOR, Basket
from crm_desktop.domain.deal import (
    DealDraft,
    DealMember,
    Loss,
    MemberRole,
    NextAction,
    NextActionKind,
    PaymentNature,
)
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.services.deals.past import PastDeal, PastStep

T = TypeVar("T")
BEST, WORST = 1.9, 0.5  # how many times the usual odds of winning the best and the worst have
_LARGE = 6.0  # times the usual sum: from here on it is harder to win
_DISCOUNTS = (0, 0, 0, 0, 0, 500, 700, 1000, 1500)
_NATURES = tuple(PaymentNature)
_ROLES = (
    MemberRole.DECIDES,
    MemberRole.INFLUENCES,
    MemberRole.USES,
    MemberRole.BLOCKS,
    MemberRole.INFLUENCES,
)
_INFLUENCE = {MemberRole.DECIDES: 90, MemberRole.INFLUENCES: 60, MemberRole.USES: 30, MemberRole.BLOCKS: 50}
# What the next action of an open deal is like: overdue, today, within the week, later; else there is none.
_ACTIONS = (0.17, 0.29, 0.66, 0.84)


@dataclass(frozen=True, slots=True)
class MadeDeal:
    """A deal, and what its sale and its inquiry need to know of it."""

    past: PastDeal
    person: Person
    road: Road
    group: int


class Dealer:
    """Draws one deal after the other, in the order in which they began."""

    def __init__(self, chance: Random, words: SellingWords, days: Days, crowd: Crowd, basket: Basket) -> None:
        self._chance, self._draw = chance, chance.random
        self._words, self._days, self._crowd, self._basket = words, days, crowd, basket
        self.skill = _spread(chance, crowd.owners, BEST, WORST)
        self._reasons = [[loss.weights[phase] for loss in words.losses] for phase in range(3)]

    def deal(self, day: int, at: int, trades: Sequence[Trade], roads: Roads) -> MadeDeal:
        """Return a deal that began on a day, with a client of the crowd."""
        person = self._crowd.person(at)
        trade = draw_trade(
            self._chance, trades, is_company=person.is_company or person.company_id is not None
        )
        owner = person.owner if self._draw() < 0.9 else self._one(self._crowd.owners)
        source = person.source if self._draw() < 0.8 else self._one(self._crowd.sources)
        group = self._basket.group(trade.at)
        size = self._size(trade, person)
        skill = self.skill[owner]
        luck = skill * self._words.source_luck.get(source, 1.0) * (0.6 if size > _LARGE * trade.size else 1.0)
        road = roads.road(trade, self._days.hour(self._chance, day), luck, 0.6 + 0.5 / skill)
        draft = self._draft(person, trade, road, group, size * self._words.typical_sum * MINOR)
        draft.owner, draft.source = owner, source
        is_open = road.stage.kind is StageKind.OPEN
        if is_open:
            self._add_plans(draft, trade, road)
        steps = tuple(
            PastStep(
                stage.id,
                self._days.at(moment),
                owner if self._draw() < 0.96 else self._one(self._crowd.owners),
            )
            for stage, moment in road.steps
        )
        loss = self._loss(road, group) if road.stage.kind is StageKind.LOST else None
        return MadeDeal(
            PastDeal(draft, steps, loss, self._activity(road) if is_open else None), person, road, group
        )

    def _size(self, trade: Trade, person: Person) -> float:
        """Return how many times the usual sum of a deal in the shop this one is worth."""
        return trade.size * math.pow(person.wealth, 0.35) * math.exp(self._chance.gauss(-0.3, 0.8))

    def _draft(self, person: Person, trade: Trade, road: Road, group: int, total: float) -> DealDraft:
        draw = self._draw
        day = road.steps[0][1] // DAY
        draft = DealDraft(person.id, self._one(self._words.groups[group].titles), person.company_id)
        draft.pipeline_id = trade.pipeline.id
        if draw() < 0.8:
            discount = self._one(_DISCOUNTS) if trade.size > 1 or draw() < 0.2 else 0
            count = 1 + int(draw() * trade.most_lines)
            draft.lines = self._basket.lines(group, trade.at, count, total, (SPAN - day) / 365, discount)
        elif len(road.steps) > 1 or draw() < 0.6:
            draft.amount = _plain(total)
        draft.expected_close = self._expected(trade, road)
        if draw() < 0.55:
            draft.purpose = self._one(self._words.purposes)
        draft.payment_nature = self._one(_NATURES)
        if draw() < 0.35:
            draft.tags = tuple(self._chance.sample(self._words.tags, 1 if draw() < 0.8 else 2))
        if draw() < 0.15:
            draft.note = self._one(self._words.notes)
        draft.members = self._members(person)
        return draft

    def _expected(self, trade: Trade, road: Road) -> date | None:
        """Return when the deal was thought to be closed: for one that is open mostly a day to come."""
        draw = self._draw()
        if draw < 0.12:
            return None
        if road.stage.kind is StageKind.OPEN:
            return self._days.date(SPAN + int((draw - 0.25) * trade.days * 2))
        return self._days.date(road.last // DAY + int(self._chance.gauss(-2, 6)))

    def _members(self, person: Person) -> tuple[DealMember, ...]:
        """Return who takes part: people of the company that buys, mostly one who decides."""
        company = person.id if person.is_company else person.company_id
        if company is None or self._draw() < 0.4:
            return ()
        staff = [client for client in self._crowd.staff(company) if client != person.id]
        first = int(self._draw() < 0.15)
        return tuple(
            DealMember(client, role, max(5, min(100, _INFLUENCE[role] + int(self._chance.gauss(0, 12)))))
            for client, role in zip(staff[:4], _ROLES[first:], strict=False)
        )

    def _add_plans(self, draft: DealDraft, trade: Trade, road: Road) -> None:
        """Say what comes next with an open deal, and what of the checklists is done."""
        draw = self._draw
        draft.next_action = self._next_action(draw())
        if draw() < 0.08:
            draft.probability = min(95, max(5, road.stage.probability + 10 * (1 - int(draw() * 3))))
        points = [
            point
            for stage in trade.stages
            if stage.position < road.stage.position
            for point in stage.checklist
        ]
        points += [point for point in road.stage.checklist if draw() < 0.4]
        draft.done = frozenset(points)

    def _next_action(self, draw: float) -> NextAction | None:
        overdue, today, week, later = _ACTIONS
        if draw >= later:
            return None
        in_days = 0
        if draw < overdue:
            in_days = -1 - int(self._draw() ** 2 * 25)
        elif today <= draw < week:
            in_days = 1 + int(self._draw() * 6)
        elif draw >= week:
            in_days = 8 + int(self._draw() * 35)
        kind = self._chance.choices(tuple(NextActionKind), (6, 2, 3, 2, 2))[0]
        on = self._days.date(SPAN + in_days)
        return NextAction(kind, on, self._one(self._words.action_texts[kind.value]))

    def _loss(self, road: Road, group: int) -> Loss:
        """Return why a deal was lost: it depends on how far it came, and a little on what it was about."""
        weights = list(self._reasons[road.phase])
        weights[group % len(weights)] += 4
        reason = self._chance.choices(self._words.losses, weights)[0].name
        competitor = self._one(self._words.competitors) if self._draw() < 0.3 else ""
        return Loss(reason, self._one(self._words.lost_notes), competitor)

    def _activity(self, road: Road) -> datetime:
        """Return when something was done last: mostly lately, never before the last move."""
        passed = self._days.now - road.last
        share = 0.0 if self._draw() < 0.35 else 1 - self._draw() ** 2
        return self._days.at(road.last) + timedelta(minutes=int(passed * share * 0.98))

    def _one(self, choices: Sequence[T]) -> T:
        return choices[int(self._draw() * len(choices))]


def lines_of(made: MadeDeal) -> tuple[Line, ...]:
    """Return what is on the order of a deal that was won: its lines, or one that says what it was about."""
    draft = made.past.draft
    return draft.lines or (Line(draft.title, price=draft.amount),)


def _spread(chance: Random, names: Sequence[str], best: float, worst: float) -> dict[str, float]:
    """Return a factor for each of some names, from the best to the worst, in an order by chance."""
    order = list(names)
    chance.shuffle(order)
    steps = max(1, len(order) - 1)
    return {name: best * (worst / best) ** (at / steps) for at, name in enumerate(order)}


def _plain(total: float) -> int:
    """Return a sum as it is guessed: two digits, then noughts."""
    step = 10 ** max(2, int(math.log10(max(total, 1))) - 1)
    return int(round(total / step) * step)
