"""A new deal in a few keys, in the column where it begins: the client, what it is about, the sum."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.deal import DealDraft
from crm_desktop.domain.errors import CrmError, Problem, ValidationError
from crm_desktop.domain.history import ActionKind
from crm_desktop.domain.new_client import client_named
from crm_desktop.services import Services
from crm_desktop.ui.forms.amounts import money_line
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.forms.pick_line import Pick, PickLine, client_finder
from crm_desktop.ui.runtime.error_texts import describe, problem_text
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.text import set_property

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuickAdd(QFrame):
    """`added` carries the new deal, `more_wanted` too when its card is to be opened; Esc closes."""

    added = Signal(int)
    more_wanted = Signal(int)
    closed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context = context
        self._stage_id: int | None = None
        self._pipeline_id: int | None = None
        self._is_busy = False
        self.setProperty("kind", "overlay")
        services = context.services
        self.client = PickLine(
            self.tr("Client"), context.runner, client_finder(services.clients.search), self
        )
        self.title = LineEditor(self.tr("What it is about"), parent=self)
        self.amount = money_line(self.tr("Sum"), context.formats, self)
        for field in (self.client, self.title, self.amount):
            set_property(field, "kind", "")
        self.client.setPlaceholderText(self.tr("Client: name or phone"))
        self.title.setPlaceholderText(self.tr("What it is about"))
        self.amount.setPlaceholderText(self.tr("Sum"))
        self.problem = ProblemLine(0)
        self.add = button(self.tr("Add"), "primary", parent=self)
        self.add.clicked.connect(lambda: self.submit(opens=False))
        self.more = button(self.tr("More…"), "quiet", parent=self)
        self.more.clicked.connect(lambda: self.submit(opens=True))
        self.cross = icon_button("x", self, size=14)
        name_control(self.cross, self.tr("Close"), "Esc")
        self.cross.clicked.connect(self.close_form)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.add)
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.cross)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.setSpacing(6)
        for widget in (self.client, self.title, self.amount, self.problem):
            layout.addWidget(widget)
        layout.addLayout(foot)
        self.hide()

    def start(self, pipeline_id: int, stage_id: int | None, client: Pick | None = None) -> None:
        """Begin a deal in a stage; of a client, where one is given."""
        self._pipeline_id, self._stage_id = pipeline_id, stage_id
        self.client.set_pick(client)
        self.title.set_value("")
        self.amount.set_typed(None)
        self.problem.show_text("")
        self.show()
        self.raise_()
        (self.title if client is not None else self.client).setFocus()

    def submit(self, *, opens: bool = False) -> None:
        """Store the deal, if it says enough; `opens` shows its card afterwards."""
        self.amount.commit()
        self.client.take_only()
        if self._is_busy or self.amount.problem:
            return
        for field in (self.client, self.title):
            if not field.value():
                self.problem.show_text(problem_text(Problem.REQUIRED))
                field.setFocus()
                return
        draft = DealDraft(
            self.client.picked_id() or 0,
            self.title.value(),
            amount=self.amount.typed_value() or 0,
            pipeline_id=self._pipeline_id,
            stage_id=self._stage_id,
            owner=self._context.services.store.actor_name,
        )
        name, services = self.client.value(), self._context.services
        self._is_busy = True
        self._context.runner.run(
            lambda _progress: add_deal(services, draft, name),
            lambda deal_id: self._on_added(deal_id, opens=opens),
            self._on_error,
            writes=True,
            owner=self,
        )

    def close_form(self) -> None:
        """Take the form away."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _on_added(self, deal_id: int, *, opens: bool) -> None:
        self._is_busy = False
        self.hide()
        self._context.shell.toast_undo(self.tr("Deal added: {0}").format(self.title.value()))
        self.added.emit(deal_id)
        if opens:
            self.more_wanted.emit(deal_id)

    def _on_error(self, error: Exception) -> None:
        self._is_busy = False
        if isinstance(error, ValidationError):
            self.problem.show_text(
                self.tr("This stage wants to know more: choose “More…” in an earlier stage.")
            )
        elif isinstance(error, CrmError):
            self.problem.show_text(describe(error).text)


def add_deal(services: Services, draft: DealDraft, client_name: str) -> int:
    """Store a deal; a client that is not known yet is added with it, in the same action."""
    if draft.client_id:
        return services.deals.create(draft)

    def work(_changes: object) -> int:
        draft.client_id = services.clients.create(client_named(client_name))
        return services.deals.create(draft)

    return services.store.write(ActionKind.DEAL_ADDED, work, subject=draft.title)
