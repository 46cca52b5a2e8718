"""The deals: as a board by stage, as a board by next action, or as a list; one filter for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.deal import DealFilter
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.pipeline import Pipeline, Stage
from crm_desktop.ui.deals.action_board import ActionBoard
from crm_desktop.ui.deals.board.view import BoardView
from crm_desktop.ui.deals.card.panel import DealPanel
from crm_desktop.ui.deals.deal_list import DealList
from crm_desktop.ui.deals.doing import DealDoing
from crm_desktop.ui.deals.filter_line import FilterLine
from crm_desktop.ui.deals.head import PageHead, Shown
from crm_desktop.ui.deals.reading import BoardData
from crm_desktop.ui.deals.stage_board import StageBoard
from crm_desktop.ui.forms.pick_line import Pick
from crm_desktop.ui.shell.context import AppContext, RecordList
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.picked_bar import PickedBar

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DealsPage(FeaturePage):
    """Three views over the same deals, and the panels that belong to them."""

    watched = frozenset(
        {
            Entity.DEAL,
            Entity.DEAL_TAG,
            Entity.PIPELINE,
            Entity.STAGE,
            Entity.CLIENT,
            Entity.USER,
            Entity.SOURCE,
            Entity.TAG,
            Entity.INTERACTION,
            Entity.ESCALATION,
        }
    )

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._pipelines: list[Pipeline] = []
        self._wanted_pipeline: int | None = None
        self._wants_keyboard = self._has_read = False
        self.head = PageHead(self)
        self.line = FilterLine(context.formats, self)
        self.picked = PickedBar(self)
        self.stages = StageBoard(context, self)
        self.by_action = ActionBoard(context, self)
        self.table = DealList(context, self)
        self.nothing = EmptyState("square-kanban", self)
        self.doing = DealDoing(context, self, self.stages.mover)
        self._panel: DealPanel | None = None
        self._body = QStackedWidget(self)
        self._views: dict[Shown, StageBoard | ActionBoard | DealList] = {
            Shown.BOARD: self.stages,
            Shown.ACTIONS: self.by_action,
            Shown.LIST: self.table,
        }
        for widget in (*self._views.values(), self.nothing):
            self._body.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        layout.addWidget(self.line)
        layout.addWidget(self.picked)
        layout.addWidget(self._body, 1)
        self._connect()
        self.retranslate()

    # Texts

    def retranslate(self) -> None:
        self.head.retranslate()
        self.line.retranslate()
        for view in self._views.values():
            view.retranslate()
        self.doing.retranslate()
        if self._panel is not None:
            self._panel.close_deal()
            self._panel.deleteLater()
            self._panel = None
        self.nothing.set_texts(
            self.tr("No deals yet"),
            self.tr(
                "A deal is what you want to sell to a client: it goes from stage to stage, and the board shows"
                " what is overdue and what has no next action."
            ),
            primary=self.tr("Add the first deal"),
            primary_icon="plus",
        )

    # What the shell asks

    def refresh(self) -> None:
        services = self.context.services
        self._pipelines = services.pipelines.list(only_active=True)
        self.head.show_pipelines(self._pipelines, self.head.pipeline_id() or self._wanted_pipeline)
        self.line.set_offers(
            [user.name for user in services.users.list(only_active=True)],
            [source.name for source in services.sources.list()],
            [tag.name for tag in services.tags.list()],
        )
        self.line.mine.setVisible(bool(services.store.actor_name))
        self._load()

    def on_data_changed(self, event: DataChanged) -> None:
        if self._panel is not None and self._panel.deal_id is not None and event.entity is Entity.DEAL:
            self._panel.session.reload()
        self.refresh_soon()

    def open_ref(self, ref: EntityRef) -> None:
        """Show one deal, on its board."""
        row = self.context.services.deals.rows([ref.id]).get(ref.id)
        if row is None:
            return
        self._wanted_pipeline = row.pipeline_id
        self.head.pipelines.setCurrentIndex(max(0, self.head.pipelines.findData(row.pipeline_id)))
        self.view.select(ref.id)
        self.open_deal(ref.id)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"deals": self.focus_first, "new_deal": self.start_deal}

    def receive(self, message: object) -> None:
        """Begin a deal of a client that another screen shows, or list the deals that a report picked out."""
        if isinstance(message, RecordList):
            self.picked.show_picked(message.title, message.ids)
            self.line.clear()
            self.head.search.clear()
            self.show_view(Shown.LIST)
        if isinstance(message, EntityRef) and message.entity is Entity.CLIENT:
            row = self.context.services.clients.rows([message.id]).get(message.id)
            if row is not None:
                self.start_deal(Pick(row.id, row.name, row.name))

    def record_in_view(self) -> EntityRef | None:
        deal_id = self._panel.deal_id if self._panel is not None else None
        focused = QApplication.focusWidget()
        if deal_id is None and focused is not None and self.view.isAncestorOf(focused):
            deal_id = self._current_id()
        return EntityRef(Entity.DEAL, deal_id) if deal_id is not None else None

    def focus_first(self) -> None:
        if self.head.shown is Shown.LIST:
            self.table.table.setFocus()
        else:
            self._board.focus_first()
            self._wants_keyboard = not self._has_read  # the first cards are still to come

    def focus_find(self) -> None:
        self._wants_keyboard = False
        self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.search.selectAll()

    def panes(self) -> list[QWidget]:
        return [self.head, self.line, self.view]

    def state(self) -> dict[str, object]:
        return {
            "shown": self.head.shown.value,
            "pipeline": self.head.pipeline_id(),
            "filter": self.line.state(),
            "list": self.table.state(),
            "folded": {str(key): sorted(folds) for key, folds in self.stages.kept_folds.items()},
        }

    def restore_state(self, state: Mapping[str, object]) -> None:
        if state.get("shown") in list(Shown):
            self.head.views.select(str(state["shown"]))
        pipeline, folded = state.get("pipeline"), state.get("folded")
        self._wanted_pipeline = pipeline if isinstance(pipeline, int) else None
        for key, restore in (("filter", self.line.restore), ("list", self.table.restore)):
            kept = state.get(key)
            if isinstance(kept, dict):
                restore(kept)
        if isinstance(folded, dict):
            self.stages.kept_folds = {int(key): frozenset(map(str, keys)) for key, keys in folded.items()}

    # What it does

    @property
    def view(self) -> StageBoard | ActionBoard | DealList:
        """The view that shows."""
        return self._views[self.head.shown]

    def picked_ids(self) -> list[int]:
        """Return the deals that are picked in the view that shows."""
        return self.table.picked_ids() if self.head.shown is Shown.LIST else self._board.picked_ids()

    @property
    def panel(self) -> DealPanel:
        """The card of a deal beside the board."""
        if self._panel is None:
            self._panel = DealPanel(self, self.context)
            self._panel.move_requested.connect(self.doing.move)
            self._panel.sale_requested.connect(self.doing.offer_sale)
            self._panel.repeat_requested.connect(self.doing.repeat)
        return self._panel

    def open_deal(self, deal_id: int) -> None:
        """Show the card of a deal."""
        self.panel.open_deal(deal_id, self.context.services.pipelines.list())

    def may_leave(self) -> bool:
        if self._panel is not None and self._panel.isVisible():
            self._panel.commit_all()
        return True

    def show_view(self, shown: Shown) -> None:
        """Look at the deals in another way."""
        self.head.views.select(shown.value)
        self._load()

    def start_deal(self, client: Pick | None = None) -> None:
        """Begin a new deal, on the board."""
        if self.head.shown is not Shown.BOARD:
            self.show_view(Shown.BOARD)
        self._body.setCurrentWidget(self.stages)
        self.stages.start_deal(None, client)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        current = self._current_id()
        if is_control and event.key() in _ENTER and current is not None:
            self.doing.finish_action(current)
        else:
            super().keyPressEvent(event)

    # Inner

    @property
    def _board(self) -> BoardView:
        return (self.by_action if self.head.shown is Shown.ACTIONS else self.stages).board

    def _connect(self) -> None:
        self.head.shown_changed.connect(self._on_shown)
        self.head.pipeline_changed.connect(self._load)
        self.head.add_requested.connect(self.start_deal)
        self.head.search.search_changed.connect(lambda _text: self._load())
        self.head.search.rows_wanted.connect(self.focus_first)
        self.head.search.returnPressed.connect(self.focus_first)
        self.line.changed.connect(self._load)
        self.picked.left.connect(self._load)
        self.line.lanes_changed.connect(self._on_lanes)
        self.nothing.primary_clicked.connect(self.start_deal)
        self.stages.counted.connect(self.line.set_counts)
        self.stages.lane_filled.connect(self._give_keyboard)
        self.stages.won.connect(self.doing.offer_sale)
        for board in (self.stages, self.by_action):
            board.loaded.connect(self._on_loaded)
        for view in self._views.values():
            view.menu_requested.connect(self._open_menu)
            view.open_requested.connect(self.open_deal)
            view.remove_requested.connect(lambda: self.doing.remove(self.picked_ids()))
        self.by_action.stage_requested.connect(
            lambda deal_id, place: self.doing.open_stages(deal_id, self._pipeline(), self, place)
        )
        self.doing.move_requested.connect(self._on_menu_move)
        self.doing.open_requested.connect(self.open_deal)

    def _wanted(self) -> DealFilter:
        me = self.context.services.store.actor_name
        wanted = self.line.filter(self.head.pipeline_id(), me, self.head.search.text())
        if not self.picked.ids:
            return wanted
        # A board is of one pipeline; what was picked may be of several.
        is_list = self.head.shown is Shown.LIST
        return replace(wanted, ids=self.picked.ids, pipeline_id=None if is_list else wanted.pipeline_id)

    def _pipeline(self) -> Pipeline | None:
        wanted = self.head.pipeline_id()
        return next((each for each in self._pipelines if each.id == wanted), None)

    def _load(self) -> None:
        pipeline, wanted = self._pipeline(), self._wanted()
        self.line.lanes_button.setVisible(self.head.shown is Shown.BOARD)
        if pipeline is None:
            return
        self._body.setCurrentWidget(self.view)
        if self.head.shown is Shown.BOARD:
            self.stages.load(pipeline, wanted, self.line.lanes)
        elif self.head.shown is Shown.ACTIONS:
            self.by_action.load(self._pipelines, pipeline, wanted)
        else:
            self.table.load(self._pipelines, wanted)

    def _on_shown(self) -> None:
        # What had the keyboard is hidden now: it goes to the cards, unless it stays in the head.
        focused = QApplication.focusWidget()
        self._wants_keyboard = focused is None or not self.head.isAncestorOf(focused)
        self._load()
        if self._wants_keyboard and self.head.shown is Shown.LIST:
            self._wants_keyboard = False
            self.focus_first()

    def _on_lanes(self) -> None:
        # Other lanes are other lists: the keyboard goes from the one that is taken away to its successor.
        focused = QApplication.focusWidget()
        self._wants_keyboard = focused is not None and self.stages.board.isAncestorOf(focused)
        self._load()

    def _on_loaded(self, data: BoardData) -> None:
        self._has_read = True
        is_bare = data.is_empty and not self.line.is_narrowed and not self.head.search.text()
        is_adding = self.stages.quick_add.isVisible()
        self._body.setCurrentWidget(self.nothing if is_bare and not is_adding else self.view)
        self.line.setVisible(not is_bare)
        if len(data.lanes) == 1 and not data.lanes[0].key:  # the cards of lanes come one by one
            self._give_keyboard()

    def _give_keyboard(self) -> None:
        """Lead the keyboard to the cards, if it was there before."""
        if self._wants_keyboard:
            self._wants_keyboard = False
            self.focus_first()

    def _current_id(self) -> int | None:
        return self.table.table.current_id() if self.head.shown is Shown.LIST else self._board.current_id()

    def _open_menu(self, place: QPoint) -> None:
        self.doing.open_menu(self.picked_ids(), self._pipeline(), self, place)

    def _on_menu_move(self, ids: list[int], stage: Stage) -> None:
        if self.head.shown is Shown.BOARD:
            self.stages.move_to(ids, stage)
        else:
            self.doing.move(ids, stage)
