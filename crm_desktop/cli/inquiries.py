"""`inquiry add`: a request from a program, such as the form of a site or a telephone exchange."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from typing import Annotated

import typer
from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.options import AsJson
from crm_desktop.cli.session import Session, complain, print_json, say
from crm_desktop.domain.inquiry import InquiryChannel, InquiryDraft

_FIRST_YEAR, _LAST_YEAR = 1900, 2200

session = Session()
application = typer.Typer(help="Register inquiries.", no_args_is_help=True)


@application.callback()
def inquiries() -> None:
    """Register inquiries: requests of possible clients."""


@application.command("add")
def add(
    channel: Annotated[InquiryChannel, typer.Option(help="How it came.")],
    name: Annotated[str, typer.Option(help="Who asks.")] = "",
    phone: Annotated[str, typer.Option(help="Their phone.")] = "",
    email: Annotated[str, typer.Option(help="Their e-mail.")] = "",
    subject: Annotated[str, typer.Option(help="What it is about.")] = "",
    text: Annotated[str, typer.Option(help="What was said or written.")] = "",
    source: Annotated[str, typer.Option(help="Where they know us from.")] = "",
    owner: Annotated[str, typer.Option(help="Who of us sees to it.")] = "",
    at: Annotated[str, typer.Option(help="When it came, such as 2026-11-20T15:30; now when not given.")] = "",
    answered: Annotated[bool, typer.Option("--answered", help="Who asks has been answered already.")] = False,
    as_json: AsJson = False,
) -> int:
    """Register an inquiry, and tell its number."""
    draft = InquiryDraft(channel, subject, text, name, phone, email, source, owner, _moment(at))
    if not any(each.strip() for each in (subject, text, name, phone, email)):
        complain(QCoreApplication.translate("CliInquiries", "Say who asks, or what for."))
        return 1
    with session.services() as services:
        inquiry_id = services.inquiries.register(draft, is_answered=answered)
        inquiry = services.inquiries.get(inquiry_id)
    if as_json:
        from crm_desktop.exchange.inquiry_table import inquiry_document

        print_json(inquiry_document(inquiry))
    else:
        say(QCoreApplication.translate("CliInquiries", "Inquiry {0} registered.").format(inquiry.number))
    return 0


def _moment(text: str) -> dt.datetime | None:
    if not text:
        return None
    with suppress(ValueError):
        moment = dt.datetime.fromisoformat(text)
        if _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            return moment
    raise typer.BadParameter(f"'{text}' is no moment such as 2026-11-20T15:30.")
