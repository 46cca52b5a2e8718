"""What was counted is kept, and only the last few things."""

from __future__ import annotations

from crm_desktop.reports.memory import Memory


def test_what_is_kept_is_not_counted_again() -> None:
    memory, counted = Memory(2), list[str]()

    def count(what: str) -> str:
        counted.append(what)
        return what

    for what in ("a", "b", "a", "c", "a", "b"):
        assert memory.recall(what, lambda what=what: count(what)) == what  # type: ignore[misc]
    assert counted == ["a", "b", "c", "b"]  # "b" had gone for "c", because "a" was asked for since


def test_nothing_is_something_too() -> None:
    memory, counted = Memory(), list[int]()
    for _ in range(2):
        assert memory.recall("none", lambda: counted.append(1)) is None
    assert counted == [1]


def test_a_write_that_matters_lets_go_of_what_was_kept() -> None:
    memory, asked = Memory(), list[int]()

    def find(seen: int, found: int) -> int:
        asked.append(seen)
        return found

    assert memory.last_write(5, lambda seen: find(seen, 9)) == 5  # the first time all may matter
    memory.recall("a", lambda: 1)
    assert memory.last_write(7, lambda seen: find(seen, 0)) == 5
    assert memory.recall("a", lambda: 2) == 1
    assert memory.last_write(8, lambda seen: find(seen, 8)) == 8
    assert memory.recall("a", lambda: 3) == 3
    assert memory.last_write(8, lambda seen: find(seen, 0)) == 8
    assert asked == [5, 7]
    assert memory.last_write(2, lambda seen: find(seen, 0)) == 2  # another base in its place
