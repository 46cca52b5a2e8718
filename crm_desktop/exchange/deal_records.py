"""Deals as plain records with English names, the JSON form of the export, read back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from crm_desktop.domain.client import ClientKind, Email, Phone
from crm_desktop.domain.deal import Loss, NextAction, NextActionKind, PaymentNature
from crm_desktop.domain.emails import parse_emails
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.lines import DISCOUNT_WHOLE, QUANTITY_ONE, Line
from crm_desktop.domain.money import parse_money, parse_number
from crm_desktop.domain.phones import parse_phone
from crm_desktop.domain.pipeline import StageKind
from crm_desktop.domain.text import tidy
from crm_desktop.exchange.drafts import CellProblem
from crm_desktop.exchange.selling_cells import choice_of, iso_moment, payment_of, role_of, state_of, text_of
from crm_desktop.exchange.selling_rows import (
    ClientMention,
    ImportedDeal,
    MemberMention,
    MoveRecord,
    SellingOptions,
)

Document = Mapping[str, Any]
_TEXTS = ("pipeline", "stage", "currency", "owner", "source", "purpose", "note")
_KNOWN = frozenset(
    {*_TEXTS, "id", "number", "title", "client", "client_id", "client_kind", "client_phones", "client_emails",
     "client_phone", "client_email", "client_inn", "company", "company_inn", "state", "amount", "probability",
     "created", "expected_close", "closed", "lost_reason", "lost_note", "competitor", "next_action",
     "payment_nature", "tags", "members", "lines", "stage_log", "done", "custom"}
)  # fmt: skip


def deal_from_record(row: int, record: Document, options: SellingOptions) -> ImportedDeal:
    """Return the deal of a record; what no field takes goes to the note, with a word why."""
    deal = ImportedDeal(row, title=tidy(text_of(record, "title")))
    for key in _TEXTS:
        setattr(deal, key, text_of(record, key))
    deal.client = _client(record, options)
    deal.company = ClientMention(tidy(text_of(record, "company")), inn=text_of(record, "company_inn"))
    number = record.get("number")
    deal.number = number if isinstance(number, int) and 0 < number < 2**31 else None
    deal.state = _state(deal, record)
    deal.amount = _money(deal, record, "amount")
    deal.probability = _percent(deal, record)
    deal.created, deal.closed = (
        iso_moment(record.get(key)) or _start(deal, record, key) for key in ("created", "closed")
    )
    deal.expected_close = _day(deal, record, "expected_close")
    deal.loss = Loss(*(text_of(record, key) for key in ("lost_reason", "lost_note", "competitor")))
    deal.next_action = _action(deal, record)
    deal.payment_nature = payment_of(text_of(record, "payment_nature")) or PaymentNature.UNKNOWN
    deal.tags = tuple(str(tag) for tag in _list(record, "tags"))
    deal.lines = tuple(_line(deal, item) for item in _list(record, "lines"))
    deal.members = tuple(_member(item, options) for item in _documents(record, "members"))
    deal.log = tuple(move for item in _documents(record, "stage_log") for move in _move(item))
    deal.done = frozenset(str(point) for point in _list(record, "done"))
    custom = record.get("custom")
    if isinstance(custom, dict):
        deal.custom = {
            str(key): value for key, value in custom.items() if isinstance(value, str | int | float | bool)
        }
    for key in record.keys() - _KNOWN:
        if record[key] not in (None, "", [], {}):
            deal.keep(key, str(record[key]))
    return deal


def _client(record: Document, options: SellingOptions) -> ClientMention:
    phones = [*_list(record, "client_phones"), *_list(record, "client_phone")]
    emails = [*_list(record, "client_emails"), *_list(record, "client_email")]
    return ClientMention(
        tidy(text_of(record, "client")),
        tuple(_phone(item, options.region) for item in phones),
        tuple(email for item in emails for email in _emails(item)),
        text_of(record, "client_inn"),
        choice_of(ClientKind, record.get("client_kind")),
    )


def _phone(item: object, region: str) -> Phone:
    return parse_phone(str(item), region)


def _emails(item: object) -> tuple[Email, ...]:
    return parse_emails(str(item)) if str(item).strip() else ()


def _state(deal: ImportedDeal, record: Document) -> StageKind | None:
    text = text_of(record, "state")
    if not text:
        return None
    found = choice_of(StageKind, text) or state_of(text)
    if found is None:
        _refuse(deal, "state", Problem.NOT_A_CHOICE, text)
    return found


def _money(deal: ImportedDeal, record: Document, key: str) -> int | None:
    value = record.get(key)
    if value in (None, ""):
        return None
    found = parse_money(value)
    if found is None or found < 0:
        _refuse(deal, key, Problem.NOT_A_NUMBER, str(value))
        return None
    return found


def _percent(deal: ImportedDeal, record: Document) -> int | None:
    value = record.get("probability")
    if value in (None, ""):
        return None
    found = parse_number(value)
    if found is None or not 0 <= found <= 100:
        _refuse(deal, "probability", Problem.NOT_A_NUMBER, str(value))
        return None
    return round(found)


def _start(deal: ImportedDeal, record: Document, key: str) -> datetime | None:
    day = _day(deal, record, key)
    return datetime.combine(day, time()).astimezone() if day else None


def _day(deal: ImportedDeal, record: Document, key: str) -> date | None:
    text = text_of(record, key)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        _refuse(deal, key, Problem.NOT_A_DATE, text)
        return None


def _action(deal: ImportedDeal, record: Document) -> NextAction | None:
    found = record.get("next_action")
    if isinstance(found, str) and found:
        _refuse(deal, "next_action", Problem.NO_DAY, found)
    if not isinstance(found, dict):
        return None
    kind = choice_of(NextActionKind, found.get("kind")) or NextActionKind.OTHER
    text = text_of(found, "text")
    try:
        return NextAction(kind, date.fromisoformat(text_of(found, "on")), text)
    except ValueError:
        _refuse(deal, "next_action", Problem.NO_DAY, text or str(kind.value))
        return None


def _line(deal: ImportedDeal, item: object) -> Line:
    if not isinstance(item, dict):
        return Line(str(item))
    quantity = _number(item.get("quantity"), QUANTITY_ONE, QUANTITY_ONE)
    discount = _number(item.get("discount"), 100, 0)
    price = parse_money(item.get("price") or 0)
    if quantity <= 0 or price is None or price < 0 or not 0 <= discount <= DISCOUNT_WHOLE:
        _refuse(deal, "lines", Problem.NOT_A_NUMBER, str(item))
        quantity, discount, price = max(1, quantity), 0, max(0, price or 0)
    text = text_of(item, "product") or text_of(item, "sku") or "?"
    return Line(text, quantity, price, discount, unit=text_of(item, "unit"))


def _number(value: object, by: int, default: int) -> int:
    number = parse_number(value)
    return round(number * by) if number is not None else default


def _member(item: Document, options: SellingOptions) -> MemberMention:
    influence = item.get("influence")
    share = influence if isinstance(influence, int) and 0 <= influence <= 100 else 50
    return MemberMention(_client(item, options), role_of(item.get("role")), share)


def _move(item: Document) -> Sequence[MoveRecord]:
    at, to = iso_moment(item.get("at")), text_of(item, "to")
    if at is None or not to:
        return ()
    amount = parse_money(item.get("amount")) if item.get("amount") is not None else None
    return (MoveRecord(to, at, text_of(item, "by"), amount, text_of(item, "pipeline")),)


def _refuse(deal: ImportedDeal, key: str, problem: Problem, raw: str) -> None:
    deal.problems.append(CellProblem("", deal.row, "", key, problem, raw))
    deal.keep(key, raw)


def _list(record: Document, key: str) -> list[Any]:
    value = record.get(key)
    return value if isinstance(value, list) else [] if value in (None, "") else [value]


def _documents(record: Document, key: str) -> list[dict[str, Any]]:
    return [item for item in _list(record, key) if isinstance(item, dict)]
