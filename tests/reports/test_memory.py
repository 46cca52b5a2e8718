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
