"""The panel of plans: targets typed into a grid, stored at once, copied from the month before."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.plan import Plan, PlanMetric, month_of
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.report import add_months
from crm_desktop.ui.reports.plans.grid_model import MONTHS, PlanGridModel
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.side_panel import SidePanel
from crm_desktop.ui.widgets.text import label, set_tip

_WIDTH = 860


class PlanGrid(QTableView):
    """Cells edited by typing; Enter goes on below, Del takes a target away."""

    def __init__(self, model: PlanGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setProperty("kind", "figures")
        self.setShowGrid(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setWordWrap(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete) or event.key() == Qt.Key.Key_Backspace:
            for index in self.selectionModel().selectedIndexes():
                if index.flags() & Qt.ItemFlag.ItemIsEditable:
                    self.model().setData(index, "")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The Enter that ends typing comes here too, while the editor is still open.
            if not self.is_typing:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @property
    def is_typing(self) -> bool:
        """Whether a target is being typed."""
        return self.state() is QAbstractItemView.State.EditingState

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
            if below.isValid():
                self.setCurrentIndex(below)


class PlanPanel(SidePanel):
    """Lies over the page of reports. `stored` after each change."""

    stored = Signal()

    def __init__(self, host: QWidget, context: AppContext) -> None:
        super().__init__(host, _WIDTH)
        self._context = context
        self._latest = Latest(context.runner, self)
        today = context.services.today()
        self._first = date(today.year, 1 if today.month <= MONTHS else MONTHS + 1, 1)
        self.model = PlanGridModel(context.formats, self)
        self.grid = PlanGrid(self.model, self)
        self.metrics = SegmentedControl(self)
        for metric in PlanMetric:
            self.metrics.add(metric.value)
        self.before, self.after = icon_button("chevron-left", self), icon_button("chevron-right", self)
        self.shown = label("", "strong", self)
        self.copy_button = button("", "", "copy", self)
        self._hint = label("", "small", self, wraps=True)
        self._build()
        self.metrics.chosen.connect(lambda key: self._on_metric(PlanMetric(key)))
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.copy_button.clicked.connect(self.copy_month)
        self.model.edited.connect(self._on_edited)
        self.model.refused.connect(
            lambda: context.shell.toast(self.tr("A target is a number: 250 000 or 12"))
        )
        self.close_requested.connect(self.hide_panel)
        self.retranslate()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.metrics)
        top.addStretch(1)
        for widget in (self.before, self.shown, self.after):
            top.addWidget(widget)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self._hint)
        self.set_body(body, scrolls=False)
        self.foot.addWidget(self.copy_button)
        self.foot.addStretch(1)

    def open(self) -> None:
        """Read the plans and show the panel."""
        self.reload()
        self.show_panel(self.grid)

    def reload(self) -> None:
        """Read the plans of the months that show."""
        services, first = self._context.services, self._first
        last = add_months(first, MONTHS - 1)

        def work(_progress: Progress) -> tuple[list[str], list[Plan]]:
            owners = [user.name for user in services.users.list(only_active=True)]
            plans = services.plans.list(f"{first:%Y-%m}", f"{last:%Y-%m}")
            gone = sorted({plan.owner for plan in plans} - set(owners))
            return [*owners, *gone], plans

        self._latest.ask(work, self._on_read, self._context.shell.show_error)

    def refresh(self) -> None:
        """Read the plans again after somebody changed them, an undo too, unless one is being typed."""
        if self.isVisible() and not self.grid.is_typing:
            self.reload()

    def step(self, by: int) -> None:
        """Show the half-year before or after."""
        self._first = add_months(self._first, by * MONTHS)
        self._show_months()
        self.reload()

    def copy_month(self) -> None:
        """Give the month of the current cell the plans of the month before, where it has none."""
        column = self.grid.currentIndex().column()
        month = self.model.months[max(column, 1) - 1]
        plans, shell = self._context.services.plans, self._context.shell

        def on_done(count: int) -> None:
            if count:
                shell.toast_undo(self.tr("%n plan(s) copied", "", count))
            else:
                shell.toast(self.tr("There is nothing to copy: the month before has no other plans"))
            self.reload()
            self.stored.emit()

        self._context.runner.run(
            lambda _progress: plans.copy_month(month), on_done, shell.show_error, writes=True, owner=self
        )

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "copy_button"):  # called by the base before there is anything
            return
        self.set_title(self.tr("Plans"))
        self.grid.setAccessibleName(self.tr("Plans"))
        for metric, text in (
            (PlanMetric.SUM, self.tr("Revenue")),
            (PlanMetric.COUNT, self.tr("Number of sales")),
            (PlanMetric.CALLS, self.tr("Calls")),
        ):
            self.metrics.set_text(metric.value, text)
        name_control(self.before, self.tr("Half-year before"))
        name_control(self.after, self.tr("Half-year after"))
        self.copy_button.setText(self.tr("Copy the month before"))
        set_tip(self.copy_button, self.tr("Fills the month of the chosen cell where it has no plan yet"))
        self._hint.setText(
            self.tr("Type a number and press Enter; Del takes a target away. Each change can be taken back.")
        )
        self._show_months()

    def _show_months(self) -> None:
        half = self.tr("{0}, 1st half") if self._first.month == 1 else self.tr("{0}, 2nd half")
        self.shown.setText(half.format(self._first.year))

    def _on_metric(self, metric: PlanMetric) -> None:
        self.model.show_metric(metric)
        self._fit()

    def _on_read(self, read: tuple[list[str], list[Plan]]) -> None:
        if self.grid.is_typing:
            return
        current = self.grid.currentIndex()
        row, column = max(current.row(), 0), current.column()
        self.model.show_plans(read[0], self._first, read[1])
        if column < 1:
            month = month_of(self._context.services.today())
            column = self.model.months.index(month) + 1 if month in self.model.months else 1
        self._fit()
        self.grid.setCurrentIndex(self.model.index(row, column))

    def _fit(self) -> None:
        self.grid.verticalHeader().setDefaultSectionSize(active().row_height)
        self.grid.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.copy_button.setEnabled(bool(self.model.owners))

    def _on_edited(self, plan: Plan) -> None:
        plans, shell = self._context.services.plans, self._context.shell

        def on_error(error: Exception) -> None:
            shell.show_error(error)
            self.reload()

        self._context.runner.run(
            lambda _progress: plans.set_many([plan]),
            lambda _count: self.stored.emit(),
            on_error,
            writes=True,
            owner=self,
        )
