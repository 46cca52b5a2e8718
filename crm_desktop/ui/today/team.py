"""The card "Team": how the day of each person goes; a figure opens what stands behind it, a name that person's day."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.domain.agenda import TeamFigure, TeamLine
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext, RecordList
from crm_desktop.ui.today.block import BlockCard, Wanted
from crm_desktop.ui.today.figure_button import FigureButton
from crm_desktop.ui.today.row_button import RowButton
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label, set_tip

_WIDE = 440  # from which columns are named by words
_ICONS = {
    TeamFigure.DONE: "check",
    TeamFigure.TODAY: "calendar",
    TeamFigure.OVERDUE: "clock",
    TeamFigure.ESCALATED: "triangle-alert",
    TeamFigure.WAITING: "inbox",
}
_INKS = {
    TeamFigure.DONE: "success.ink",
    TeamFigure.OVERDUE: "danger.ink",
    TeamFigure.ESCALATED: "warning.ink",
}


def load_team(wanted: Wanted) -> list[TeamLine]:
    """Read how the day of each person goes, on another thread."""
    return wanted.services.agenda.team()


class TeamWords(Translated):
    """The names of figures: in short above their columns, and in full."""

    def short(self, figure: TeamFigure) -> str:
        """Return the heading of a column; of what the head was told a picture says it."""
        return {
            TeamFigure.DONE: self.tr("Done"),
            TeamFigure.TODAY: self.tr("Today"),
            TeamFigure.OVERDUE: self.tr("Late"),
            TeamFigure.WAITING: self.tr("Waiting"),
        }.get(figure, "")

    def full(self, figure: TeamFigure) -> str:
        """Return what a figure counts."""
        return {
            TeamFigure.DONE: self.tr("tasks done today"),
            TeamFigure.TODAY: self.tr("tasks still to do today"),
            TeamFigure.OVERDUE: self.tr("overdue tasks"),
            TeamFigure.ESCALATED: self.tr("overdue tasks of which the head was told"),
            TeamFigure.WAITING: self.tr("inquiries that wait for an answer"),
        }[figure]

    def nobody(self) -> str:
        """Return the name of what is of nobody."""
        return self.tr("Nobody's")

    def all(self) -> str:
        """Return the name of the line of sums."""
        return self.tr("Everybody")


class TeamCard(BlockCard):
    """`person_wanted` carries whose day is to be shown: a name, or nothing for everybody's."""

    person_wanted = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.words = TeamWords()
        self._lines: Sequence[TeamLine] = ()
        self._latest = Latest(context.runner, self)
        self._box = QWidget(self.frame)
        self._grid = QGridLayout(self._box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(5)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self.inside.setContentsMargins(12, 10, 12, 10)
        self.head.setContentsMargins(4, 0, 4, 0)
        self.body.addWidget(self._box)
        self.body.addStretch(1)
        self._headings: list[tuple[QWidget, QWidget]] = []
        self.names: dict[str, RowButton] = {}
        self.figures: dict[tuple[str, TeamFigure], FigureButton] = {}
        self.retranslate()

    def retranslate(self) -> None:
        self._fill()

    def behind(self) -> str:
        return self.tr("Calendar and list of tasks")

    def open_behind(self) -> None:
        self.context.shell.open_page("tasks")

    def show_data(self, data: Any) -> None:
        if data != self._lines:
            self._lines = data
            self._fill()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.names, self.figures, self._headings = {}, {}, []
        if not self._lines:
            return
        shown = [figure for figure in TeamFigure if self._is_shown(figure)]
        for column, figure in enumerate(shown, 1):
            for heading in self._headings_of(figure):
                set_tip(heading, self.words.full(figure))
                self._grid.addWidget(heading, 0, column, Qt.AlignmentFlag.AlignCenter)
        self._fit()
        for row, line in enumerate(self._lines, 1):
            self._add(row, line, line.name or self.words.nobody(), shown)
        if len(self._lines) > 1:
            self._add(len(self._lines) + 1, None, self.words.all(), shown)

    def _headings_of(self, figure: TeamFigure) -> list[QWidget]:
        """Return a word for where there is room, and a picture for where there is none, or there is no word."""
        picture, text = IconView(_ICONS[figure], "text2", 14, self._box), self.words.short(figure)
        if not text:
            return [picture]
        word = label(text, "small", self._box)
        self._headings.append((word, picture))
        return [word, picture]

    def _fit(self) -> None:
        """Names are worth more than words above figures."""
        is_wide = self.width() >= _WIDE
        for word, picture in self._headings:
            word.setVisible(is_wide)
            picture.setVisible(not is_wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _is_shown(self, figure: TeamFigure) -> bool:
        """Return whether a column is worth its room: of what seldom is, only when there is some."""
        return figure is not TeamFigure.ESCALATED or any(line.escalated for line in self._lines)

    def _add(self, row: int, line: TeamLine | None, name: str, shown: Sequence[TeamFigure]) -> None:
        person = RowButton(self._box)
        key = line.user_id or 0 if line is not None else 0
        person.set_row(name, "", key=key, icon_name="users" if line is None else "")
        person.setEnabled(line is None or line.user_id is not None)
        wanted = line.name if line is not None else ""
        person.clicked.connect(lambda: self.person_wanted.emit(wanted))
        self.names[name] = person
        self._grid.addWidget(person, row, 0)
        for column, figure in enumerate(shown, 1):
            value = sum(getattr(one, figure.value) for one in ((line,) if line is not None else self._lines))
            cell = FigureButton(self._box)
            text = self.context.formats.number(value)
            ink = _INKS.get(figure, "text")
            if figure is TeamFigure.WAITING and any(one.late for one in ((line,) if line else self._lines)):
                ink = "danger.ink"
            cell.set_figure(text, f"{name}, {self.words.full(figure)}", ink=ink, is_open=bool(value))
            cell.clicked.connect(
                lambda _on=False, figure=figure, line=line, name=name: self._open(figure, line, name)
            )
            self.figures[name, figure] = cell
            self._grid.addWidget(cell, row, column)

    def _open(self, figure: TeamFigure, line: TeamLine | None, name: str) -> None:
        """Show the tasks, or the requests, behind a figure."""
        agenda, shell = self.context.services.agenda, self.context.shell
        title = f"{name}, {self.words.full(figure)}"
        screen = "inquiries" if figure is TeamFigure.WAITING else "tasks"

        def on_done(ids: array[int]) -> None:
            shell.hand_over(screen, RecordList(tuple(ids), title, is_report=False))

        self._latest.ask(lambda _progress: agenda.behind(figure, line), on_done, shell.show_error)
