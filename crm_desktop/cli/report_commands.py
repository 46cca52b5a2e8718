"""`report`: its options; what it does stands in `reporting`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from crm_desktop.cli.options import AsJson, Language, Theme
from crm_desktop.cli.session import Session
from crm_desktop.domain.report import Grouping, ReportName

session = Session()


class Against(StrEnum):
    """What a report can be set against."""

    PERIOD = "period"
    YEAR = "year"


def report(
    name: Annotated[ReportName, typer.Argument(help="Which report.", metavar="NAME")],
    to: Annotated[
        Path | None, typer.Option("--to", help="The file to write: .png, .svg, .pdf, .xlsx or .json.")
    ] = None,
    since: Annotated[str, typer.Option("--from", help="The first day, as 2026-11-01.")] = "",
    until: Annotated[str, typer.Option("--until", help="The last day, as 2026-11-30.")] = "",
    pipeline: Annotated[str, typer.Option(help="Only this pipeline, by its name.")] = "",
    owner: Annotated[list[str] | None, typer.Option(help="Only of this user; can be repeated.")] = None,
    source: Annotated[list[str] | None, typer.Option(help="Only from this source; can be repeated.")] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Only with this tag; can be repeated.")] = None,
    by: Annotated[Grouping | None, typer.Option(help="By what the rows are made.", metavar="WHAT")] = None,
    compare: Annotated[
        Against | None, typer.Option(help="Set it against the period before, or the year before.")
    ] = None,
    compare_owner: Annotated[
        str, typer.Option("--compare-owner", help="Set it against this user, by the name.")
    ] = "",
    theme: Annotated[Theme, typer.Option(help="The look of a picture.")] = Theme.LIGHT,
    language: Annotated[Language | None, typer.Option(help="The language of the report.")] = None,
    as_json: AsJson = False,
) -> int:
    """Make a report: a picture, a page, a workbook or a document."""
    from crm_desktop.cli.reporting import Asking, run_report

    asking = Asking(
        name, since, until, pipeline, tuple(owner or ()), tuple(source or ()), tuple(tag or ()), by,
        compare.value if compare else "", compare_owner,
    )  # fmt: skip
    return run_report(
        session, asking, to, theme=theme.value, language=language.value if language else "", as_json=as_json
    )
