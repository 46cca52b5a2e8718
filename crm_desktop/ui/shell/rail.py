"""The navigation at the left: screens, the state of saving, settings. Wide with words, or icons only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.create_button import CreateButton
from crm_desktop.ui.shell.feature import Feature, Place
from crm_desktop.ui.shell.mark import Mark
from crm_desktop.ui.shell.navigation import Navigation
from crm_desktop.ui.shell.page_commands import features_at
from crm_desktop.ui.shell.rail_button import RailButton
from crm_desktop.ui.shell.rail_entries import RailEntries
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import ElidingLabel, literal, set_tip

WIDTH = 204
WIDTH_COLLAPSED = 56
_MARGIN = 12
_GAP = 9


class Rail(QFrame):
    """The navigation at the left of the window."""

    page_chosen = Signal(str)
    creation_chosen = Signal(str)
    hiding_requested = Signal(str)
    arranging_requested = Signal()

    def __init__(
        self,
        navigation: Navigation,
        features: Iterable[Feature],
        formats: Formats,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self._navigation = navigation
        self._formats = formats
        self._is_collapsed = False
        self._saved_at: datetime | None = None
        self._build_head()
        features = tuple(features)
        commands = [command for feature in features for command in feature.commands]
        self.create_button = CreateButton(commands, self)
        self.create_button.chosen.connect(self.creation_chosen)
        self._build_entries(features)
        self._build()
        navigation.changed.connect(self._on_arranged)
        self._on_arranged()
        self.set_collapsed(is_collapsed=False)
        self.retranslate()

    def _build_head(self) -> None:
        self._name = ElidingLabel("", "strong", self)
        self._kind = ElidingLabel("", "small", self)
        self._words = QWidget(self)
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._kind)

    def _build_entries(self, features: Sequence[Feature]) -> None:
        shortcuts = self._navigation.shortcuts
        self._main = RailEntries(features_at(features, Place.MAIN), shortcuts, self, can_fold=True)
        self._bottom = RailEntries(features_at(features, Place.BOTTOM), shortcuts, self, can_fold=False)
        for entries in (self._main, self._bottom):
            entries.page_chosen.connect(self.page_chosen)
            entries.stepped.connect(self._step)
            entries.placed.connect(self._give_tab_stop)
        self._main.arranging_requested.connect(self.arranging_requested)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Mark(self))
        head.addWidget(self._words, 1)
        layout.addLayout(head)
        layout.addSpacing(_GAP + 3)
        layout.addWidget(self.create_button)
        layout.addSpacing(_GAP)
        layout.addWidget(self._main, 1)
        layout.addSpacing(3)
        self._saved_row = saved = QHBoxLayout()
        saved.setSpacing(6)
        self._saved_icon = IconView("cloud-check", "success.ink", 16, self)
        self._saved = ElidingLabel("", "small", self)
        saved.addWidget(self._saved_icon, 0, Qt.AlignmentFlag.AlignLeft)
        saved.addWidget(self._saved, 1)
        layout.addLayout(saved)
        layout.addWidget(self._bottom)

    @property
    def is_collapsed(self) -> bool:
        """Whether only the icons show."""
        return self._is_collapsed

    def set_collapsed(self, *, is_collapsed: bool) -> None:
        """Show icons only, or icons and words."""
        self._is_collapsed = is_collapsed
        self.setFixedWidth(WIDTH_COLLAPSED if is_collapsed else WIDTH)
        self._saved_row.setContentsMargins(8 if is_collapsed else 9, 0, 0, 4)
        self._words.setVisible(not is_collapsed)
        self._saved.setVisible(not is_collapsed)
        self.create_button.set_collapsed(is_collapsed=is_collapsed)
        for entries in (self._main, self._bottom):
            entries.set_collapsed(is_collapsed=is_collapsed)
        self._fit()

    def select(self, key: str) -> None:
        """Mark the entry of the open screen; a screen without an entry marks none."""
        self.create_button.set_page(key)
        for entries in (self._main, self._bottom):
            entries.select(key)

    def set_badge(self, key: str, count: int, text: str) -> None:
        """Show a number at an entry; 0 shows none. `text` says what it counts."""
        for entries in (self._main, self._bottom):
            entries.set_badge(key, count, text)

    def set_store(self, name: str, kind: str) -> None:
        """Name the open database."""
        self._name.setText(name)
        self._kind.setText(kind)

    def show_saved(self, moment: datetime) -> None:
        """Say that everything is stored."""
        self._saved_at = moment
        self._show_saved()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("Navigation"))
        for entries in (self._main, self._bottom):
            entries.retranslate()
        self._show_saved()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        entry = self._main.entry_at(self._main.mapFrom(self, event.pos()))
        key = entry.feature.key if entry is not None and len(self._navigation.shown) > 1 else ""
        self.open_entry_menu(key, event.globalPos())

    def open_entry_menu(self, key: str, place: QPoint) -> QMenu:
        """Open the menu that hides an entry, or leads to the choice of screens."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if key:
            name = next(each.text() for each in self._navigation.order if each.key == key)
            hide = menu.addAction(icon("eye-off"), literal(self.tr("Do not show “{0}” here").format(name)))
            hide.triggered.connect(lambda: self.hiding_requested.emit(key))
        choose = menu.addAction(icon("sliders-horizontal"), self.tr("Choose the screens…"))
        choose.triggered.connect(self.arranging_requested)
        menu.popup(place)
        return menu

    def _on_arranged(self) -> None:
        self._main.show_keys([feature.key for feature in self._navigation.shown])
        self._fit()

    def _fit(self) -> None:
        """Make the rows lower when the window is; what finds no room even then goes under "More"."""
        layout = self.layout()
        if layout is None:
            return
        both = (self._main, self._bottom)
        fixed = layout.totalMinimumSize().height() - sum(each.minimumSizeHint().height() for each in both)
        wanted = sum(each.height_of(is_low=False) for each in both)
        is_low = fixed + wanted > self.height()
        for each in both:
            each.set_low(is_low=is_low)

    def _rows(self) -> list[RailButton]:
        return [*self._main.rows, *self._bottom.rows]

    def _step(self, step: int) -> None:
        """Give the keyboard to the next entry, going round."""
        rows = self._rows()
        focused = QApplication.focusWidget()
        at = next((number for number, row in enumerate(rows) if row is focused), 0)
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        rows[(at + step) % len(rows)].setFocus(reason)

    def _give_tab_stop(self) -> None:
        """Let Tab stop at the entry of the open screen only; the arrow keys lead to the others."""
        rows = self._rows()
        stop = next((row for row in rows if row.isChecked()), rows[0] if rows else None)
        for row in rows:
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus if row is stop else Qt.FocusPolicy.NoFocus)

    def _show_saved(self) -> None:
        self._saved_icon.setVisible(self._saved_at is not None)
        if self._saved_at is not None:
            text = self.tr("Saved · {0}").format(self._formats.time(self._saved_at))
            self._saved.setText(text)
            set_tip(self._saved_icon, text)
