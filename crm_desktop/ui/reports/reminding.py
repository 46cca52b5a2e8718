"""Clients who are valuable and going quiet: one click, and they are to be got in touch with.

The only place that decides what such a click makes: a next step on the card of each client.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import Drill, ReportQuery
from crm_desktop.domain.timeline import NextStep
from crm_desktop.reports.maker import ReportMaker
from crm_desktop.ui.shell.context import AppContext


class Reminding(QObject):
    """Sets the next step of clients, as one action that can be taken back."""

    def __init__(self, context: AppContext, maker: ReportMaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._maker = context, maker

    def remind(self, query: ReportQuery, drills: Sequence[Drill]) -> None:
        """Let the clients behind these figures be got in touch with today, unless they have a next step."""
        services, maker = self._context.services, self._maker
        step = NextStep(self.tr("Get in touch: has gone quiet"), services.today())

        def work(progress: Progress) -> tuple[int, int]:
            ids: dict[int, None] = {}
            for drill in drills:
                progress.raise_if_cancelled()
                ids.update(dict.fromkeys(maker.listed(query, drill)))
            return services.next_steps.set_many(ids, step), len(ids)

        self._context.runner.run(work, self._on_done, self._context.shell.show_error, writes=True, owner=self)

    def _on_done(self, counts: tuple[int, int]) -> None:
        done, asked = counts
        if not done:
            self._context.shell.toast(self.tr("These clients have a next step already"))
            return
        text = self.tr("Next step set for %n client(s)", "", done)
        if asked > done:
            text += self.tr("; %n had one already", "", asked - done)
        self._context.shell.toast_undo(text)
