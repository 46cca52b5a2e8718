"""From a figure to the records behind it, on the screen that shows such records."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from PySide6.QtCore import QObject

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.report import Drill, Listed, Report, ReportQuery
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.reports.words import ReportWords
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext, RecordList

SCREENS = {
    Listed.DEALS: "deals",
    Listed.SALES: "sales",
    Listed.INQUIRIES: "inquiries",
    Listed.TASKS: "tasks",
}


class Drilling(QObject):
    """Asks which records are meant and hands them over."""

    def __init__(self, context: AppContext, maker: ReportMaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._maker = context, maker
        self._latest = Latest(context.runner, self)

    def open(self, query: ReportQuery, drill: Drill, title: str) -> None:
        """Show the records behind a figure; `title` says what they are."""
        maker, shell = self._maker, self._context.shell

        def on_done(ids: array[int]) -> None:
            if ids and drill.what is Listed.CLIENTS:
                shell.show_clients(ClientFilter(ids=frozenset(ids), picked_as=title))
            elif ids:
                shell.hand_over(SCREENS[drill.what], RecordList(tuple(ids), title))
            else:
                shell.toast(self.tr("Nothing stands behind this figure"))

        self._latest.ask(lambda _progress: maker.listed(query, drill), on_done, shell.show_error)


def name_of(report: Report, drill: Drill, words: ReportWords) -> str:
    """Return what a figure is called: the name of its row, of its place in a chart, or of the big figure."""
    for part in (report, report.other):
        if part is not None:
            for each, name in _named(part, words):
                if each is drill:
                    return name
    return ""


def _named(report: Report, words: ReportWords) -> Iterator[tuple[Drill | None, str]]:
    """Go through all ways to records with what they are called."""
    for tile in report.tiles:
        yield tile.drill, words.label(tile.key)
    for table in report.tables:
        for row in table.rows:
            yield row.drill, words.text(row.values[0], table.columns[0].kind, report.currency)
    for chart in report.charts:
        for category, drill in zip(chart.categories, chart.drills, strict=False):
            yield drill, words.text(category, chart.category_kind, report.currency)
