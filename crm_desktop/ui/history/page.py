"""The history of actions: what was done in this base, by whom, and taking any of it back."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.history import ActionRow, UndoOutcome
from crm_desktop.domain.progress import Progress
from crm_desktop.ui.history.action_list import ActionList
from crm_desktop.ui.history.details import ActionDetails
from crm_desktop.ui.history.kinds import Group, group_title, kinds_of
from crm_desktop.ui.history.row_delegate import by_whom, state_text
from crm_desktop.ui.runtime.action_texts import action_text, outcome_text
from crm_desktop.ui.runtime.task_runner import Latest
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.table.column import Column
from crm_desktop.ui.table.paged_model import PagedTableModel
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.cards import splitter
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import label


class HistoryPage(FeaturePage):
    """A list of all actions at the left, the chosen one at the right."""

    watched = frozenset(Entity)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._latest = Latest(context.runner, self)
        self._group = Group.ALL
        self._total = 0
        self._people: list[str] = []
        column = Column("action", lambda: self.tr("Action"), self._spoken)
        rows = context.services.history.rows
        self.model = PagedTableModel(lambda ids: rows(list(ids)), (column,), self)
        # Queued: it happens while rows are painted.
        self.model.failed.connect(context.shell.show_error, Qt.ConnectionType.QueuedConnection)
        self.list = ActionList(self.model, context.formats, self)
        self.details = ActionDetails(context.formats, self)
        self._title = label("", "title", self)
        self._count = label("", "secondary", self)
        self._chips: dict[Group, QPushButton] = {}
        self._person = QComboBox(self)
        dress_popup(self._person)
        self._empty = EmptyState("history", self)
        self._none = EmptyState("list-filter", self)
        self._body = QStackedWidget(self)
        self._build()
        self.list.current_changed.connect(self._on_current_changed)
        self.list.act_requested.connect(self._on_act_requested)
        self.details.undo_requested.connect(self.undo)
        self.details.redo_requested.connect(self.redo)
        self.details.open_requested.connect(context.navigate)
        self._person.activated.connect(self.refresh)
        self._none.primary_clicked.connect(self.reset_filter)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("History of actions"))
        self.list.setAccessibleName(self.tr("History of actions"))
        for group, chip in self._chips.items():
            chip.setText(group_title(group))
        self._person.setAccessibleName(self.tr("Whose actions"))
        self._show_people()
        self._empty.set_texts(
            self.tr("Nothing was done yet"),
            self.tr(
                "Each action is noted here: who did what and when. Any of them can be taken back later,"
                " not only the last one."
            ),
        )
        self._none.set_texts(
            self.tr("No such actions"),
            self.tr("There is something in the history, but nothing that fits this filter."),
            primary=self.tr("Reset the filter"),
        )
        self._show_count()
        self.list.viewport().update()

    def refresh(self) -> None:
        history, user = self.context.services.history, self._chosen_person()
        kinds = kinds_of(self._group)

        def work(_progress: Progress) -> tuple[array[int], int, list[str]]:
            ids = array("q", history.list_ids(user, kinds))
            total = len(ids) if not user and not kinds else len(history.list_ids())
            return ids, total, history.people()

        self._latest.ask(work, self._on_loaded, self.context.shell.show_error)

    def undo(self, action_id: int) -> None:
        """Take back an action, whichever it is."""
        self._reverse(action_id, is_redo=False)

    def redo(self, action_id: int) -> None:
        """Bring back an action that was taken back."""
        self._reverse(action_id, is_redo=True)

    def choose_group(self, group: Group) -> None:
        """Show only actions of a group."""
        self._group = group
        for key, chip in self._chips.items():
            chip.setChecked(key is group)
        self.refresh()

    def reset_filter(self) -> None:
        """Show the actions of everybody and of every kind."""
        self._person.setCurrentIndex(0)
        self.choose_group(Group.ALL)
        self.list.setFocus()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"history": self.focus_first}

    def focus_first(self) -> None:
        self.list.setFocus()

    def focus_find(self) -> None:
        self._chips[self._group].setFocus()

    def panes(self) -> list[QWidget]:
        return [self._head, self.list, self.details]

    def state(self) -> dict[str, object]:
        return {"group": self._group.value}

    def restore_state(self, state: Mapping[str, object]) -> None:
        if state.get("group") in list(Group):
            self._group = Group(str(state["group"]))
            for key, chip in self._chips.items():
                chip.setChecked(key is self._group)

    # How it is put together

    def _build(self) -> None:
        self._head = QWidget(self)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title)
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(self._person)
        chips = FlowLayout(spacing=8)
        for group in Group:
            chip = button("", "chip", parent=self._head)
            chip.setCheckable(True)
            chip.setChecked(group is self._group)
            chip.clicked.connect(partial(self.choose_group, group))
            self._chips[group] = chip
            chips.addWidget(chip)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addLayout(top)
        head.addLayout(chips)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 8, 1, 8)
        inside.addWidget(self.list)
        self.details.setMinimumWidth(240)
        parts = splitter()
        parts.addWidget(card)
        parts.addWidget(self.details)
        parts.setStretchFactor(0, 1)
        parts.setSizes([700, 320])
        for widget in (parts, self._empty, self._none):
            self._body.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._head)
        layout.addWidget(self._body, 1)

    # What it hears

    def _on_loaded(self, answer: tuple[array[int], int, list[str]]) -> None:
        ids, self._total, people = answer
        chosen = self.list.current_id()
        if people != self._people:
            self._people = people
            self._show_people()
        self.model.refresh(())  # an action that was taken back has the same id, and another state
        self.model.set_ids(ids)
        is_empty = not self._total
        self._head.setVisible(not is_empty)
        self._body.setCurrentIndex(0 if ids else 1 if is_empty else 2)
        self.list.select_id(chosen)
        self._on_current_changed(self.list.current_id())
        self._show_count()

    def _on_current_changed(self, action_id: int | None) -> None:
        self.details.show_action(None if action_id is None else self.model.row_of(action_id))

    def _on_act_requested(self) -> None:
        # To the button, not at once: Enter in a list must not take back an import.
        self.details.act.setFocus()

    def _reverse(self, action_id: int, *, is_redo: bool) -> None:
        history, shell = self.context.services.history, self.context.shell
        do, back = (history.redo, self.undo) if is_redo else (history.undo, self.redo)
        self.details.set_busy(is_busy=True)

        def on_done(outcome: UndoOutcome) -> None:
            self.details.show_outcome(outcome)
            self.refresh()
            word = self.tr("Undo") if is_redo else self.tr("Redo")
            shell.toast(outcome_text(outcome, is_redo=is_redo), word, lambda: back(action_id))

        def on_error(error: Exception) -> None:
            self.details.set_busy(is_busy=False)
            self.refresh()
            shell.show_error(error)

        self.context.runner.run(lambda _progress: do(action_id), on_done, on_error, writes=True, owner=self)

    # Texts

    def _spoken(self, action: ActionRow) -> str:
        """Return a row as a screen reader says it."""
        what = action_text(action.kind, action.subject, action.count)
        parts = (what, by_whom(action), self.context.formats.date_time(action.at), state_text(action))
        return ", ".join(part for part in parts if part)

    def _chosen_person(self) -> str:
        return str(self._person.currentData() or "")

    def _show_people(self) -> None:
        chosen = self._chosen_person()
        self._person.clear()
        self._person.addItem(self.tr("Everybody"), "")
        for name in self._people:
            self._person.addItem(name, name)
        self._person.setCurrentIndex(max(0, self._person.findData(chosen)))
        self._person.setVisible(len(self._people) > 1)

    def _show_count(self) -> None:
        self._count.setText(self.context.formats.number(self.model.rowCount()))
