"""The line above a timeline: one line that grows into a form, and keeps what was typed for each client."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.timeline import (
    DealMark,
    Direction,
    InteractionDraft,
    InteractionKind,
    NextStep,
    Outcome,
)
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.timeline.entry_form import EntryForm
from crm_desktop.ui.timeline.words import TimelineWords

About = tuple[int, int | None]  # a client, and the deal of it that is written about
_LEAST_FORM = 160
_FIRST = {
    InteractionKind.CALL: Direction.OUT,
    InteractionKind.LETTER: Direction.OUT,
    InteractionKind.MESSAGE: Direction.OUT,
    InteractionKind.SMS: Direction.OUT,
    InteractionKind.FAX: Direction.OUT,
    InteractionKind.VISIT: Direction.IN,
}


class ComposerLine(QLineEdit):
    """The closed form: a click, a letter typed or pasted opens it; Tab only passes."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addAction(icon("pencil", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(lambda: self.opened.emit(""))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.deselect()

    def _on_edited(self, text: str) -> None:
        self.clear()
        self.opened.emit(text)


class _FormArea(QScrollArea):
    """As high as the form in it; where there is less room the form scrolls."""

    def __init__(self, form: EntryForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self.setWidget(form)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        form.resized.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = max(200, self.width())
        return QSize(width, self._form.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(_LEAST_FORM, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


class Composer(QWidget):
    """`save_requested` carries the entry and the next step; the pane says `saved` when both are stored."""

    save_requested = Signal(object, object)
    resized = Signal()
    closed = Signal()

    def __init__(self, context: AppContext, words: TimelineWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, words
        self._about: About = (0, None)
        self._outcomes: Sequence[Outcome] = ()
        self._people: Sequence[tuple[int, str]] = ()
        self._deals: Sequence[DealMark] = ()
        self._drafts: dict[About, InteractionDraft] = {}
        self._storing: set[About] = set()
        self._kind = InteractionKind.CALL
        self._directions = dict(_FIRST)
        self._form: EntryForm | None = None
        self._area: _FormArea | None = None
        self.line = ComposerLine(self)
        self.line.opened.connect(self._on_opened)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.line)
        self.retranslate()

    @property
    def form(self) -> EntryForm:
        """The form, made when it is first needed."""
        if self._form is None:
            self._form = form = EntryForm(self._context, self._words, self)
            form.save_requested.connect(self._on_save)
            form.put_away.connect(self.put_away)
            form.kinds.chosen.connect(lambda _key: self._on_kind())
            form.set_lists(self._outcomes, self._people, self._deals)
            self._area = _FormArea(form, self)
            self._area.hide()
            self._layout.addWidget(self._area)
        return self._form

    @property
    def is_open(self) -> bool:
        """Whether the form is shown."""
        return self._area is not None and not self._area.isHidden()

    def show_client(
        self, client_id: int, people: Sequence[tuple[int, str]], deal_id: int | None = None
    ) -> None:
        """Write about this client, or this deal of it, from now on; what was typed about another is kept for
        it."""
        if (client_id, deal_id) != self._about:
            self._keep()
            self._close()
            self._about = (client_id, deal_id)
        self._people = people
        self._give_lists()
        self.retranslate()

    def set_lists(self, outcomes: Sequence[Outcome], deals: Sequence[DealMark]) -> None:
        """Offer these outcomes and deals."""
        if (tuple(outcomes), tuple(deals)) != (tuple(self._outcomes), tuple(self._deals)):
            self._outcomes, self._deals = outcomes, deals
            self._give_lists()

    def open(self, kind: InteractionKind | None = None, text: str = "", *, focus: bool = True) -> None:
        """Show the form with what was begun before; `kind` as asked for, `text` added to it."""
        if not self._about[0]:
            return
        if not self.is_open:
            draft = self._drafts.pop(self._about, None) or self._new(kind or self._kind)
            self.form.show_draft(draft, is_new=True)
            self._show_form(is_shown=True)
        if kind is not None and kind is not self.form.kind():
            self.form.set_kind(kind)
            self._on_kind()
        if text:
            self.form.text.insertPlainText(text)
        if focus:
            self.form.focus_text()

    def put_away(self) -> None:
        """Close the form; what was typed waits."""
        self._keep()
        self._close()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    @property
    def about(self) -> About:
        """The client that is written about, and the deal."""
        return self._about

    def saved(self, about: About, draft: InteractionDraft) -> None:
        """Close the form, unless the words of another client stand in it by now: what was typed is stored."""
        self._storing.discard(about)
        self._kind = draft.kind
        if draft.direction is not Direction.NONE:
            self._directions[draft.kind] = draft.direction
        if about != self._about or self.form.isEnabled():
            return
        self._close()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def refused(self, about: About, draft: InteractionDraft) -> None:
        """Give the form back with its words; those of a client who does not show any more wait."""
        self._storing.discard(about)
        if about == self._about and not self.form.isEnabled():
            self.form.setEnabled(True)
            self.form.focus_text()
        else:
            self._drafts[about] = draft
            self.retranslate()

    def take_over(self, draft: InteractionDraft) -> None:
        """Keep words that have lost their place as a new entry about the same client."""
        about = (draft.client_id, self._about[1])
        if about not in self._drafts:
            self._drafts[about] = replace(draft, started_at=None)
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        begun = self._drafts.get(self._about)
        if begun is not None:
            words = " ".join((begun.subject or begun.body or begun.decision).split())
            self.line.setPlaceholderText(self.tr("Not saved yet: {0}").format(words))
        else:
            self.line.setPlaceholderText(self.tr("What happened? A call, a meeting, a note…"))
        self.line.setAccessibleName(self.tr("What happened?"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _new(self, kind: InteractionKind) -> InteractionDraft:
        client_id, deal_id = self._about
        direction = self._directions.get(kind, Direction.NONE)
        return InteractionDraft(client_id, kind, direction=direction, deal_id=deal_id)

    def _give_lists(self) -> None:
        if self._form is not None:
            self._form.set_lists(self._outcomes, self._people, self._deals)

    def _keep(self) -> None:
        if self.is_open and self.form.has_words and self.form.isEnabled():
            self._drafts[self._about] = self.form.draft()

    def _close(self) -> None:
        self._show_form(is_shown=False)
        if self._form is not None:
            self._form.setEnabled(True)
        self.retranslate()

    def _show_form(self, *, is_shown: bool) -> None:
        if self._area is not None:
            self._area.setVisible(is_shown)
        self.line.setVisible(not is_shown)
        self.resized.emit()

    def _on_opened(self, text: str) -> None:
        self.open(None, text)

    def _on_kind(self) -> None:
        kind = self.form.kind()
        self.form.direction.set_value(self._directions.get(kind, Direction.NONE))

    def _on_save(self) -> None:
        """Hand the words over once: until they are stored, which may take a while, they are not typed on."""
        if self._about in self._storing:
            return
        step: NextStep | None = self.form.next_step()
        draft = self.form.draft()
        self._storing.add(self._about)
        self.form.setEnabled(False)
        self.save_requested.emit(draft, step)
