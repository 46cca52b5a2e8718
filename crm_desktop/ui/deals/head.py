"""What stands above the deals: which of the views, which pipeline, the search, a new deal."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from crm_desktop.domain.pipeline import Pipeline
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.search_field import SearchField
from crm_desktop.ui.widgets.segmented import SegmentedControl
from crm_desktop.ui.widgets.text import label, set_tip

_NARROW = 900


class Shown(StrEnum):
    """The ways to look at deals."""

    BOARD = "board"
    ACTIONS = "actions"
    LIST = "list"


_ICONS = {Shown.BOARD: "square-kanban", Shown.ACTIONS: "calendar-days", Shown.LIST: "list"}


class PageHead(QWidget):
    """`shown_changed` when another view is wanted, `pipeline_changed` another pipeline, `add_requested` a deal."""

    shown_changed = Signal()
    pipeline_changed = Signal()
    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "title", self)
        self.views = SegmentedControl(self)
        for shown in Shown:
            self.views.add(shown.value, icon_name=_ICONS[shown])
        self.views.chosen.connect(lambda _key: self.shown_changed.emit())
        self.pipelines = QComboBox(self)
        dress_popup(self.pipelines)
        self.pipelines.setMaximumWidth(220)
        self.pipelines.activated.connect(lambda _at: self.pipeline_changed.emit())
        self.search = SearchField(self)
        self.search.setMaximumWidth(300)
        self.add = button("", "primary", "plus", self)
        self.add.clicked.connect(self.add_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for widget in (self.title, self.views, self.pipelines):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.search, 20)  # what is looked for must be read before anything is empty
        layout.addWidget(self.add)
        self.retranslate()

    @property
    def shown(self) -> Shown:
        """The view that holds."""
        return Shown(self.views.current())

    def pipeline_id(self) -> int | None:
        """Return the pipeline that is looked at."""
        return self.pipelines.currentData()  # type: ignore[no-any-return]

    def show_pipelines(self, pipelines: Sequence[Pipeline], wanted: int | None) -> None:
        """Offer these pipelines; the wanted one holds where it is among them."""
        with QSignalBlocker(self.pipelines):
            self.pipelines.clear()
            for pipeline in pipelines:
                self.pipelines.addItem(pipeline.name, pipeline.id)
            self.pipelines.setCurrentIndex(max(0, self.pipelines.findData(wanted)))
        self.pipelines.setVisible(len(pipelines) > 1)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.title.setText(self.tr("Deals"))
        self.pipelines.setAccessibleName(self.tr("Pipeline"))
        self.search.set_hint(self.tr("Deal, client, phone…"), self.tr("Search in the deals"))
        self.add.setText(self.tr("Deal"))
        self.add.setAccessibleName(self.tr("New deal"))
        set_tip(self.add, self.tr("New deal (Ctrl+Shift+D)"))
        self._name_views()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_views()

    def _name_views(self) -> None:
        is_narrow = self.width() < _NARROW
        for shown, text in (
            (Shown.BOARD, self.tr("Board")),
            (Shown.ACTIONS, self.tr("Next actions")),
            (Shown.LIST, self.tr("List")),
        ):
            self.views.set_text(shown.value, text, is_icon_only=is_narrow)
