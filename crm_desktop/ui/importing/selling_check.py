"""The last page before deals or products are imported: what will happen, in numbers and row by row."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.selling_import import ClientChoice, ImportSubject
from crm_desktop.exchange import selling_words as to
from crm_desktop.exchange.columns import Why
from crm_desktop.services.imports_selling import SellingPlan
from crm_desktop.ui.importing.plan_index import Kind
from crm_desktop.ui.importing.planned_rows import PlanTable
from crm_desktop.ui.importing.selling_details import SellingDetails
from crm_desktop.ui.importing.selling_rows import SellingModel
from crm_desktop.ui.importing.session import ImportSession
from crm_desktop.ui.importing.words import needs_look
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import splitter
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.message_bar import MessageBar
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.text import ElidingLabel, label

_DETAILS = 300


class SellingCheck(QWidget):
    """Shows the plan of a session of deals or products."""

    columns_requested = Signal()
    file_requested = Signal()

    def __init__(self, context: AppContext, session: ImportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._session = context, session
        self.model = SellingModel(context.formats, self)
        self.table = PlanTable(self.model, self)
        self.details = SellingDetails(context.formats, self)
        self.columns_note, self.again = MessageBar(self), MessageBar(self)
        self.choice = SegmentedControl(self)
        self._choice_title = label("", "section", self)
        self._choice_hint = ElidingLabel("", "small", self)
        self._choice_row = QWidget(self)
        self.chips: dict[Kind, QPushButton] = {}
        self._nothing = EmptyState("search", self)
        self._body = QStackedWidget(self)
        self._build()
        self.table.current_changed.connect(self.details.show_line)
        self.choice.chosen.connect(lambda key: session.choose_clients(ClientChoice(key)))
        self.columns_note.action_clicked.connect(self.columns_requested)
        self._nothing.primary_clicked.connect(self.file_requested)

    def show_plan(self) -> None:
        """Show the plan of the session, or that it is being made."""
        session, plan = self._session, self._session.selling_plan
        self.choice.select(session.choice)
        self._choice_hint.setText(self._hint())
        self.table.setEnabled(not session.is_planning)
        if session.is_planning:
            return
        self.model.show_plan(plan)
        self.table.hide_empty_columns()
        self._choice_row.setVisible(plan is not None and plan.file.subject is ImportSubject.DEALS)
        self._body.setCurrentIndex(0 if plan is not None else 1)
        self._show_counts()
        self._show_notes(plan)
        self._show_error()
        self.table.select_row(None)

    def show_kind(self, kind: Kind) -> None:
        """Show only rows of a kind."""
        self.model.show_kind(kind)
        for key, chip in self.chips.items():
            chip.setChecked(key is kind)
        self.table.select_row(None)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._choice_title.setText(self.tr("Clients who are not there yet"))
        self.choice.setAccessibleName(self.tr("Clients who are not there yet"))
        self.choice.set_text(ClientChoice.CREATE, self.tr("Add a card"))
        self.choice.set_text(ClientChoice.SKIP, self.tr("Leave the deal out"))
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.model.retranslate()
        self.details.retranslate()
        self.show_plan()

    def focus_first(self) -> None:
        """Give the keyboard to the rows."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        for choice in ClientChoice:
            self.choice.add(choice)
        chips = QWidget(self)
        line = FlowLayout(chips)
        for kind in Kind:
            chip = button("", "chip", parent=chips)
            chip.setCheckable(True)
            chip.setChecked(kind is Kind.ALL)
            chip.clicked.connect(partial(self.show_kind, kind))
            self.chips[kind] = chip
            line.addWidget(chip)
        choice_line = QHBoxLayout(self._choice_row)
        choice_line.setContentsMargins(0, 0, 0, 0)
        choice_line.setSpacing(12)
        choice_line.addWidget(self._choice_title)
        choice_line.addWidget(self.choice)
        choice_line.addWidget(self._choice_hint, 1)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 8)
        inside.addWidget(self.table)
        self.details.setMinimumWidth(_DETAILS - 40)
        parts = splitter()
        parts.addWidget(card)
        parts.addWidget(self.details)
        parts.setStretchFactor(0, 1)
        parts.setSizes([700, _DETAILS])
        self._body.addWidget(parts)
        self._body.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for widget in (self.columns_note, self.again, self._choice_row, chips):
            layout.addWidget(widget)
        layout.addWidget(self._body, 1)

    def _show_counts(self) -> None:
        number = self._context.formats.number
        for kind, chip in self.chips.items():
            count = self.model.count(kind)
            chip.setText(f"{self._kind_text(kind)} {number(count)}")
            chip.setEnabled(bool(count))
            chip.setVisible(bool(count) or kind in (Kind.ALL, Kind.CREATED))
            chip.setChecked(kind is self.model.kind)

    def _kind_text(self, kind: Kind) -> str:
        return {
            Kind.ALL: self.tr("All rows"),
            Kind.CREATED: self.tr("New"),
            Kind.UPDATED: self.tr("Changed"),
            Kind.SKIPPED: self.tr("Nothing new"),
            Kind.REJECTED: self.tr("Left out"),
            Kind.PROBLEMS: self.tr("With problems"),
        }[kind]

    def _hint(self) -> str:
        if self._session.choice is ClientChoice.CREATE:
            return self.tr("By the name and the phone of the row; the problems tell which ones.")
        return self.tr("Deals whose client is not known, or not clear, stay in the file.")

    def _show_notes(self, plan: SellingPlan | None) -> None:
        self.columns_note.hide()
        self.again.hide()
        if plan is None:
            return
        if plan.imported_before is not None:
            day = self._context.formats.date_time(plan.imported_before.at)
            text = self.tr("This very file was imported on {0}. Look whether its rows are there already.")
            self.again.show_message(text.format(day), "info")
        columns = plan.file.columns
        if not columns:
            return
        doubtful = sum(1 for guess in columns if needs_look(guess))
        look = self.tr("Look at the columns")
        if doubtful:
            text = self.tr("%n column(s) are better looked at before the import.", "", doubtful)
            self.columns_note.show_message(text, "warning", look, can_dismiss=False)
            return
        rest = [guess.heading for guess in columns if guess.why is Why.NO_FIELD]
        left_out = [
            guess.heading for guess in columns if guess.why is Why.NO_FIELD and guess.target == to.IGNORE
        ]
        text = self.tr("All columns were recognised.")
        if left_out:
            text = self.tr("A product has no place for these columns: {0}.").format(", ".join(left_out))
        elif rest:
            text = self.tr("These columns go to the note: {0}.").format(", ".join(rest))
        self.columns_note.show_message(text, "info" if rest else "success", look, can_dismiss=False)

    def _show_error(self) -> None:
        error = self._session.plan_error
        text = describe(error).text if isinstance(error, CrmError) else ""
        self._nothing.set_texts(
            self.tr("Nothing to import here"),
            text or self.tr("Choose another sheet, or another row as the header."),
            primary=self.tr("Back to the file"),
        )
