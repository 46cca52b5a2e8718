"""Whose calendars are shown: a box for each person, with the hours that are planned and done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import User
from crm_desktop.ui.tasks.look import EntryWords
from crm_desktop.ui.tasks.reading import Hours
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import ElidingLabel, label, literal, set_tip

MOST_PEOPLE = 10  # columns of people in one day that can still be read
_ROW, _FEWEST = 24, 3  # of rows the least height, and how many are seen at least
_FEW = 5  # people beside each other for whom there is room in words
_TICK = 30  # of a box, before its words


class PeopleList(QWidget):
    """`changed` when others are chosen. Nobody ticked means all, those without a person too."""

    changed = Signal()

    def __init__(self, words: EntryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._names: list[str] = []
        self._chosen: set[str] = set()
        self._hours: Mapping[str, Hours] = {}
        self.boxes: dict[str, QCheckBox] = {}
        self._totals: dict[str, ElidingLabel] = {}
        self.title = label("", "strong", self)
        self.everybody = button("", "link", parent=self)
        self.everybody.clicked.connect(self._on_everybody)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.everybody)
        rows = QWidget(self)
        self._grid = QGridLayout(rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        self._area = scrolled(rows, self, is_short=True)  # in a low window there is room for some only
        layout.addWidget(self._area)
        self.limit = label("", "small", self, wraps=True)
        self.limit.hide()
        layout.addWidget(self.limit)

    def chosen(self) -> list[str]:
        """Return the people that are ticked, in their order; all of them when nobody is."""
        return [name for name in self._names if name in self._chosen] or list(self._names)

    def owners(self) -> frozenset[str]:
        """Return for which people to ask; empty for all."""
        return frozenset(self._chosen)

    def choose(self, names: Sequence[str]) -> None:
        """Tick these people."""
        self._chosen = set(names)
        self._show_ticks()

    def show_people(self, people: Sequence[User], hours: Mapping[str, Hours]) -> None:
        """Show these people and their hours."""
        names = [person.name for person in people]
        self._hours = hours
        if names != self._names:
            self._names = names
            self._chosen &= set(names)
            self._rebuild()
        self._show_hours()
        self.setVisible(len(names) > 1)

    def side_by_side(self, *, is_day: bool) -> list[str]:
        """Return who has a column of a day; nobody where one person or all together are shown. Says how many of
        the chosen people have room."""
        names = self.chosen() if is_day and len(self._chosen) > 1 else []
        self.limit.setText(self.tr("Side by side: the first %n", "", MOST_PEOPLE))
        self.limit.setVisible(len(names) > MOST_PEOPLE)
        return names[:MOST_PEOPLE]

    def hours_text(self, name: str, beside: int = 1) -> str:
        """Return the hours of a person in words, in short where many stand beside each other."""
        hours = self._hours.get(name, Hours())
        if beside > _FEW:
            return self._words.hours_pair(hours.done, hours.planned)
        return self.tr("{0} · done {1}").format(
            self._words.hours(hours.planned), self._words.hours(hours.done)
        )

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.title.setText(self.tr("Whose"))
        self.everybody.setText(self.tr("All"))
        set_tip(self.everybody, self.tr("Show the calendars of all people"))
        self._show_hours()

    def _rebuild(self) -> None:
        for box in self.boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        for total in self._totals.values():
            self._grid.removeWidget(total)
            total.deleteLater()
        self.boxes, self._totals = {}, {}
        for row, name in enumerate(self._names):
            box = _NameBox(name, self)
            box.setMinimumHeight(_ROW)
            box.toggled.connect(lambda on, name=name: self._on_ticked(name, is_on=on))
            total = ElidingLabel("", "caption", self)
            total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(box, row, 0)
            self._grid.addWidget(total, row, 1)
            self.boxes[name], self._totals[name] = box, total
        self._area.setMinimumHeight(min(len(self._names), _FEWEST) * _ROW)
        self._show_ticks()

    def _show_ticks(self) -> None:
        for name, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(name in self._chosen)
        self.everybody.setVisible(bool(self._chosen))

    def _show_hours(self) -> None:
        for name, total in self._totals.items():
            hours = self._hours.get(name, Hours())
            total.setText(self._words.hours_pair(hours.done, hours.planned))
            text = self.hours_text(name)
            total.setAccessibleName(text)
            set_tip(total, text)
        # A label that shortens itself asks for no width.
        texts = [(one.fontMetrics(), one.full_text()) for one in self._totals.values()]
        wide = max((metrics.horizontalAdvance(text) for metrics, text in texts), default=0)
        self._grid.setColumnMinimumWidth(1, wide + 2)

    def _on_ticked(self, name: str, *, is_on: bool) -> None:
        (self._chosen.add if is_on else self._chosen.discard)(name)
        self._show_ticks()
        self.changed.emit()

    def _on_everybody(self) -> None:
        self._chosen.clear()
        self._show_ticks()
        self.changed.emit()


class _NameBox(QCheckBox):
    """A box whose name is cut with dots where there is no room for it; the whole name is its tip."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        room = max(0, self.width() - _TICK)
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(literal(shown))
        set_tip(self, self._name if shown != self._name else "")
