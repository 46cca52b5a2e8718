"""What the selling of the demonstration must know of its clients, kept small: there may be a hundred thousand."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from crm_desktop.demo.days import SPAN, Days
from crm_desktop.domain.client import ClientDraft, ClientKind

_PARETO = 1.16  # with this exponent a fifth of the clients brings four fifths of the money
_RICHEST = 150.0
_VALUABLE = 4.0
_PASSING = 0.22  # of the clients buy for some time only
_STAFF_KEPT = 6
_CONTACT_KEPT_OF = 3  # of so many clients one may have been a stranger who asked
_NOBODY = -1


@dataclass(frozen=True, slots=True)
class Person:
    """A client as a deal, a sale or an inquiry needs it; `wealth` is 1 for the poorest."""

    at: int
    id: int
    is_company: bool
    company_id: int | None
    owner: str
    source: str
    wealth: float


class Crowd:
    """All clients, in the order in which they were made."""

    def __init__(self, chance: Random, days: Days, owners: list[str], sources: list[str]) -> None:
        self._chance = chance
        self._days = days
        self.owners, self.sources = owners, sources
        self._owner_at = {name: at for at, name in enumerate(owners)}
        self._source_at = {name: at for at, name in enumerate(sources)}
        self.ids = array("q")
        self._is_company = bytearray()
        self._owners, self._sources = array("b"), array("b")
        self._wealth = array("f")
        self._since, self._until = array("h"), array("h")
        self._companies: dict[str, int] = {}
        self._company = array("q")
        self._staff: dict[int, list[int]] = {}
        self._contacts: dict[int, tuple[str, str]] = {}

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, made: Mapping[int, ClientDraft]) -> None:
        """Take in the clients of one batch, by their ids."""
        for client_id, draft in made.items():
            if len(self.ids) % _CONTACT_KEPT_OF == 0 and draft.phones:
                self._contacts[len(self.ids)] = (draft.display_name(), draft.phones[0].raw)
            is_company = draft.kind is ClientKind.COMPANY
            self.ids.append(client_id)
            self._is_company.append(is_company)
            self._owners.append(self._owner_at.get(draft.owner, _NOBODY))
            self._sources.append(self._source_at.get(draft.source, _NOBODY))
            self._wealth.append(min(_RICHEST, self._chance.paretovariate(_PARETO)))
            self._company.append(self._place(client_id, draft))
            self._add_years()
            if is_company:
                self._companies.setdefault(draft.company_name, client_id)

    def person(self, at: int) -> Person:
        """Return one client; who answers for him, and where he came from, are made up where nobody noted it."""
        owner, source = self._owners[at], self._sources[at]
        company = self._company[at]
        return Person(
            at,
            self.ids[at],
            bool(self._is_company[at]),
            company if company != _NOBODY else None,
            self.owners[owner] if owner != _NOBODY else self._chance.choice(self.owners),
            self.sources[source] if source != _NOBODY else self._chance.choice(self.sources),
            self._wealth[at],
        )

    def contact(self, at: int) -> tuple[str, str] | None:
        """Return the name and the number of a client as he gave them when he first asked; None when he came in
        another way."""
        return self._contacts.get(at)

    def staff(self, company_id: int) -> list[int]:
        """Return people who work in a company, a few of them."""
        return self._staff.get(company_id, [])

    def events(self, count: int, exponent: float, *, share: float = 1.0) -> array[int]:
        """Return so many (day, client) as single numbers in order of days, see `event`: the wealthier a client,
        the more often. Only a `share` of the clients has any."""
        draw = self._chance.random
        weights = accumulate(
            wealth**exponent if share == 1.0 or draw() < share else 0.0 for wealth in self._wealth
        )
        cumulated = list(weights)
        if not count or not cumulated or not cumulated[-1]:
            return array("q")
        found = array("q")
        for at in self._chance.choices(range(len(cumulated)), cum_weights=cumulated, k=count):
            day = self._days.draw(self._chance, self._since[at], self._until[at])
            found.append(day << 32 | at)
        return array("q", sorted(found))

    def _place(self, client_id: int, draft: ClientDraft) -> int:
        """Return the company in which somebody works, and note him as one of its people."""
        place = next((job for job in draft.employments if not job.has_left), None)
        company_id = self._companies.get(place.company, _NOBODY) if place else _NOBODY
        if company_id != _NOBODY:
            staff = self._staff.setdefault(company_id, [])
            if len(staff) < _STAFF_KEPT:
                staff.append(client_id)
        return company_id

    def _add_years(self) -> None:
        """Draw from when to when the client buys: most until today, some valuable ones have gone quiet."""
        chance = self._chance
        draw = chance.random()
        is_passing = draw < _PASSING
        # Many were there before the past of the base begins.
        since = int(chance.random() * (SPAN - 5)) if is_passing or chance.random() < 0.55 else 0
        until = SPAN
        if self._wealth[-1] > _VALUABLE and is_passing:
            until = SPAN - 120 - int(chance.random() * 300)
        elif is_passing:
            until = since + int(chance.random() * 400)
        since = min(since, SPAN - 5)
        self._since.append(since)
        self._until.append(max(since, min(until, SPAN)))


def event(number: int) -> tuple[int, int]:
    """Return the day and the client of one of the `Crowd.events`."""
    return number >> 32, number & 0xFFFFFFFF
