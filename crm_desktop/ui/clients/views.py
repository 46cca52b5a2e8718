"""The views of the list: those the program has from the start, those the user saved, and what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.client_list import ClientFilter, ClientSort, SavedView, Segment, ViewState
from crm_desktop.ui.clients.columns import DEFAULT_COLUMNS, column_title
from crm_desktop.ui.clients.lists import kind_text
from crm_desktop.ui.runtime.i18n import QT_TRANSLATE_NOOP

ALL, UNOWNED, RECENT, BIN = "all", "unowned", "recent", "bin"
SAVED, SEGMENT = "saved:", "segment:"

_TITLES = {
    ALL: QT_TRANSLATE_NOOP("ClientViews", "All"),
    RECENT: QT_TRANSLATE_NOOP("ClientViews", "Recently added"),
    UNOWNED: QT_TRANSLATE_NOOP("ClientViews", "No responsible"),
    BIN: QT_TRANSLATE_NOOP("ClientViews", "Recycle bin"),
}
_STATES = {
    ALL: ViewState(columns=DEFAULT_COLUMNS),
    RECENT: ViewState(sort=ClientSort("created_at", descending=True), columns=DEFAULT_COLUMNS),
    UNOWNED: ViewState(filter=ClientFilter(owners=frozenset({""})), columns=DEFAULT_COLUMNS),
    BIN: ViewState(
        filter=ClientFilter(in_recycle_bin=True),
        sort=ClientSort("updated_at", descending=True),
        columns=DEFAULT_COLUMNS,
    ),
}


@dataclass(frozen=True, slots=True)
class ListView:
    """One view as the chips show it; `saved` when the user made it, `segment` when it is a segment."""

    key: str
    state: ViewState
    saved: SavedView | None = None
    segment: Segment | None = None

    def title(self) -> str:
        """Return the name of the view."""
        named = self.saved or self.segment
        if named is not None:
            return named.name
        return QCoreApplication.translate("ClientViews", _TITLES[self.key])


def all_views(saved: Sequence[SavedView], segments: Sequence[Segment] = ()) -> list[ListView]:
    """Return the views in the order of the chips: segments after views, the recycle bin last."""
    own = [ListView(f"{SAVED}{view.id}", view.state, view) for view in saved]
    groups = [ListView(f"{SEGMENT}{each.id}", segment_state(each), segment=each) for each in segments]
    first = [ListView(key, _STATES[key]) for key in (ALL, RECENT, UNOWNED)]
    return [*first, *own, *groups, ListView(BIN, _STATES[BIN])]


def segment_state(segment: Segment) -> ViewState:
    """Return what the list shows for a segment: its rule, to be seen and changed, or its members."""
    wanted = ClientFilter(segment_id=segment.id) if segment.is_frozen else segment.rule
    return ViewState(filter=wanted, columns=DEFAULT_COLUMNS)


def find_view(views: list[ListView], key: str) -> ListView:
    """Return a view by key, the first one when it is gone."""
    return next((view for view in views if view.key == key), views[0])


def is_changed(now: ViewState, saved: ViewState) -> bool:
    """Return whether the list shows something else than the view it began with. Widths do not count."""
    columns = saved.columns or DEFAULT_COLUMNS
    return (now.filter, now.sort, now.columns) != (saved.filter, saved.sort, columns)


def filter_words(wanted: ClientFilter, conditions: Sequence[str] = ()) -> str:
    """Return what a filter lets through, in words, for the line beside the count; `conditions` are those
    of the filter in words."""
    parts = [", ".join(kind_text(kind) for kind in sorted(wanted.kinds))]
    none = QCoreApplication.translate("ClientViews", "none")
    for key in ("statuses", "tags", "owners", "sources"):
        names = getattr(wanted, key)
        if names:
            parts.append(", ".join(name or none for name in sorted(names)))
    parts += [f"{_title(key)}: {text}" for key, text in wanted.columns]
    between = QCoreApplication.translate("ClientViews", " or ") if wanted.match_any else " · "
    parts.append(between.join(conditions))
    if wanted.import_batch_id is not None:
        parts.append(QCoreApplication.translate("ClientViews", "from one import"))
    if wanted.ids:
        parts.append(
            QCoreApplication.translate("ClientViews", "from the report: {0}").format(wanted.picked_as)
        )
    if wanted.text:
        parts.append(QCoreApplication.translate("ClientViews", "“{0}”").format(wanted.text))
    return " · ".join(part for part in parts if part)


def _title(key: str) -> str:
    return column_title(key) if "." not in key else QCoreApplication.translate("ClientViews", "own field")


def has_conditions(wanted: ClientFilter) -> bool:
    """Return whether a filter holds anything back."""
    return wanted not in (ClientFilter(), ClientFilter(in_recycle_bin=True))
