"""A new promise in one line, or a stored one edited in its place; what is seldom wanted is folded away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.errors import CrmError, Problem, ValidationError
from crm_desktop.domain.promise import Promise, PromiseDraft, PromiseKind, PromiseSide, kind_of
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.forms.editors import TextEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.runtime.error_texts import describe, problem_text
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.runtime.promise_texts import KIND_ICONS, kind_text, side_text
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.text import label, set_property

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PromiseForm(QWidget):
    """`submitted` carries the draft to store, `cancelled` that nothing is wanted; `unfolded` is told once
    the rarely used fields show, and what they offer must be read."""

    submitted = Signal(object)
    cancelled = Signal()
    unfolded = Signal()

    def __init__(self, formats: Formats, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats, self._today = formats, today
        self._base = PromiseDraft(0, "")
        self.promise: Promise | None = None
        self._is_kind_chosen = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 6)
        layout.setSpacing(6)
        self.what = QLineEdit(self)
        self.what.setAccessibleName(self.tr("What was promised"))
        self.what.setPlaceholderText(self.tr("What was promised"))
        self.what.textEdited.connect(self._on_what)
        layout.addWidget(self.what)
        self.problem = ProblemLine(0)
        layout.addLayout(self._second_line())
        layout.addWidget(self.problem)
        layout.addWidget(self._build_details())
        layout.addLayout(self._foot())

    def start(self, client: Client, people: Sequence[tuple[int, str]], owners: Sequence[str]) -> None:
        """Begin a new promise to a client; `people` are those of a company, `owners` those of us."""
        self._show(None, PromiseDraft(client.id, ""), people, owners)

    def edit(self, promise: Promise, people: Sequence[tuple[int, str]], owners: Sequence[str]) -> None:
        """Edit a stored promise."""
        self._show(promise, promise.draft, people, owners)

    def offer_proofs(self, proofs: Sequence[tuple[str, int | None, int | None]]) -> None:
        """Offer what may prove it: (words, entry, file)."""
        chosen = (self._base.interaction_id, self._base.attachment_id)
        self.proof.clear()
        self.proof.addItem(self.tr("none"), (None, None))
        for words, entry, file in proofs:
            self.proof.addItem(words, (entry, file))
        at = next((at for at in range(self.proof.count()) if self.proof.itemData(at) == chosen), -1)
        if at < 0:
            self.proof.addItem(self.tr("as before"), chosen)
            at = self.proof.count() - 1
        self.proof.setCurrentIndex(at)
        self._proof_caption.show()
        self.proof.show()

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed."""
        return bool(self.what.text().strip()) and self.draft() != self._base

    def draft(self) -> PromiseDraft:
        """Return the promise as it is typed."""
        entry, file = self.proof.currentData() or (self._base.interaction_id, self._base.attachment_id)
        made_on = self.made_on.typed_value()
        made_at = self._base.made_at
        was_on = _local_day(made_at) or self._today()
        if made_on is not None and made_on != was_on:
            made_at = dt.datetime.combine(made_on, dt.time(12)).astimezone()
        return replace(
            self._base,
            what=self.what.text().strip(),
            kind=PromiseKind(self.kind.currentData()),
            side=PromiseSide(self.side.current()),
            made_by=self.made_by.value(),
            made_at=made_at,
            person_id=self.person.currentData(),
            valid_until=self.until.typed_value(),
            note=self.note.value(),
            interaction_id=entry,
            attachment_id=file,
        )

    def submit(self) -> None:
        """Store what is typed, if it is a promise and not being stored already."""
        if not self.save.isEnabled():
            return
        for line in (self.until, self.made_on):
            line.commit()
            if line.problem:
                line.setFocus()
                return
        draft = self.draft()
        try:
            draft.validate()
        except ValidationError as error:
            self.show_error(error)
            return
        self.submitted.emit(draft)

    def show_error(self, error: CrmError) -> None:
        """Say why it was not stored."""
        if isinstance(error, ValidationError) and "what" in error.problems:
            self._show_problem(error.problems["what"])
            return
        self.problem.show_text(describe(error).text)

    def set_unfolded(self, *, is_unfolded: bool) -> None:
        """Show or fold the rarely used fields."""
        is_new = is_unfolded and self.details.isHidden()
        self.details.setVisible(is_unfolded)
        self.more.setText(self.tr("Less") if is_unfolded else self.tr("More"))
        if is_new:
            self.unfolded.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    # How it is put together

    def _second_line(self) -> QHBoxLayout:
        self.until = DayLine(self.tr("Until when"), self._formats, self._today)
        set_property(self.until, "kind", "")
        self.until.setPlaceholderText(self.tr("until Friday"))
        self.until.problem_changed.connect(self.problem.show_text)
        self.until.follow(self.what)
        self.kind = QComboBox(self)
        dress_popup(self.kind)
        self.kind.setAccessibleName(self.tr("What it is about"))
        self.kind.setMinimumContentsLength(6)
        for kind in PromiseKind:
            self.kind.addItem(icon(KIND_ICONS[kind]), kind_text(kind), kind.value)
        self.kind.activated.connect(self._on_kind)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.until, 3)
        line.addWidget(self.kind, 2)
        return line

    def _build_details(self) -> QWidget:
        self.details = QWidget(self)
        box = QVBoxLayout(self.details)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        self.side = SegmentedControl(self.details)
        for side in PromiseSide:
            self.side.add(side.value, side_text(side))
        box.addWidget(self.side)
        self.made_by = ChoiceEditor(self.tr("Who of us"), is_open=True)
        self.person = QComboBox(self.details)
        self.made_on = DayLine(self.tr("When"), self._formats, self._today)
        self.note = TextEditor(self.tr("Note"), 4)
        self.proof = QComboBox(self.details)
        for combo in (self.person, self.proof):
            dress_popup(combo)
            combo.setMinimumContentsLength(8)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._person_caption = label(self.tr("To whom of the company"), "small")
        self._proof_caption = label(self.tr("What proves it"), "small")
        for caption, editor in (
            (label(self.tr("Who of us"), "small"), self.made_by),
            (self._person_caption, self.person),
            (label(self.tr("When it was said"), "small"), self.made_on),
            (self._proof_caption, self.proof),
            (label(self.tr("Note"), "small"), self.note),
        ):
            set_property(editor, "kind", "")
            editor.setAccessibleName(caption.text())
            caption.setBuddy(editor)
            box.addWidget(caption)
            box.addWidget(editor)
        self._proof_caption.hide()
        self.proof.hide()
        self.details.hide()
        return self.details

    def _foot(self) -> QHBoxLayout:
        self.save = button("", "primary", parent=self)
        self.cancel = button(self.tr("Cancel"), "quiet", parent=self)
        self.more = button(self.tr("More"), "link", parent=self)
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.cancelled)
        self.more.clicked.connect(lambda: self.set_unfolded(is_unfolded=self.details.isHidden()))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.save)
        line.addWidget(self.cancel)
        line.addStretch(1)
        line.addWidget(self.more)
        return line

    # What it shows

    def _show(
        self,
        promise: Promise | None,
        draft: PromiseDraft,
        people: Sequence[tuple[int, str]],
        owners: Sequence[str],
    ) -> None:
        self.promise, self._base = promise, draft
        self.what.setText(draft.what)
        self.until.set_typed(draft.valid_until)
        self.kind.setCurrentIndex(self.kind.findData(draft.kind.value))
        self.side.select(draft.side.value)
        self.made_by.set_choices(owners)
        self.made_by.set_value(draft.made_by)
        self.person.clear()
        self.person.addItem("", None)
        for person_id, name in people:
            self.person.addItem(name, person_id)
        if promise is not None and draft.person_id is not None and self.person.findData(draft.person_id) < 0:
            self.person.addItem(promise.person_name, draft.person_id)
        self.person.setCurrentIndex(max(0, self.person.findData(draft.person_id)))
        has_people = self.person.count() > 1
        self._person_caption.setVisible(has_people)
        self.person.setVisible(has_people)
        self.made_on.set_typed(_local_day(draft.made_at) or self._today())
        self.note.set_value(draft.note)
        self.save.setText(self.tr("Add") if promise is None else self.tr("Save"))
        self._is_kind_chosen = promise is not None
        self._forget_problem()
        self.set_unfolded(is_unfolded=False)

    def _on_what(self, text: str) -> None:
        self._forget_problem()
        if not self._is_kind_chosen:
            self.kind.setCurrentIndex(self.kind.findData(kind_of(text).value))

    def _on_kind(self) -> None:
        self._is_kind_chosen = True

    def _show_problem(self, problem: Problem) -> None:
        self.problem.show_text(problem_text(problem))
        set_property(self.what, "invalid", True)
        self.what.setFocus()

    def _forget_problem(self) -> None:
        self.problem.show_text("")
        set_property(self.what, "invalid", False)


def _local_day(moment: dt.datetime | None) -> dt.date | None:
    return moment.astimezone().date() if moment is not None else None
