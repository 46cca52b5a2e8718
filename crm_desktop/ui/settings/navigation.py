"""Which screens the navigation at the left shows, and in which order: a setting of this computer."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.settings.movable_row import MovableRow
from crm_desktop.ui.settings.row_column import RowColumn
from crm_desktop.ui.settings.section import Section
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.navigation import Screen
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label, literal, set_tip

_ICON, _GAP = 16, 6


class _Line(NamedTuple):
    """A screen as a row; `id` is its place as shipped."""

    id: int
    screen: Screen
    shortcut: str
    is_shown: bool
    can_hide: bool


class ScreenRow(MovableRow):
    """A screen with a tick: it shows at the left."""

    def __init__(self, section: NavigationSection) -> None:
        super().__init__()
        self.key = ""
        self.check = QCheckBox(self)
        self.check.clicked.connect(lambda is_shown: section.show_screen(self.key, is_shown=is_shown))
        self._keys = label("", "small", self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.grip)
        line.addWidget(self.check, 1)
        line.addWidget(self._keys)
        line.addWidget(self.up)
        line.addWidget(self.down)
        self.retranslate()

    def show_line(self, line: _Line) -> None:
        """Show a screen."""
        self.key = line.screen.key
        self.check.setText(literal(line.screen.text()))
        self.check.setIcon(icon(line.screen.icon, "text2", gap=_GAP))
        self.check.setIconSize(QSize(_ICON + _GAP, _ICON))
        self.check.setChecked(line.is_shown)
        self.check.setEnabled(line.can_hide)
        set_tip(self.check, "" if line.can_hide else self.tr("One screen has to stay."))
        keys = QKeySequence(line.shortcut)
        self._keys.setText(keys.toString(QKeySequence.SequenceFormat.NativeText))


class NavigationSection(Section):
    """Each change is in force at once; "Undo" of the message takes it back."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._navigation = context.shell.navigation
        self.column: RowColumn[_Line, ScreenRow] = RowColumn(
            lambda: ScreenRow(self), ScreenRow.show_line, self._on_reordered
        )
        self.reset = button("", icon_name="rotate-ccw")
        self.reset.clicked.connect(self._on_reset)
        self.body.addWidget(self.column.frame)
        self.body.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        if self._navigation is not None:
            self._navigation.changed.connect(self.refresh)
        self.refresh()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Screens at the left"))
        self.hint.setText(
            self.tr(
                "Take the tick from a screen that you do not need: it stays in the menu “Go” and in the search"
                " at the top. A shortcut stays with its screen wherever you move it. These settings belong to this"
                " computer."
            )
        )
        self.reset.setText(self.tr("All screens, in the usual order"))
        self.refresh()

    def refresh(self) -> None:
        self.column.show_items(self._lines())
        navigation = self._navigation
        self.reset.setEnabled(navigation is not None and not navigation.is_as_shipped)

    def first(self) -> QWidget | None:
        rows = self.column.rows
        return rows[0].check if rows else None

    def show_screen(self, key: str, *, is_shown: bool) -> None:
        """Show a screen at the left, or no longer."""
        if self._navigation is not None:
            hidden = self._navigation.hidden
            self._arrange(self._order(), hidden - {key} if is_shown else hidden | {key})

    def _lines(self) -> list[_Line]:
        navigation = self._navigation
        if navigation is None:
            return []
        places = {feature.key: number for number, feature in enumerate(navigation.shipped)}
        hidden, is_last = navigation.hidden, len(navigation.shown) == 1
        return [
            _Line(
                places[feature.key],
                feature,
                navigation.shortcuts.get(feature.key, ""),
                feature.key not in hidden,
                feature.key in hidden or not is_last,
            )
            for feature in navigation.order
        ]

    def _order(self) -> list[str]:
        return [feature.key for feature in self._navigation.order] if self._navigation is not None else []

    def _on_reordered(self, ids: list[int]) -> None:
        navigation = self._navigation
        if navigation is not None:
            shipped = navigation.shipped
            self._arrange([shipped[number].key for number in ids], navigation.hidden)

    def _on_reset(self) -> None:
        if self._navigation is not None:
            self._arrange([feature.key for feature in self._navigation.shipped], frozenset())

    def _arrange(self, order: list[str], hidden: frozenset[str]) -> None:
        navigation = self._navigation
        if navigation is None:
            return
        before = self._order(), navigation.hidden
        if (order, hidden) == before:
            return
        navigation.arrange(order, hidden)
        self.context.shell.toast(
            self.tr("The screens at the left were changed."),
            self.tr("Undo"),
            lambda: navigation.arrange(*before),
        )
