"""The road of deals: moving, winning, losing, opening again; each as one undoable action."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from crm_desktop.domain.deal import Loss
from crm_desktop.domain.deal_list import MoveResult, MoveWarning, WinResult
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.lines import Line
from crm_desktop.domain.pipeline import Pipeline, StageKind
from crm_desktop.domain.sale import SaleDraft
from crm_desktop.services.changes import Changes, chunks, marks
from crm_desktop.services.deals.creating import DealCreation
from crm_desktop.services.deals.moving import Mover, Place
from crm_desktop.services.deals.pipelines import read_pipelines

AT_ONCE = 5000
_NOTHING: frozenset[MoveWarning] = frozenset()
_KINDS = {StageKind.WON: ActionKind.DEAL_WON, StageKind.LOST: ActionKind.DEAL_LOST}


class DealRoad(DealCreation):
    """Leads deals from stage to stage."""

    def move(
        self,
        ids: Iterable[int],
        stage_id: int,
        *,
        before: int | None = None,
        after: int | None = None,
        accept: frozenset[MoveWarning] = _NOTHING,
        loss: Loss | None = None,
    ) -> MoveResult:
        """Put deals into a stage, in this order: right behind the deal `after`, else right before the deal
        `before`, else on top. In the stage where they are already only their place changes.

        A neighbour that has gone meanwhile counts as not given, and the place is looked up in the same moment as
        it is written: two programs lose neither move. When something speaks against it that is not in
        `accept`, nothing is moved and the result says what.

        Raises ValidationError naming the `RequiredField` values that are missing, or `reason` where losing
        needs one; TransitionError for a closed deal that must be reopened first; NotFoundError.
        """
        wanted = list(ids)
        stage = self._stages().get(stage_id)
        if stage is None:
            raise NotFoundError(EntityRef(Entity.STAGE, stage_id))
        kind = _KINDS.get(stage.kind, ActionKind.DEAL_MOVED)
        if stage.kind is StageKind.OPEN and self._any_closed(wanted):
            kind = ActionKind.DEAL_REOPENED

        def work(changes: Changes) -> MoveResult:
            return self._moved(changes, wanted, stage_id, Place(before, after), accept, loss)

        return self._write_move(kind, wanted, work)

    def lose(
        self, ids: Iterable[int], loss: Loss, *, accept: frozenset[MoveWarning] = _NOTHING
    ) -> MoveResult:
        """Put deals into the lost stage of their pipelines, with the reason; raises as `move` does."""
        wanted = list(ids)

        def work(changes: Changes) -> MoveResult:
            by_stage = self._by_target(wanted, lambda pipeline, _: pipeline.closing(StageKind.LOST).id)
            return self._moved_groups(changes, by_stage, accept, loss)

        return self._write_move(ActionKind.DEAL_LOST, wanted, work)

    def win(
        self, deal_id: int, *, stage_id: int | None = None, accept: frozenset[MoveWarning] = _NOTHING
    ) -> WinResult:
        """Put a deal into the won stage of its pipeline, and return with it the sale to offer; raises as `move`."""

        def work(changes: Changes) -> MoveResult:
            targets = self._by_target([deal_id], lambda pipeline, _: pipeline.closing(StageKind.WON).id)
            if stage_id is not None:
                targets = {stage_id: [deal_id]}
            return self._moved_groups(changes, targets, accept, None)

        result = self._write_move(ActionKind.DEAL_WON, [deal_id], work)
        return WinResult(result, self.sale_of(deal_id))

    def reopen(
        self,
        ids: Iterable[int],
        stage_id: int | None = None,
        *,
        accept: frozenset[MoveWarning] = _NOTHING,
    ) -> MoveResult:
        """Open closed deals again: in the open stage they stood in last, or in the one given. It is recorded as a
        move; why they were lost is taken off. Deals that are open already are left alone."""
        wanted = list(ids)

        def work(changes: Changes) -> MoveResult:
            closed = self._closed(wanted)
            last = self._last_open_stages(closed)
            targets = self._by_target(
                closed, lambda pipeline, row_id: stage_id or last.get(row_id) or pipeline.first_open().id
            )
            return self._moved_groups(changes, targets, accept, None)

        return self._write_move(ActionKind.DEAL_REOPENED, wanted, work)

    def sale_of(self, deal_id: int) -> SaleDraft:
        """Return the sale to offer for a deal: its lines, or one line with its title and amount."""
        draft = self.get(deal_id).draft
        lines = draft.lines or (Line(draft.title, price=draft.amount),)
        return SaleDraft(draft.client_id, lines, self.today(), deal_id, draft.currency, draft.owner)

    def _write_move(
        self, kind: ActionKind, ids: Sequence[int], work: Callable[[Changes], MoveResult]
    ) -> MoveResult:
        return self._store.write(
            kind, work, subject=self._subject(ids), count=lambda result: len(result.moved)
        )

    def _moved(
        self,
        changes: Changes,
        ids: Sequence[int],
        stage_id: int,
        place: Place,
        accept: frozenset[MoveWarning],
        loss: Loss | None,
    ) -> MoveResult:
        mover = Mover(changes, self._stages())
        moved: list[int] = []
        for some in chunks(ids, AT_ONCE):
            result = mover.move(some, stage_id, place, accept, loss)
            if result.warnings:
                return result
            moved += result.moved
            place = Place(after=some[-1])
        return MoveResult(tuple(moved))

    def _moved_groups(
        self,
        changes: Changes,
        by_stage: Mapping[int, Sequence[int]],
        accept: frozenset[MoveWarning],
        loss: Loss | None,
    ) -> MoveResult:
        moved: list[int] = []
        for stage_id, ids in by_stage.items():
            result = self._moved(changes, ids, stage_id, Place(), accept, loss)
            if result.warnings:
                return result
            moved += result.moved
        return MoveResult(tuple(moved))

    def _by_target(self, ids: Sequence[int], target: Callable[[Pipeline, int], int]) -> dict[int, list[int]]:
        pipelines = {pipeline.id: pipeline for pipeline in read_pipelines(self._engine)}
        of_deal: dict[int, int] = {}
        for chunk in chunks(ids):
            sql = f"SELECT id, pipeline_id FROM deal WHERE id IN ({marks(chunk)})"
            of_deal |= dict(self._engine.rows(sql, chunk))
        found: dict[int, list[int]] = {}
        for row_id in ids:
            if row_id in of_deal:
                found.setdefault(target(pipelines[of_deal[row_id]], row_id), []).append(row_id)
        if ids and not of_deal:
            raise NotFoundError(EntityRef(Entity.DEAL, ids[0]))
        return found

    def _closed(self, ids: Sequence[int]) -> list[int]:
        closed: set[int] = set()
        for chunk in chunks(ids):
            sql = f"SELECT id FROM deal WHERE state <> 'open' AND id IN ({marks(chunk)})"
            closed.update(row[0] for row in self._engine.rows(sql, chunk))
        return [row_id for row_id in ids if row_id in closed]

    def _any_closed(self, ids: Sequence[int]) -> bool:
        return bool(self._closed(ids))

    def _last_open_stages(self, ids: Sequence[int]) -> dict[int, int]:
        """Return the open stage in which each deal stood last, of those that belong to its pipeline."""
        found: dict[int, int] = {}
        for chunk in chunks(ids):
            rows = self._engine.rows(
                "SELECT move.deal_id, move.to_stage_id FROM deal_move AS move JOIN deal ON deal.id = move.deal_id"
                " JOIN stage ON stage.id = move.to_stage_id AND stage.pipeline_id = deal.pipeline_id"
                f" WHERE stage.kind = 'open' AND move.deal_id IN ({marks(chunk)}) ORDER BY move.at, move.id",
                chunk,
            )
            found |= dict(rows)
        return found

    def _title(self, deal_id: int) -> str:
        rows = self._engine.rows("SELECT title FROM deal WHERE id = ?", (deal_id,))
        if not rows:
            raise NotFoundError(EntityRef(Entity.DEAL, deal_id))
        return str(rows[0][0])

    def _subject(self, ids: Sequence[int]) -> str:
        """Return the title of the only deal of an action, "" for several; raises NotFoundError."""
        return self._title(ids[0]) if len(ids) == 1 else ""
