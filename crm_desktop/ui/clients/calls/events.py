"""The last things that happened with a client, painted as on the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.timeline import TimelineFilter, TimelineItem, TimelineKind, TimelinePage
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.timeline.delegate import TimelineDelegate
from crm_desktop.ui.timeline.model import Head, TimelineModel
from crm_desktop.ui.timeline.tall_list import FOOT
from crm_desktop.ui.timeline.view import TimelineView
from crm_desktop.ui.timeline.words import TimelineWords

COUNT = 5
# What the program noted itself tells nothing to somebody who has a caller on the line; open promises stand
# above in a list of their own.
_LEFT_OUT = frozenset({TimelineKind.CHANGE, TimelineKind.IMPORT, TimelineKind.PROMISE})
WANTED = TimelineFilter(kinds=frozenset(TimelineKind) - _LEFT_OUT)


class LastEvents(TimelineView):
    """As high as its few rows; what scrolls is around it."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        user = context.services.users.current()
        words = TimelineWords(context.formats, user.name if user is not None else "")
        self._rows = TimelineModel(context.runner, words)
        self._painter = TimelineDelegate(self._rows, words, context.services, parent)
        self._services = context.services
        super().__init__(self._rows, self._painter, parent)
        self._rows.setParent(self)
        self.setProperty("kind", "plain")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_items(self, client_id: int, items: Sequence[TimelineItem]) -> None:
        """Show these items, the newest first."""
        self._painter.show_client(client_id)
        self._rows.show(self._services, client_id, WANTED, Head((), TimelinePage(tuple(items), False)))

    @property
    def items(self) -> Sequence[TimelineItem]:
        """What is shown."""
        return self._rows.items

    def settled(self) -> None:
        super().settled()
        height = sum(self.height_of(row) for row in range(self._rows.rowCount())) + FOOT
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
