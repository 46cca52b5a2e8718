"""Reading deals: lists, columns of the board, sums, one deal whole."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from crm_desktop.domain.deal import (
    ColumnTotal,
    Deal,
    DealFilter,
    DealMember,
    DealRow,
    MemberRole,
    StageMove,
)
from crm_desktop.domain.deal_list import ActionGroup, ClientDeals, DealSort, OpenAtClient, action_group
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.services.changes import chunks, marks
from crm_desktop.services.deals.filtering import BLANK_LAST, LIVE, ORDERS, DealConditions
from crm_desktop.services.deals.rows import JOINS, ROW, WHOLE, Parts, day_of, deal_row, whole_deal
from crm_desktop.services.doc_lines import read_lines
from crm_desktop.services.store import Store, moment

_EVERYTHING = DealFilter()
_NEWEST_FIRST = DealSort()


class DealQueries:
    """Everything that can be asked about deals; those of clients in the recycle bin are not listed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._engine = store.engine

    def list_ids(self, wanted: DealFilter = _EVERYTHING, sort: DealSort = _NEWEST_FIRST) -> array[int]:
        """Return the ids of the deals that a filter lets through, in order."""
        where = self._conditions(wanted)
        direction = " DESC" if sort.descending else ""
        columns = ORDERS[sort.order]
        order = [f"{column}{direction}" for column in (*columns, "deal.id")]
        if sort.order in BLANK_LAST:
            order.insert(0, f"{columns[0]} = ''")
        sql = f"SELECT deal.id FROM deal{JOINS} WHERE {where.sql} ORDER BY {', '.join(order)}"
        return array("q", (row[0] for row in self._engine.rows(sql, where.params)))

    def rows(self, ids: Sequence[int]) -> dict[int, DealRow]:
        """Return deals by id as lists and boards show them; vanished ids are left out."""
        found: dict[int, DealRow] = {}
        for chunk in chunks(ids):
            sql = f"SELECT {ROW} FROM deal{JOINS} WHERE deal.id IN ({marks(chunk)})"
            found |= {row.id: row for row in self._with_tags(self._engine.rows(sql, chunk))}
        return found

    def get(self, deal_id: int) -> Deal:
        """Return one deal whole, whosever it is; raises NotFoundError."""
        found = self.get_many([deal_id])
        if not found:
            raise NotFoundError(EntityRef(Entity.DEAL, deal_id))
        return found[0]

    def get_many(self, ids: Sequence[int]) -> list[Deal]:
        """Return deals whole, in this order; vanished ids are left out."""
        found: dict[int, Deal] = {}
        for chunk in chunks(ids):
            sql = f"SELECT deal.id, {WHOLE} FROM deal{JOINS} WHERE deal.id IN ({marks(chunk)})"
            parts = self._parts(chunk)
            found |= {row[0]: whole_deal(row[0], row[1:], parts) for row in self._engine.rows(sql, chunk)}
        return [found[deal_id] for deal_id in ids if deal_id in found]

    def find(self, number: int) -> int | None:
        """Return the id of the deal with a number."""
        rows = self._engine.rows("SELECT id FROM deal WHERE number = ?", (number,))
        return rows[0][0] if rows else None

    def column(
        self,
        stage_id: int,
        wanted: DealFilter = _EVERYTHING,
        after: tuple[str, int] | None = None,
        limit: int = 50,
    ) -> list[DealRow]:
        """Return the next cards of a column below the one with (rank, id) `after`, from the top without it."""
        return self._with_tags(self._column(stage_id, wanted, after, limit))

    def columns(self, wanted: Mapping[int, tuple[DealFilter, int]]) -> dict[int, list[DealRow]]:
        """Return the first cards of columns, each with its own filter and number of cards."""
        rows = {
            stage_id: self._column(stage_id, let_through, None, limit)
            for stage_id, (let_through, limit) in wanted.items()
        }
        every = {row.id: row for row in self._with_tags([row for some in rows.values() for row in some])}
        return {stage_id: [every[row[0]] for row in some] for stage_id, some in rows.items()}

    def _column(
        self, stage_id: int, wanted: DealFilter, after: tuple[str, int] | None, limit: int
    ) -> list[tuple[Any, ...]]:
        where = self._conditions(wanted)
        where.add(f"{_stage_of(wanted)} = ?", stage_id)
        if after is not None:
            where.add("(deal.rank, deal.id) > (?, ?)", *after)
        sql = (
            f"SELECT {ROW} FROM deal{JOINS} WHERE {where.sql} ORDER BY deal.rank, deal.id LIMIT {int(limit)}"
        )
        return self._engine.rows(sql, where.params)

    def totals(self, pipeline_id: int, wanted: DealFilter = _EVERYTHING) -> dict[int, ColumnTotal]:
        """Return what stands in each stage of a pipeline; stages without deals have zeros."""
        # The state of a deal is the kind of its stage, and its pipeline that of its stage: the index of sums
        # need not know them.
        kinds = wanted.states or frozenset(StageKind)
        where = self._conditions(replace(wanted, pipeline_id=None, states=frozenset()))
        at, within = _stage_of(wanted), f"pipeline_id = ? AND kind IN ({marks(kinds)})"
        rows = self._engine.rows(
            "SELECT stage.id, COALESCE(SUM(part.number), 0), COALESCE(SUM(part.amount), 0),"
            " COALESCE(SUM(part.amount * COALESCE(part.probability, stage.probability)), 0)"
            f" FROM stage LEFT JOIN (SELECT {at} AS stage_id, deal.probability, count(*) AS number,"
            f" SUM(deal.amount) AS amount FROM deal WHERE {where.sql} AND {at} IN"
            f" (SELECT id FROM stage WHERE {within}) GROUP BY {at}, deal.probability) AS part"
            " ON part.stage_id = stage.id WHERE stage.pipeline_id = ? GROUP BY stage.id",
            (*where.params, pipeline_id, *(kind.value for kind in kinds), pipeline_id),
        )
        return {
            stage_id: ColumnTotal(int(count), int(amount), _percent(int(weighted)))
            for stage_id, count, amount, weighted in rows
        }

    def by_action(
        self, today: date | None = None, wanted: DealFilter = _EVERYTHING
    ) -> dict[ActionGroup, array[int]]:
        """Return the ids of the open deals by when their next action is due, each group in order of days."""
        today = today or self.today()
        where = self._conditions(wanted)
        where.add("deal.state = 'open'")
        groups: dict[ActionGroup, array[int]] = {group: array("q") for group in ActionGroup}
        sql = f"SELECT deal.id, deal.action_on FROM deal WHERE {where.sql} ORDER BY deal.action_on, deal.id"
        for deal_id, on in self._engine.rows(sql, where.params):
            groups[action_group(day_of(on), today)].append(deal_id)
        return groups

    def action_totals(
        self, today: date | None = None, wanted: DealFilter = _EVERYTHING
    ) -> dict[ActionGroup, ColumnTotal]:
        """Return what stands in each group of `by_action`."""
        today = today or self.today()
        where = self._conditions(wanted)
        where.add("deal.state = 'open'")
        sums = {group: [0, 0, 0] for group in ActionGroup}
        for on, count, amount, weighted in self._engine.rows(
            "SELECT deal.action_on, count(*), SUM(deal.amount),"
            " SUM(deal.amount * COALESCE(deal.probability, stage.probability)) FROM deal"
            f" JOIN stage ON stage.id = deal.stage_id WHERE {where.sql} GROUP BY deal.action_on",
            where.params,
        ):
            of_group = sums[action_group(day_of(on), today)]
            for at, number in enumerate((count, amount, weighted)):
                of_group[at] += int(number)
        return {group: ColumnTotal(n, amount, _percent(w)) for group, (n, amount, w) in sums.items()}

    def of_client(self, client_id: int, *, only_open: bool = True) -> list[DealRow]:
        """Return the deals of a client, and those of others with this company: open ones by their next action,
        then closed ones, the last closed first."""
        mine = "(deal.party_id = ? OR deal.company_id = ?)"
        sql = (
            f"SELECT {ROW} FROM deal{JOINS} WHERE {mine} AND (deal.party_id = ? OR {LIVE})"
            f"{' AND deal.state = ' + repr('open') if only_open else ''}"
            " ORDER BY deal.state <> 'open', deal.closed_at DESC, deal.action_on = '', deal.action_on, deal.id"
        )
        return self._with_tags(self._engine.rows(sql, (client_id, client_id, client_id)))

    def summary(self, client_id: int) -> ClientDeals:
        """Return what the card says of a client's deals at a glance."""
        counts = dict.fromkeys(StageKind, 0)
        amounts: dict[str, int] = {}
        for state, currency, count, amount in self._engine.rows(
            "SELECT deal.state, deal.currency, count(*), SUM(deal.amount) FROM deal"
            f" WHERE (deal.party_id = ? OR deal.company_id = ?) AND (deal.party_id = ? OR {LIVE})"
            " GROUP BY deal.state, deal.currency",
            (client_id, client_id, client_id),
        ):
            counts[StageKind(state)] += count
            if state == StageKind.OPEN:
                amounts[currency] = int(amount)
        by_size = sorted(amounts.items(), key=lambda item: (-item[1], item[0]))
        return ClientDeals(
            counts[StageKind.OPEN], counts[StageKind.WON], counts[StageKind.LOST], tuple(by_size)
        )

    def largest_clients(self, wanted: DealFilter, limit: int) -> tuple[list[OpenAtClient], int]:
        """Return the clients with the largest sums of open deals, and how many others have open deals."""
        where = self._conditions(replace(wanted, states=frozenset({StageKind.OPEN})))
        of_clients = f"FROM deal WHERE {where.sql} GROUP BY deal.party_id"
        rows = self._engine.rows(
            "SELECT part.party_id, party.display_name, part.number, part.amount FROM"
            f" (SELECT deal.party_id, count(*) AS number, SUM(deal.amount) AS amount {of_clients}) AS part"
            " JOIN party ON party.id = part.party_id"
            f" ORDER BY part.amount DESC, party.sort_key, part.party_id LIMIT {int(limit)}",
            where.params,
        )
        found = [OpenAtClient(row[0], row[1], int(row[2]), int(row[3])) for row in rows]
        if len(found) < limit:
            return found, 0
        [[every]] = self._engine.rows(
            f"SELECT count(*) FROM (SELECT deal.party_id {of_clients}) AS part", where.params
        )
        return found, int(every) - len(found)

    def moves(self, deal_ids: Sequence[int]) -> dict[int, tuple[StageMove, ...]]:
        """Return the stage log of deals, the oldest move first."""
        found: dict[int, list[StageMove]] = {}
        for chunk in chunks(deal_ids):
            for deal_id, before, after, at, by, seconds, amount in self._engine.rows(
                "SELECT move.deal_id, move.from_stage_id, move.to_stage_id, move.at, COALESCE(author.name, ''),"
                " move.seconds, move.amount FROM deal_move AS move"
                ' LEFT JOIN "user" AS author ON author.id = move.by_id'
                f" WHERE move.deal_id IN ({marks(chunk)}) ORDER BY move.at, move.id",
                chunk,
            ):
                found.setdefault(deal_id, []).append(
                    StageMove(before, after, moment(at), by, seconds, amount)
                )
        return {deal_id: tuple(moves) for deal_id, moves in found.items()}

    def today(self) -> date:
        """Return the day it is here."""
        return self._store.clock().astimezone().date()

    def _conditions(self, wanted: DealFilter) -> DealConditions:
        return DealConditions(self._engine, wanted, self.today())

    def _with_tags(self, rows: Sequence[tuple[Any, ...]]) -> list[DealRow]:
        tags: dict[int, tuple[str, ...]] = {}
        for chunk in chunks(row[0] for row in rows):
            tags |= self._tags(chunk)
        return [deal_row(row, tags.get(row[0], ())) for row in rows]

    def _parts(self, ids: Sequence[int]) -> Parts:
        members: dict[int, tuple[DealMember, ...]] = {}
        for deal_id, party, role, influence, name in self._engine.rows(
            "SELECT member.deal_id, member.party_id, member.role, member.influence, party.display_name"
            " FROM deal_member AS member JOIN party ON party.id = member.party_id"
            f" WHERE member.deal_id IN ({marks(ids)}) ORDER BY member.position, member.id",
            ids,
        ):
            member = DealMember(party, MemberRole(role), influence, name)
            members[deal_id] = (*members.get(deal_id, ()), member)
        return Parts(self._tags(ids), members, read_lines(self._engine, "deal_id", ids), self.moves(ids))

    def _tags(self, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        found: dict[int, tuple[str, ...]] = {}
        for deal_id, name in self._engine.rows(
            "SELECT link.deal_id, tag.name FROM deal_tag AS link JOIN tag ON tag.id = link.tag_id"
            f" WHERE link.deal_id IN ({marks(ids)}) ORDER BY link.position, link.id",
            ids,
        ):
            found[deal_id] = (*found.get(deal_id, ()), name)
        return found


def _stage_of(wanted: DealFilter) -> str:
    """Return the column of stages. Where closed deals of some days are wanted, their index is the quicker way:
    old ones are many, and the plus keeps SQLite from going through all of a stage."""
    return "+deal.stage_id" if wanted.closed_since is not None else "deal.stage_id"


def _percent(weighted: int) -> int:
    """Return a hundredth of a sum, half a unit rounded up."""
    return (weighted + 50) // 100
