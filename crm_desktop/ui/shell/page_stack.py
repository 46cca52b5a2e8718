"""The screens of the window, each built when it is first opened, with the way back and forward."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.domain.entity import EntityRef
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import Feature, FeaturePage, Place

logger = logging.getLogger(__name__)

_MAX_HISTORY = 50


@dataclass(frozen=True, slots=True)
class _Visit:
    key: str
    ref: EntityRef | None = None


class PageStack(QStackedWidget):
    """Holds the screens; `page_changed` carries the key of the one that shows now."""

    page_changed = Signal(str)
    history_changed = Signal()

    def __init__(
        self, features: Iterable[Feature], context: AppContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.features = {feature.key: feature for feature in features if feature.place is not Place.NOWHERE}
        self._pages: dict[str, FeaturePage] = {}
        self._visits: list[_Visit] = []
        self._position = -1
        context.shell.record_in_view = self.record_in_view

    @property
    def current_key(self) -> str:
        """The key of the screen that shows; empty before the first."""
        return self._visits[self._position].key if self._visits else ""

    @property
    def current_page(self) -> FeaturePage | None:
        """The screen that shows."""
        return self._pages.get(self.current_key)

    def record_in_view(self) -> EntityRef | None:
        """Return the client or the deal that the screen at hand shows."""
        page = self.current_page
        return page.record_in_view() if page is not None else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier screen to return to."""
        return self._position > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the user came back from somewhere."""
        return self._position < len(self._visits) - 1

    def built_pages(self) -> dict[str, FeaturePage]:
        """Return the screens that were opened so far."""
        return dict(self._pages)

    def open(self, key: str, ref: EntityRef | None = None) -> bool:
        """Show a screen, and a record on it; False when the screen being left kept the user."""
        if key not in self.features:
            logger.warning("there is no screen %s", key)
            return False
        visit = _Visit(key, ref)
        if self._visits and self._visits[self._position] == visit:
            return self._show(visit)
        if not self._show(visit):
            return False
        del self._visits[self._position + 1 :]
        self._visits.append(visit)
        del self._visits[:-_MAX_HISTORY]
        self._position = len(self._visits) - 1
        self._announce()
        return True

    def open_ref(self, ref: EntityRef) -> bool:
        """Show a record on the screen of its entity."""
        for feature in self.features.values():
            if feature.entity is ref.entity:
                return self.open(feature.key, ref)
        logger.warning("no screen shows a %s", ref.entity)
        return False

    def hand_over(self, key: str, message: object) -> None:
        """Show a screen and give it something."""
        if self.open(key):
            self.page(key).receive(message)

    def go(self, step: int) -> None:
        """Go back (-1) or forward (1) through the screens visited."""
        target = self._position + step
        if 0 <= target < len(self._visits) and self._show(self._visits[target]):
            self._position = target
            self._announce()

    def page(self, key: str) -> FeaturePage:
        """Return a screen, built now if it was not yet."""
        found = self._pages.get(key)
        if found is None:
            feature = self.features[key]
            found = feature.make_page(self._context, self)
            found.setObjectName(f"page-{key}")
            found.setAccessibleName(feature.text())
            found.restore_state(self._context.settings.screen_state(key))
            self._pages[key] = found
            self.addWidget(found)
        return found

    def store_states(self) -> None:
        """Remember the state of all screens that were opened."""
        for key, page in self._pages.items():
            self._context.settings.set_screen_state(key, page.state())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            for key, page in self._pages.items():
                page.setAccessibleName(self.features[key].text())
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        # Not the largest of all pages: a narrow window must stay possible.
        return QSize(560, 360)

    def _show(self, visit: _Visit) -> bool:
        page = self.page(visit.key)
        leaving = self.current_page
        if leaving is not None and leaving is not page and not leaving.may_leave():
            return False
        self.setCurrentWidget(page)
        if visit.ref is not None:
            page.open_ref(visit.ref)
        else:
            page.focus_first()
        return True

    def _announce(self) -> None:
        self.page_changed.emit(self.current_key)
        self.history_changed.emit()
