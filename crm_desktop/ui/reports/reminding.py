"""Clients who are valuable and going quiet: one click, and they are to be got in touch with.

The only place that decides what such a click makes: a task for each client, of whoever answers for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import Drill, ReportQuery
from crm_desktop.domain.task import TaskDraft, TaskKind
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.ui.shell.context import AppContext


class Reminding(QObject):
    """Makes tasks for clients, as one action that can be taken back."""

    def __init__(self, context: AppContext, maker: ReportMaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._maker = context, maker

    def remind(self, query: ReportQuery, drills: Sequence[Drill]) -> None:
        """Let the clients behind these figures be got in touch with on the next working day at the latest, unless
        they have a next step."""
        services, maker = self._context.services, self._maker
        title = self.tr("Get in touch: has gone quiet")

        def work(progress: Progress) -> tuple[int, int]:
            ids: dict[int, None] = {}
            for drill in drills:
                progress.raise_if_cancelled()
                ids.update(dict.fromkeys(maker.listed(query, drill)))
            hours, today = services.working_time.of(), services.today()
            day = today if hours.is_working_day(today) else hours.next_working_day(today)
            rows = services.clients.rows(list(ids))
            drafts = [
                TaskDraft(title, TaskKind.FOLLOW_UP, row.id, owner=row.owner, day=day, last_day=day)
                for row_id in ids
                if (row := rows.get(row_id)) is not None and row.next_step is None
            ]
            return len(services.tasks.create_many(drafts)), len(ids)

        self._context.runner.run(work, self._on_done, self._context.shell.show_error, writes=True, owner=self)

    def _on_done(self, counts: tuple[int, int]) -> None:
        done, asked = counts
        if not done:
            self._context.shell.toast(self.tr("These clients have a next step already"))
            return
        text = self.tr("%n task(s) added", "", done)
        if asked > done:
            text += self.tr("; %n had one already", "", asked - done)
        self._context.shell.toast_undo(text)
