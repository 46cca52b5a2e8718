"""The navigation at the left: screens, the state of saving, settings. Wide with words, or icons only."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.feature import Feature, Place
from crm_desktop.ui.shell.mark import Mark
from crm_desktop.ui.widgets.buttons import ICON_SIZE, PushButton, button
from crm_desktop.ui.widgets.chip import CHIP_HEIGHT, chip_width, paint_chip, paint_corner
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import ElidingLabel, set_property, set_tip

WIDTH = 204
WIDTH_COLLAPSED = 56
_ICON = 18
_ICON_GAP = 6
_MOST = 99


class _NavButton(PushButton):
    """One entry: an icon, and a word while the rail is wide."""

    def __init__(self, feature: Feature, shortcut: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.feature = feature
        self._shortcut = shortcut
        self._badge = self._badge_text = ""
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_text(self, *, is_collapsed: bool) -> None:
        """Set word, name and tool tip."""
        text = self.feature.text()
        self.setText("" if is_collapsed else text)
        gap = 0 if is_collapsed else _ICON_GAP
        self.setIcon(icon(self.feature.icon, "text2", checked="accent_text", gap=gap))
        self.setIconSize(QSize(_ICON + gap, _ICON))
        set_property(self, "compact", is_collapsed)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._badge_text)
        keys = f" ({self._shortcut})" if self._shortcut else ""
        tip = text + keys if is_collapsed or keys else ""
        set_tip(self, "\n".join(part for part in (tip, self._badge_text) if part))

    def set_badge(self, badge: str, text: str) -> None:
        """Show a number at the right, or at the corner of the icon; `text` says what it counts."""
        self._badge, self._badge_text = badge, text
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._badge and self.text():
            width = max(CHIP_HEIGHT, chip_width(self._badge))
            place = QRect(self.width() - width - 6, (self.height() - CHIP_HEIGHT) // 2, width, CHIP_HEIGHT)
            paint_chip(QPainter(self), place, self._badge, "danger")
        elif self._badge:
            paint_corner(QPainter(self), self.rect(), self._badge)


class Rail(QFrame):
    """The navigation at the left of the window."""

    page_chosen = Signal(str)
    create_requested = Signal()

    def __init__(self, features: Iterable[Feature], formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self._formats = formats
        self._is_collapsed = False
        self._saved_at: datetime | None = None
        self._buttons: dict[str, _NavButton] = {}
        self._group = QButtonGroup(self)
        self._build_head()
        self._create = button("", "primary", "plus", self)
        self._create.clicked.connect(self.create_requested)
        self._build(list(features))
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

    def _build(self, features: list[Feature]) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Mark(self))
        head.addWidget(self._words, 1)
        layout.addLayout(head)
        layout.addSpacing(9)
        layout.addWidget(self._create)
        layout.addSpacing(9)
        for number, feature in enumerate(features_at(features, Place.MAIN), start=1):
            layout.addWidget(self._add(feature, f"Ctrl+{number}"))
        layout.addStretch(1)
        self._saved_row = saved = QHBoxLayout()
        saved.setSpacing(6)
        self._saved_icon = IconView("cloud-check", "success.ink", 16, self)
        self._saved = ElidingLabel("", "small", self)
        saved.addWidget(self._saved_icon, 0, Qt.AlignmentFlag.AlignLeft)
        saved.addWidget(self._saved, 1)
        layout.addLayout(saved)
        for feature in features_at(features, Place.BOTTOM):
            layout.addWidget(self._add(feature, "Ctrl+," if feature.key == "settings" else ""))

    def _add(self, feature: Feature, shortcut: str) -> QPushButton:
        entry = _NavButton(feature, shortcut, self)
        entry.clicked.connect(lambda: self.page_chosen.emit(feature.key))
        self._group.addButton(entry)
        self._buttons[feature.key] = entry
        return entry

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
        self.retranslate()

    def set_create_visible(self, *, is_visible: bool) -> None:
        """Show the button that adds something, where there is something to add."""
        self._create.setVisible(is_visible)

    def select(self, key: str) -> None:
        """Mark the entry of the open screen; a screen without an entry marks none."""
        self._group.setExclusive(False)
        for name, entry in self._buttons.items():
            entry.setChecked(name == key)
        self._group.setExclusive(key in self._buttons)

    def set_badge(self, key: str, count: int, text: str) -> None:
        """Show a number at an entry; 0 shows none. `text` says what it counts."""
        entry = self._buttons.get(key)
        if entry is not None:
            shown = str(count) if count <= _MOST else f"{_MOST}+"
            entry.set_badge(shown if count else "", text if count else "")
            entry.show_text(is_collapsed=self._is_collapsed)

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
        create = self.tr("Create")
        self._create.setText("" if self._is_collapsed else create)
        gap = 0 if self._is_collapsed else 4
        self._create.setIcon(icon("plus", "on_accent", gap=gap))
        self._create.setIconSize(QSize(ICON_SIZE + gap, ICON_SIZE))
        set_property(self._create, "compact", self._is_collapsed)
        self._create.setAccessibleName(create)
        set_tip(self._create, self.tr("New client (Ctrl+N)"))
        for entry in self._buttons.values():
            entry.show_text(is_collapsed=self._is_collapsed)
        self._show_saved()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_saved(self) -> None:
        self._saved_icon.setVisible(self._saved_at is not None)
        if self._saved_at is not None:
            text = self.tr("Saved · {0}").format(self._formats.time(self._saved_at))
            self._saved.setText(text)
            set_tip(self._saved_icon, text)


def features_at(features: Iterable[Feature], place: Place) -> list[Feature]:
    """Return the features that the navigation shows at a place."""
    return [feature for feature in features if feature.place is place]
