"""How what is stored of deals is read: the columns, and what becomes of them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, NamedTuple

from crm_desktop.domain.deal import (
    Deal,
    DealDraft,
    DealMember,
    DealRow,
    Loss,
    NextAction,
    NextActionKind,
    PaymentNature,
    StageMove,
)
from crm_desktop.domain.lines import Line
from crm_desktop.domain.moments import moment
from crm_desktop.domain.pipeline import StageKind

JOINS = (
    " JOIN party ON party.id = deal.party_id JOIN stage ON stage.id = deal.stage_id"
    " LEFT JOIN party AS company ON company.id = deal.company_id"
    ' LEFT JOIN "user" AS owner ON owner.id = deal.owner_id'
    " LEFT JOIN source ON source.id = deal.source_id"
    " LEFT JOIN lost_reason AS reason ON reason.id = deal.lost_reason_id"
)
# The head was told of the deal, or of a task of it, and nobody has seen to it yet.
_ESCALATED = (
    "(EXISTS (SELECT 1 FROM escalation WHERE escalation.entity = 'deal' AND escalation.entity_id = deal.id"
    " AND escalation.resolved_at = '') OR EXISTS (SELECT 1 FROM task WHERE task.deal_id = deal.id"
    " AND EXISTS (SELECT 1 FROM escalation WHERE escalation.entity = 'task'"
    " AND escalation.entity_id = task.id AND escalation.resolved_at = '')))"
)
ROW = (
    "deal.id, deal.version, deal.number, deal.title, deal.party_id, party.display_name,"
    " COALESCE(company.display_name, ''), deal.amount, deal.currency, deal.pipeline_id, deal.stage_id,"
    " deal.state, deal.rank, COALESCE(deal.probability, stage.probability), deal.expected_close,"
    " COALESCE(owner.name, ''), COALESCE(source.name, ''), deal.action_kind, deal.action_on, deal.action_text,"
    " deal.stage_entered_at, deal.last_activity_at, party.last_contact_at, deal.created_at, deal.closed_at,"
    f" COALESCE(reason.name, ''), {_ESCALATED}"
)
WHOLE = (
    "deal.version, deal.number, deal.party_id, deal.title, deal.company_id, deal.amount, deal.currency,"
    " deal.pipeline_id, deal.stage_id, deal.probability, deal.expected_close, COALESCE(owner.name, ''),"
    " COALESCE(source.name, ''), deal.purpose, deal.payment_nature, deal.action_kind, deal.action_on,"
    " deal.action_text, deal.note, deal.done, deal.extra, deal.state, party.display_name,"
    " COALESCE(company.display_name, ''), deal.stage_entered_at, deal.created_at, deal.updated_at,"
    " deal.closed_at, COALESCE(reason.name, ''), deal.lost_note, deal.competitor"
)


class Parts(NamedTuple):
    """What belongs to some deals, by deal."""

    tags: dict[int, tuple[str, ...]]
    members: dict[int, tuple[DealMember, ...]]
    lines: dict[int, tuple[Line, ...]]
    moves: dict[int, tuple[StageMove, ...]]


def whole_deal(deal_id: int, row: tuple[Any, ...], parts: Parts) -> Deal:
    """Return a deal of the columns of `WHOLE`."""
    (
        version, number, client_id, title, company_id, amount, currency, pipeline_id, stage_id, probability,
        expected_close, owner, source, purpose, nature, kind, on, text, note, done, extra, state,
        client_name, company_name, entered, created, updated, closed, reason, lost_note, competitor,
    ) = row  # fmt: skip
    draft = DealDraft(
        client_id,
        title,
        company_id,
        amount,
        currency,
        pipeline_id,
        stage_id,
        probability,
        day_of(expected_close),
        owner,
        source,
        purpose,
        PaymentNature(nature),
        _next_action(kind, on, text),
        note,
        parts.tags.get(deal_id, ()),
        parts.members.get(deal_id, ()),
        parts.lines.get(deal_id, ()),
        frozenset(json.loads(done)),
        json.loads(extra),
    )
    return Deal(
        deal_id,
        version,
        number,
        draft,
        StageKind(state),
        client_name,
        company_name,
        moment(entered),
        moment(created),
        moment(updated),
        moment(closed) if closed else None,
        Loss(reason, lost_note, competitor) if state == StageKind.LOST else None,
        parts.moves.get(deal_id, ()),
    )


def deal_row(row: tuple[Any, ...], tags: tuple[str, ...]) -> DealRow:
    """Return the card of a deal of the columns of `ROW`."""
    (
        row_id, version, number, title, client_id, client_name, company_name, amount, currency, pipeline_id,
        stage_id, state, rank, probability, expected_close, owner, source, kind, on, text, entered, activity,
        contact, created, closed, reason, is_escalated,
    ) = row  # fmt: skip
    return DealRow(
        row_id,
        version,
        number,
        title,
        client_id,
        client_name,
        company_name,
        amount,
        currency,
        pipeline_id,
        stage_id,
        StageKind(state),
        rank,
        probability,
        day_of(expected_close),
        owner,
        source,
        _next_action(kind, on, text),
        tags,
        moment(entered),
        # Whatever is written on the timeline of the client has to do with the deal too.
        moment(max(activity, contact)),
        moment(created),
        moment(closed) if closed else None,
        reason,
        bool(is_escalated),
    )


def _next_action(kind: str, on: str, text: str) -> NextAction | None:
    day = day_of(on)
    return NextAction(NextActionKind(kind or NextActionKind.OTHER), day, text) if day else None


def day_of(text: str) -> date | None:
    """Return a day as it is stored, if there is one."""
    return date.fromisoformat(text) if text else None
