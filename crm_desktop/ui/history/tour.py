"""The tour of the history of actions."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.ui.history.page import HistoryPage
from crm_desktop.ui.shell.tour_guide import Guide, Tour


def _visit(guide: Guide) -> Iterator[str]:
    page = guide.open("history")
    yield "history"
    status = guide.context.services.history.status()
    if isinstance(page, HistoryPage) and status.undo is not None:
        page.undo(status.undo.id)
        guide.settle()
        yield "history-undone"
        page.redo(status.undo.id)
        guide.settle()
        guide.tidy()


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("history")
    yield "history-empty"


TOURS = (Tour(23, _visit), Tour(102, _visit_empty, on_new_base=True))
