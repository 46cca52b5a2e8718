"""Entries of the change log come out as they went in, however many there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.services import Services
from crm_desktop.services.item_log import BLOCK, Item, ItemLog
from tests.factories import make_clients


def item(number: int) -> Item:
    return Item("party", number, number, number % 7, "delete", f'{{"name":"Лебедева {number}"}}', None)


def filled(count: int) -> ItemLog:
    log = ItemLog()
    for number in range(count):
        log.append(item(number))
    return log


@given(st.integers(0, 3 * BLOCK), st.integers(0, 3 * BLOCK), st.integers(0, 2 * BLOCK))
def test_it_does_as_a_list_does(count: int, kept: int, more: int) -> None:
    log, like = filled(count), [item(number) for number in range(count)]
    kept = min(kept, count)
    log.cut(kept)
    del like[kept:]
    for number in range(more):
        log.append(item(-number))
        like.append(item(-number))
    assert (list(log), len(log)) == (like, len(like))


def test_images_are_forgotten_of_the_packed_too() -> None:
    log = filled(2 * BLOCK + 3)
    log.forget_images(lambda each: each.root_id == 3)
    assert [each.row_id for each in log if each.before is None] == [*range(3, 2 * BLOCK + 3, 7)]
    assert [each.row_id for each in log] == [*range(2 * BLOCK + 3)]


def test_many_take_little_room() -> None:
    assert all(isinstance(block, bytes) and len(block) < BLOCK * 20 for block in filled(5 * BLOCK)._packed)


def test_an_undo_of_many_goes_back_again(services: Services) -> None:
    make_clients(services, 2 * BLOCK + 10)
    services.history.undo_last()
    assert services.clients.count() == 0
    services.history.redo_last()
    assert services.clients.count() == 2 * BLOCK + 10
    assert services.maintenance.check().is_sound
