"""The third page of an import: what will happen, in numbers and row by row. When all is clear it is the only one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.import_plan import ImportPolicy
from crm_desktop.services.imports import ImportPlan
from crm_desktop.ui.importing.plan_index import Kind
from crm_desktop.ui.importing.planned_rows import PlanLine, PlanModel, PlanTable
from crm_desktop.ui.importing.row_details import RowDetails
from crm_desktop.ui.importing.session import ImportSession
from crm_desktop.ui.importing.words import needs_look, policy_texts
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import splitter
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.message_bar import MessageBar
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.text import ElidingLabel, label

_SHOWN_FIELDS = 4
_NARROW = 900
_DETAILS_WIDE, _DETAILS_NARROW = 320, 280


class CheckStep(QWidget):
    """Shows the plan of a session and hands decisions on to it."""

    columns_requested = Signal()
    file_requested = Signal()

    def __init__(self, context: AppContext, session: ImportSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._session = context, session
        self.model = PlanModel(context.services.clients.rows, context.formats, self)
        self.table = PlanTable(self.model, self)
        self.details = RowDetails(context.services.clients.get_many, context.formats, self)
        self.good = MessageBar(self)
        self.again = MessageBar(self)
        self.policy = SegmentedControl(self)
        self._policy_hint = ElidingLabel("", "small", self)
        self._policy_title = label("", "section", self)
        self.chips: dict[Kind, QPushButton] = {}
        self._nothing = EmptyState("search", self)
        self._body = QStackedWidget(self)
        self._build()
        self.table.current_changed.connect(self._on_current_changed)
        self.policy.chosen.connect(lambda key: session.choose_policy(ImportPolicy(key)))
        self.details.decided.connect(session.decide)
        self.details.undecided.connect(session.undecide)
        self.good.action_clicked.connect(self.columns_requested)
        self._nothing.primary_clicked.connect(self.file_requested)

    def show_plan(self) -> None:
        """Show the plan of the session, or that it is being made."""
        session, plan = self._session, self._session.plan
        self.policy.select(session.policy)
        self._policy_hint.setText(policy_texts(session.policy)[1])
        self.table.setEnabled(not session.is_planning)
        if session.is_planning:
            return
        line = self.table.current_line()
        self.model.show_plan(session.index)
        self.table.hide_empty_columns()
        self._body.setCurrentIndex(0 if plan is not None else 1)
        self._show_counts()
        self._show_notes(plan)
        self._show_error()
        self.table.select_row(line.id if line else None)
        self._on_current_changed(self.table.current_line())

    def show_kind(self, kind: Kind) -> None:
        """Show only rows of a kind."""
        self.model.show_kind(kind)
        for key, chip in self.chips.items():
            chip.setChecked(key is kind)
        self.table.select_row(None)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._policy_title.setText(self.tr("Clients that are there already"))
        self.policy.setAccessibleName(self.tr("Clients that are there already"))
        for policy in ImportPolicy:
            self.policy.set_text(policy, policy_texts(policy)[0])
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.model.retranslate()
        self.details.retranslate()
        self.show_plan()

    def focus_first(self) -> None:
        """Give the keyboard to the rows."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = event.oldSize().width()
        if before < 0 or (before < _NARROW) != (self.width() < _NARROW):
            details = _DETAILS_NARROW if self.width() < _NARROW else _DETAILS_WIDE
            self._parts.setSizes([self.width() - details, details])

    # How it is put together

    def _build(self) -> None:
        for policy in ImportPolicy:
            self.policy.add(policy)
        chips = QWidget(self)
        line = FlowLayout(chips)
        for kind in Kind:
            chip = button("", "chip", parent=chips)
            chip.setCheckable(True)
            chip.setChecked(kind is Kind.ALL)
            chip.clicked.connect(partial(self.show_kind, kind))
            self.chips[kind] = chip
            line.addWidget(chip)
        choice = QHBoxLayout()
        choice.setSpacing(12)
        choice.addWidget(self._policy_title)
        choice.addWidget(self.policy)
        choice.addWidget(self._policy_hint, 1)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 8)
        inside.addWidget(self.table)
        self.details.setMinimumWidth(_DETAILS_NARROW)
        parts = self._parts = splitter()
        parts.addWidget(card)
        parts.addWidget(self.details)
        parts.setStretchFactor(0, 1)
        parts.setSizes([700, _DETAILS_WIDE])
        self._body.addWidget(parts)
        self._body.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for widget in (self.good, self.again):
            layout.addWidget(widget)
        layout.addLayout(choice)
        layout.addWidget(chips)
        layout.addWidget(self._body, 1)

    # What it shows

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
            Kind.UPDATED: self.tr("Completed"),
            Kind.SKIPPED: self.tr("Skipped"),
            Kind.REJECTED: self.tr("Rejected"),
            Kind.PROBLEMS: self.tr("With problems"),
        }[kind]

    def _show_notes(self, plan: ImportPlan | None) -> None:
        self.good.hide()
        self.again.hide()
        if plan is None:
            return
        if plan.imported_before is not None:
            day = self._context.formats.date_time(plan.imported_before.at)
            text = self.tr(
                "This very file was imported on {0}. What is in the database already is not doubled."
            )
            self.again.show_message(text.format(day), "info")
        text, is_good = self._column_words(plan)
        if text:
            word = self.tr("Look at the columns")
            self.good.show_message(text, "success" if is_good else "warning", word, can_dismiss=False)

    def _column_words(self, plan: ImportPlan) -> tuple[str, bool]:
        """Return in a sentence how the columns were understood, and whether nobody need look at them."""
        columns = plan.file.columns
        if not columns:
            return "", True
        doubtful = sum(1 for guess in columns if needs_look(guess))
        if doubtful:
            return self.tr("%n column(s) are better looked at before the import.", "", doubtful), False
        text = self.tr("All columns were recognised.")
        labels = [field.label for field in plan.new_fields]
        if labels:
            shown = ", ".join(self.tr("“{0}”").format(label) for label in labels[:_SHOWN_FIELDS])
            shown += "…" if len(labels) > _SHOWN_FIELDS else ""
            made = self.tr("%n own field(s) will be made:", "", len(labels))
            text = f"{text} {made} {shown}."
        return text, True

    def _show_error(self) -> None:
        error = self._session.plan_error
        text = describe(error).text if isinstance(error, CrmError) else ""
        self._nothing.set_texts(
            self.tr("Nothing to import here"),
            text or self.tr("Choose another sheet, or another row as the header."),
            primary=self.tr("Back to the file"),
        )

    def _on_current_changed(self, line: PlanLine | None) -> None:
        plan = self._session.plan
        labels = {field.key: field.label for field in plan.file.options.own_fields} if plan else {}
        is_decided = line is not None and line.id in self._session.decisions
        self.details.show_line(line, is_decided=is_decided, own_labels=labels)
