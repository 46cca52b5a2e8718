from __future__ import annotations

from dataclasses import replace

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import ClientFilter, ClientSort, SavedView, ViewState
from crm_desktop.ui.clients.columns import DEFAULT_COLUMNS
from crm_desktop.ui.clients.views import (
    ALL,
    BIN,
    RECENT,
    UNOWNED,
    all_views,
    filter_words,
    find_view,
    has_conditions,
    is_changed,
)

SAVED = SavedView(7, 1, "Опт", ViewState(filter=ClientFilter(tags=frozenset({"опт"}))))


def test_saved_views_stand_between_the_first_ones_and_the_bin() -> None:
    views = all_views([SAVED])
    assert [view.key for view in views] == [ALL, RECENT, UNOWNED, "saved:7", BIN]
    assert [view.title() for view in views] == [
        "All",
        "Recently added",
        "No responsible",
        "Опт",
        "Recycle bin",
    ]


def test_a_view_that_is_gone_gives_way_to_all() -> None:
    assert find_view(all_views([]), "saved:7").key == ALL


def test_widths_do_not_make_a_view_a_changed_one() -> None:
    saved = ViewState(columns=DEFAULT_COLUMNS)
    assert not is_changed(replace(saved, widths=(("name", 200),)), saved)
    assert not is_changed(saved, ViewState())
    assert is_changed(replace(saved, sort=ClientSort("city")), saved)
    assert is_changed(replace(saved, columns=("name",)), saved)
    assert is_changed(replace(saved, filter=ClientFilter(tags=frozenset({"x"}))), saved)


def test_a_filter_is_told_in_words() -> None:
    wanted = ClientFilter(
        text="анна",
        kinds=frozenset({ClientKind.PERSON}),
        owners=frozenset({"", "Марина"}),
        columns=(("city", "Perm"), ("custom.f_1", "5")),
    )
    assert filter_words(wanted) == "Person · none, Марина · City: Perm · own field: 5 · “анна”"
    assert filter_words(ClientFilter()) == ""


def test_the_bin_alone_is_no_condition() -> None:
    assert not has_conditions(ClientFilter(in_recycle_bin=True))
    assert has_conditions(ClientFilter(text="x", in_recycle_bin=True))
