"""`deal add|move|win|lose`: their options; what they do stands in `deals`."""

from __future__ import annotations

from typing import Annotated

import typer

from crm_desktop.cli.options import AsJson
from crm_desktop.cli.session import Session
from crm_desktop.domain.sale import PaymentMethod

Number = Annotated[int, typer.Argument(help="The number of the deal.", metavar="NUMBER")]
Anyway = Annotated[
    bool, typer.Option("--anyway", help="Even if the column is full or points of the checklist are open.")
]

session = Session()
application = typer.Typer(help="Add deals, move them, win them and lose them.", no_args_is_help=True)


@application.command("add")
def add(
    client: Annotated[str, typer.Option(help="Its number, phone, e-mail, INN or name.")],
    title: Annotated[str, typer.Option(help="What the deal is about.")],
    amount: Annotated[str, typer.Option(help="The sum, such as 12500.50; lines make it needless.")] = "",
    currency: Annotated[str, typer.Option(help="Such as RUB; that of the base when not given.")] = "",
    pipeline: Annotated[str, typer.Option(help="The name of the pipeline; the first when not given.")] = "",
    stage: Annotated[str, typer.Option(help="The name of the stage; the first when not given.")] = "",
    owner: Annotated[str, typer.Option(help="Who of us; a new name is added to the users.")] = "",
    source: Annotated[str, typer.Option(help="Where it came from; a new one is added to the list.")] = "",
    expected_close: Annotated[
        str, typer.Option("--expected-close", help="The day on which it should close: 2026-12-31.")
    ] = "",
    line: Annotated[
        list[str] | None,
        typer.Option(help="PRODUCT;QUANTITY;PRICE;DISCOUNT in percent: all but the product may be left out."),
    ] = None,
    next_action: Annotated[str, typer.Option("--next-action", help="What to do next.")] = "",
    next_on: Annotated[str, typer.Option("--next-on", help="And when; today when not given.")] = "",
    note: Annotated[str, typer.Option(help="A note.")] = "",
    as_json: AsJson = False,
) -> int:
    """Add a deal."""
    from crm_desktop.cli.deals import AddOptions, run_add

    options = AddOptions(
        client, title, amount, currency, pipeline, stage, owner, source, expected_close, tuple(line or ()),
        next_action, next_on, note,
    )  # fmt: skip
    return run_add(session, options, as_json=as_json)


@application.command("move")
def move(
    number: Number,
    stage: Annotated[str, typer.Option(help="The name of the stage.")],
    pipeline: Annotated[str, typer.Option(help="The pipeline of the stage; its own when not given.")] = "",
    anyway: Anyway = False,
    as_json: AsJson = False,
) -> int:
    """Move a deal to an open stage; a closed one is opened again."""
    from crm_desktop.cli.deals import run_move

    return run_move(session, number, stage, pipeline, anyway=anyway, as_json=as_json)


@application.command("win")
def win(
    number: Number,
    sale: Annotated[bool, typer.Option("--sale", help="Make the sale of the deal too.")] = False,
    paid: Annotated[str, typer.Option(help="What was paid for it today; makes the sale.")] = "",
    method: Annotated[PaymentMethod, typer.Option(help="How it was paid.")] = PaymentMethod.CASH,
    anyway: Anyway = False,
    as_json: AsJson = False,
) -> int:
    """Win a deal, and make its sale if wanted."""
    from crm_desktop.cli.deals import WinOptions, run_win

    options = WinOptions(number, sale or bool(paid), paid, method)
    return run_win(session, options, anyway=anyway, as_json=as_json)


@application.command("lose")
def lose(
    number: Number,
    reason: Annotated[str, typer.Option(help="Why; a new reason is added to the list.")],
    note: Annotated[str, typer.Option(help="What else is known of it.")] = "",
    competitor: Annotated[str, typer.Option(help="To whom it was lost.")] = "",
    as_json: AsJson = False,
) -> int:
    """Lose a deal, with the reason."""
    from crm_desktop.cli.deals import run_lose

    return run_lose(session, number, reason, note, competitor, as_json=as_json)
