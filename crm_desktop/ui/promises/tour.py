"""The tour of the promises."""

from __future__ import annotations

from collections.abc import Iterator

from crm_desktop.ui.promises.filter_line import Shown
from crm_desktop.ui.promises.page import PromisesPage
from crm_desktop.ui.shell.tour_guide import Guide, Tour


def _visit(guide: Guide) -> Iterator[str]:
    page = guide.open("promises")
    if not isinstance(page, PromisesPage):
        return
    yield "promises"
    for position in range(min(3, page.model.rowCount())):
        page.model.toggle(position)
    guide.settle()
    yield "promises-selected"
    page.model.clear_checked()
    page.line.choose(Shown.BROKEN)
    guide.settle()
    yield "promises-broken"
    page.line.reset()
    guide.settle()


def _visit_empty(guide: Guide) -> Iterator[str]:
    guide.open("promises")
    yield "promises-empty"


TOURS = (Tour(19, _visit), Tour(103, _visit_empty, on_new_base=True))
