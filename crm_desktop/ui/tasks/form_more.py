"""What a task says besides: the points of its checklist, who takes part, when one is reminded of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.task import CheckItem
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.pick_line import Pick, PickLine, client_finder
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.chip import RemovableChip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import literal, set_property

_SHOWN_LEADS = (timedelta(minutes=0), timedelta(minutes=15), timedelta(hours=1), timedelta(days=1))


class LeadWords(Translated):
    """How long before something one is reminded, in words."""

    def text(self, lead: timedelta) -> str:
        """Return a lead in words: 15 minutes before."""
        minutes = round(lead.total_seconds() / 60)
        if minutes == 0:
            return self.tr("when it begins")
        if minutes % (24 * 60) == 0:
            return self.tr("%n day(s) before", "", minutes // (24 * 60))
        if minutes % 60 == 0:
            return self.tr("%n hour(s) before", "", minutes // 60)
        return self.tr("%n minute(s) before", "", minutes)


class LeadsEditor(QWidget):
    """Chips of which each is a reminder; several may be on."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = LeadWords()
        self._flow = FlowLayout(self, spacing=6)
        self.chips: dict[timedelta, QWidget] = {}
        self._leads: set[timedelta] = set()
        self._show(())

    def leads(self) -> tuple[timedelta, ...]:
        """Return the leads that are on."""
        return tuple(sorted(self._leads))

    def set_leads(self, leads: Sequence[timedelta]) -> None:
        """Let these be on."""
        self._leads = set(leads)
        self._show(leads)

    def _show(self, leads: Sequence[timedelta]) -> None:
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for lead in sorted({*_SHOWN_LEADS, *leads}):
            chip = button(self._words.text(lead), "chip", parent=self)
            chip.setCheckable(True)
            chip.setChecked(lead in self._leads)
            chip.clicked.connect(lambda on, lead=lead: self._on_clicked(lead, is_on=on))
            self._flow.addWidget(chip)
            self.chips[lead] = chip

    def _on_clicked(self, lead: timedelta, *, is_on: bool) -> None:
        (self._leads.add if is_on else self._leads.discard)(lead)
        self.changed.emit()


class ChecklistEditor(QWidget):
    """Points to be ticked; Enter in the last line adds one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[QCheckBox, QWidget]] = []
        self._items: list[CheckItem] = []
        self._box = QVBoxLayout()
        self._box.setSpacing(0)
        self.new = LineEditor(self.tr("New point of the checklist"))
        set_property(self.new, "kind", "")
        self.new.setPlaceholderText(self.tr("Add a point"))
        self.new.returnPressed.connect(self.add_typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._box)
        layout.addWidget(self.new)

    def items(self) -> tuple[CheckItem, ...]:
        """Return the points, with one that is typed and not added yet."""
        ticked = [
            CheckItem(item.text, box.isChecked())
            for item, (box, _) in zip(self._items, self.rows, strict=True)
        ]
        typed = self.new.value()
        return (*ticked, CheckItem(typed)) if typed else tuple(ticked)

    def set_items(self, items: Sequence[CheckItem]) -> None:
        """Show these points."""
        self._items = list(items)
        self.new.set_value("")
        self._rebuild()

    def add_typed(self) -> None:
        """Add the point that is typed."""
        if self.new.value():
            self.set_items(self.items())
            self.new.setFocus()
            self.changed.emit()

    def _take_off(self, at: int) -> None:
        kept = self.items()[: len(self._items)]
        self.set_items([item for number, item in enumerate(kept) if number != at])
        self.changed.emit()

    def _rebuild(self) -> None:
        for _, row in self.rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for at, item in enumerate(self._items):
            row = QWidget(self)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            box = QCheckBox(literal(item.text), row)
            box.setChecked(item.is_done)
            box.toggled.connect(lambda _on: self.changed.emit())
            cross = icon_button("x", row, size=14)
            cross.setFixedSize(24, 24)
            name_control(cross, self.tr("Take {0} off").format(item.text))
            cross.clicked.connect(lambda _on=False, at=at: self._take_off(at))
            line.addWidget(box, 1)
            line.addWidget(cross)
            self._box.addWidget(row)
            self.rows.append((box, row))


class PeopleEditor(QWidget):
    """The clients who take part, as chips, and a line to find one more."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picks: list[Pick] = []
        self._chips: list[RemovableChip] = []
        self._names = QWidget(self)
        self._flow = FlowLayout(self._names, spacing=4)
        self.pick = PickLine(
            self.tr("Add who takes part"), context.runner, client_finder(context.services.clients.search)
        )
        set_property(self.pick, "kind", "")
        self.pick.setPlaceholderText(self.tr("Who else takes part"))
        self.pick.picked.connect(self._on_picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._names)
        layout.addWidget(self.pick)

    def ids(self) -> tuple[int, ...]:
        """Return the clients who take part."""
        return tuple(pick.id for pick in self._picks)

    def set_people(self, picks: Sequence[Pick]) -> None:
        """Show these people."""
        self._picks = list(picks)
        self.pick.set_pick(None)
        self._rebuild()

    def _on_picked(self) -> None:
        picked_id = self.pick.picked_id()
        if picked_id is not None and picked_id not in self.ids():
            name = self.pick.value()
            self._picks.append(Pick(picked_id, name, name))
            self._rebuild()
            self.changed.emit()
        self.pick.set_pick(None)

    def _rebuild(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for pick in self._picks:
            chip = RemovableChip(pick.name, "neutral", self.tr("Take {0} off").format(pick.name), self._names)
            chip.remove_requested.connect(lambda _name, pick=pick: self._take_off(pick))
            self._flow.addWidget(chip)
            self._chips.append(chip)
        self._names.setVisible(bool(self._picks))

    def _take_off(self, pick: Pick) -> None:
        self._picks = [each for each in self._picks if each.id != pick.id]
        self._rebuild()
        self.changed.emit()
