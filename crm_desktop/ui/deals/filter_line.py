"""The chips above the board: mine, overdue, without action, idle; and menus for the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from crm_desktop.domain.deal import DealFilter
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.buttons import MenuButton, button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import literal

NOBODY = ""  # the name of no owner, no source


class Lanes(StrEnum):
    """By what the board has lanes."""

    NONE = "none"
    OWNER = "owner"
    CLIENT = "client"
    CLASS = "class"


class Attention(StrEnum):
    """What deals need looking after for."""

    OVERDUE = "overdue"
    NO_ACTION = "no_action"
    IDLE = "idle"


class FilterLine(QWidget):
    """`changed` when other deals are wanted, `lanes_changed` when the same ones are wanted in other lanes."""

    changed = Signal()
    lanes_changed = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._counts: Mapping[Attention, int] = {}
        self.lanes = Lanes.NONE
        self._chosen: dict[str, set[str]] = {"owners": set(), "sources": set(), "tags": set()}
        self._offered: dict[str, Sequence[str]] = {}
        self.mine = self._chip()
        self.attention = {each: self._chip() for each in Attention}
        self.menus = {key: MenuButton("", "chip", parent=self) for key in self._chosen}
        self.lanes_button = MenuButton("", "chip", parent=self)
        self.reset_button = button("", "link", parent=self)
        self.reset_button.clicked.connect(self.reset)
        layout = FlowLayout(self, spacing=8)
        for widget in (self.mine, *self.attention.values(), *self.menus.values(), self.lanes_button):
            layout.addWidget(widget)
        layout.addWidget(self.reset_button)
        self.retranslate()

    @property
    def is_narrowed(self) -> bool:
        """Whether not all deals are wanted."""
        chips = (self.mine, *self.attention.values())
        return any(chip.isChecked() for chip in chips) or any(self._chosen.values())

    def filter(self, pipeline_id: int | None, me: str, text: str) -> DealFilter:
        """Return what is wanted; `me` is the name of the person at the keyboard."""
        owners = frozenset(self._chosen["owners"])
        if self.mine.isChecked() and me:
            owners = frozenset({me})
        return DealFilter(
            pipeline_id=pipeline_id,
            owners=owners,
            sources=frozenset(self._chosen["sources"]),
            tags=frozenset(self._chosen["tags"]),
            text=text,
            only_overdue=self.attention[Attention.OVERDUE].isChecked(),
            only_without_action=self.attention[Attention.NO_ACTION].isChecked(),
            only_idle=self.attention[Attention.IDLE].isChecked(),
        )

    def reset(self) -> None:
        """Want all deals again."""
        self.clear()
        self.changed.emit()

    def clear(self) -> None:
        """Want all deals again, without the signal."""
        for chip in (self.mine, *self.attention.values()):
            chip.setChecked(False)
        for names in self._chosen.values():
            names.clear()
        self._build_menus()
        self._show()

    def choose(self, attention: Attention) -> None:
        """Show only the deals that need looking after for one thing."""
        for each, chip in self.attention.items():
            chip.setChecked(each is attention)
        self._on_changed()

    def set_offers(self, owners: Sequence[str], sources: Sequence[str], tags: Sequence[str]) -> None:
        """Offer these names in the menus."""
        offered = {"owners": owners, "sources": sources, "tags": tags}
        if offered != self._offered:
            self._offered = offered
            self._build_menus()

    def set_counts(self, counts: Mapping[Attention, int]) -> None:
        """Show how many deals each chip would leave."""
        self._counts = counts
        self._show()

    def choose_lanes(self, lanes: Lanes) -> None:
        """Show the board in other lanes."""
        self.lanes = lanes
        self._show()
        self.lanes_changed.emit()

    def state(self) -> dict[str, object]:
        """Return what is to be remembered for the next start."""
        chosen: dict[str, object] = {key: sorted(names) for key, names in self._chosen.items()}
        return chosen | {"lanes": self.lanes.value, "mine": self.mine.isChecked()}

    def restore(self, state: Mapping[str, object]) -> None:
        """Take over what was remembered."""
        for key, names in self._chosen.items():
            kept = state.get(key)
            if isinstance(kept, list):
                names.update(name for name in kept if isinstance(name, str))
        if state.get("lanes") in list(Lanes):
            self.lanes = Lanes(str(state["lanes"]))
        self.mine.setChecked(state.get("mine") is True)
        self._show()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.mine.setText(self.tr("Mine"))
        self.setAccessibleName(self.tr("Which deals"))
        self._build_menus()
        self._show()

    def _chip(self) -> QPushButton:
        chip = button("", "chip", parent=self)
        chip.setCheckable(True)
        chip.clicked.connect(self._on_changed)
        return chip

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _build_menus(self) -> None:
        for key, target in self.menus.items():
            menu = QMenu(target)
            for name in (*self._offered.get(key, ()), *(() if key == "tags" else (NOBODY,))):
                action = menu.addAction(literal(name) if name else self.tr("not given"))
                action.setCheckable(True)
                action.setChecked(name in self._chosen[key])
                action.toggled.connect(lambda on, key=key, name=name: self._on_name(key, name, on))
            target.set_menu(menu)
        menu = QMenu(self.lanes_button)
        group = QActionGroup(menu)
        for lanes, text in self._lane_texts().items():
            choice: QAction = menu.addAction(text)
            choice.setCheckable(True)
            choice.setChecked(lanes is self.lanes)
            choice.setActionGroup(group)
            choice.triggered.connect(lambda _on=False, lanes=lanes: self.choose_lanes(lanes))
        self.lanes_button.set_menu(menu)

    def _lane_texts(self) -> dict[Lanes, str]:
        return {
            Lanes.NONE: self.tr("No lanes"),
            Lanes.OWNER: self.tr("Lanes by responsible"),
            Lanes.CLIENT: self.tr("Lanes by client"),
            Lanes.CLASS: self.tr("Lanes by class of client"),
        }

    def _on_name(self, key: str, name: str, is_on: bool) -> None:
        if is_on:
            self._chosen[key].add(name)
        else:
            self._chosen[key].discard(name)
        self._on_changed()

    def _show(self) -> None:
        for attention, text in (
            (Attention.OVERDUE, self.tr("Overdue")),
            (Attention.NO_ACTION, self.tr("No action")),
            (Attention.IDLE, self.tr("Idle")),
        ):
            count = self._counts.get(attention)
            shown = f"{text} {self._formats.number(count)}" if count else text
            self.attention[attention].setText(shown)
        for key, text in (
            ("owners", self.tr("Responsible")),
            ("sources", self.tr("Source")),
            ("tags", self.tr("Tag")),
        ):
            names = [name or self.tr("not given") for name in sorted(self._chosen[key])]
            self.menus[key].setText(literal(f"{text}: {', '.join(names)}") if names else text)
            self.menus[key].setVisible(bool(self._offered.get(key)))
        self.lanes_button.setText(self._lane_texts()[self.lanes])
        self.reset_button.setText(self.tr("Show all"))
        self.reset_button.setVisible(self.is_narrowed)


def attention_filter(wanted: DealFilter, attention: Attention) -> DealFilter:
    """Return the filter that leaves only the deals that need looking after for one thing."""
    return replace(
        wanted,
        only_overdue=attention is Attention.OVERDUE,
        only_without_action=attention is Attention.NO_ACTION,
        only_idle=attention is Attention.IDLE,
    )
