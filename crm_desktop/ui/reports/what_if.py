"""What if the limits of the classes were others: moved by hand, the report answers at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QSpinBox, QStackedWidget, QWidget

from crm_desktop.domain.report import AbcLimits, Report, ReportName, ReportQuery, RfmLimits
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.text import label

_PAUSE = 250  # milliseconds without another move
_MOST = 2_000_000_000
_KOPECKS = 100
_CUTS = ("recency_days", "frequency", "money")
_COLUMNS = ("recency_days", "purchases", "money")


class AbcLimitEditor(QWidget):
    """Where A and B end, as sliders with numbers beside them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        self.sliders: list[QSlider] = []
        self.boxes: list[QSpinBox] = []
        self._names = [label("", "", self), label("", "", self)]
        for at in range(2):
            slider = QSlider(Qt.Orientation.Horizontal, self)
            slider.setRange(1, 100)
            box = QSpinBox(self)
            box.setRange(1, 100)
            box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.setSuffix("\u00a0%")
            slider.valueChanged.connect(box.setValue)
            box.valueChanged.connect(slider.setValue)
            box.valueChanged.connect(lambda _value, at=at: self._on_moved(at))
            layout.addWidget(self._names[at], at, 0)
            layout.addWidget(slider, at, 1)
            layout.addWidget(box, at, 2)
            self.sliders.append(slider)
            self.boxes.append(box)
        layout.setColumnStretch(1, 1)

    def limits(self) -> AbcLimits:
        """Return the limits that were set."""
        return AbcLimits(self.boxes[0].value() / 100, self.boxes[1].value() / 100)

    def show_limits(self, limits: AbcLimits) -> None:
        """Show limits, without the signal."""
        for box, slider, value in zip(self.boxes, self.sliders, (limits.a, limits.b), strict=True):
            with QSignalBlocker(box), QSignalBlocker(slider):
                box.setValue(round(value * 100))
                slider.setValue(round(value * 100))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        texts = (self.tr("Class A up to this share of the revenue"), self.tr("Class B up to this share"))
        for name, box, slider, text in zip(self._names, self.boxes, self.sliders, texts, strict=True):
            name.setText(text)
            box.setAccessibleName(text)
            slider.setAccessibleName(text)

    def _on_moved(self, at: int) -> None:
        a, b = (box.value() for box in self.boxes)
        if a > b:  # the one that is moved pushes the other
            other = self.boxes[1 - at]
            with QSignalBlocker(other), QSignalBlocker(self.sliders[1 - at]):
                other.setValue(self.boxes[at].value())
                self.sliders[1 - at].setValue(self.boxes[at].value())
        self.changed.emit()


class RfmLimitEditor(QWidget):
    """The cut points between the scores, one row for each of the three numbers."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        self._names = [label("", "", self) for _ in _CUTS]
        self.boxes: list[list[QSpinBox]] = []
        for row, name in enumerate(self._names):
            layout.addWidget(name, row, 0)
            boxes = []
            for at in range(4):
                box = QSpinBox(self)
                box.setRange(0, _MOST)
                box.setGroupSeparatorShown(True)
                box.setKeyboardTracking(False)
                box.setMinimumWidth(96)
                box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                box.valueChanged.connect(lambda _value, row=row, at=at: self._on_moved(row, at))
                layout.addWidget(box, row, at + 1)
                boxes.append(box)
            self.boxes.append(boxes)
        layout.setColumnStretch(5, 1)

    def limits(self) -> RfmLimits:
        """Return the limits that were set."""
        days, purchases, money = ([box.value() for box in row] for row in self.boxes)
        return RfmLimits(tuple(days), tuple(purchases), tuple(value * _KOPECKS for value in money))

    def show_cuts(self, cuts: Sequence[Sequence[int]]) -> None:
        """Show cut points, without the signal: days, purchases, money in minor units."""
        for row, (boxes, values) in enumerate(zip(self.boxes, cuts, strict=True)):
            for box, value in zip(boxes, values, strict=False):
                with QSignalBlocker(box):
                    box.setValue(value // _KOPECKS if _CUTS[row] == "money" else value)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        texts = (
            self.tr("Days since the last purchase"),
            self.tr("Number of purchases"),
            self.tr("Revenue, whole units"),
        )
        for name, boxes, text in zip(self._names, self.boxes, texts, strict=True):
            name.setText(text)
            for at, box in enumerate(boxes):
                box.setAccessibleName(self.tr("{0}, limit {1}").format(text, at + 1))

    def _on_moved(self, row: int, at: int) -> None:
        boxes = self.boxes[row]
        value = boxes[at].value()
        for other, box in enumerate(boxes):  # the others give way, so that limits always rise
            with QSignalBlocker(box):
                if (other < at and box.value() > value) or (other > at and box.value() < value):
                    box.setValue(value)
        self.changed.emit()


class WhatIf(SectionCard):
    """`changed` when the report is to be made with other limits; `query_with` puts them into a question."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._name = ReportName.FUNNEL
        self.abc, self.rfm = AbcLimitEditor(self), RfmLimitEditor(self)
        self.reset_button = button("", "link", parent=self)
        self.reset_button.clicked.connect(self.reset)
        self.add_button(self.reset_button)
        self._hint = label("", "small", self, wraps=True)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.abc)
        self._stack.addWidget(self.rfm)
        row = QHBoxLayout()
        row.addWidget(self._stack, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._hint)
        self._is_other = {ReportName.ABC: False, ReportName.RFM: False}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.changed)
        self.abc.changed.connect(self._on_moved)
        self.rfm.changed.connect(self._on_moved)
        for part in (*self.findChildren(QSlider), *self.findChildren(QSpinBox)):
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
            part.installEventFilter(self)
        self.hide()
        self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()  # who scrolls the report past a limit does not move it
            return True
        return super().eventFilter(watched, event)

    def show_for(self, query: ReportQuery) -> None:
        """Show the limits that a report of this name has, hide for any other."""
        self._name = query.name
        self.setVisible(query.name in self._is_other)
        self._stack.setCurrentWidget(self.rfm if query.name is ReportName.RFM else self.abc)
        other = self._stack.currentWidget()
        self._stack.setMaximumHeight(other.sizeHint().height() if other is not None else 0)
        self._is_other = {
            ReportName.ABC: query.abc != AbcLimits(),
            ReportName.RFM: query.rfm != RfmLimits(),
        }
        self.abc.show_limits(query.abc)
        self._show()

    def show_report(self, report: Report) -> None:
        """Show the cut points in force where they were not set by hand."""
        cuts = next((table for table in report.tables if table.key == "cuts"), None)
        if cuts is None or self._timer.isActive():
            return
        places = [[column.key for column in cuts.columns].index(key) for key in _COLUMNS]
        self.rfm.show_cuts([[int(row.values[at] or 0) for row in cuts.rows] for at in places])  # type: ignore[arg-type]

    def limits(self) -> tuple[AbcLimits, RfmLimits]:
        """Return the limits to be asked with; those not moved are the usual ones."""
        return (
            self.abc.limits() if self._is_other[ReportName.ABC] else AbcLimits(),
            self.rfm.limits() if self._is_other[ReportName.RFM] else RfmLimits(),
        )

    def reset(self) -> None:
        """Take the usual limits again."""
        if self._name in self._is_other:
            self._is_other[self._name] = False
        self.abc.show_limits(AbcLimits())
        self._timer.stop()
        self._show()
        self.changed.emit()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.set_title(self.tr("What if the limits were others"))
        self.reset_button.setText(self.tr("Usual limits"))
        self._hint.setText(
            self.tr("Nothing is stored: the report shows how many clients would change their class.")
        )
        self.abc.retranslate()
        self.rfm.retranslate()

    def _on_moved(self) -> None:
        if self._name in self._is_other:
            self._is_other[self._name] = True
        self._show()
        self._timer.start(_PAUSE)

    def _show(self) -> None:
        self.reset_button.setVisible(self._is_other.get(self._name, False))
