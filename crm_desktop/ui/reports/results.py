"""What a report says: big figures, remarks, charts, tables; or why there is nothing to say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.report import Drill, Note, Report, ReportQuery, Table
from crm_desktop.reports.words import ReportWords
from crm_desktop.ui.reports.picture import PictureView
from crm_desktop.ui.reports.rendering import Picture
from crm_desktop.ui.reports.table_card import TableCard
from crm_desktop.ui.reports.tiles import TileRow
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.cards import card
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.message_bar import MessageBar
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label

_LEAST, _MOST = 300, 620
_TABLE_SIGN = 72  # of the tables below so much is seen that everybody knows that they are there
_COLUMN = 110  # what a column of a table takes
_FIRST = frozenset({"moved"})  # what other limits would change stands right below them


class ReportView(QWidget):
    """`drill_requested` with the question and the way to the records behind a figure of its answer."""

    drill_requested = Signal(object, object)
    size_settled = Signal()
    copied = Signal()
    remind_requested = Signal(object, object)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: Report | None = None
        self._words: ReportWords | None = None
        self.message = MessageBar(self)
        self.tiles = TileRow(formats, self)
        self.notes = label("", "secondary", self, wraps=True)
        self.counting = label("", "secondary", self)
        self.extra = QVBoxLayout()  # what only one report has: limits to play with, a list to tick
        self.extra.setSpacing(12)
        self._frame = card(self)
        self.picture = PictureView(self._frame)
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self.picture)
        self.nothing = EmptyState("chart-column", self)
        self.tables: list[TableCard] = []
        self._pairs: list[QBoxLayout] = []
        self._build()
        self.tiles.opened.connect(self._on_drill)
        self.picture.drill_requested.connect(self._on_drill)
        self.picture.size_settled.connect(self.size_settled)

    def _build(self) -> None:
        body = QWidget(self)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 4, 4)
        self._column.setSpacing(12)
        for widget in (self.message, self.counting, self.tiles, self._frame, self.notes):
            self._column.addWidget(widget)
        self._column.addLayout(self.extra)
        self._tables = QVBoxLayout()
        self._tables.setSpacing(12)
        self._column.addLayout(self._tables)
        self._column.addStretch(1)
        self.area = scrolled(body, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        for widget in (self.counting, self.notes, self._frame, self.tiles):
            widget.hide()

    # What it shows

    def show_report(
        self, report: Report, picture: Picture | None, words: ReportWords, titles: tuple[str, str]
    ) -> None:
        """Show a report; `titles` say what it is of and what it is set against."""
        self.report, self._words = report, words
        self.message.hide()
        self.counting.hide()
        is_empty = report.is_empty and (report.other is None or report.other.is_empty)
        self._stack.setCurrentIndex(1 if is_empty else 0)
        if is_empty:
            return
        self.tiles.show_report(report, words, titles[1])
        self.show_notes(report, words)
        self.show_picture(picture)
        self._show_tables(report, words, titles)
        self._describe(report, words)

    def show_counting(self) -> None:
        """Show no figures until there are others: those of another report would stand under a wrong name."""
        self.report = None
        self._stack.setCurrentIndex(0)
        self.area.verticalScrollBar().setValue(0)
        self.counting.setText(QCoreApplication.translate("BusyStrip", "Counting…"))
        self.counting.show()
        for part in (self.message, self.tiles, self._frame, self.notes, *self.tables):
            part.hide()

    def show_message(self, text: str, action_text: str, state: str) -> None:
        """Say something above the report, which stays."""
        self.counting.hide()
        self._stack.setCurrentIndex(0)
        self.message.show_message(text, state, action_text)

    def show_picture(self, picture: Picture | None) -> None:
        """Show another drawing of the same report."""
        if self.report is None:
            return  # it was drawn for a report that is gone
        self._frame.setVisible(picture is not None)
        self.picture.show_picture(picture)

    def show_notes(self, report: Report, words: ReportWords) -> None:
        """Show what is to be known about the figures."""
        text = "\n".join(note_text(note, words, report.currency) for note in report.notes)
        self.notes.setText(text)
        self.notes.setVisible(bool(text))

    def picture_room(self) -> tuple[int, int]:
        """Return width and least height of the charts."""
        height = self.height() - self.tiles.sizeHint().height() - _TABLE_SIGN
        width = self.picture.width() if self._frame.isVisible() else self.area.viewport().width() - 16
        return max(width, 320), max(_LEAST, min(height, _MOST))

    def _show_tables(self, report: Report, words: ReportWords, titles: tuple[str, str]) -> None:
        shown: list[tuple[Table, str, int]] = []
        for at, table in enumerate(_in_order(report)):
            name = words.label(table.key)
            other = _table(report.other, table.key)
            shown.append((table, f"{name} · {titles[0]}" if other is not None else name, at))
            if other is not None:
                shown.append((other, f"{name} · {titles[1]}", at))
        while len(self.tables) < len(shown):
            self.tables.append(self._new_table())
        while len(self._pairs) < len(report.tables):
            pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            pair.setSpacing(12)
            self._pairs.append(pair)
            self._tables.addLayout(pair)
        for at, each in enumerate(self.tables):
            each.setVisible(at < len(shown))
        self._place_pairs()
        for each, (table, title, line) in zip(self.tables, shown, strict=False):
            each.show_table(table, words, report.currency, title)
            self._pairs[line].addWidget(each, 1, Qt.AlignmentFlag.AlignTop)

    def _new_table(self) -> TableCard:
        result = TableCard(self.area.widget())
        result.drill_requested.connect(self._on_drill)
        result.copied.connect(self.copied)
        result.deed_requested.connect(self._on_deed)
        return result

    def _describe(self, report: Report, words: ReportWords) -> None:
        figures = []
        for chart in report.charts:
            for series in chart.series:
                name = words.text(series.name, series.name_kind, report.currency)
                for category, value in zip(chart.categories, series.values, strict=True):
                    where = words.text(category, chart.category_kind, report.currency)
                    figures.append(f"{name}, {where}: {words.text(value, series.kind, report.currency)}")
        names = ", ".join(words.label(chart.key) for chart in report.charts)
        self.picture.describe(names, figures)

    # What it hears

    def retranslate(self) -> None:
        """Set the texts of the parts in the language in force."""
        for each in self.tables:
            each.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_pairs()

    def _place_pairs(self) -> None:
        """Put two tables that are compared side by side where both have room, else one below the other."""
        tables = _in_order(self.report) if self.report is not None else []
        for pair, table in zip(self._pairs, tables, strict=False):
            is_wide = self.width() >= len(table.columns) * _COLUMN * 2
            pair.setDirection(
                QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
            )

    def _on_drill(self, drill: Drill) -> None:
        if self.report is not None:
            self.drill_requested.emit(question_of(self.report, drill), drill)

    def _on_deed(self, drills: list[Drill]) -> None:
        if self.report is not None and drills:
            self.remind_requested.emit(question_of(self.report, drills[0]), drills)


def question_of(report: Report, drill: Drill) -> ReportQuery:
    """Return the question that a figure answers: of two reports side by side it may be the other's."""
    other = report.other
    if other is not None and any(drill is each for each in _drills(other)):
        return other.query
    return report.query


def _in_order(report: Report) -> list[Table]:
    return sorted(report.tables, key=lambda table: table.key not in _FIRST)


def note_text(note: Note, words: ReportWords, currency: str) -> str:
    """Return a remark as a sentence."""
    values = [words.text(value, kind, currency) for value, kind in note.values]
    return words.label(note.key).format(*values)


def _table(report: Report | None, key: str) -> Table | None:
    return next((table for table in report.tables if table.key == key), None) if report is not None else None


def _drills(report: Report) -> list[Drill | None]:
    found: list[Drill | None] = [row.drill for table in report.tables for row in table.rows]
    found += [tile.drill for tile in report.tiles]
    return found + [drill for chart in report.charts for drill in chart.drills]
