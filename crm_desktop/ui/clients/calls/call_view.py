"""One call: the client at the left, the notes at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.call_number import CallerMatch, CallNumber
from crm_desktop.domain.call_record import CallRecord
from crm_desktop.domain.errors import NotFoundError
from crm_desktop.ui.clients.calls.call_form import CallForm
from crm_desktop.ui.clients.calls.client_pane import ClientPane
from crm_desktop.ui.clients.calls.who_pane import WhoPane
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, name_control
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label, literal, set_tip

_FORM_WIDTH = 420


class CallView(QWidget):
    """`store_requested` when the call is to be stored, `discard_requested` when it is to be forgotten.

    `renamed` when it turns out, or is chosen, whose call it is.
    """

    store_requested = Signal()
    discard_requested = Signal()
    put_aside = Signal()
    open_requested = Signal(int)
    renamed = Signal()

    def __init__(self, context: AppContext, number: CallNumber, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.number = number
        self.client_id = 0
        self._name = ""
        self._gets_number = False  # the client was chosen by hand for a number that nobody had
        self._matches: list[CallerMatch] = []
        self.who = WhoPane(context, number, self)
        self.who.chosen.connect(self._on_chosen)
        self.who.named.connect(lambda _name: self.renamed.emit())
        self.pane: ClientPane | None = None
        self.form = CallForm(context, self)
        self.who.down.connect(self.form.notes.setFocus)
        self.store_button = button("", "primary", "check", self)
        self.store_button.clicked.connect(self.store_requested)
        self.later_button = button("", parent=self)
        self.later_button.clicked.connect(self.put_aside)
        self.discard_button = button("", "quiet", parent=self)
        self.discard_button.clicked.connect(self.discard_requested)
        self._build()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._shortcut(keys).activated.connect(self.store_requested)
        for position in range(9):
            shortcut = self._shortcut(f"Alt+{position + 1}")
            shortcut.activated.connect(lambda position=position: self.form.choose_outcome(position))
        self.retranslate()

    def _shortcut(self, keys: str) -> QShortcut:
        result = QShortcut(QKeySequence(keys), self)
        result.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return result

    def _build(self) -> None:
        self._match_box = QWidget(self)
        lines = QVBoxLayout(self._match_box)
        lines.setContentsMargins(20, 12, 16, 0)
        lines.setSpacing(6)
        self._match_caption = label("", "caption", self._match_box, wraps=True)
        self._match_chips = FlowLayout()
        lines.addWidget(self._match_caption)
        lines.addLayout(self._match_chips)
        self._match_box.hide()
        self._left = QStackedWidget(self)
        self._left.addWidget(self.who)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._match_box)
        left.addWidget(self._left, 1)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.NoFrame)
        line.setFixedWidth(1)
        line.setProperty("kind", "column-line")
        right = QVBoxLayout()
        right.setContentsMargins(16, 14, 20, 14)
        right.setSpacing(10)
        right.addWidget(scrolled(self.form, self), 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.store_button)
        foot.addWidget(self.later_button)
        foot.addStretch(1)
        foot.addWidget(self.discard_button)
        right.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 11)
        layout.addWidget(line)
        layout.addLayout(right, 10)

    # Whose call it is

    def offer(self, matches: Sequence[CallerMatch]) -> None:
        """Show the clients who may be calling, the likeliest at once."""
        self._matches = list(matches)
        self._show_matches()
        if matches and not self.client_id:
            self.show_client(matches[0].client_id)

    def show_client(self, client_id: int) -> None:
        """Take a client for the one on the line."""
        try:
            client = self._context.services.clients.get(client_id)
        except NotFoundError:
            self._forget_client()
            return
        if self.pane is None:
            self.pane = ClientPane(self._context)
            self.pane.open_requested.connect(lambda: self.open_requested.emit(self.client_id))
            self.pane.other_requested.connect(self.ask_who)
            self._left.addWidget(scrolled(self.pane, self))
        self.client_id = client_id
        self._name = client.draft.display_name() or client.draft.fallback_name()
        self._left.setCurrentIndex(1)
        self.pane.show_client(client)
        self._show_matches()
        self.renamed.emit()

    def refresh(self) -> None:
        """Read the client again: something changed."""
        if self.client_id:
            self.show_client(self.client_id)

    def refresh_outcomes(self) -> None:
        """Read the outcomes again."""
        self.form.show_outcomes(self._context.services.outcomes.list())

    def ask_who(self) -> None:
        """It is somebody else: ask who."""
        self._forget_client()
        self.who.take_keyboard()

    def _forget_client(self) -> None:
        self.client_id, self._name = 0, ""
        self._left.setCurrentIndex(0)
        self._show_matches()
        self.renamed.emit()

    def _on_chosen(self, client_id: int) -> None:
        known = {match.client_id for match in self._matches if match.is_exact}
        self._gets_number = self.number.phone is not None and client_id not in known
        self.show_client(client_id)
        self.form.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_matches(self) -> None:
        """Show all who may be calling, when it is not the one and only."""
        while (item := self._match_chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        is_doubtful = len(self._matches) > 1 or any(not match.is_exact for match in self._matches)
        self._match_box.setVisible(is_doubtful)
        for match in self._matches if is_doubtful else ():
            chip = button(literal(match.name), "chip", "ban" if match.do_not_call else "", self._match_box)
            chip.setCheckable(True)
            chip.setChecked(match.client_id == self.client_id)
            set_tip(chip, " · ".join(text for text in (match.company, match.position) if text))
            chip.clicked.connect(lambda _on, each=match.client_id: self.choose_match(each))
            self._match_chips.addWidget(chip)
        is_exact = bool(self._matches) and self._matches[0].is_exact
        self._match_caption.setText(
            self.tr("This number belongs to several clients:")
            if is_exact
            else self.tr("Only the last digits agree. Perhaps it is:")
        )

    def offered(self) -> tuple[str, ...]:
        """Return the names of those among whom the user is asked to choose."""
        return () if self._match_box.isHidden() else tuple(match.name for match in self._matches)

    def choose_match(self, client_id: int) -> None:
        """Take one of those who have the number."""
        self._gets_number = False
        self.show_client(client_id)
        self.form.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the screen asks

    def title(self) -> str:
        """Return whose call it is, in a word."""
        return self._name or self.who.name.text().strip() or self.number.shown or self.tr("Call")

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost."""
        return self.form.is_empty

    def record(self) -> CallRecord | None:
        """Return the call as it is to be stored; None, with the keyboard where something lacks."""
        if (wrong := self.form.wrong_day()) is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        record = self.form.record(self.client_id, self.number.shown)
        if self.client_id:
            return replace(record, add_number=self.number.phone if self._gets_number else None)
        draft = self.who.draft()
        if draft is None:
            self.who.take_keyboard()
            return None
        return replace(record, new_client=draft)

    def take_keyboard(self) -> None:
        """Begin where work begins: in the notes, or with the name of who is not known."""
        if self.client_id:
            self.form.notes.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.who.take_keyboard()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.store_button.setText(self.tr("Store the call"))
        name_control(self.store_button, self.tr("Store the call"), "Ctrl+Return")
        self.later_button.setText(self.tr("Later"))
        name_control(self.later_button, self.tr("Keep for later"), "Esc")
        self.discard_button.setText(self.tr("Discard"))
        self._show_matches()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.who.retranslate()
            self.form.retranslate()
            if self.pane is not None:
                self.pane.retranslate()
            self.retranslate()
            self.refresh()
        super().changeEvent(event)
