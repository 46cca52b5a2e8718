"""Turns what a list or a board of deals is asked for into SQL."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.deal_list import DealOrder
from crm_desktop.domain.moments import start_of
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.search import SearchKind
from crm_desktop.models.engines import Engine
from crm_desktop.services.search.lookup import client_condition, document_condition
from crm_desktop.services.search.query import search_words
from crm_desktop.services.tables import marks

# What a list is ordered by; the tables are those of `queries.FROM`. Deals without a value come last.
ORDERS = {
    DealOrder.NUMBER: ("deal.number",),
    DealOrder.TITLE: ("deal.title",),
    DealOrder.CLIENT: ("party.sort_key",),
    DealOrder.AMOUNT: ("deal.amount",),
    DealOrder.STAGE: ("stage.position", "deal.rank"),
    DealOrder.EXPECTED_CLOSE: ("deal.expected_close",),
    DealOrder.OWNER: ("COALESCE(owner.name_key, '')",),
    DealOrder.SOURCE: ("COALESCE(source.name_key, '')",),
    DealOrder.NEXT_ACTION: ("deal.action_on",),
    DealOrder.ENTERED: ("deal.stage_entered_at",),
    DealOrder.CREATED: ("deal.created_at",),
    DealOrder.CLOSED: ("deal.closed_at",),
}
BLANK_LAST = frozenset(
    {
        DealOrder.EXPECTED_CLOSE,
        DealOrder.OWNER,
        DealOrder.SOURCE,
        DealOrder.NEXT_ACTION,
        DealOrder.CLOSED,
    }
)
# Deals of clients in the recycle bin are not shown; few are there, so their ids are quickest.
LIVE = "deal.party_id NOT IN (SELECT id FROM party WHERE deleted_at IS NOT NULL)"
_ONE_DAY = timedelta(days=1)


class DealConditions:
    """The conditions on `deal`, which needs no other table beside it, and their parameters."""

    def __init__(self, engine: Engine, wanted: DealFilter, today: date) -> None:
        self._engine = engine
        self._today = today
        self.conditions: list[str] = [LIVE]
        self.params: list[Any] = []
        self._add_places(wanted)
        self._add_names(wanted)
        self._add_days(wanted)
        self._add_attention(wanted)
        for column, ids in (("deal.id", wanted.ids), ("deal.party_id", wanted.client_ids)):
            if ids:
                # One parameter, however many they are.
                self.conditions.append(f"{column} IN ({engine.ids_of_json})")
                self.params.append(json.dumps(sorted(ids)))
        for word in search_words(wanted.text):
            self._add_word(word)

    @property
    def sql(self) -> str:
        """Return the conditions as one."""
        return " AND ".join(self.conditions)

    def add(self, condition: str, *params: Any) -> None:
        """Add one condition."""
        self.conditions.append(condition)
        self.params += params

    def _one_of(self, column: str, values: Iterable[Any]) -> None:
        every = sorted(values)
        if every:
            self.add(f"{column} IN ({marks(every)})", *every)

    def _add_places(self, wanted: DealFilter) -> None:
        if wanted.pipeline_id is not None:
            self.add("deal.pipeline_id = ?", wanted.pipeline_id)
        self._one_of("deal.stage_id", wanted.stage_ids)
        if wanted.states == {StageKind.OPEN}:
            # Written out: SQLite uses the index of open deals only when it sees the word.
            self.add("deal.state = 'open'")
        else:
            self._one_of("deal.state", (state.value for state in wanted.states))
        if wanted.client_id is not None:
            self.add("(deal.party_id = ? OR deal.company_id = ?)", wanted.client_id, wanted.client_id)

    def _add_names(self, wanted: DealFilter) -> None:
        for names, column, table in (
            (wanted.owners, "deal.owner_id", '"user"'),
            (wanted.sources, "deal.source_id", "source"),
        ):
            given = sorted(names - {""})
            tests = [f"{column} IN (SELECT id FROM {table} WHERE name IN ({marks(given)}))"] if given else []
            if "" in names:
                tests.append(f"{column} IS NULL")
            if tests:
                self.add(f"({' OR '.join(tests)})", *given)
        if wanted.tags:
            tags = sorted(wanted.tags)
            self.add(
                "deal.id IN (SELECT link.deal_id FROM deal_tag AS link JOIN tag ON tag.id = link.tag_id"
                f" WHERE tag.name IN ({marks(tags)}))",
                *tags,
            )

    def _add_days(self, wanted: DealFilter) -> None:
        for since, until, column in (
            (wanted.created_since, wanted.created_until, "deal.created_at"),
            (wanted.closed_since, wanted.closed_until, "deal.closed_at"),
        ):
            if since is not None:
                self.add(f"{column} >= ?", start_of(since))
            if until is not None and until < date.max:
                self.add(f"{column} <> '' AND {column} < ?", start_of(until + _ONE_DAY))

    def _add_attention(self, wanted: DealFilter) -> None:
        if wanted.only_without_action:
            self.add("deal.state = 'open' AND deal.action_on = ''")
        if wanted.only_overdue:
            self.add(
                "deal.state = 'open' AND deal.action_on > '' AND deal.action_on < ?", self._today.isoformat()
            )
        if wanted.only_idle:
            self._add_idle()

    def _add_idle(self) -> None:
        """Ask for open deals with which nothing happened for longer than their stage allows: neither with the
        deal nor with its client."""
        tests = []
        for stage_id, days in self._engine.rows(
            "SELECT id, idle_days FROM stage WHERE kind = 'open' AND idle_days IS NOT NULL ORDER BY id"
        ):
            limit = start_of(self._today - timedelta(days=days))
            tests.append(
                "(deal.stage_id = ? AND deal.last_activity_at < ?"
                " AND (SELECT party.last_contact_at FROM party WHERE party.id = deal.party_id) < ?)"
            )
            self.params += (stage_id, limit, limit)
        self.conditions.append(f"deal.state = 'open' AND ({' OR '.join(tests) or '1 = 0'})")

    def _add_word(self, word: str) -> None:
        """Ask for a word in the deal itself, or in what is known of its client or company."""
        clients, client_params = client_condition(self._engine, word)
        deals, deal_params = document_condition(self._engine, SearchKind.DEAL, "deal.id", word)
        people = clients.removeprefix("party.id ")
        self.add(
            f"({deals} OR deal.party_id {people} OR deal.company_id {people})",
            *deal_params,
            *client_params,
            *client_params,
        )
