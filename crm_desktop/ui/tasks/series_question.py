"""Asks of a repeated task whether only it or all that follow are meant, before one is moved or removed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.ui.runtime.icons import icon


class SeriesQuestion(QObject):
    """A small menu where the hand or the eye is; Esc leaves everything as it was."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._is_answered = False
        self.menu: QMenu | None = None

    def ask_move(
        self,
        place: QPoint,
        only: Callable[[], None],
        following: Callable[[], None],
        never: Callable[[], None],
        *,
        moves_others: bool = False,
    ) -> None:
        """Ask what shall be moved; `never` when nothing shall be. A series may come on several days of the week: it is
        said that the others move too."""
        following_text = (
            self.tr("Move this one and all that follow; the other weekdays of the series move too")
            if moves_others
            else self.tr("Move this one and all that follow")
        )
        texts = (self.tr("Move only this one"), following_text)
        self._ask(place, texts, "calendar", only, following, never)

    def ask_removal(self, place: QPoint, only: Callable[[], None], following: Callable[[], None]) -> None:
        """Ask what shall be removed."""
        texts = (self.tr("Remove only this one"), self.tr("Remove this one and all that follow"))
        self._ask(place, texts, "trash-2", only, following, lambda: None)

    def _ask(
        self,
        place: QPoint,
        texts: tuple[str, str],
        icon_name: str,
        only: Callable[[], None],
        following: Callable[[], None],
        never: Callable[[], None],
    ) -> None:
        menu = QMenu(self._host)
        self._is_answered = False
        first = menu.addAction(icon(icon_name), texts[0], lambda: self._answer(only))
        menu.addAction(icon("refresh-cw"), texts[1], lambda: self._answer(following))
        menu.addSeparator()
        menu.addAction(icon("x"), self.tr("Leave it as it is") + "\tEsc")
        menu.aboutToHide.connect(lambda: self._on_hidden(menu, never), Qt.ConnectionType.QueuedConnection)
        self.menu = menu
        menu.popup(place)
        menu.setActiveAction(first)

    def _answer(self, deed: Callable[[], None]) -> None:
        self._is_answered = True
        deed()

    def _on_hidden(self, menu: QMenu, never: Callable[[], None]) -> None:
        """Come after the answer: a menu hides before it says what was chosen."""
        self.menu = None
        menu.deleteLater()
        if not self._is_answered:
            never()
