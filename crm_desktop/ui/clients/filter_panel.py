"""The filter of the list as a panel of ticks, which works at once: kind, status, tags, responsible, source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.ui.clients.lists import ClientLists, kind_text
from crm_desktop.ui.clients.views import has_conditions
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label, literal

_WIDTH, _HEIGHT = 520, 440
_COLUMNS = 2


class FilterPanel(QFrame):
    """`changed` carries the new filter after each tick."""

    changed = Signal(object)

    def __init__(self, lists: ClientLists, wanted: ClientFilter, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "overlay")
        self._filter = wanted
        self._boxes: dict[tuple[str, object], QCheckBox] = {}
        body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(16)
        for at in range(_COLUMNS):
            grid.setColumnStretch(at, 1)
        sections = self._sections(lists)
        for at, (title, field, values) in enumerate(sections):
            grid.addWidget(
                self._section(title, field, values, body),
                at // _COLUMNS,
                at % _COLUMNS,
                Qt.AlignmentFlag.AlignTop,
            )
        self._reset = button(self.tr("Reset filter"), "quiet", "rotate-ccw", self)
        self._reset.clicked.connect(self._on_reset)
        done = button(self.tr("Done"), "primary", parent=self)
        done.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 16, 12)
        foot.addWidget(self._reset)
        foot.addStretch(1)
        foot.addWidget(done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(scrolled(body, self), 1)
        layout.addLayout(foot)
        self.setAccessibleName(self.tr("Filter"))
        self.resize(_WIDTH, min(_HEIGHT, body.sizeHint().height() + 60))
        self._show_state()

    def open_below(self, control: QWidget) -> None:
        """Show the panel under a button, inside the window."""
        at = control.mapToGlobal(QPoint(0, control.height() + 4))
        window = control.window()
        area = control.screen().availableGeometry() & QRect(window.mapToGlobal(QPoint()), window.size())
        at.setX(max(area.left() + 8, min(at.x(), area.right() - self.width() - 8)))
        at.setY(max(area.top() + 8, min(at.y(), area.bottom() - self.height() - 8)))
        self.move(at)
        self.show()
        first = next(iter(self._boxes.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def box(self, field: str, value: object) -> QCheckBox:
        """Return the tick of one value."""
        return self._boxes[field, value]

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
        self._show_state()
        self.changed.emit(self._filter)

    def _show_state(self) -> None:
        for (field, value), box in self._boxes.items():
            box.setChecked(value in getattr(self._filter, field))
        self._reset.setEnabled(has_conditions(self._filter))


def _with_none(names: Iterable[str], none: str) -> list[tuple[object, str]]:
    return [*((name, name) for name in names), ("", none)]
