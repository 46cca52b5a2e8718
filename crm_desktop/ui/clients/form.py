"""The form of a new client: one line is enough, the rest may follow here or later on the card."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import ClientDraft, ClientKind, Email, Employment, Phone
from crm_desktop.domain.errors import CrmError, Problem, ValidationError
from crm_desktop.domain.phones import format_phone
from crm_desktop.domain.progress import Progress
from crm_desktop.ui.clients.card_alike import AlikePanel
from crm_desktop.ui.clients.card_places import CompanyLine
from crm_desktop.ui.clients.card_words import field_words, kind_words
from crm_desktop.ui.clients.form_reading import read_line
from crm_desktop.ui.clients.typed_client import TypedClient
from crm_desktop.ui.forms.contact_rows import EmailRow, PhoneRow
from crm_desktop.ui.forms.editors import LineEditor, TextEditor
from crm_desktop.ui.forms.field_row import FieldRow, ProblemLine
from crm_desktop.ui.forms.rows import RowsEditor
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.tag_editor import TagEditor
from crm_desktop.ui.widgets.text import label

_READING_WIDTH = 720


def _boxed(row: PhoneRow | EmailRow) -> PhoneRow | EmailRow:
    """Show the box of a line: in a form to fill in, unlike on a card, one sees where to type."""
    for line in row.editors():
        line.setProperty("kind", "")
    row.lead.hide()
    return row


class ClientForm(QFrame):
    """Makes a new client. `created` carries its id, `open_requested` the id of a card found to be alike."""

    created = Signal(int)
    cancelled = Signal()
    open_requested = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._context = context
        self._region = context.services.preferences.get().phone_region
        self._kind: ClientKind | None = None
        self._is_creating = False
        self._build()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self.create_client)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def start(self, kind: ClientKind | None = None, company: Employment | None = None) -> None:
        """Begin with an empty form; `company` is where the new person works."""
        self._kind = kind if kind is not ClientKind.PERSON else None
        self._is_creating = False
        self.line.set_value("")
        for rows in (self.phones, self.emails):
            rows.set_value(())
            for row in rows.rows:
                row.show_part(None)
        self.company.set_value(company.company if company else "")
        self._company_id = company.company_id if company else None
        self._company_name = company.company if company else ""
        self.position.set_value("")
        self.tags.set_tags(())
        self.tags.set_known(self._context.services.tags.colors())
        self.notes.set_value("")
        self.problem.show_text("")
        self.alike.forget()
        self._on_edited()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> TypedClient:
        """Return all that was typed."""
        company = self.company.value()
        is_known = company == self._company_name
        return TypedClient(
            self.line.text(),
            self._kind,
            self.phones.value(),
            self.emails.value(),
            company,
            self._company_id if is_known else self.company.company_id(),
            self.position.value(),
            self.tags.tags(),
            self.notes.value(),
        )

    def take(self, typed: TypedClient) -> None:
        """Show again what was typed before."""
        company = Employment(typed.company, typed.company_id) if typed.company else None
        self.start(typed.kind, company)
        self.line.set_value(typed.line)
        self.phones.set_value(typed.phones)
        self.emails.set_value(typed.emails)
        self.position.set_value(typed.position)
        self.tags.set_tags(typed.tags)
        self.notes.set_value(typed.notes)
        self._on_edited()

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed."""
        return self.draft() != ClientDraft(kind=self.draft().kind)

    def draft(self) -> ClientDraft:
        """Return the client as far as it is typed."""
        draft = read_line(self.line.text(), self._kind, self._region)
        phones: tuple[Phone, ...] = self.phones.value()
        emails: tuple[Email, ...] = self.emails.value()
        draft.phones += tuple(
            phone for phone in phones if phone.e164 not in {p.e164 for p in draft.phones} or not phone.e164
        )
        draft.emails += tuple(
            email
            for email in emails
            if email.normal not in {e.normal for e in draft.emails} or not email.normal
        )
        company = self.company.value()
        if company and draft.kind is not ClientKind.COMPANY:
            known = self._company_id if company == self._company_name else self.company.company_id()
            draft.employments = (Employment(company, known, self.position.value()),)
        draft.tags = self.tags.tags()
        draft.notes = self.notes.value()
        return draft

    def create_client(self) -> None:
        """Store the new client."""
        if self._is_creating:
            return
        draft = self.draft()
        try:
            draft.validate()
        except ValidationError:
            self.line.show_problem(Problem.NO_NAME)
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._is_creating = True
        clients, apart = self._context.services.clients, sorted(self.alike.apart)

        def work(_: Progress) -> int:
            client_id = clients.create(draft)
            for other_id in apart:
                clients.mark_not_duplicates(client_id, other_id)
            return client_id

        self._context.runner.run(work, self._on_created, self._on_error, writes=True, owner=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        words = field_words()
        self._body = QWidget()
        self._body.setMaximumWidth(_READING_WIDTH)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(20, 4, 20, 16)
        body.setSpacing(6)
        self._build_line(body)
        self.kinds = SegmentedControl()
        for kind, word in kind_words().items():
            self.kinds.add(kind.value, word)
        self.kinds.setAccessibleName(words["kind"])
        self.kinds.chosen.connect(self._on_kind)
        body.addWidget(self.kinds)
        self.alike = AlikePanel(self._context, can_merge=False)
        self.alike.open_requested.connect(self.open_requested)
        body.addWidget(self.alike)
        body.addSpacing(4)
        region = self._region
        self.phones: RowsEditor[Any] = RowsEditor(lambda: _boxed(PhoneRow(region)))
        self.emails: RowsEditor[Any] = RowsEditor(lambda: _boxed(EmailRow()))
        for caption, rows in ((words["phones"], self.phones), (words["emails"], self.emails)):
            rows.edited.connect(self._on_edited)
            rows.committed.connect(self._on_rows)
            body.addWidget(FieldRow(caption, rows))
        self.company = CompanyLine(self._context, words["employments"])
        self.position = LineEditor(self.tr("Position"))
        self._places = [
            FieldRow(words["employments"], self.company),
            FieldRow(self.tr("Position"), self.position),
        ]
        self.tags = TagEditor()
        self.notes = TextEditor(words["notes"])
        for row in (*self._places, FieldRow(words["tags"], self.tags), FieldRow(words["notes"], self.notes)):
            body.addWidget(row)
        for field in (self.line, self.company, self.position, self.notes):
            field.setProperty("kind", "")
        body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(self._build_head())
        layout.addWidget(scrolled(self._body), 1)
        layout.addLayout(self._build_foot())

    def _build_line(self, body: QVBoxLayout) -> None:
        self.line = LineEditor(self.tr("Name, phone, e-mail in one line"))
        self.line.setPlaceholderText(self.tr("Smith Anna, +7 912 345-67-89"))
        self.line.edited.connect(self._on_edited)
        body.addWidget(
            label(self.tr("Name of the person or company; phone and e-mail may follow"), "small", wraps=True)
        )
        body.addWidget(self.line)
        self.problem = ProblemLine()
        self.line.problem_changed.connect(self.problem.show_text)
        body.addWidget(self.problem)
        self.understood = label("", "small", wraps=True)
        body.addWidget(self.understood)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 12, 10)
        head.addWidget(label(self.tr("New client"), "title"), 1)
        cross = icon_button("x", self)
        name_control(cross, self.tr("Close without storing"), "Esc")
        cross.clicked.connect(self.cancelled)
        head.addWidget(cross)
        return head

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 16)
        foot.setSpacing(8)
        self.create_button = button(self.tr("Create client"), "primary", "check")
        name_control(self.create_button, self.tr("Create client"), "Ctrl+Return")
        self.create_button.clicked.connect(self.create_client)
        cancel = button(self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self.cancelled)
        foot.addWidget(self.create_button)
        foot.addWidget(cancel)
        foot.addStretch(1)
        return foot

    def _on_kind(self, key: str) -> None:
        self._kind = ClientKind(key)
        self._on_edited()

    def _on_rows(self) -> None:
        """Several numbers pasted into one row become several rows, as on the card."""
        for rows in (self.phones, self.emails):
            parts = rows.value()
            rows.set_value(parts)
        self._on_edited()

    def _on_edited(self) -> None:
        draft = self.draft()
        self.kinds.select(draft.kind.value)
        for row in self._places:
            row.setVisible(draft.kind is not ClientKind.COMPANY)
        self.understood.setText(self._understood(draft))
        self.understood.setVisible(bool(self.understood.text()))
        self.alike.look_for(draft)

    def _understood(self, draft: ClientDraft) -> str:
        """Say how the line was read, so that nobody has to wonder."""
        words = field_words()
        parts = [
            (words["last_name"], draft.name.last_name),
            (words["first_name"], draft.name.first_name),
            (words["patronymic"], draft.name.patronymic),
            (kind_words()[ClientKind.COMPANY], draft.company_name),
        ]
        from_line = read_line(self.line.text(), self._kind, self._region)
        parts += [(self.tr("Phone"), format_phone(phone, self.tr("ext. "))) for phone in from_line.phones]
        parts += [(self.tr("E-mail"), email.raw) for email in from_line.emails]
        parts += [(words["employments"], place.company) for place in from_line.employments]
        return " · ".join(f"{word}: {value}" for word, value in parts if value)

    def _on_created(self, client_id: int) -> None:
        self._is_creating = False
        self.created.emit(client_id)

    def _on_error(self, error: Exception) -> None:
        self._is_creating = False
        if isinstance(error, CrmError):
            self._context.shell.show_error(error)
