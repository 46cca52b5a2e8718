"""Adds the selling of the demonstration to its clients: products, deals, sales, inquiries and plans.

All goes on in the order of time, some deals at a time, so that numbers grow with the days and memory does not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain, islice
from random import Random
from typing import TypeVar

from crm_desktop.demo.care import put_rules_in_force, set_hours
from crm_desktop.demo.crowd import Crowd, event
from crm_desktop.demo.days import SPAN, Days
from crm_desktop.demo.deals import Dealer, MadeDeal
from crm_desktop.demo.history_words import history_words
from crm_desktop.demo.inquiries import Desk, days_of, in_order
from crm_desktop.demo.plans import Planner
from crm_desktop.demo.roads import Roads, add_trades
from crm_desktop.demo.sales import Counter
from crm_desktop.demo.selling_words import selling_words
from crm_desktop.demo.task_words import task_words
from crm_desktop.demo.tasks import TaskMaker
from crm_desktop.demo.wares import Basket, add_products
from crm_desktop.demo.words import words
from crm_desktop.domain.progress import Progress
from crm_desktop.services import Services
from crm_desktop.services.changes import Changes
from crm_desktop.services.deals.past import add_past_deals
from crm_desktop.services.selling_past import add_past_inquiries, add_past_plans
from crm_desktop.services.tasks.past import add_important_dates, add_past_tasks

T = TypeVar("T")
BATCH = 2000  # deals
TASKS = 2000  # written in one statement
SALES = 2000  # written in one statement
_SMALL = 1000  # clients: below it there are more deals for each and they take longer, so that the board is not empty
_MORE_DEALS, _SLOWER = 2.4, 1.9
_VISITS, _BUYERS = 1.2, 0.6  # to the counter for each client, and the share of clients who ever come there
_OFTEN_DEALS, _OFTEN_VISITS = 0.45, 0.65  # how much more often the wealthy buy
_REQUESTS = 250  # that a small base has, besides those that became deals
_WAITING = 8
_DONE_TASKS = 0.45  # that a client has had on average, besides those of deals
_CALLS = 4.0  # that a client has had on average


class Selling:
    """The selling of one demonstration; clients are shown to it as they are made, then it writes."""

    def __init__(self, services: Services, seed: int, language: str, count: int, now: datetime) -> None:
        self._services, self._language, self._count = services, language, count
        self._words, self._names = selling_words(language), words(language)
        self._chance = Random(f"selling {seed}")
        self._days = Days(now)
        self._settings = services.preferences.get()
        self.crowd = Crowd(self._chance, self._days, self._names.owners, self._names.sources)
        self._desk = Desk(self._chance, self._words, language, self._days, self.crowd)
        self._planner = Planner(self._chance, self._days, self._names.owners)
        # A chance of its own: what is sold is the same with or without tasks.
        self._tasks = TaskMaker(
            Random(f"tasks {seed}"),
            task_words(language),
            self._days,
            self.crowd,
            history_words(language).slots["what"],
        )

    def add(self, changes: Changes, watch: Progress, done: int, total: int) -> None:
        """Write everything; `done` of `total` pieces of work are behind us, each deal is one more."""
        services, chance = self._services, self._chance
        put_rules_in_force(services, self._names.owners[0], self._count)
        trades = add_trades(services, self._language)
        basket = Basket(chance, self._words, add_products(services, self._words))
        parts = (chance, self._words, self._days, self.crowd, basket)
        dealer, self._counter = Dealer(*parts), Counter(*parts)
        roads = Roads(chance, self._days, _SLOWER if self._count < _SMALL else 1.0)
        deals = self.crowd.events(deals_of(self._count), _OFTEN_DEALS)
        self._bought = Queue(
            self.crowd.events(round(self._count * _VISITS), _OFTEN_VISITS, share=_BUYERS), 32
        )
        self._asked = Queue(days_of(self._days, chance, max(self._count // 6, min(self._count, _REQUESTS))))
        for start in range(0, max(1, len(deals)), BATCH):
            watch.raise_if_cancelled()
            some = deals[start : start + BATCH]
            is_last = start + BATCH >= len(deals)
            made = [dealer.deal(*event(number), trades, roads) for number in some]
            self._write(changes, made, SPAN + 1 if is_last else event(some[-1])[0])
            watch.report(done + start + len(some), total)
        add_past_inquiries(changes, list(self._desk.waiting(min(_WAITING, self._count))), self._settings)
        add_past_plans(changes, self._planner.plans(self._calls()))
        self._add_tasks(changes, watch)

    def _add_tasks(self, changes: Changes, watch: Progress) -> None:
        """Write what is to be done besides the next actions of deals, and what was done for clients."""
        tasks = chain(self._tasks.done(round(self._count * _DONE_TASKS)), self._tasks.open_ones())
        for some in _batches(tasks, TASKS):
            watch.raise_if_cancelled()
            add_past_tasks(changes, some)
        self._services.tasks.create_many(self._tasks.series(self._settings.time_zone))
        add_important_dates(changes, list(self._tasks.dates()))
        set_hours(self._services, task_words(self._language), self._days.date(SPAN))

    def _write(self, changes: Changes, made: list[MadeDeal], until: int) -> None:
        """Store some deals, and what was sold and asked in the meantime: before the day `until`."""
        ids = add_past_deals(changes, [deal.past for deal in made], self._settings.currency)
        add_past_tasks(changes, list(self._tasks.of_deals(ids, made)))
        self._counter.take(ids, made)
        for sales in _batches(self._counter.sales(self._bought.take(until), until), SALES):
            self._planner.count(sales)
            self._services.sales.create_many(sales)
        asked = [*self._desk.converted(ids, made), *map(self._desk.other, self._asked.take(until))]
        add_past_inquiries(changes, in_order(asked), self._settings)

    def _calls(self) -> float:
        """Return how many calls an owner has made in all the past."""
        return self._count * _CALLS / len(self._names.owners)


class Queue:
    """Sorted numbers that are taken from the front."""

    def __init__(self, numbers: Sequence[int], shift: int = 0) -> None:
        """The day of a number stands `shift` bits to the left."""
        self._numbers, self._shift, self._at = numbers, shift, 0

    def take(self, until: int) -> Sequence[int]:
        """Return the numbers of the days before a day that were not taken yet."""
        start, self._at = self._at, bisect_left(self._numbers, until << self._shift, self._at)
        return self._numbers[start : self._at]


def deals_of(count: int) -> int:
    """Return how many deals there are with so many clients."""
    return count if count >= _SMALL else round(count * _MORE_DEALS)


def _batches(drafts: Iterator[T], size: int) -> Iterator[list[T]]:
    while some := list(islice(drafts, size)):
        yield some
