"""`search`: everything that is known, by any part of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.session import Session, print_json, say
from crm_desktop.domain.search import SearchHit, SearchKind


def run_search(session: Session, text: str, limit: int, *, as_json: bool) -> None:
    """Print what fits a text: at most `limit` of each kind, the best first."""
    with session.services() as services:
        answer = services.search.find(text, limit)
    if as_json:
        print_json({"text": text, "hits": [_record(hit) for hit in answer.hits]})
        return
    for hit in answer.hits:
        number = "" if hit.client_id is None else str(hit.client_id)
        when = f"{hit.at.astimezone():%Y-%m-%d}" if hit.at else ""
        say("\t".join((_word(hit.kind), number, hit.title, when, hit.detail)).rstrip())
    if not answer.hits:
        say(QCoreApplication.translate("CliSearch", "Nothing found."))


def _record(hit: SearchHit) -> dict[str, Any]:
    return {
        "kind": hit.kind.value,
        "id": hit.record_id,
        "client_id": hit.client_id,
        "title": hit.title,
        "detail": hit.detail,
        "at": hit.at.isoformat() if hit.at else None,
    }


def _word(kind: SearchKind) -> str:
    translate = QCoreApplication.translate
    return {
        SearchKind.CLIENT: translate("CliSearch", "client"),
        SearchKind.DEAL: translate("CliSearch", "deal"),
        SearchKind.INQUIRY: translate("CliSearch", "inquiry"),
        SearchKind.TASK: translate("CliSearch", "task"),
        SearchKind.ENTRY: translate("CliSearch", "entry"),
        SearchKind.PROMISE: translate("CliSearch", "promise"),
        SearchKind.FILE: translate("CliSearch", "file"),
        SearchKind.TAG: translate("CliSearch", "tag"),
    }[kind]
