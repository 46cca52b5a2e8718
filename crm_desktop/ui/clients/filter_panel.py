"""The filter of the list as a panel that works at once: quick questions, conditions, and ticks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.conditions import THIS_MONTH, Condition, Op
from crm_desktop.ui.clients.conditions.rows import ConditionRows
from crm_desktop.ui.clients.conditions.words import ConditionWords
from crm_desktop.ui.clients.lists import ClientLists, kind_text
from crm_desktop.ui.clients.views import has_conditions
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label, literal

_WIDTH, _HEIGHT = 660, 600
_COLUMNS = 2
# The questions that are asked every day, one click each.
PRESETS = {
    "silent": Condition("last_contact", Op.OLDER, (60,)),
    "no_step": Condition("next_step", Op.EMPTY),
    "birthday": Condition("birthday", Op.IN_MONTH, (THIS_MONTH,)),
    "promises": Condition("promises", Op.OVERDUE),
}


class FilterPanel(QFrame):
    """`changed` carries the new filter after each change, `save_requested` the place for a menu."""

    changed = Signal(object)
    save_requested = Signal(QPoint)

    def __init__(self, lists: ClientLists, formats: Formats, wanted: ClientFilter, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "overlay")
        self._filter, self._formats = wanted, formats
        self.count_of: Callable[[], int] = lambda: 0
        self._boxes: dict[tuple[str, object], QCheckBox] = {}
        self._presets: dict[str, QPushButton] = {}
        body = QWidget(self)
        lines = QVBoxLayout(body)
        lines.setContentsMargins(20, 16, 20, 16)
        lines.setSpacing(16)
        lines.addWidget(self._make_presets(body))
        self.rows = ConditionRows(ConditionWords(lists, formats), body)
        self.rows.changed.connect(self._on_conditions)
        lines.addWidget(self.rows)
        lines.addLayout(self._make_ticks(lists, body))
        lines.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(scrolled(body, self), 1)
        layout.addLayout(self._make_foot())
        self.setAccessibleName(self.tr("Filter"))
        self.rows.show_conditions(wanted.conditions, is_any=wanted.match_any)
        self._show_state()
        self.resize(_WIDTH, min(_HEIGHT, body.sizeHint().height() + 64))

    def _make_ticks(self, lists: ClientLists, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(16)
        for at in range(_COLUMNS):
            grid.setColumnStretch(at, 1)
        for at, (title, field, values) in enumerate(self._sections(lists)):
            section = self._section(title, field, values, parent)
            grid.addWidget(section, at // _COLUMNS, at % _COLUMNS, Qt.AlignmentFlag.AlignTop)
        return grid

    def _make_foot(self) -> QHBoxLayout:
        self._reset = button(self.tr("Reset filter"), "quiet", "rotate-ccw", self)
        self._reset.clicked.connect(self._on_reset)
        self.count = label("", "secondary", self)
        self._save = button(self.tr("Save…"), "quiet", "bookmark-plus", self)
        self._save.clicked.connect(self._on_save)
        done = button(self.tr("Done"), "primary", parent=self)
        done.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 16, 12)
        foot.addWidget(self._reset)
        foot.addStretch(1)
        foot.addWidget(self.count)
        foot.addSpacing(8)
        foot.addWidget(self._save)
        foot.addWidget(done)
        return foot

    def open_below(self, control: QWidget) -> None:
        """Show the panel under a button, inside the window."""
        at = control.mapToGlobal(QPoint(0, control.height() + 4))
        window = control.window()
        area = control.screen().availableGeometry() & QRect(window.mapToGlobal(QPoint()), window.size())
        self.resize(min(self.width(), area.width() - 16), min(self.height(), area.height() - 16))
        at.setX(max(area.left() + 8, min(at.x(), area.right() - self.width() - 8)))
        at.setY(max(area.top() + 8, min(at.y(), area.bottom() - self.height() - 8)))
        self.move(at)
        self.show()
        next(iter(self._presets.values())).setFocus(Qt.FocusReason.PopupFocusReason)

    def box(self, field: str, value: object) -> QCheckBox:
        """Return the tick of one value."""
        return self._boxes[field, value]

    def preset(self, key: str) -> QPushButton:
        """Return the chip of a quick question."""
        return self._presets[key]

    def show_found(self) -> None:
        """Say how many clients the filter lets through now."""
        self.count.setText(self.tr("found: {0}").format(self._formats.number(self.count_of())))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.rows.flush()
        super().closeEvent(event)

    def _make_presets(self, parent: QWidget) -> QWidget:
        texts = {
            "silent": self.tr("No contact for 60 days"),
            "no_step": self.tr("No next step"),
            "birthday": self.tr("Birthday this month"),
            "promises": self.tr("Overdue promises"),
        }
        place = QWidget(parent)
        flow = FlowLayout(place, 6)
        for key, text in texts.items():
            chip = button(text, "chip", parent=place)
            chip.setCheckable(True)
            chip.clicked.connect(lambda is_on, key=key: self._on_preset(key, is_on=is_on))
            self._presets[key] = chip
            flow.addWidget(chip)
        return place

    def _on_preset(self, key: str, *, is_on: bool) -> None:
        others = tuple(each for each in self._filter.conditions if each != PRESETS[key])
        asked = (*others, PRESETS[key]) if is_on else others
        self._filter = replace(self._filter, conditions=asked)
        self.rows.show_conditions(asked, is_any=self._filter.match_any)
        self._show_state()
        self.changed.emit(self._filter)

    def _on_conditions(self) -> None:
        self._filter = replace(self._filter, conditions=self.rows.conditions(), match_any=self.rows.is_any())
        self._show_state()
        self.changed.emit(self._filter)

    def _on_save(self) -> None:
        place = self._save.mapToGlobal(QPoint(0, self._save.height()))
        self.close()
        self.save_requested.emit(place)

    def _sections(self, lists: ClientLists) -> list[tuple[str, str, list[tuple[object, str]]]]:
        none = self.tr("not set")
        kinds: list[tuple[object, str]] = [(kind, kind_text(kind)) for kind in ClientKind]
        return [
            (self.tr("Kind"), "kinds", kinds),
            (self.tr("Responsible"), "owners", _with_none(lists.owners, none)),
            (self.tr("Status"), "statuses", _with_none(lists.statuses, none)),
            (self.tr("Tags"), "tags", [(name, name) for name in lists.tags]),
            (self.tr("Source"), "sources", _with_none(lists.sources, none)),
        ]

    def _section(self, title: str, field: str, values: list[tuple[object, str]], parent: QWidget) -> QWidget:
        section = QWidget(parent)
        layout = QVBoxLayout(section)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(label(title, "section", section))
        for value, text in values:
            box = QCheckBox(literal(text), section)
            box.setAccessibleName(f"{title}: {text}")
            box.clicked.connect(self._on_ticked)
            self._boxes[field, value] = box
            layout.addWidget(box)
        if not values:
            layout.addWidget(label(self.tr("none yet"), "muted", section))
        return section

    def _on_ticked(self) -> None:
        chosen: dict[str, set[object]] = {}
        for (field, value), box in self._boxes.items():
            chosen.setdefault(field, set())
            if box.isChecked():
                chosen[field].add(value)
        sets = {field: frozenset(values) for field, values in chosen.items()}
        self._filter = replace(self._filter, **sets)  # type: ignore[arg-type]
        self._show_state()
        self.changed.emit(self._filter)

    def _on_reset(self) -> None:
        self._filter = ClientFilter(in_recycle_bin=self._filter.in_recycle_bin)
        self.rows.show_conditions((), is_any=False)
        self._show_state()
        self.changed.emit(self._filter)

    def _show_state(self) -> None:
        for (field, value), box in self._boxes.items():
            box.setChecked(value in getattr(self._filter, field))
        for key, chip in self._presets.items():
            chip.setChecked(PRESETS[key] in self._filter.conditions)
        self._reset.setEnabled(has_conditions(self._filter))
        self._save.setEnabled(has_conditions(self._filter))


def _with_none(names: Iterable[str], none: str) -> list[tuple[object, str]]:
    return [*((name, name) for name in names), ("", none)]
