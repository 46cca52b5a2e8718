"""What stands above a calendar: which days, the way to others, which view, how it looks, a new task."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from crm_desktop.ui.runtime.fonts import text_factor
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.tasks.look import ColorBy
from crm_desktop.ui.tasks.periods import Shown
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.text import ElidingLabel, set_tip

_ICONS = {
    Shown.DAY: "calendar",
    Shown.WEEK: "columns-3",
    Shown.MONTH: "calendar-days",
    Shown.AGENDA: "calendar-range",
    Shown.LIST: "list-checks",
}
_NARROW = 1120


class CalendarHead(QWidget):
    """`shown_changed` when another view is wanted, `stepped` with -1 or 1, `looked` when colours or days change."""

    shown_changed = Signal()
    stepped = Signal(int)
    today_requested = Signal()
    add_requested = Signal()
    looked = Signal()
    side_toggled = Signal(bool)
    print_requested = Signal()
    pdf_requested = Signal()
    shown_export_requested = Signal()
    export_requested = Signal()
    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidingLabel("", "title", self)
        self.back = icon_button("chevron-left", self)
        self.today = button("", parent=self)
        self.forth = icon_button("chevron-right", self)
        self.views = SegmentedControl(self)
        for shown in Shown:
            self.views.add(shown.value, icon_name=_ICONS[shown])
        self.views.select(Shown.WEEK.value)
        self.more = icon_button("ellipsis-vertical", self)
        self.add = button("", "primary", "plus", self)
        self.menu = QMenu(self)
        self._make_menu()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for control in (self.back, self.today, self.forth):
            layout.addWidget(control)
        layout.addSpacing(4)
        layout.addWidget(self.title, 1)
        for widget in (self.views, self.more, self.add):
            layout.addWidget(widget)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.forth.clicked.connect(lambda: self.stepped.emit(1))
        self.today.clicked.connect(self.today_requested)
        self.views.chosen.connect(lambda _key: self.shown_changed.emit())
        self.add.clicked.connect(self.add_requested)
        self.more.clicked.connect(self._open_menu)

    @property
    def shown(self) -> Shown:
        """The view that holds."""
        return Shown(self.views.current())

    @property
    def color_by(self) -> ColorBy:
        """What colours tell."""
        return ColorBy.OWNER if self.by_owner.isChecked() else ColorBy.KIND

    def set_title(self, text: str) -> None:
        """Say which days are shown."""
        self.title.setText(text)

    def adapt(self) -> None:
        """Show only what means something in the view that holds."""
        is_list = self.shown is Shown.LIST
        for widget in (self.back, self.today, self.forth):
            widget.setVisible(not is_list)
        self.work_week.setEnabled(self.shown is Shown.WEEK)
        for action in (self.print_it, self.make_pdf):
            action.setEnabled(not is_list)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        name_control(self.back, self.tr("Earlier"), "PgUp")
        name_control(self.forth, self.tr("Later"), "PgDown")
        self.today.setText(self.tr("Today"))
        set_tip(self.today, self.tr("Today (T)"))
        name_control(self.more, self.tr("How the calendar looks, printing"))
        self.add.setText(self.tr("Task"))
        self.add.setAccessibleName(self.tr("New task"))
        set_tip(self.add, self.tr("New task (N)"))
        self.work_week.setText(self.tr("Working days only"))
        self.show_done.setText(self.tr("Show what is done"))
        self.side.setText(self.tr("Small month and tasks without a time"))
        self.by_kind.setText(self.tr("Colours tell the kind"))
        self.by_owner.setText(self.tr("Colours tell whose it is"))
        self.print_it.setText(self.tr("Print…"))
        self.make_pdf.setText(self.tr("Save as PDF…"))
        self.write_shown.setText(self.tr("Save what is shown as a calendar file (.ics)…"))
        self.write_all.setText(self.tr("Save everything as a calendar file (.ics)…"))
        self.take_in.setText(self.tr("Take tasks from a calendar file (.ics)…"))
        self.views.setAccessibleName(self.tr("View"))
        self._name_views()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_views()

    def _name_views(self) -> None:
        is_narrow = self.width() < _NARROW * text_factor()
        for shown, text in (
            (Shown.DAY, self.tr("Day")),
            (Shown.WEEK, self.tr("Week")),
            (Shown.MONTH, self.tr("Month")),
            (Shown.AGENDA, self.tr("Agenda")),
            (Shown.LIST, self.tr("List")),
        ):
            self.views.set_text(shown.value, text, is_icon_only=is_narrow)

    def _make_menu(self) -> None:
        self.work_week = self.menu.addAction("")
        self.show_done = self.menu.addAction("")
        self.side = self.menu.addAction("")
        for action, is_on in ((self.work_week, False), (self.show_done, True), (self.side, True)):
            action.setCheckable(True)
            action.setChecked(is_on)
        self.work_week.triggered.connect(lambda _on: self.looked.emit())
        self.show_done.triggered.connect(lambda _on: self.looked.emit())
        self.side.triggered.connect(self.side_toggled)
        self.menu.addSeparator()
        group = QActionGroup(self)
        self.by_kind, self.by_owner = self.menu.addAction(""), self.menu.addAction("")
        for action in (self.by_kind, self.by_owner):
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on: self.looked.emit())
        self.by_kind.setChecked(True)
        self.menu.addSeparator()
        self.print_it = self.menu.addAction(icon("printer"), "")
        self.make_pdf = self.menu.addAction(icon("file-down"), "")
        self.menu.addSeparator()
        self.write_shown = self.menu.addAction(icon("file-up"), "")
        self.write_all = self.menu.addAction(icon("file-up"), "")
        self.take_in = self.menu.addAction(icon("import"), "")
        for action, wish in (
            (self.print_it, self.print_requested),
            (self.make_pdf, self.pdf_requested),
            (self.write_shown, self.shown_export_requested),
            (self.write_all, self.export_requested),
            (self.take_in, self.import_requested),
        ):
            action.triggered.connect(lambda _on, wish=wish: wish.emit())

    def _open_menu(self) -> None:
        corner = self.more.mapToGlobal(self.more.rect().bottomRight())
        corner.setX(corner.x() - self.menu.sizeHint().width())
        self.menu.popup(corner)
