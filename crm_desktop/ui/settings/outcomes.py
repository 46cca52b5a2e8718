"""Outcomes: how contacts end, for which kind of entry, and what usually follows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.text import tidy
from crm_desktop.domain.timeline import InteractionKind, Outcome, TimelineKind
from crm_desktop.ui.runtime.entry_texts import kind_icon, kinds_text
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.settings.named_list import Listed, NamedListSection
from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.line_undo import LineUndo
from crm_desktop.ui.widgets.text import label, set_tip

_ANY = "any"
_KIND_WIDTH, _DAYS_WIDTH = 160, 48
_MOST_DAYS = 3650


class OutcomeTexts(Translated):
    """The texts with a number in them."""

    def entries(self, count: int) -> str:
        """Return how many entries have an outcome; nothing for none."""
        return self.tr("%n entry(ies)", "", count) if count else ""

    def replace(self, count: int) -> str:
        """Ask what the entries of an outcome that goes get instead."""
        return self.tr("What should its %n entry(ies) get instead?", "", count)


class OutcomeRow(NamedRow):
    """A row with the kind that the outcome is offered for, and below it what follows and after how many days."""

    kind_chosen = Signal(object)
    step_changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.kind = QComboBox()
        dress_popup(self.kind)
        self.step, self.days = QLineEdit(), QLineEdit()
        self._before, self._between, self._after = label("", "small"), label("", "small"), label("", "small")
        self._shown: tuple[str, int | None] = ("", None)
        super().__init__(has_color=False, can_move=True, parent=parent)
        self.kind.setProperty("kind", "quiet")
        self.kind.setFixedWidth(_KIND_WIDTH)
        self.extra.addWidget(self.kind)
        self.days.setValidator(QIntValidator(0, _MOST_DAYS, self))
        self.days.setFixedWidth(_DAYS_WIDTH)
        line = QHBoxLayout()
        line.setContentsMargins(32, 0, 8, 6)
        line.setSpacing(4)
        for edit in (self.step, self.days):
            edit.setProperty("kind", "quiet")
            LineUndo(edit)
            edit.editingFinished.connect(self._on_step_edited)
        self.days.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.step.textChanged.connect(lambda _text: self._show_days())
        line.addWidget(self._before)
        line.addWidget(self.step, 1)
        line.addWidget(self._between)
        line.addWidget(self.days)
        line.addWidget(self._after)
        self.below.addLayout(line)
        self._show_days()
        self.kind.activated.connect(lambda _at: self.kind_chosen.emit(self._kind()))

    def show_outcome(self, outcome: Outcome) -> None:
        """Show kind and next step; what is being typed is left alone."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(outcome.kind or _ANY)))
        self._shown = (outcome.next_step, outcome.next_days)
        if not self.step.hasFocus():
            self.step.setText(outcome.next_step)
            self.step.setCursorPosition(0)
        if not self.days.hasFocus():
            self.days.setText("" if outcome.next_days is None else str(outcome.next_days))

    def retranslate(self) -> None:
        super().retranslate()
        chosen = self.kind.currentData()
        self.kind.setAccessibleName(self.tr("For which entries"))
        set_tip(self.kind, self.tr("For which entries this outcome is offered"))
        self.kind.clear()
        self.kind.addItem(self.tr("All entries"), _ANY)
        for kind in InteractionKind:
            shown = TimelineKind(kind.value)
            self.kind.addItem(icon(kind_icon(shown)), kinds_text(shown), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self._before.setText(self.tr("Next step:"))
        self.step.setPlaceholderText(self.tr("none"))
        self.step.setAccessibleName(self.tr("Next step after this outcome"))
        self._between.setText(self.tr("in"))
        self.days.setPlaceholderText(self.tr("…"))
        self.days.setAccessibleName(self.tr("Days until the next step"))
        self._after.setText(self.tr("days"))

    def _show_days(self) -> None:
        """Without a step there is nothing to wait for."""
        has_step = bool(self.step.text().strip() or self.days.text())
        for part in (self._between, self.days, self._after):
            part.setVisible(has_step)

    def _kind(self) -> InteractionKind | None:
        data = self.kind.currentData()
        return None if data == _ANY else InteractionKind(data)

    def _on_step_edited(self) -> None:
        days = int(self.days.text()) if self.days.text() else None
        said = (tidy(self.step.text()), days)
        if said != self._shown:
            self._shown = said
            self.step_changed.emit(*said)


class OutcomeSection(NamedListSection[Outcome, OutcomeRow]):
    """The list of outcomes, in the user's words and order."""

    watched = frozenset({Entity.OUTCOME, Entity.INTERACTION})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, can_reorder=True)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Outcomes"))
        self.hint.setText(
            self.tr(
                "How a call, a meeting or a letter ended. The next step and its day are offered when an entry"
                " with this outcome is written."
            )
        )
        self.add_line.set_texts(self.tr("Asked to call back"), self.tr("New outcome"))
        self.column.show_items(self.listed.items)

    def make_row(self) -> OutcomeRow:
        row = OutcomeRow()
        row.kind_chosen.connect(lambda kind: self._set_kind(row, kind))
        row.step_changed.connect(lambda step, days: self._set_step(row, step, days))
        return row

    def fill_row(self, row: OutcomeRow, item: Outcome) -> None:
        row.show_row(item.id, item.name, note=OutcomeTexts().entries(self.listed.usage.get(item.id, 0)))
        row.show_outcome(item)

    def load(self) -> Listed[Outcome]:
        outcomes = self.context.services.outcomes
        items = outcomes.list()
        return Listed(items, {item.id: outcomes.usage(item.id) for item in items})

    def add(self, name: str) -> None:
        said = self.tr("Outcome added: {0}").format(tidy(name))
        self.save_new(lambda: self.context.services.outcomes.create(name), said)

    def rename(self, row: OutcomeRow, name: str) -> None:
        outcomes, item = self.context.services.outcomes, self.item(row.row_id)
        said = self.tr("Outcome renamed: {0}").format(tidy(name))
        self.save_name(row, lambda: outcomes.update(item.id, item.version, name=name), said)

    def ask_removal(self, row: OutcomeRow) -> None:
        count = self.listed.usage.get(row.row_id, 0)
        if not count:
            self.remove(row)
            return
        choices = [(outcome.id, outcome.name) for outcome in self.others(row.row_id)]
        row.ask_replacement(OutcomeTexts().replace(count), choices)

    def remove(self, row: OutcomeRow, replacement: int | None = None) -> None:
        outcomes, item = self.context.services.outcomes, self.item(row.row_id)
        said = self.tr("Outcome removed: {0}").format(item.name)
        self.save(lambda: outcomes.remove(item.id, move_to=replacement), said)

    def reorder(self, ids: list[int]) -> None:
        if ids != [outcome.id for outcome in self.listed.items]:
            said = self.tr("The order of outcomes was changed.")
            self.save(lambda: self.context.services.outcomes.move(ids), said)

    def _set_kind(self, row: OutcomeRow, kind: InteractionKind | None) -> None:
        outcomes, item = self.context.services.outcomes, self.item(row.row_id)
        if kind is not item.kind:
            said = self.tr("Outcome is for other entries now: {0}").format(item.name)
            self.save(lambda: outcomes.update(item.id, item.version, kind=kind), said)

    def _set_step(self, row: OutcomeRow, step: str, days: int | None) -> None:
        outcomes, item = self.context.services.outcomes, self.item(row.row_id)
        said = self.tr("Another next step follows: {0}").format(item.name)
        self.save(lambda: outcomes.update(item.id, item.version, next_step=step, next_days=days), said)
