"""Making reports: the one way in for the window and the command line."""

from __future__ import annotations

from array import array
from dataclasses import replace

from crm_desktop.domain.progress import NoProgress, Progress
from crm_desktop.domain.report import Drill, Report, ReportQuery
from crm_desktop.reports.base import Source
from crm_desktop.reports.registry import report_kind


class ReportMaker:
    """Answers queries from an opened base; runs in any thread and writes nothing."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def make(self, query: ReportQuery, progress: Progress | None = None) -> Report:
        """Return a report, with what it is set against when a comparison is asked for; raises Cancelled."""
        watch = progress or NoProgress()
        kind, source = report_kind(query.name), self._source.for_one_answer()
        report = kind.collect(source, query, watch)
        # The report's own query: it has the period, where the report chooses one unasked.
        other = report.query.other() if kind.compares else None
        if other is None:
            return report
        watch.raise_if_cancelled()
        return replace(report, other=kind.collect(source, other, watch))

    def listed(self, query: ReportQuery, drill: Drill) -> array[int]:
        """Return the ids of the records behind a figure, in the order in which they are to be shown."""
        return report_kind(query.name).ids(self._source.for_one_answer(), query, drill.key)
