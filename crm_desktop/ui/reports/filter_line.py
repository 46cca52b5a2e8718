"""What a report is narrowed to, how it is grouped and what it is set against, as chips with menus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.report import Comparison, Grouping, ReportName, ReportQuery
from crm_desktop.ui.reports.filter_words import FilterWords
from crm_desktop.ui.reports.pick_popup import PickPopup
from crm_desktop.ui.widgets.buttons import MenuButton, button
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import literal, set_property

Key = str | int
_SINGLE = ("pipeline_id", "segment_id")
_MAY_BE_NONE = ("owners", "sources")
_KEYS = {
    "pipeline_id": "pipeline",
    "owners": "owners",
    "sources": "sources",
    "tags": "tags",
    "product_group_ids": "product_groups",
    "product_ids": "products",
    "segment_id": "segment",
}


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be chosen: keys and names, by the field of the query."""

    names: dict[str, tuple[tuple[Key, str], ...]] = field(default_factory=dict)

    def of(self, key: str) -> tuple[tuple[Key, str], ...]:
        """Return what a filter offers."""
        return self.names.get(key, ())


class FilterLine(QWidget):
    """Holds the question; `changed` when it is another one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = FilterWords()
        self._heeded: frozenset[str] = frozenset()
        self._groupings: tuple[Grouping, ...] = ()
        self._compares = False
        self.offers = Offers()
        self.query = ReportQuery(ReportName.FUNNEL)
        self.chips = {key: button("", "chip", parent=self) for key in self._words.filters()}
        for key, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, key=key: self.open_filter(key))
        self.skipped = button("", "chip", parent=self)
        self.skipped.setCheckable(True)
        self.skipped.clicked.connect(lambda on: self._take(counts_skipped=on))
        self.grouping = MenuButton("", "chip", parent=self)
        self.comparison = MenuButton("", "chip", parent=self)
        self.reset_button = button("", "link", parent=self)
        self.reset_button.clicked.connect(self.reset)
        self.popup: PickPopup | None = None
        layout = FlowLayout(self, spacing=8)
        for widget in (
            self.grouping,
            self.comparison,
            *self.chips.values(),
            self.skipped,
            self.reset_button,
        ):
            layout.addWidget(widget)
        self.retranslate()

    # What it is told

    def show_kind(self, heeded: Iterable[str], groupings: tuple[Grouping, ...], *, compares: bool) -> None:
        """Offer what a report heeds."""
        self._heeded, self._groupings, self._compares = frozenset(heeded), groupings, compares
        self._build_menus()
        self._show()

    def set_offers(self, offers: Offers) -> None:
        """Offer these names."""
        if offers != self.offers:
            self.offers = offers
            self._build_menus()
            self._show()

    def show_query(self, query: ReportQuery) -> None:
        """Show another question, without the signal."""
        self.query = query
        self._build_menus()
        self._show()

    @property
    def is_narrowed(self) -> bool:
        """Whether the question has anything that can be taken off."""
        plain = ReportQuery(self.query.name, since=self.query.since, until=self.query.until)
        return self._heeded_part(self.query) != self._heeded_part(plain)

    def reset(self) -> None:
        """Ask about everything, in the usual way."""
        self.query = ReportQuery(self.query.name, since=self.query.since, until=self.query.until)
        self._build_menus()
        self._show()
        self.changed.emit()

    def group(self, grouping: Grouping) -> None:
        """Make rows by something else."""
        self._take(grouping=grouping)

    def compare(self, comparison: Comparison, owner: str = "") -> None:
        """Set the report against another one."""
        self._take(comparison=comparison, compare_owner=owner)

    def asked(self) -> ReportQuery:
        """Return the question without what the report would not heed."""
        query, plain = self.query, ReportQuery(self.query.name)
        unheeded = {key: getattr(plain, key) for key in self.chips if key not in self._heeded}
        if query.grouping not in self._groupings:
            unheeded["grouping"] = None
        if "counts_skipped" not in self._heeded:
            unheeded["counts_skipped"] = False
        if not self._compares:
            unheeded |= {"comparison": Comparison.NONE, "compare_owner": ""}
        return replace(query, **unheeded)

    def chosen(self) -> tuple[tuple[str, str], ...]:
        """Return what the report is narrowed to, in words, by the key of each filter."""
        found = ((_KEYS[key], self._names(key)) for key in self.chips if key in self._heeded)
        return tuple((key, ", ".join(names)) for key, names in found if names)

    def focus_first(self) -> None:
        """Give the keyboard to the first filter that shows."""
        for widget in (*self.chips.values(), self.grouping, self.comparison):
            if widget.isVisible():
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def open_filter(self, key: str) -> PickPopup:
        """Let the user choose what a filter lets through."""
        kept = getattr(self.query, key)
        picked = frozenset() if kept is None else frozenset({kept}) if key in _SINGLE else kept
        offered = self.offers.of(key)
        if key in _MAY_BE_NONE:
            offered = (*offered, ("", self._words.not_given()))
        self.popup = PickPopup(offered, picked, is_single=key in _SINGLE, parent=self)
        self.popup.setAccessibleName(self._words.filters()[key])
        self.popup.picked_changed.connect(lambda: self._on_picked(key))
        self.popup.show_below(self.chips[key])
        return self.popup

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.setAccessibleName(self.tr("What the report is about"))
        self.skipped.setText(self.tr("Count skipped stages"))
        self.reset_button.setText(self.tr("Reset"))
        self._build_menus()
        self._show()

    # Inner

    def _heeded_part(self, query: ReportQuery) -> ReportQuery:
        return replace(query, abc=ReportQuery(query.name).abc, rfm=ReportQuery(query.name).rfm, currency="")

    def _on_picked(self, key: str) -> None:
        if self.popup is None:
            return
        picked = self.popup.picked()
        if key in _SINGLE:
            self._take(**{key: next(iter(picked), None)})
        else:
            self._take(**{key: picked})

    def _take(self, **values: object) -> None:
        self.query = replace(self.query, **values)  # type: ignore[arg-type]
        self._show()
        self.changed.emit()

    def _build_menus(self) -> None:
        query = self.query
        chosen = query.grouping if query.grouping in self._groupings else next(iter(self._groupings), None)
        words = self._words.groupings()
        self.grouping.set_menu(
            self._menu(
                self.grouping,
                [(words[each], each is chosen, partial(self.group, each)) for each in self._groupings],
            )
        )
        self.comparison.set_menu(self._comparison_menu())

    def _comparison_menu(self) -> QMenu:
        query, entries = self.query, []
        for each in (Comparison.NONE, Comparison.PERIOD_BEFORE, Comparison.YEAR_BEFORE):
            take = partial(self.compare, each)
            entries.append((self._words.comparison(each), each is query.comparison, take))
        if "owners" in self._heeded:
            for owner, name in self.offers.of("owners"):
                is_this = query.comparison is Comparison.OWNER and query.compare_owner == owner
                take = partial(self.compare, Comparison.OWNER, str(owner))
                entries.append((self._words.comparison(Comparison.OWNER, name), is_this, take))
        return self._menu(self.comparison, entries)

    def _menu(self, owner: QWidget, entries: Sequence[tuple[str, bool, Callable[[], None]]]) -> QMenu:
        menu = QMenu(owner)
        group = QActionGroup(menu)
        for text, is_chosen, take in entries:
            action = menu.addAction(literal(text))
            action.setCheckable(True)
            action.setChecked(is_chosen)
            action.setActionGroup(group)
            action.triggered.connect(lambda _on=False, take=take: take())
        return menu

    def _show(self) -> None:
        query, titles = self.query, self._words.filters()
        for key, chip in self.chips.items():
            chosen = self._names(key)
            text = f"{titles[key]}: {', '.join(chosen)}" if chosen else titles[key]
            if len(chosen) > 2:
                text = f"{titles[key]}: {chosen[0]} +{len(chosen) - 1}"
            chip.setText(literal(text))
            chip.setAccessibleName(f"{titles[key]}: {', '.join(chosen)}" if chosen else titles[key])
            set_property(chip, "chosen", bool(chosen))
            is_worth = len(self.offers.of(key)) > (1 if key == "pipeline_id" else 0)
            chip.setVisible(key in self._heeded and (is_worth or bool(chosen)))
        self.skipped.setVisible("counts_skipped" in self._heeded)
        self.skipped.setChecked(query.counts_skipped)
        words = self._words.groupings()
        chosen_grouping = query.grouping if query.grouping in self._groupings else None
        first = chosen_grouping or next(iter(self._groupings), None)
        self.grouping.setVisible(len(self._groupings) > 1)
        self.grouping.setText(words[first] if first else "")
        self.comparison.setVisible(self._compares)
        self.comparison.setText(literal(self._words.comparison(query.comparison, query.compare_owner)))
        self.reset_button.setVisible(self.is_narrowed)
        self.updateGeometry()

    def _names(self, key: str) -> list[str]:
        kept = getattr(self.query, key)
        chosen = set() if kept is None else {kept} if key in _SINGLE else set(kept)
        names = [name for each, name in self.offers.of(key) if each in chosen]
        return [*names, *([self._words.not_given()] if "" in chosen else [])]
