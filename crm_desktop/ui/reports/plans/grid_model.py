"""Managers in rows, months in columns, targets of one metric in the cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from crm_desktop.domain.money import parse_money, parse_number
from crm_desktop.domain.plan import Plan, PlanMetric, month_of
from crm_desktop.domain.report import add_months
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MONTHS = 6


class PlanGridModel(QAbstractTableModel):
    """`edited` with the target that was typed; `refused` when it is no number."""

    edited = Signal(object)
    refused = Signal()

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self.owners: list[str] = []
        self.months: list[str] = []
        self.metric = PlanMetric.SUM
        self._targets: dict[tuple[str, str, PlanMetric], int] = {}

    def show_plans(self, owners: Sequence[str], first: date, plans: Iterable[Plan]) -> None:
        """Show the plans of these people for some months from one on."""
        self.beginResetModel()
        self.owners = list(owners)
        self.months = [month_of(add_months(first, at)) for at in range(MONTHS)]
        self._targets = {(plan.owner, plan.month, plan.metric): plan.target for plan in plans}
        self.endResetModel()

    def show_metric(self, metric: PlanMetric) -> None:
        """Show the targets of another metric."""
        self.beginResetModel()
        self.metric = metric
        self.endResetModel()

    def target(self, owner: str, month: str) -> int:
        """Return a target; 0 for none."""
        return self._targets.get((owner, month, self.metric), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - never changed
        return 0 if parent.isValid() or not self.owners else len(self.owners) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - never changed
        return 0 if parent.isValid() else len(self.months) + 1

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        if role in (_DISPLAY, _ACCESSIBLE, _TIP):
            return self._text(index.row(), index.column())
        if role == _EDIT:
            return self._plain(self._value(index.row(), index.column()))
        if role == _ALIGN:
            return _RIGHT if index.column() else _LEFT
        if role == _FONT:
            return font(FontRole.STRONG if self._is_total(index.row()) else FontRole.BODY)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == _ALIGN:
            return _RIGHT if section else _LEFT
        if role not in (_DISPLAY, _ACCESSIBLE):
            return None
        if section == 0:
            return self.tr("Responsible")
        year, month = self.months[section - 1].split("-")
        name = QLocale().standaloneMonthName(int(month), QLocale.FormatType.ShortFormat).rstrip(".")
        return f"{name[:1].upper()}{name[1:]} {year[2:]}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_cell = index.column() > 0 and not self._is_total(index.row())
        return flags | Qt.ItemFlag.ItemIsEditable if is_cell else flags

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        if role != _EDIT:
            return False
        target = self._read(str(value))
        if target is None:
            self.refused.emit()
            return False
        owner, month = self.owners[index.row()], self.months[index.column() - 1]
        if target != self.target(owner, month):
            self._targets[owner, month, self.metric] = target
            self.dataChanged.emit(index, index)
            self.edited.emit(Plan(owner, month, self.metric, target))
        return True

    def _is_total(self, row: int) -> bool:
        return row == len(self.owners)

    def _value(self, row: int, column: int) -> int:
        if not column:
            return 0
        month = self.months[column - 1]
        if self._is_total(row):
            return sum(self.target(owner, month) for owner in self.owners)
        return self.target(self.owners[row], month)

    def _text(self, row: int, column: int) -> str:
        if column == 0:
            return self.tr("Team") if self._is_total(row) else self.owners[row]
        value = self._value(row, column)
        if not value:
            return "—"
        return self._formats.money(value) if self.metric is PlanMetric.SUM else self._formats.number(value)

    def _plain(self, value: int) -> str:
        """Return a target as it is typed."""
        if not value:
            return ""
        return self._formats.number(value / 100 if self.metric is PlanMetric.SUM else value)

    def _read(self, text: str) -> int | None:
        if not text.strip():
            return 0
        if self.metric is PlanMetric.SUM:
            found = parse_money(text)
            return found if found is not None and found >= 0 else None
        number = parse_number(text)
        return int(number) if number is not None and number == int(number) and number >= 0 else None
