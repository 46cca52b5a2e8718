"""A request in a few keys, over whichever screen shows: how it came, who asks, what for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from crm_desktop.domain.errors import CrmError, Problem, ValidationError
from crm_desktop.domain.inquiry import Inquiry, InquiryChannel, InquiryDraft
from crm_desktop.domain.progress import Progress
from crm_desktop.services.captures import CaptureMatch
from crm_desktop.ui.forms.captions import captioned, side_by_side
from crm_desktop.ui.forms.choice import ChoiceEditor
from crm_desktop.ui.forms.editors import LineEditor, TextEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.inquiries.doing import InquiryDoing
from crm_desktop.ui.runtime.error_texts import describe, problem_text
from crm_desktop.ui.runtime.inquiry_texts import CHANNEL_ICONS, channel_text
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.side_panel import SidePanel, lie_over
from crm_desktop.ui.widgets.tab_order import order_tabs
from crm_desktop.ui.widgets.text import label, set_property, set_tip

WIDTH = 400
_PAUSE_MS = 250
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Who calls or comes in is answered while it is written down.
_ANSWERED_AT_ONCE = frozenset({InquiryChannel.CALL, InquiryChannel.VISIT})


class _Offers(NamedTuple):
    sources: list[str]
    people: list[str]


class _Text(TextEditor):
    """What was said; `submitted` on Ctrl+Enter."""

    submitted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()


class InquiryForm(SidePanel):
    """Registers a request, or changes a stored one. Enter in a line stores, Ctrl+Enter in the text too."""

    stored = Signal(int)

    def __init__(self, context: AppContext, host: QWidget, place: QWidget | None = None) -> None:
        super().__init__(host, WIDTH)
        self._context = context
        self._over = place  # the part of the host that the form lies over
        self._editing: Inquiry | None = None
        self._has_chosen_answer = False
        self._kept_phone = ""  # what is no number, but is to be stored as it is
        self.doing = InquiryDoing(context, self)
        self.doing.stored.connect(self._on_stored)
        self.doing.refused.connect(self._on_refused)
        self._latest, self._offers = Latest(context.runner, self), Latest(context.runner, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.channel = SegmentedControl(self)
        for channel in InquiryChannel:
            self.channel.add(channel.value, "", CHANNEL_ICONS[channel])
        self.channel.chosen.connect(self._on_channel)
        self.name, self.phone, self.email, self.subject = (LineEditor("") for _ in range(4))
        self.text = _Text("", 8)
        self.text.submitted.connect(self.submit)
        self.source = ChoiceEditor("", is_open=True)
        self.owner = ChoiceEditor("", is_open=True)
        self.is_answered = QCheckBox(self)
        self.is_answered.clicked.connect(self._on_answer_chosen)
        self.known = label("", "small", self, wraps=True)
        self.problem, self.phone_problem = ProblemLine(0), ProblemLine(0)
        self.save = button("", "primary", parent=self)
        self.save.clicked.connect(self.submit)
        self.leave = button("", "quiet", parent=self)
        self.leave.clicked.connect(self.hide_panel)
        self.close_requested.connect(self.hide_panel)
        for line in (self.name, self.phone, self.email):
            line.edited.connect(self._pause.start)
        self.phone.edited.connect(lambda: self.phone.show_problem(None))
        self.phone.committed.connect(self._check_phone)
        self.phone.problem_changed.connect(self.phone_problem.show_text)
        self._captions = [label("", "small", self) for _ in range(7)]
        self._build()
        if place is not None:
            place.installEventFilter(self)
        self.name_fields()

    def register(self) -> None:
        """Begin a new request; one that is being typed stays."""
        if self.isVisible() and self._editing is None:
            self.name.setFocus()
            return
        self._fill(None)
        self.show_panel(self.name)

    def edit(self, inquiry: Inquiry) -> None:
        """Change a stored request."""
        self._fill(inquiry)
        self.show_panel(self.name)

    def draft(self) -> InquiryDraft:
        """Return what is typed."""
        before = self._editing.draft if self._editing else None
        return InquiryDraft(
            InquiryChannel(self.channel.current()),
            self.subject.value(),
            self.text.value(),
            self.name.value(),
            self.phone.value(),
            self.email.value(),
            self.source.value(),
            self.owner.value(),
            before.received_at if before else None,
            before.client_id if before else None,
        )

    def submit(self) -> None:
        """Store the request, if it says anything."""
        draft = self.draft()
        try:
            draft.validate()
        except ValidationError as error:
            self._on_refused(error)
            return
        self.problem.show_text("")
        if not self._check_phone() and self._kept_phone != draft.phone:
            self._kept_phone = draft.phone  # told once; who wants it stores it as it is
            self.phone.setFocus()
            return
        if self._editing is None:
            self.doing.register(draft, is_answered=self.is_answered.isChecked())
        else:
            self.doing.update(self._editing.id, self._editing.version, draft)

    def name_fields(self) -> None:
        """Set all texts in the language in force."""
        words = (
            (self.channel, self.tr("How it came")),
            (self.name, self.tr("Who asks")),
            (self.phone, self.tr("Phone")),
            (self.email, self.tr("E-mail")),
            (self.subject, self.tr("What it is about")),
            (self.text, self.tr("What was said")),
            (self.source, self.tr("Where they know us from")),
            (self.owner, self.tr("Responsible")),
        )
        for editor, name in words:
            editor.setAccessibleName(name)
        for caption, (_, name) in zip(self._captions, words[1:], strict=True):
            caption.setText(name)
        for channel in InquiryChannel:
            self.channel.set_text(channel.value, channel_text(channel), is_icon_only=True)
        self.is_answered.setText(self.tr("Answered already"))
        self.leave.setText(self.tr("Cancel"))
        set_tip(self.save, self.tr("Enter; in the text Ctrl+Enter"))
        self._name_mode()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.name_fields()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.submit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        for editor in (self.name, self.phone, self.email, self.subject, self.text, self.source, self.owner):
            set_property(editor, "kind", "")
        self.text.setMinimumHeight(90)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(20, 0, 20, 12)
        layout.setSpacing(4)
        self._channel_name = label("", "small", self)
        layout.addWidget(self._channel_name)
        layout.addWidget(self.channel)
        name, phone, email, subject, text, source, owner = self._captions
        layout.addLayout(captioned(name, self.name))
        layout.addLayout(side_by_side(captioned(phone, self.phone), captioned(email, self.email)))
        layout.addWidget(self.phone_problem)
        layout.addWidget(self.known)
        layout.addLayout(captioned(subject, self.subject))
        layout.addLayout(captioned(text, self.text))
        layout.addLayout(side_by_side(captioned(source, self.source), captioned(owner, self.owner)))
        layout.addSpacing(4)
        layout.addWidget(self.is_answered)
        layout.addWidget(self.problem)
        layout.addStretch(1)
        self.known.hide()
        self.set_body(body)
        self.foot.addWidget(self.save)
        self.foot.addWidget(self.leave)
        self.foot.addStretch(1)
        order_tabs(self)

    def _fill(self, inquiry: Inquiry | None) -> None:
        self._editing, self._has_chosen_answer = inquiry, False
        self._kept_phone = inquiry.draft.phone if inquiry else ""
        draft = inquiry.draft if inquiry else InquiryDraft(InquiryChannel(self.channel.current()))
        self.channel.select(draft.channel.value)
        for editor, value in (
            (self.name, draft.name),
            (self.phone, draft.phone),
            (self.email, draft.email),
            (self.subject, draft.subject),
            (self.source, draft.source),
            (self.owner, draft.owner),
        ):
            editor.set_value(value)
        self._check_phone()
        self.text.set_value(draft.body)
        self.problem.show_text("")
        self.known.hide()
        self.is_answered.setVisible(inquiry is None)
        self._name_mode()
        services = self._context.services

        def work(_progress: Progress) -> _Offers:
            sources = [source.name for source in services.sources.list()]
            return _Offers(sources, [user.name for user in services.users.list(only_active=True)])

        self._offers.ask(work, self._on_offers, self._context.shell.show_error)

    def _on_offers(self, offers: _Offers) -> None:
        self.source.set_choices(offers.sources)
        self.owner.set_choices(offers.people)

    def _name_mode(self) -> None:
        is_new = self._editing is None
        self.set_title(self.tr("New inquiry") if is_new else self.tr("Change the inquiry"))
        self.save.setText(self.tr("Register") if is_new else self.tr("Save"))
        channel = InquiryChannel(self.channel.current())
        self._channel_name.setText(self.tr("How it came: {0}").format(channel_text(channel)))
        if not self._has_chosen_answer:
            self.is_answered.setChecked(channel in _ANSWERED_AT_ONCE)

    def _on_channel(self, _key: str) -> None:
        self._name_mode()

    def _check_phone(self) -> bool:
        """Tell whether the phone can be called, as the card of a client does."""
        from crm_desktop.domain.phones import parse_phones

        typed = self.phone.value()
        found = parse_phones(typed, self._context.services.preferences.get().phone_region) if typed else ()
        is_wrong = bool(typed) and not any(phone.e164 for phone in found)
        self.phone.show_problem(Problem.NOT_A_PHONE if is_wrong else None)
        return not is_wrong

    def _on_answer_chosen(self) -> None:
        self._has_chosen_answer = True

    def _look(self) -> None:
        """Find who it may be while it is typed."""
        draft, inquiries = self.draft(), self._context.services.inquiries
        self._latest.ask(lambda _progress: inquiries.candidates_of(draft), self._on_matches)

    def _on_matches(self, matches: Sequence[CaptureMatch]) -> None:
        names = ", ".join(match.row.name for match in matches[:3])
        self.known.setText(self.tr("This may be {0}").format(names) if names else "")
        self.known.setVisible(bool(names))

    def _on_stored(self, inquiry_id: int) -> None:
        self.hide_panel()
        self.stored.emit(inquiry_id)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, ValidationError):
            words = "; ".join(dict.fromkeys(problem_text(each) for each in error.problems.values()))
            is_empty = "subject" in error.problems and not self.draft().title()
            self.problem.show_text(self.tr("Say who asks, or what for.") if is_empty else words)
            (self.name if is_empty else self.subject).setFocus()
        elif isinstance(error, CrmError):
            self.problem.show_text(describe(error).text)
        else:
            self._context.shell.show_error(error)

    def _place(self) -> None:
        if self._over is None:
            super()._place()
            return
        lie_over(self, self._over, WIDTH)


def form_over(context: AppContext, place: QWidget) -> InquiryForm:
    """Return the form that lies over the place of the screens: the one that is there, or a new one.

    It is beside that place, not in it: a screen that opens there comes to its top.
    """
    host = place.parentWidget() or place
    found = host.findChild(InquiryForm, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, InquiryForm) else InquiryForm(context, host, place)
