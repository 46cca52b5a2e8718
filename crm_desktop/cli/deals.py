"""Deals from the command line: found by their numbers, clients by what is known of them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import typer
from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.session import Session, complain, print_json, say
from crm_desktop.domain.deal import DealDraft, Loss, NextAction, NextActionKind
from crm_desktop.domain.deal_list import MoveWarning
from crm_desktop.domain.errors import NotFoundError, ValidationError
from crm_desktop.domain.lines import Line
from crm_desktop.domain.money import parse_money, parse_number
from crm_desktop.domain.pipeline import Pipeline, RequiredField, Stage
from crm_desktop.domain.sale import Payment, PaymentMethod
from crm_desktop.domain.search import SearchKind
from crm_desktop.domain.text import fold, tidy
from crm_desktop.services import Services
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.runtime.formats import Formats

_SHORT = 9  # digits: longer ones are phones and tax numbers, not the number of a card
_PARTS_OF_LINE = 4


@dataclass(frozen=True, slots=True)
class AddOptions:
    """What the command line says of a new deal, as it was typed."""

    client: str
    title: str
    amount: str = ""
    currency: str = ""
    pipeline: str = ""
    stage: str = ""
    owner: str = ""
    source: str = ""
    expected_close: str = ""
    lines: tuple[str, ...] = ()
    next_action: str = ""
    next_on: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class WinOptions:
    """What the command line says of a deal that was won."""

    number: int
    makes_sale: bool = False
    paid: str = ""
    method: PaymentMethod = PaymentMethod.CASH


def run_add(session: Session, options: AddOptions, *, as_json: bool) -> int:
    """Add a deal, and tell its number; returns the exit status."""
    with session.services() as services:
        client_id = _client(services, options.client)
        if client_id is None:
            return 1
        pipeline = _pipeline(services, options.pipeline)
        stage = _stage([pipeline], options.stage) if options.stage else pipeline.first_open()
        draft = DealDraft(
            client_id,
            options.title,
            amount=_sum(options.amount) if options.amount else 0,
            currency=options.currency,
            stage_id=stage.id,
            expected_close=_day(options.expected_close) if options.expected_close else None,
            owner=options.owner,
            source=options.source,
            next_action=_action(services, options),
            note=options.note,
            lines=tuple(_line(services, text) for text in options.lines),
        )
        try:
            deal_id = services.deals.create(draft)
        except ValidationError as error:
            return _refuse(error)
        return _tell(services, deal_id, as_json=as_json)


def run_move(session: Session, number: int, stage: str, pipeline: str, *, anyway: bool, as_json: bool) -> int:
    """Move a deal to another stage; returns the exit status."""
    with session.services() as services:
        deal_id = _deal(services, number)
        if deal_id is None:
            return 1
        own = services.deals.get(deal_id).draft.pipeline_id
        places = [
            each
            for each in services.pipelines.list()
            if (fold(each.name) == fold(tidy(pipeline)) if pipeline else each.id == own)
        ]
        target = _stage(places, stage)
        try:
            result = services.deals.move([deal_id], target.id, accept=_accepted(anyway=anyway))
        except ValidationError as error:
            return _refuse(error)
        if result.warnings:
            return _warn(result.warnings)
        return _tell(services, deal_id, as_json=as_json)


def run_win(session: Session, options: WinOptions, *, anyway: bool, as_json: bool) -> int:
    """Win a deal, and make its sale if wanted; returns the exit status."""
    paid = _sum(options.paid) if options.paid else 0
    with session.services() as services:
        deal_id = _deal(services, options.number)
        if deal_id is None:
            return 1
        try:
            result = services.deals.win(deal_id, accept=_accepted(anyway=anyway))
        except ValidationError as error:
            return _refuse(error)
        if result.move.warnings:
            return _warn(result.move.warnings)
        sale: int | None = None
        if options.makes_sale:
            payments = [Payment(None, services.today(), paid, options.method)] if paid else []
            sale_id = services.sales.create_from_deal(deal_id, payments=payments)
            sale = services.sales.get(sale_id).number
        return _tell(services, deal_id, as_json=as_json, sale=sale)


def run_lose(session: Session, number: int, reason: str, note: str, competitor: str, *, as_json: bool) -> int:
    """Lose a deal; returns the exit status."""
    with session.services() as services:
        deal_id = _deal(services, number)
        if deal_id is None:
            return 1
        try:
            services.deals.lose([deal_id], Loss(reason, note, competitor), accept=_accepted(anyway=True))
        except ValidationError as error:
            return _refuse(error)
        return _tell(services, deal_id, as_json=as_json)


def _tell(services: Services, deal_id: int, *, as_json: bool, sale: int | None = None) -> int:
    deal = services.deals.get(deal_id)
    stage = services.pipelines.get_stage(deal.draft.stage_id or 0)
    if as_json:
        print_json(
            {
                "deal": deal.number,
                "id": deal.id,
                "title": deal.draft.title,
                "client": deal.client_name,
                "client_id": deal.draft.client_id,
                "stage": stage.name,
                "state": deal.state.value,
                "sale": sale,
            }
        )
        return 0
    text = QCoreApplication.translate("CliDeals", "Deal {0} “{1}” of {2}: {3}.")
    say(text.format(deal.number, deal.draft.title, deal.client_name, stage.name))
    if sale is not None:
        say(QCoreApplication.translate("CliDeals", "Sale {0} made.").format(sale))
    return 0


def _deal(services: Services, number: int) -> int | None:
    found = services.deals.find(number)
    if found is None:
        complain(QCoreApplication.translate("CliDeals", "There is no deal {0}.").format(number))
    return found


def _client(services: Services, text: str) -> int | None:
    """Return the client that a text means: by the number of the card, or the only one that fits."""
    if text.isascii() and text.isdigit() and len(text) <= _SHORT:
        with suppress(NotFoundError):
            return services.clients.get(int(text)).id
    hits = services.search.find(text, 2 * _SHORT, [SearchKind.CLIENT]).hits
    named = [hit for hit in hits if fold(hit.title) == fold(tidy(text))]
    if len(named or hits) == 1:
        return (named or list(hits))[0].record_id
    translate = QCoreApplication.translate
    sentence = (
        translate("CliDeals", "Several clients fit “{0}”: give a phone, an e-mail or the number of the card.")
        if hits
        else translate("CliDeals", "There is no client “{0}”.")
    )
    complain(sentence.format(text))
    return None


def _pipeline(services: Services, name: str) -> Pipeline:
    found = services.pipelines.list(only_active=not name)
    for pipeline in found:
        if not name or fold(pipeline.name) == fold(tidy(name)):
            return pipeline
    raise typer.BadParameter(f"'{name}' is none of {', '.join(each.name for each in found)}.")


def _stage(pipelines: list[Pipeline], name: str) -> Stage:
    stages = [stage for pipeline in pipelines for stage in pipeline.stages]
    for stage in stages:
        if fold(stage.name) == fold(tidy(name)):
            return stage
    raise typer.BadParameter(f"'{name}' is none of {', '.join(stage.name for stage in stages)}.")


def _action(services: Services, options: AddOptions) -> NextAction | None:
    if not (options.next_action or options.next_on):
        return None
    day = _day(options.next_on) if options.next_on else services.today()
    return NextAction(NextActionKind.OTHER, day, options.next_action)


def _line(services: Services, text: str) -> Line:
    """Return the line that `PRODUCT;QUANTITY;PRICE;DISCOUNT` means; a product of the list brings its price."""
    parts = [part.strip() for part in text.split(";")]
    if len(parts) > _PARTS_OF_LINE or not parts[0]:
        raise typer.BadParameter(f"'{text}' is no line such as Coffee;2;350.")
    name, quantity, price, discount = (*parts, "", "", "")[:_PARTS_OF_LINE]
    products = services.products.find(name, 2)
    known = [one for one in products if fold(one.draft.name) == fold(name)] or services.products.by_code(name)
    product = known[0] if known else None
    return Line(
        product.draft.name if product else name,
        _scaled(quantity or "1", 1000),
        _sum(price) if price else (product.draft.price if product else 0),
        _scaled(discount, 100) if discount else 0,
        product.id if product else None,
        product.draft.unit if product else "",
    )


def _scaled(text: str, by: int) -> int:
    number: Decimal | None = parse_number(text)
    if number is None:
        raise typer.BadParameter(f"'{text}' is no number.")
    return round(number * by)


def _sum(text: str) -> int:
    amount = parse_money(text)
    if amount is None:
        raise typer.BadParameter(f"'{text}' is no sum such as 12500.50.")
    return amount


def _day(text: str) -> date:
    with suppress(ValueError):
        return date.fromisoformat(text)
    raise typer.BadParameter(f"'{text}' is no day such as 2026-12-31.")


def _accepted(*, anyway: bool) -> frozenset[MoveWarning]:
    return frozenset(MoveWarning) if anyway else frozenset()


def _warn(warnings: frozenset[MoveWarning]) -> int:
    """Tell why a deal was not moved, and how to move it all the same."""
    translate = QCoreApplication.translate
    if MoveWarning.WIP_LIMIT in warnings:
        complain(translate("CliDeals", "There are as many deals in this stage as it allows."))
    if MoveWarning.CHECKLIST in warnings:
        complain(translate("CliDeals", "Not all points of the checklist are done."))
    complain(translate("CliDeals", "Nothing was changed; --anyway moves it all the same."))
    return 1


def _refuse(error: ValidationError) -> int:
    """Name what the stage requires; anything else is told as everywhere."""
    fields = [field for field in RequiredField if field.value in error.problems]
    if not fields:
        complain(describe(error).text)
        return 1
    texts = DealWords(Formats())
    names = ", ".join(texts.required(field) for field in fields)
    complain(QCoreApplication.translate("CliDeals", "The stage needs first: {0}.").format(names))
    return 1
