"""What selling leaves on the timeline: the road of deals, sales, and money that came later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.timeline import SellingState, TimelineItem, TimelineKey, TimelineKind
from crm_desktop.models.engines import Engine
from crm_desktop.services.doc_lines import read_lines
from crm_desktop.services.store import moment
from crm_desktop.services.tables import marks

DEAL_MOVE, SALE, PAYMENT = range(6, 9)  # after the other tables of a timeline
Places = dict[tuple[int, int], TimelineItem]
_SHOWN_LINES = 3
_CLOSING = {StageKind.WON.value: SellingState.WON, StageKind.LOST.value: SellingState.LOST}


def day_as_moment(day: str, stored_at: str) -> str:
    """Return the SQL of the moment at which something of a day stands on the line: when it was typed, on the
    day itself, else in the middle of that day."""
    return (
        f"CASE WHEN substr({stored_at}, 1, 10) = {day} THEN {stored_at} ELSE {day} || 'T12:00:00.000000Z' END"
    )


def selling_items(engine: Engine, keys: Sequence[TimelineKey]) -> Places:
    """Return the items of the moves, sales and payments among some places, by table and id."""
    found: Places = {}
    by_table: dict[int, dict[int, TimelineKey]] = {}
    for key in keys:
        by_table.setdefault(key.table, {})[key.id] = key
    if moves := by_table.get(DEAL_MOVE):
        found |= {(DEAL_MOVE, item.key.id): item for item in _moves(engine, moves)}
    if sales := by_table.get(SALE):
        found |= {(SALE, item.key.id): item for item in _sales(engine, sales)}
    if payments := by_table.get(PAYMENT):
        found |= {(PAYMENT, item.key.id): item for item in _payments(engine, payments)}
    return found


def _moves(engine: Engine, keys: dict[int, TimelineKey]) -> Iterable[TimelineItem]:
    rows = engine.rows(
        "SELECT move.id, deal.id, deal.version, party.id, party.display_name, deal.title, move.amount,"
        " deal.currency, stage.name, stage.kind, origin.kind, COALESCE(author.name, ''),"
        " deal.stage_entered_at = move.at, COALESCE(reason.name, ''), deal.lost_note, deal.competitor"
        " FROM deal_move AS move JOIN deal ON deal.id = move.deal_id JOIN party ON party.id = move.party_id"
        " JOIN stage ON stage.id = move.to_stage_id LEFT JOIN stage AS origin ON origin.id = move.from_stage_id"
        ' LEFT JOIN "user" AS author ON author.id = move.by_id'
        " LEFT JOIN lost_reason AS reason ON reason.id = deal.lost_reason_id"
        f" WHERE move.id IN ({marks(keys)})",
        list(keys),
    )
    for row in rows:
        (
            row_id, deal_id, version, client_id, client_name, title, amount, currency, stage, kind, origin,
            author, is_last, *loss,
        ) = row  # fmt: skip
        is_lost = kind == StageKind.LOST and is_last
        yield TimelineItem(
            keys[row_id],
            TimelineKind.DEAL,
            moment(keys[row_id].at),
            deal_id,
            client_id,
            client_name,
            title,
            " · ".join(filter(None, loss)) if is_lost else "",
            author=author,
            outcome=stage,
            state=_state(origin, kind),
            version=version,
            amount=amount,
            currency=currency,
        )


def _state(origin: str | None, kind: str) -> SellingState:
    if origin is None:
        return SellingState.ADDED
    if kind in _CLOSING:
        return _CLOSING[kind]
    return SellingState.MOVED if origin == StageKind.OPEN else SellingState.REOPENED


def _sales(engine: Engine, keys: dict[int, TimelineKey]) -> Iterable[TimelineItem]:
    rows = engine.rows(
        "SELECT sale.id, sale.version, party.id, party.display_name, sale.number, sale.total, sale.currency,"
        " sale.state, sale.cancel_reason, COALESCE(author.name, '') FROM sale"
        ' JOIN party ON party.id = sale.party_id LEFT JOIN "user" AS author ON author.id = sale.owner_id'
        f" WHERE sale.id IN ({marks(keys)})",
        list(keys),
    )
    lines = read_lines(engine, "sale_id", keys)
    for row_id, version, client_id, name, number, total, currency, state, reason, author in rows:
        what = ", ".join(line.text for line in lines.get(row_id, ())[:_SHOWN_LINES])
        yield TimelineItem(
            keys[row_id],
            TimelineKind.SALE,
            moment(keys[row_id].at),
            row_id,
            client_id,
            name,
            f"№ {number}",
            " · ".join(filter(None, (what, reason))),
            author=author,
            state=SellingState(state),
            version=version,
            amount=total,
            currency=currency,
        )


def _payments(engine: Engine, keys: dict[int, TimelineKey]) -> Iterable[TimelineItem]:
    rows: list[tuple[Any, ...]] = engine.rows(
        "SELECT payment.id, payment.version, sale.id, party.id, party.display_name, sale.number, payment.amount,"
        " sale.currency, COALESCE(author.name, '') FROM payment JOIN sale ON sale.id = payment.sale_id"
        " JOIN party ON party.id = payment.party_id"
        ' LEFT JOIN "user" AS author ON author.id = payment.created_by_id'
        f" WHERE payment.id IN ({marks(keys)})",
        list(keys),
    )
    for row_id, version, sale_id, client_id, name, number, amount, currency, author in rows:
        yield TimelineItem(
            keys[row_id],
            TimelineKind.SALE,
            moment(keys[row_id].at),
            sale_id,
            client_id,
            name,
            f"№ {number}",
            author=author,
            state=SellingState.PAID if amount > 0 else SellingState.REFUNDED,
            version=version,
            amount=abs(amount),
            currency=currency,
        )
