"""One row of the plan in full: its problems, the client it meets beside it, and the user's own decision."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.import_plan import RowAction
from crm_desktop.ui.importing.facts import Fact, facts
from crm_desktop.ui.importing.planned_rows import PlanLine, contacts_text
from crm_desktop.ui.importing.words import action_chip, problem_line, reason_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import ElidingLabel, label, literal, set_tip

ReadClients = Callable[[Sequence[int]], list[Client]]
_MOST_ALIKE = 3
_BREAKS = re.compile(r"[@._/]")


class RowDetails(QFrame):
    """`decided` carries a row and the client that it is (None: a new one), `undecided` a row."""

    decided = Signal(int, object)
    undecided = Signal(int)
    open_requested = Signal(int)

    def __init__(self, read: ReadClients, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._read, self._formats = read, formats
        self._line: PlanLine | None = None
        self._is_decided = False
        self._own_labels: dict[str, str] = {}
        self._title = ElidingLabel("", "subtitle", self)
        self._content = QWidget(self)
        self._lines = QVBoxLayout(self._content)
        self._lines.setContentsMargins(16, 0, 16, 16)
        self._lines.setSpacing(8)
        self._area = scrolled(self._content, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 12, 1, 1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 4)
        head.addWidget(self._title)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        self.show_line(None)

    def show_line(
        self,
        line: PlanLine | None,
        *,
        is_decided: bool = False,
        own_labels: dict[str, str] | None = None,
    ) -> None:
        """Show a row; nothing is asked of the base but the clients that it may be."""
        self._line, self._is_decided = line, is_decided
        self._own_labels = own_labels if own_labels is not None else self._own_labels
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        _empty(self._lines)
        self.setAccessibleName(self.tr("The chosen row"))
        line = self._line
        if line is None:
            self._title.setText("")
            self._add(label(self.tr("Choose a row to see it in full."), "secondary", wraps=True))
            self._lines.addStretch(1)
            return
        planned = line.planned
        self._title.setText(planned.draft.display_name() or planned.draft.fallback_name() or "—")
        chip = action_chip(planned.action)
        self._lines.addWidget(
            Chip(chip.text, chip.pair, chip.icon, self._content), 0, Qt.AlignmentFlag.AlignLeft
        )
        self._add(label(reason_text(planned, line.meets), "secondary", wraps=True))
        self._add_problems()
        met = self._clients(line)
        self._add_sides(met[0] if met and planned.client_id is not None else None)
        if planned.action is not RowAction.REJECT:
            self._add_decisions(met)
        self._lines.addStretch(1)

    def _clients(self, line: PlanLine) -> list[Client]:
        planned = line.planned
        ids = (
            [planned.client_id] if planned.client_id is not None else list(planned.look_alikes[:_MOST_ALIKE])
        )
        return self._read(ids) if ids else []

    def _add_problems(self) -> None:
        assert self._line is not None
        problems = self._line.planned.problems
        if not problems:
            return
        self._add(label(self.tr("Problems"), "section"))
        for problem in problems:
            self._add(label(problem_line(problem), "", wraps=True))
        self._add(
            label(self.tr("Nothing is lost: such values are kept as they are written."), "small", wraps=True)
        )

    def _add_sides(self, known: Client | None) -> None:
        assert self._line is not None
        mine = _united(facts(self._line.planned.draft, self._formats, self._own_labels))
        theirs = _united(facts(known.draft, self._formats, self._own_labels)) if known else {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        if known is None:
            for row, (field, text) in enumerate(mine.items()):
                grid.addWidget(label(field, "caption", wraps=True), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(_value(text), row, 1, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(1, 1)
        else:
            grid.addWidget(label(self.tr("In the file"), "section"), 0, 0)
            grid.addWidget(label(self.tr("In the database"), "section"), 0, 1)
            for row, field in enumerate(dict.fromkeys((*mine, *theirs))):
                grid.addWidget(label(field, "caption"), 2 * row + 1, 0, 1, 2)
                is_other = field in mine and mine[field] != theirs.get(field)
                for place, side in enumerate((mine, theirs)):
                    words = _value(side.get(field, "—"), "strong" if is_other and side is mine else "")
                    grid.addWidget(words, 2 * row + 2, place, Qt.AlignmentFlag.AlignTop)
            for place in (0, 1):
                grid.setColumnStretch(place, 1)
        self._lines.addSpacing(4)
        self._lines.addLayout(grid)

    def _add_decisions(self, met: list[Client]) -> None:
        assert self._line is not None
        number, planned = self._line.id, self._line.planned
        if planned.client_id is not None and met:
            self._add_button(self.tr("Open the card"), lambda: self.open_requested.emit(met[0].id))
            self._add_button(
                self.tr("Another client: add as new"), lambda: self.decided.emit(number, None), "user-plus"
            )
        elif met:
            self._add(label(self.tr("Is it one of these?"), "section"))
            for client in met:
                self._add(_value(client.draft.display_name() or client.draft.fallback_name(), "strong"))
                self._add(_value(contacts_text(client.draft, self._formats), "small"))
                self._add_button(
                    self.tr("Yes, the same client"),
                    partial(self.decided.emit, number, client.id),
                    "merge",
                )
        if self._is_decided:
            self._add_button(self.tr("Forget my decision"), lambda: self.undecided.emit(number), "rotate-ccw")

    def _add_button(self, text: str, do: Callable[[], None], icon_name: str = "external-link") -> None:
        result = button(literal(text), "", icon_name, self._content)
        set_tip(result, text)
        result.setMinimumWidth(40)  # a long name must not widen the panel
        result.clicked.connect(do)
        self._add(result)

    def _add(self, widget: QWidget) -> None:
        self._lines.addWidget(widget)


def _value(text: str, role: str = "") -> QLabel:
    """Return a label that may break a long address or number, so that it never widens the panel."""
    result = label(_BREAKS.sub("\\g<0>\u200b", text), role, wraps=True)
    result.setMinimumWidth(1)
    result.setAccessibleName(text)
    return result


def _united(lines: list[Fact]) -> dict[str, str]:
    """Put the values of one field together."""
    result: dict[str, str] = {}
    for field, value in lines:
        result[field] = f"{result[field]}\n{value}" if field in result else value
    return result


def _empty(layout: QLayout) -> None:
    """Take everything out of a layout, at once."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
