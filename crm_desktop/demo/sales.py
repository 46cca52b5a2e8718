"""Makes demonstration sales: orders of won deals, and what is bought at the counter again and again."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Iterator
from random import Random

from crm_desktop.demo.crowd import Crowd, event
from crm_desktop.demo.days import DAY, SPAN, Days
from crm_desktop.demo.deals import MadeDeal, lines_of
from crm_desktop.demo.selling_words import SellingWords
from crm_desktop.demo.wares import MINOR, Basket
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.sale import Payment, PaymentMethod, SaleDraft, SaleState

_SHOP = 0
_COUNTER_SIZE = 0.18  # of a deal in the shop
_TERM = 21  # days within which most orders are paid and delivered
_BILLED = (PaymentMethod.TRANSFER, PaymentMethod.TRANSFER, PaymentMethod.TRANSFER, PaymentMethod.ONLINE)
_AT_ONCE = (
    PaymentMethod.CARD,
    PaymentMethod.CARD,
    PaymentMethod.CARD,
    PaymentMethod.CASH,
    PaymentMethod.ONLINE,
)


class Counter:
    """Draws sales in the order of their days."""

    def __init__(self, chance: Random, words: SellingWords, days: Days, crowd: Crowd, basket: Basket) -> None:
        self._chance, self._draw = chance, chance.random
        self._words, self._days, self._crowd, self._basket = words, days, crowd, basket
        # Deals that were won on a day to which the sales have not come yet.
        self._won: list[tuple[int, int, MadeDeal]] = []

    def take(self, deal_ids: Iterable[int], made: Iterable[MadeDeal]) -> None:
        """Note the deals that were won: each becomes a sale, on the day of it."""
        for deal_id, deal in zip(deal_ids, made, strict=True):
            if deal.road.stage.kind is StageKind.WON and lines_of(deal)[0].price and self._draw() < 0.95:
                heapq.heappush(self._won, (deal.road.last // DAY, deal_id, deal))

    def sales(self, bought: Iterable[int], until: int) -> Iterator[SaleDraft]:
        """Yield what was bought, as `Crowd.events`, and ordered by deals before the day `until`, in order."""
        for number in bought:
            day, at = event(number)
            yield from self._orders(day)
            yield self._purchase(day, at)
        yield from self._orders(until - 1)

    def _orders(self, day: int) -> Iterator[SaleDraft]:
        """Yield the orders of deals that were won up to a day."""
        while self._won and self._won[0][0] <= day:
            won_on, deal_id, deal = heapq.heappop(self._won)
            yield self._order(won_on, deal_id, deal)

    def _order(self, day: int, deal_id: int, deal: MadeDeal) -> SaleDraft:
        draft = deal.past.draft
        sale = SaleDraft(
            deal.person.id, lines_of(deal), self._days.date(day), deal_id, draft.currency, draft.owner
        )
        self._settle(sale, day, 0.05, is_billed=True)
        return sale

    def _purchase(self, day: int, at: int) -> SaleDraft:
        person = self._crowd.person(at)
        size = _COUNTER_SIZE * (2.5 if person.is_company else 1.0)
        total = (
            size * self._words.typical_sum * MINOR * person.wealth**0.3 * math.exp(self._chance.gauss(0, 0.7))
        )
        lines: tuple[Line, ...] = self._basket.lines(
            self._basket.group(_SHOP), _SHOP, 1 + int(self._draw() ** 2 * 4), total, (SPAN - day) / 365, 0
        )
        owner = person.owner if self._draw() < 0.6 else self._chance.choice(self._crowd.owners)
        sale = SaleDraft(person.id, lines, self._days.date(day), owner=owner)
        self._settle(sale, day, 0.02, is_billed=person.is_company)
        return sale

    def _settle(self, sale: SaleDraft, day: int, cancelled: float, *, is_billed: bool) -> None:
        """Say how far an order is and what came in for it; the older it is, the more of both."""
        age, draw = SPAN - day, self._draw
        if draw() < cancelled:
            sale.state, sale.cancel_reason = (
                SaleState.CANCELLED,
                self._chance.choice(self._words.cancel_reasons),
            )
            return
        if not is_billed:
            sale.state = SaleState.DELIVERED
            if draw() < 0.99:
                sale.payments = (self._payment(day, sale.total, self._chance.choice(_AT_ONCE)),)
            return
        if age > _TERM or draw() < age / _TERM:
            sale.state = SaleState.DELIVERED
        method = self._chance.choice(_BILLED)
        paid_later = day + int(draw() ** 2 * _TERM)
        unpaid = 0.03 if age > 2 * _TERM else 0.3
        fate = draw()
        if fate < unpaid or paid_later > SPAN:
            return
        total = sale.total
        if fate < unpaid + 0.05 or (fate < 0.45 and total > 0):
            part = total * (3 + int(draw() * 5)) // 10 or total
            sale.payments = (self._payment(day, part, method),)
            if fate >= unpaid + 0.05 and part < total:
                sale.payments += (self._payment(paid_later, total - part, method),)
        else:
            sale.payments = (self._payment(paid_later, total, method),)

    def _payment(self, day: int, amount: int, method: PaymentMethod) -> Payment:
        return Payment(None, self._days.date(day), amount, method)
