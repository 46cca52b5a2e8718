"""A block of the screen "Today": what it is called, how it is read on another thread, which card shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.report import Report, ReportName, ReportQuery
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import PADDING, card
from crm_desktop.ui.widgets.text import label, set_tip

if TYPE_CHECKING:
    from crm_desktop.reports.maker import ReportMaker
    from crm_desktop.services import Services

_ARROW = 14
_INDENT = 4  # of a title that can be pressed, for the frame that shows the keyboard


class Figures:
    """Makes each report once, however many blocks ask for it; lives as long as one reading of the screen."""

    def __init__(self, maker: ReportMaker) -> None:
        self._maker = maker
        self._made: dict[ReportQuery, Report] = {}

    def report(self, query: ReportQuery) -> Report:
        """Return the answer to a question."""
        if query not in self._made:
            self._made[query] = self._maker.make(query)
        return self._made[query]


@dataclass(frozen=True)
class Wanted:
    """What a block is to read: the day, and of whom (the empty name: of all)."""

    services: Services
    figures: Figures
    today: date
    owner: str = ""
    sizes: dict[str, int] = field(default_factory=dict)  # how many rows are shown where more was asked for

    def query(self, name: ReportName, since: date | None = None, until: date | None = None) -> ReportQuery:
        """Return a question to a report about whom this screen is about."""
        owners = frozenset({self.owner}) if self.owner else frozenset[str]()
        return ReportQuery(name, since, until, owners=owners)

    def report(self, name: ReportName, since: date | None = None, until: date | None = None) -> Report:
        """Return a report about whom this screen is about."""
        return self.figures.report(self.query(name, since, until))


@dataclass(frozen=True)
class Block:
    """One block. A new one is a line in `blocks.py`.

    `title` is a QT_TRANSLATE_NOOP("TodayBlock", ...) key. `load` runs on another thread; `make_card` returns the
    widget that shows what it returned. `watched` are the entities that change it, `height` what it takes before
    its data are there. A `is_main` block stands in the wide column.
    """

    key: str
    title: str
    load: Callable[[Wanted], Any]
    make_card: Callable[[AppContext, QWidget], BlockCard]
    watched: frozenset[Entity]
    height: int = 120
    is_main: bool = False
    is_for_team: bool = False  # shown only where several people work
    is_shown_first: bool = True

    def text(self) -> str:
        """Return the title in the language in force."""
        return QCoreApplication.translate("TodayBlock", self.title)


class BlockCard(QWidget):
    """The base of cards: a title that opens what stands behind it, and a body.

    `reload_requested` when more rows are wanted, which `sizes` then tells the next reading.
    """

    reload_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.owner = ""
        self.frame = card(self)
        self.heading = button("", "heading", parent=self.frame)
        self.heading.setIcon(icon("chevron-right", "text3"))
        self.heading.setIconSize(QSize(_ARROW, _ARROW))
        self.heading.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.heading.clicked.connect(self.open_behind)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.head.setContentsMargins(-_INDENT, 0, 0, 0)  # its text begins where that of the card begins
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        self.inside = QVBoxLayout(self.frame)
        self.inside.setContentsMargins(PADDING, 10, PADDING, 12)
        self.inside.setSpacing(6)
        self.inside.addLayout(self.head)
        self.inside.addLayout(self.body, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)

    def set_title(self, title: str) -> None:
        """Name the card, for screen readers too."""
        self.heading.setText(title)
        self.setAccessibleName(title)
        set_tip(self.heading, self.behind())

    def behind(self) -> str:
        """Return what the title opens, in words."""
        return ""

    def open_behind(self) -> None:
        """Open the screen or the report that this card is a glance at."""

    def show_data(self, data: Any) -> None:
        """Show what `load` returned."""

    def retranslate(self) -> None:
        """Set all texts in the language in force."""

    def tick(self) -> None:
        """A minute has passed."""

    def first_focus(self) -> QWidget:
        """Return what gets the keyboard first."""
        return self.heading

    def more(self) -> dict[str, int]:
        """Return how many rows are wanted of what, where that is more than usual."""
        return {}

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def small(parent: QWidget) -> Any:
    """Return a line of small text that may wrap."""
    return label("", "small", parent, wraps=True)
