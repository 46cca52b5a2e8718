"""The form of an entry: to write a new one above the timeline, and to change one in its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, QSize, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.timeline import (
    DealMark,
    Direction,
    InteractionDraft,
    InteractionKind,
    NextStep,
    Outcome,
    TimelineKind,
)
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.runtime.entry_texts import direction_words, kind_text
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.timeline.entry_fields import (
    DirectionButtons,
    EntryText,
    KindButtons,
    LengthLine,
    NextStepLine,
    TimeLine,
    fix_width,
    mark_wrong,
)
from crm_desktop.ui.timeline.words import TimelineWords
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import label

_DIRECTED = frozenset(InteractionKind) - {InteractionKind.NOTE, InteractionKind.MEETING}
_LASTING = frozenset({InteractionKind.CALL, InteractionKind.MEETING, InteractionKind.VISIT})
_TITLED = frozenset({InteractionKind.LETTER, InteractionKind.FAX, InteractionKind.MEETING})


class EntryForm(QFrame):
    """`save_requested` on Ctrl+Enter or the button, `put_away` on Esc; `resized` when it wants another height."""

    save_requested = Signal()
    put_away = Signal()
    resized = Signal()
    theirs_wanted = Signal()
    mine_wanted = Signal()

    def __init__(self, context: AppContext, words: TimelineWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, words
        self._draft = InteractionDraft(0, InteractionKind.NOTE)
        self._shown_moment: tuple[dt.date | None, dt.time | None] = (None, None)
        self._outcomes: tuple[Outcome, ...] = ()
        self._deals: tuple[DealMark, ...] = ()
        self._is_new = True
        self.setProperty("kind", "card")
        self._make_fields()
        self._build()
        self._connect()
        self.retranslate()
        self.set_kind(InteractionKind.NOTE)

    # What is shown

    def set_lists(
        self, outcomes: Sequence[Outcome], people: Sequence[tuple[int, str]], deals: Sequence[DealMark] = ()
    ) -> None:
        """Offer these outcomes, these people as whose entry it is (the first is the company itself), and these
        deals as what it is about."""
        self._outcomes, self._deals = tuple(outcomes), tuple(deals)
        chosen = self.whom.currentData()
        self.whom.clear()
        for client_id, name in people:
            self.whom.addItem(name, client_id)
        self.whom.setCurrentIndex(max(0, self.whom.findData(chosen)))
        self.whom.setVisible(len(people) > 1)
        self._fill_deals(self._deal_id())
        self._fill_outcomes()

    def show_draft(self, draft: InteractionDraft, *, is_new: bool) -> None:
        """Show an entry to be written or changed."""
        self._draft, self._is_new = draft, is_new
        self.step.suggest(None)
        self.set_kind(draft.kind)
        self.direction.set_value(draft.direction)
        local = draft.started_at.astimezone() if draft.started_at else self._now()
        self.day.set_typed(local.date())
        self.time.set_typed(dt.time(local.hour, local.minute))
        self._shown_moment = (self.day.typed_value(), self.time.typed_value())
        self.length.set_typed(draft.length_seconds or None)
        self.subject.setText(draft.subject)
        self.text.set_value(draft.body)
        self.decision.setText(draft.decision)
        self.decision.setCursorPosition(0)
        self.outcome.setEditText(draft.outcome)
        self.whom.setCurrentIndex(max(0, self.whom.findData(draft.client_id)))
        self._fill_deals(draft.deal_id)
        self._show_fields()
        self.show_problem("")
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)

    def draft(self) -> InteractionDraft:
        """Return the entry as it is typed now."""
        kind = self.kind()
        whom = self.whom.currentData()
        return replace(
            self._draft,
            client_id=self._draft.client_id if whom is None else whom,
            kind=kind,
            direction=self.direction.value() if kind in _DIRECTED else Direction.NONE,
            started_at=self._moment(),
            length_seconds=self.length.typed_value() if kind in _LASTING else None,
            subject=self.subject.text().strip(),
            body=self.text.value(),
            decision=self.decision.text().strip(),
            outcome=self.outcome.currentText().strip(),
            deal_id=self._deal_id(),
        )

    def next_step(self) -> NextStep | None:
        """Return what is to be done next, if it is wanted with this entry."""
        return self.step.value()

    @property
    def is_edited(self) -> bool:
        """Whether anything differs from what was shown."""
        return self.draft() != self._draft

    @property
    def has_words(self) -> bool:
        """Whether anything was typed that would be lost."""
        lines = (self.subject.text(), self.text.toPlainText(), self.decision.text())
        return any(line.strip() for line in lines)

    def kind(self) -> InteractionKind:
        """Return the kind that is chosen."""
        return self.kinds.current()

    def set_kind(self, kind: InteractionKind) -> None:
        """Choose a kind, and show the fields that it has."""
        self.kinds.select(kind)
        self._fill_outcomes()
        self._show_fields()

    def focus_text(self) -> None:
        """Give the keyboard to the text."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, text: str) -> None:
        """Say why the entry could not be stored."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.theirs.hide()
        self.mine.hide()
        for field in (self.text, self.subject, self.length):
            mark_wrong(field, is_wrong=False)
        self.resized.emit()

    def show_refusal(self, error: ValidationError) -> None:
        """Mark the fields that were refused."""
        self.show_problem(describe(error).text)
        fields = {"body": self.text, "subject": self.subject, "length_seconds": self.length}
        for name in error.problems:
            if name in fields:
                mark_wrong(fields[name], is_wrong=True)

    def show_stale(self) -> None:
        """Say that somebody else changed the entry meanwhile, and let the user choose whose words hold."""
        self.show_problem(self.tr("Somebody changed this entry while you were typing."))
        self.theirs.show()
        self.mine.show()
        self.resized.emit()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.kinds.set_names({kind: kind_text(TimelineKind(kind.value)) for kind in InteractionKind})
        self.setAccessibleName(self.tr("Entry of the timeline"))
        self.day.setAccessibleName(self.tr("Day"))
        self.day.setPlaceholderText(self.tr("Day"))
        has_halves = "AP" in QLocale().timeFormat(QLocale.FormatType.ShortFormat).upper()
        fix_width(self.time, 92 if has_halves else 80)
        self.time.setAccessibleName(self.tr("Time"))
        self.time.setPlaceholderText(self.tr("Time"))
        self.length.setAccessibleName(self.tr("Length"))
        self.length.setPlaceholderText(self.tr("Minutes"))
        self.subject.setPlaceholderText(self.tr("Subject"))
        self.subject.setAccessibleName(self.tr("Subject"))
        self.text.setPlaceholderText(self.tr("What was said, what happened"))
        self.text.setAccessibleName(self.tr("Text"))
        self.decision.setPlaceholderText(self.tr("Decision: what was agreed"))
        self.decision.setAccessibleName(self.tr("Decision"))
        self.outcome.setAccessibleName(self.tr("Outcome"))
        line = self.outcome.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Outcome"))
        self.whom.setAccessibleName(self.tr("With whom"))
        self.deal.setAccessibleName(self.tr("About which deal"))
        self._fill_deals(self._deal_id())
        self.step.set_texts()
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))
        self.hint.setText(self.tr("Ctrl+Enter: save"))
        self.theirs.setText(self.tr("Show the new text"))
        self.mine.setText(self.tr("Save mine"))
        self._show_fields()

    # What Qt calls

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            event.accept()  # Enter, Del and arrows in the form must not reach the list below it

    def sizeHint(self) -> QSize:
        width = max(200, self.width())
        return QSize(width, self._layout.heightForWidth(width))

    # Inner

    def _make_fields(self) -> None:
        self.kinds = KindButtons(self)
        self.direction = DirectionButtons(self)
        self.day = DayLine("", self._context.formats, self._context.services.today, self)
        self.day.setProperty("kind", None)
        fix_width(self.day, 100)
        self.time = TimeLine(self._context.formats, self)
        self.length = LengthLine(self._words, self)
        fix_width(self.length, 92)
        self.subject = QLineEdit(self)
        self.text = EntryText(self)
        self.decision = QLineEdit(self)
        self.decision.addAction(icon("circle-check", "success.ink"), QLineEdit.ActionPosition.LeadingPosition)
        self.outcome = QComboBox(self)
        self.outcome.setEditable(True)
        self.outcome.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.whom, self.deal = QComboBox(self), QComboBox(self)
        for box in (self.outcome, self.whom, self.deal):
            dress_popup(box)
            box.setMinimumWidth(150)
            box.setMaximumWidth(260)
        self.whom.hide()
        self.deal.hide()
        self.step = NextStepLine(self._context.formats, self._context.services.today, self)
        self.problem = label("", "error", self, wraps=True)
        self.theirs, self.mine = button("", "link", parent=self), button("", "link", parent=self)
        self.save = button("", "primary", parent=self)
        self.cancel = button("", "quiet", parent=self)
        self.hint = label("", "caption", self)

    def _build(self) -> None:
        facts = FlowLayout(spacing=8)
        for part in (self.direction, self.day, self.time, self.length):
            facts.addWidget(part)
        ends = FlowLayout(spacing=8)
        ends.addWidget(self.outcome)
        ends.addWidget(self.whom)
        ends.addWidget(self.deal)
        choice = FlowLayout(spacing=8)
        choice.addWidget(self.theirs)
        choice.addWidget(self.mine)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        foot.addWidget(self.hint)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.kinds)
        layout.addLayout(facts)
        for field in (self.subject, self.text, self.decision):
            layout.addWidget(field)
        layout.addLayout(ends)
        layout.addWidget(self.step)
        layout.addWidget(self.problem)
        layout.addLayout(choice)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _key: self._on_kind())
        self.text.document().documentLayout().documentSizeChanged.connect(lambda _size: self.resized.emit())
        self.outcome.activated.connect(lambda _at: self._on_outcome())
        self.save.clicked.connect(self.save_requested)
        self.cancel.clicked.connect(self.put_away)
        self.theirs.clicked.connect(self.theirs_wanted)
        self.mine.clicked.connect(self.mine_wanted)

    def _on_kind(self) -> None:
        self._fill_outcomes()
        self._show_fields()

    def _show_fields(self) -> None:
        kind = self.kind()
        self.direction.set_texts(*direction_words(kind), self.tr("Direction"))
        self.direction.setVisible(kind in _DIRECTED)
        self.length.setVisible(kind in _LASTING)
        self.subject.setVisible(kind in _TITLED or bool(self._draft.subject))
        self.resized.emit()

    def _fill_outcomes(self) -> None:
        typed, kind = self.outcome.currentText(), self.kind()
        self.outcome.clear()
        self.outcome.addItem("")
        for outcome in self._outcomes:
            if outcome.kind in (None, kind):
                self.outcome.addItem(outcome.name)
        self.outcome.setEditText(typed)

    def _fill_deals(self, chosen: int | None) -> None:
        """Offer the deals; one that is not among them any more is kept unless another is chosen."""
        self.deal.clear()
        self.deal.addItem(self.tr("About no deal"), None)
        for deal in self._deals:
            self.deal.addItem(deal.text, deal.id)
        self.deal.setCurrentIndex(0 if chosen is None else self.deal.findData(chosen))
        self.deal.setVisible(bool(self._deals))

    def _deal_id(self) -> int | None:
        if self.deal.currentIndex() < 0:
            return self._draft.deal_id
        found: int | None = self.deal.currentData()
        return found

    def _on_outcome(self) -> None:
        name = self.outcome.currentText()
        found = next((outcome for outcome in self._outcomes if outcome.name == name), None)
        self.step.suggest(found if self._is_new else None)
        self.resized.emit()

    def _now(self) -> dt.datetime:
        return self._context.services.store.clock().astimezone()

    def _moment(self) -> dt.datetime | None:
        """Return the moment that was typed; what nobody touched stays as it was, seconds included."""
        day, time = self.day.typed_value(), self.time.typed_value()
        if day is None or (day, time) == self._shown_moment:
            return self._draft.started_at
        return dt.datetime.combine(day, time or dt.time(12)).astimezone()
