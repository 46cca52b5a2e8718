from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.client import ClientKind
from crm_desktop.domain.client_list import COLUMN_KEYS, ClientFilter, ClientSort, ViewState
from crm_desktop.domain.errors import DuplicateError, NotFoundError, ValidationError
from crm_desktop.domain.text import storable
from crm_desktop.services import Services
from crm_desktop.services.views import view_record, view_state

STATE = ViewState(
    ClientFilter(text="ёлка", tags=frozenset({"VIP"}), columns=(("city", "мос"),)),
    ClientSort("city", descending=True),
    ("name", "city", "custom.f_1"),
    (("name", 240),),
)
words = st.text(max_size=9).map(storable)
names = st.frozensets(words, max_size=3)
states = st.builds(
    ViewState,
    filter=st.builds(
        ClientFilter,
        text=words,
        kinds=st.frozensets(st.sampled_from(ClientKind)),
        statuses=names,
        sources=names,
        owners=names,
        tags=names,
        columns=st.lists(st.tuples(st.sampled_from(COLUMN_KEYS), st.text()), max_size=3).map(tuple),
        import_batch_id=st.none() | st.integers(1, 9),
        in_recycle_bin=st.booleans(),
        ids=st.frozensets(st.integers(1, 99), max_size=3),
        picked_as=words,
    ),
    sort=st.builds(ClientSort, st.sampled_from(COLUMN_KEYS), st.booleans()),
    columns=st.lists(st.sampled_from(COLUMN_KEYS), unique=True).map(tuple),
    widths=st.lists(st.tuples(st.sampled_from(COLUMN_KEYS), st.integers(1, 999)), max_size=3).map(tuple),
)


@given(states)
def test_any_view_survives_json(state: ViewState) -> None:
    assert view_state(json.loads(json.dumps(view_record(state)))) == state


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["filter", "sort", "columns", "widths", "kinds", "tags"]), inner
            )
        ),
    )
)
def test_a_strange_view_opens_as_far_as_it_can_be_read(record: object) -> None:
    assert isinstance(view_state(record), ViewState)


def test_views_are_saved_in_order_and_over_their_own_name(services: Services) -> None:
    first = services.views.save("Мой вид", STATE)
    second = services.views.save("Другой", ViewState())
    assert services.views.save(" мой  ВИД ", ViewState()) == first
    assert [(view.id, view.name) for view in services.views.list()] == [
        (first, "мой ВИД"),
        (second, "Другой"),
    ]
    services.history.undo_last()
    assert services.views.get(first).state == STATE
    services.views.reorder([second, first])
    assert [view.id for view in services.views.list()] == [second, first]


def test_a_view_is_renamed_but_not_over_another(services: Services) -> None:
    first, second = services.views.save("Один", STATE), services.views.save("Два", STATE)
    services.views.rename(first, "ОДИН")
    assert services.views.get(first).name == "ОДИН"
    with pytest.raises(DuplicateError) as error:
        services.views.rename(first, "два")
    assert error.value.other is not None
    assert error.value.other.id == second
    with pytest.raises(ValidationError):
        services.views.rename(first, "  ")


def test_a_removed_view_comes_back(services: Services) -> None:
    view_id = services.views.save("Мой вид", STATE)
    services.views.delete(view_id)
    with pytest.raises(NotFoundError):
        services.views.delete(view_id)
    services.history.undo_last()
    assert services.views.get(view_id).state == STATE
