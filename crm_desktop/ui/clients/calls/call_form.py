"""What is written during a call: notes, outcome, decision, promise, next step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.call_record import CallRecord
from crm_desktop.domain.promise import PromiseDraft, kind_of
from crm_desktop.domain.timeline import Direction, InteractionDraft, InteractionKind, NextStep, Outcome
from crm_desktop.ui.clients.calls.call_timer import CallTimer
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.timeline.entry_fields import DirectionButtons, EntryText
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import label, literal

_DAY_WIDTH = 112
_NOTES_LINES = 3


class LineWithDay(QWidget):
    """One line of text, and by when."""

    def __init__(self, formats: Formats, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = QLineEdit(self)
        self.day = DayLine("", formats, context.services.today, self)
        self.day.setProperty("kind", None)
        self.day.setFixedWidth(_DAY_WIDTH)
        self.day.follow(self.what)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.what, 1)
        layout.addWidget(self.day)

    def set_texts(self, what: str, name: str, day: str) -> None:
        """Set the examples inside and the names for screen readers."""
        self.what.setPlaceholderText(what)
        self.what.setAccessibleName(name)
        self.day.setPlaceholderText(day)
        self.day.setAccessibleName(f"{name}: {day}")

    def text(self) -> str:
        """Return what is typed."""
        return self.what.text().strip()


class _Notes(EntryText):
    """The notes of a call take what room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _NOTES_LINES * self.fontMetrics().lineSpacing())


class CallForm(QWidget):
    """The fields; who the client is stands beside them and is not their business."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._outcomes: dict[int, Outcome] = {}
        self._suggested = ""
        self.direction = DirectionButtons(self)
        self.direction.set_value(Direction.IN)
        self.timer = CallTimer(context.services.store.clock, self)
        self.notes = _Notes(self)
        self._outcome_box = QWidget(self)
        self._outcome_flow = FlowLayout(self._outcome_box)
        self.outcome_buttons: dict[int, QPushButton] = {}
        self.decision = QLineEdit(self)
        self.promise = LineWithDay(context.formats, context, self)
        self.next_step = LineWithDay(context.formats, context, self)
        self._captions = [label("", "caption", self) for _ in range(3)]
        head = QHBoxLayout()
        head.addWidget(self.direction)
        head.addStretch(1)
        head.addWidget(self.timer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.notes, 1)
        layout.addSpacing(2)
        layout.addWidget(self._outcome_box)
        fields = (self.decision, self.promise, self.next_step)
        for caption, field in zip(self._captions, fields, strict=True):
            layout.addWidget(caption)
            layout.addWidget(field)
        self.show_outcomes(context.services.outcomes.list())
        self.retranslate()

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Offer the outcomes that a call may have; the chosen one stays chosen."""
        chosen = self.outcome()
        for old in self.outcome_buttons.values():
            self._outcome_flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        offered = [each for each in outcomes if each.kind in (None, InteractionKind.CALL)]
        self._outcomes = {each.id: each for each in offered}
        self.outcome_buttons = {}
        for each in offered:
            chip = button(literal(each.name), "chip", parent=self._outcome_box)
            chip.setCheckable(True)
            chip.setChecked(chosen is not None and chosen.id == each.id)
            chip.clicked.connect(lambda checked, row_id=each.id: self._on_outcome(row_id, is_on=checked))
            self._outcome_flow.addWidget(chip)
            self.outcome_buttons[each.id] = chip
        self._outcome_box.setVisible(bool(offered))

    def outcome(self) -> Outcome | None:
        """Return the outcome that is chosen."""
        return next(
            (self._outcomes[key] for key, chip in self.outcome_buttons.items() if chip.isChecked()), None
        )

    def choose_outcome(self, position: int) -> None:
        """Press the outcome at a place of the row; nothing when there are fewer."""
        chips = list(self.outcome_buttons.values())
        if position < len(chips):
            chips[position].click()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written or chosen yet."""
        lines = (self.decision.text().strip(), self.promise.text(), self.next_step.text())
        return not (self.notes.value() or any(lines) or self.outcome())

    def wrong_day(self) -> DayLine | None:
        """Return the first day that cannot be read, marked as such."""
        for line in (self.promise.day, self.next_step.day):
            line.commit()
            if line.is_edited:
                return line
        return None

    def record(self, client_id: int, contact: str) -> CallRecord:
        """Return the call as it is to be stored."""
        outcome = self.outcome()
        entry = InteractionDraft(
            client_id,
            InteractionKind.CALL,
            body=self.notes.value(),
            decision=self.decision.text().strip(),
            direction=self.direction.value(),
            started_at=self.timer.started_at,
            length_seconds=self.timer.seconds,
            outcome=outcome.name if outcome else "",
            contact=contact,
        )
        promise = step = None
        if self.promise.text():
            what = self.promise.text()
            promise = PromiseDraft(client_id, what, kind_of(what), valid_until=self.promise.day.typed_value())
        if self.next_step.text():
            step = NextStep(self.next_step.text(), self.next_step.day.typed_value())
        return CallRecord(entry, promise=promise, next_step=step)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.direction.set_texts(self.tr("Incoming"), self.tr("Outgoing"), self.tr("Direction of the call"))
        self.timer.retranslate()
        self.notes.setPlaceholderText(self.tr("What is the talk about?"))
        self.notes.setAccessibleName(self.tr("Notes of the call"))
        captions = (self.tr("Decision"), self.tr("Promise"), self.tr("Next step"))
        for caption, text in zip(self._captions, captions, strict=True):
            caption.setText(text)
        self._outcome_box.setAccessibleName(self.tr("How the call ended"))
        self.decision.setPlaceholderText(self.tr("What was agreed"))
        self.decision.setAccessibleName(captions[0])
        until = self.tr("until Friday")
        self.promise.set_texts(self.tr("What we promise: a discount, a price, a date"), captions[1], until)
        self.next_step.set_texts(self.tr("What to do next"), captions[2], self.tr("tomorrow"))

    def _on_outcome(self, outcome_id: int, *, is_on: bool) -> None:
        """Let one outcome hold, and suggest what usually follows unless something else was typed."""
        for key, chip in self.outcome_buttons.items():
            chip.setChecked(is_on and key == outcome_id)
        if self.next_step.text() not in ("", self._suggested):
            return
        outcome = self._outcomes[outcome_id] if is_on else None
        self._suggested = outcome.next_step if outcome else ""
        self.next_step.what.setText(self._suggested)
        days = outcome.next_days if outcome and outcome.next_step else None
        today = self._context.services.today()
        self.next_step.day.set_typed(None if days is None else today + dt.timedelta(days=days))
