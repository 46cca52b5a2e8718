"""What belongs to a deal, a sale or a series of tasks stays with it where an undo cannot take the whole back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache

from crm_desktop.models import (
    Deal,
    DealMember,
    DealMove,
    DealTag,
    DocLine,
    Payment,
    Sale,
    Task,
    TaskMember,
    TaskSeries,
)
from crm_desktop.models.engines import Engine
from crm_desktop.services.tables import STAMP, Model, chunks, marks, references_to, table_of

# Parts, and the columns that name what they belong to.
_OWNERS: tuple[tuple[Model, str, tuple[Model, ...]], ...] = (
    (Deal, "deal_id", (DealMove, DealMember, DealTag, DocLine, Task)),
    (Sale, "sale_id", (DocLine, Payment)),
    (TaskSeries, "series_id", (Task,)),
    (Task, "task_id", (TaskMember,)),
)
_PLANS: tuple[Model, ...] = (Task, TaskSeries)
_PLACE = frozenset({"position"})
_CARRIED = frozenset({"position", "party_id", *STAMP})
LaterColumns = Callable[[Model, Sequence[int]], Mapping[int, set[str]]]
OwnColumns = Callable[[], Mapping[tuple[str, int], set[str]]]


def carried_columns(model: Model) -> frozenset[str]:
    """Return the columns of a part that others write without working on it: its place among its like, and for
    what belongs to a deal the client that the deal was given to."""
    return _CARRIED if model in _OWNERS[0][2] else _PLACE


class StayingParts:
    """Tells which of the rows that an action created stay when the action is taken back."""

    def __init__(
        self, engine: Engine, made: Mapping[str, set[int]], later: LaterColumns, own: OwnColumns
    ) -> None:
        """`made` are the ids of the rows that the action created, by table, `later` what was written since, `own`
        what the action wrote of rows that were there before."""
        self._engine = engine
        self._made = made
        self._later = later
        self._own = own
        self._staying = cache(self._find_staying)

    def among(self, model: Model, ids: Sequence[int], kept_clients: Collection[int] = ()) -> set[int]:
        """Return those of some created rows that stay: with a deal or a sale that was worked on since, tasks of
        clients who stay, and moves of deals that were moved again, so that the log tells how a deal came where
        it stands."""
        found: set[int] = set()
        if model in _PLANS and kept_clients:
            sql = f'SELECT id, party_id FROM "{table_of(model)}" WHERE id IN ({marks(ids)})'
            rows = self._engine.rows(sql, ids)
            found.update(row_id for row_id, party_id in rows if party_id in kept_clients)
        for owner, column, parts in _OWNERS:
            staying = self._staying(owner) if model in parts else frozenset()
            if staying:
                sql = f"SELECT id, {column} FROM {table_of(model)} WHERE id IN ({marks(ids)})"
                found.update(
                    row_id for row_id, owner_id in self._engine.rows(sql, ids) if owner_id in staying
                )
        if model is DealMove:
            found |= self._followed(ids)
        return found

    def _find_staying(self, owner: Model) -> frozenset[int]:
        made = self._made.get(table_of(owner), set())
        found: set[int] = set()
        for chunk in chunks(sorted(made)):
            found.update(row_id for row_id, columns in self._later(owner, chunk).items() if columns)
            for other, column in references_to(owner):
                own = self._made.get(table_of(other), set())
                if other in _PLANS:  # a task is worked on without what it belongs to
                    edited = {each for some in chunks(sorted(own)) for each in self._later(other, some)}
                    own = own - edited
                sql = f"SELECT {column}, id FROM {table_of(other)} WHERE {column} IN ({marks(chunk)})"
                rows: Iterable[tuple[int, int]] = self._engine.rows(sql, chunk)
                found.update(
                    target
                    for target, row_id in rows
                    if row_id not in own and not self._goes_back(other, row_id, column)
                )
        return frozenset(found)

    def _goes_back(self, model: Model, row_id: int, column: str) -> bool:
        """Return whether a reference is of this action and goes when the action is taken back."""
        if column not in self._own().get((table_of(model), row_id), ()):
            return False
        return column not in self._later(model, [row_id]).get(row_id, set())

    def _followed(self, ids: Sequence[int]) -> set[int]:
        own = self._made.get(table_of(DealMove), set())
        rows = self._engine.rows(
            "SELECT move.id, later.id FROM deal_move AS move JOIN deal_move AS later"
            f" ON later.deal_id = move.deal_id AND later.id > move.id WHERE move.id IN ({marks(ids)})",
            ids,
        )
        return {row_id for row_id, later in rows if later not in own}
