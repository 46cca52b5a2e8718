"""`undo`: the history of actions on the terminal."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.cli.session import Session, print_json, say
from crm_desktop.domain.history import ActionRow, UndoOutcome
from crm_desktop.ui.runtime.action_texts import action_text

_SHOWN = 200


def list_history(session: Session, *, as_json: bool) -> None:
    """List the newest actions."""
    with session.services() as services:
        ids = services.history.list_ids()[:_SHOWN]
        found = services.history.rows(ids) if ids else {}
    actions = [found[action_id] for action_id in ids]
    if as_json:
        print_json([_record(action) for action in actions])
        return
    for action in actions:
        mark = QCoreApplication.translate("Cli", "undone") if action.is_undone else ""
        when = action.at.astimezone().strftime("%Y-%m-%d %H:%M")
        say("\t".join((str(action.id), when, action.user or action.machine, _words(action), mark)).rstrip())


def undo_action(session: Session, action_id: int | None, *, as_json: bool) -> None:
    """Take back one action, the last when none is named; raises NothingToUndoError, NotFoundError."""
    with session.services() as services:
        history = services.history
        outcome = history.undo_last() if action_id is None else history.undo(action_id)
    if as_json:
        print_json(_outcome(outcome))
        return
    say(QCoreApplication.translate("Cli", "Undone: {0}").format(_words(outcome.action)))
    for _, name in outcome.kept:
        say(QCoreApplication.translate("Cli", "Kept, because it was changed or used since: {0}").format(name))


def _words(action: ActionRow) -> str:
    return action_text(action.kind, action.subject, action.count)


def _record(action: ActionRow) -> dict[str, Any]:
    return {
        "id": action.id,
        "at": action.at.isoformat(),
        "user": action.user,
        "kind": action.kind.value,
        "subject": action.subject,
        "count": action.count,
        "undone": action.is_undone,
        "can_undo": action.can_undo,
    }


def _outcome(outcome: UndoOutcome) -> dict[str, Any]:
    return {
        "action": _record(outcome.action),
        "reverted": outcome.reverted,
        "kept": [{"entity": ref.entity.value, "id": ref.id, "name": name} for ref, name in outcome.kept],
    }
