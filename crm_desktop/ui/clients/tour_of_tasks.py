"""The tour of what is to be done with a client: its tasks, important dates, and what was forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtWidgets import QScrollArea, QWidget

from crm_desktop.domain.important_date import DateKind, ImportantDateDraft
from crm_desktop.ui.clients.page import LIST_MODE, ClientsPage
from crm_desktop.ui.clients.views import ALL
from crm_desktop.ui.shell.tour_guide import Guide, Tour
from crm_desktop.ui.widgets.asking_panel import AskingPanel
from crm_desktop.ui.widgets.side_panel import SidePanel

_TYPED = {
    "ru": "завтра в 15 позвонить про новую витрину срочно",
    "en": "tomorrow at 3 pm call about the new shelf urgent",
}
_DATES = {
    "ru": ("Годовщина сотрудничества", "Окончание договора"),
    "en": ("First deal together", "End of the contract"),
}


def _page(guide: Guide) -> ClientsPage:
    page = guide.open("clients")
    if not isinstance(page, ClientsPage):
        raise TypeError(page)
    page.set_mode(LIST_MODE)
    page.clients.choose_view(ALL)
    guide.settle()
    return page


def _visit(guide: Guide) -> Iterator[str]:
    page = _page(guide)
    client_id = guide.client(lambda row: row.has_deal_tasks)
    page.open_client(client_id)
    guide.settle()
    yield "tasks-on-the-card"
    planned = page.card.view.summary.planned
    page.card.view.begin_next_step()
    guide.settle()
    guide.type_into(planned.line.line, _TYPED[guide.context.languages.language])
    yield "task-in-a-line"
    planned.line.left.emit()
    if planned.items:
        planned.items[0].title.click()
        guide.settle()
        yield "task-over-the-card"
        _close(guide)
        planned.items[0].done.click()
        guide.settle()
        yield "task-done"
        _close(guide)
    yield from _dates(guide, page, client_id)
    page.open_client(guide.client(lambda row: row.is_escalated))
    page.card.view.tabs.choose("history")
    guide.settle()
    yield "forgotten-on-the-card"
    page.card.view.tabs.choose("timeline")
    guide.tidy()


def _dates(guide: Guide, page: ClientsPage, client_id: int) -> Iterator[str]:
    dates, today = guide.context.services.important_dates, guide.context.services.today()
    wedding, contract = _DATES[guide.context.languages.language]
    soon, later = today + timedelta(days=12), today + timedelta(days=80)
    guide.write(
        lambda: dates.add(
            ImportantDateDraft(
                client_id, wedding, DateKind.ANNIVERSARY, soon.month, soon.day, soon.year - 5, days_before=7
            )
        )
    )
    ends = ImportantDateDraft(
        client_id, contract, DateKind.CONTRACT_END, later.month, later.day, later.year, is_yearly=False
    )
    guide.write(lambda: dates.add(ends))
    summary = page.card.view.summary
    _bring_up(summary.dates)
    guide.settle()
    yield "important-dates"
    summary.dates.add()
    guide.settle()
    _bring_up(summary.dates)
    guide.settle()
    yield "important-date-form"
    summary.dates.form.cancelled.emit()


def _bring_up(part: QWidget) -> None:
    """Scroll to a part of the column beside the card."""
    around = part.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        around.ensureWidgetVisible(part)


def _close(guide: Guide) -> None:
    for kind in (AskingPanel, SidePanel):
        panel = guide.child(kind)
        if isinstance(panel, SidePanel):
            panel.hide_panel()
    guide.settle()


TOUR = Tour(32, _visit)
