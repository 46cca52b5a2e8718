"""A warning that a client like this is in the base already, with that card one click away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import ClientDraft
from crm_desktop.domain.duplicates import Certainty, DuplicateReason
from crm_desktop.services.duplicates import LikeClient
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import ElidingLabel, label

_DEBOUNCE_MS = 250
_MAX_SHOWN = 3
_ROW_WIDE = 540
# Who is typing a new client wants to know of a namesake; on a stored card namesakes would be noise.
_WARNING = frozenset({Certainty.CERTAIN, Certainty.POSSIBLE})
_TELLING = frozenset({Certainty.CERTAIN})


def reason_words() -> dict[DuplicateReason, str]:
    """Return what two cards can have in common."""
    translate = QCoreApplication.translate
    return {
        DuplicateReason.INN: translate("DuplicateReasons", "same INN"),
        DuplicateReason.PHONE: translate("DuplicateReasons", "same phone"),
        DuplicateReason.EMAIL: translate("DuplicateReasons", "same e-mail"),
        DuplicateReason.NAME: translate("DuplicateReasons", "similar name"),
    }


class _LikeRow(QWidget):
    """Who was found, with the buttons behind, or below where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self.who = QHBoxLayout()
        self.who.setSpacing(10)
        self._box.addLayout(self.who, 1)

    def add_buttons(self, buttons: QHBoxLayout) -> None:
        """Add what can be done."""
        self._box.addLayout(buttons)

    def minimumSizeHint(self) -> QSize:
        # Or the buttons beside the name would keep the row too wide to put them below.
        return QSize(200, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_wide = event.size().width() >= _ROW_WIDE
        self._box.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)


class AlikePanel(QWidget):
    """Looks for clients like a draft, on the readers' thread, and shows them.

    `open_requested` carries the id of the card to open, `merge_requested` of the one to merge with,
    `told_apart` of one that the user said is another client.
    """

    open_requested = Signal(int)
    merge_requested = Signal(int)
    told_apart = Signal(int)

    def __init__(
        self,
        context: AppContext,
        *,
        can_merge: bool,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
        parent: QWidget | None = None,
    ) -> None:
        """`margins` are left free around the panel while it shows."""
        super().__init__(parent)
        note = QFrame()
        note.setProperty("kind", "note-warning")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*margins)
        outer.addWidget(note)
        self._context, self._can_merge = context, can_merge
        self._latest = Latest(context.runner, self)
        self._draft: ClientDraft | None = None
        self._exclude_id: int | None = None
        self._apart: set[int] = set()
        self._found: tuple[LikeClient, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE_MS)
        self._timer.timeout.connect(self._ask)
        layout = QVBoxLayout(note)
        layout.setContentsMargins(14, 10, 10, 10)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconView("triangle-alert", "warning.ink", 16))
        head.addWidget(label(self.tr("There seems to be such a client already"), "strong", wraps=True), 1)
        layout.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        layout.addLayout(self._rows)
        self.setAccessibleName(self.tr("There seems to be such a client already"))
        self.hide()

    @property
    def found(self) -> tuple[LikeClient, ...]:
        """The clients shown."""
        return self._found

    @property
    def apart(self) -> frozenset[int]:
        """The clients that the user said are others."""
        return frozenset(self._apart)

    def look_for(self, draft: ClientDraft, exclude_id: int | None = None, *, at_once: bool = False) -> None:
        """Look for clients like this draft, once the typing pauses."""
        self._draft, self._exclude_id = draft, exclude_id
        if at_once:
            self._ask()
        else:
            self._timer.start()

    def forget(self) -> None:
        """Show nothing and remember nothing."""
        self._timer.stop()
        self._latest.forget()
        self._apart.clear()
        self._show(())

    def _ask(self) -> None:
        self._timer.stop()
        draft, exclude_id = self._draft, self._exclude_id
        if draft is None or not (draft.display_name() or draft.phones or draft.emails or draft.inn):
            self._latest.forget()
            self._show(())
            return
        find = self._context.services.duplicates.find
        self._latest.ask(lambda _: find(draft, exclude_id), self._on_found)

    def _on_found(self, found: Sequence[LikeClient]) -> None:
        wanted = _TELLING if self._can_merge else _WARNING
        told = [like for like in found if like.row.id not in self._apart and like.match.certainty in wanted]
        self._show(tuple(told[:_MAX_SHOWN]))

    def _show(self, found: tuple[LikeClient, ...]) -> None:
        if found == self._found:
            self.setVisible(bool(found))
            return
        self._found = found
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for like in found:
            self._rows.addWidget(self._row(like))
        self.setVisible(bool(found))

    def _row(self, like: LikeClient) -> QWidget:
        row = _LikeRow()
        layout = row.who
        avatar = Avatar(32)
        avatar.set_person(like.row.name, like.row.id)
        layout.addWidget(avatar)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidingLabel(like.row.name, "strong"))
        known = reason_words()
        reasons = ", ".join(known[reason] for reason in like.match.reasons)
        second = (reasons, like.row.phone, like.row.company, like.row.email)
        words.addWidget(ElidingLabel(" · ".join(text for text in second if text), "small"))
        layout.addLayout(words, 1)
        row.add_buttons(self._buttons(like))
        return row

    def _buttons(self, like: LikeClient) -> QHBoxLayout:
        row_id, name = like.row.id, like.row.name
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addStretch(1)
        wanted: list[tuple[str, str, Callable[[], None]]] = [
            (self.tr("Open"), self.tr("Open {0}").format(name), lambda: self.open_requested.emit(row_id))
        ]
        if self._can_merge:
            wanted.append(
                (
                    self.tr("Merge…"),
                    self.tr("Merge with {0}").format(name),
                    lambda: self.merge_requested.emit(row_id),
                )
            )
        wanted.append(
            (
                self.tr("Not a duplicate"),
                self.tr("{0} is another client").format(name),
                lambda: self._tell_apart(row_id),
            )
        )
        for at, (text, spoken, act) in enumerate(wanted):
            one = button(text, "quiet" if at == len(wanted) - 1 else "")
            one.setAccessibleName(spoken)
            one.clicked.connect(act)
            buttons.addWidget(one)
        return buttons

    def _tell_apart(self, row_id: int) -> None:
        self._apart.add(row_id)
        self._show(tuple(like for like in self._found if like.row.id != row_id))
        self.told_apart.emit(row_id)
