"""Columns of a table as data: what a cell shows, how it looks, and how it is edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, NamedTuple

MIN_WIDTH, MAX_WIDTH = 64, 600


class CellKind(Enum):
    """How a cell is painted."""

    TEXT = auto()
    NAME = auto()  # check box, avatar, bold text
    MUTED = auto()
    CHIPS = auto()
    NUMBER = auto()  # to the right, digits of one width
    WARNING = auto()  # a note that must not be overlooked


class EditorKind(Enum):
    """How a cell is edited in place."""

    NONE = auto()
    LINE = auto()
    CHOICE = auto()  # one of a list, or a new word
    WORDS = auto()  # several words, with commas
    TEXT = auto()  # several lines


class FilterKind(Enum):
    """What stands under the head of a column in the filter row."""

    TEXT = auto()
    CHOICE = auto()  # the values of `choices` only
    NONE = auto()


class Chip(NamedTuple):
    """A word on a colour; `pair` is a state or swatch of the theme."""

    text: str
    pair: str
    icon: str = ""


class Choice(NamedTuple):
    """One value of a list: what is stored and what people read."""

    value: str
    text: str


def _no_chips(_row: Any) -> Sequence[Chip]:
    return ()


def _no_choices() -> Sequence[Choice]:
    return ()


@dataclass(frozen=True)
class Column:
    """One column. `title` is asked each time, so that it follows the language.

    `edit_text` gives what the editor begins with, when that is not the text shown. `problem` says in
    words what is wrong with a typed text, "" when nothing is. `stretch` is the column's share of the room
    that a wide window leaves.
    """

    key: str
    title: Callable[[], str]
    text: Callable[[Any], str]
    kind: CellKind = CellKind.TEXT
    width: int = 140
    stretch: int = 0
    is_shown: bool = True
    is_sortable: bool = True
    has_avatar: bool = True  # of a NAME: things have none
    chips: Callable[[Any], Sequence[Chip]] = _no_chips
    editor: EditorKind = EditorKind.NONE
    edit_text: Callable[[Any], str] | None = None
    problem: Callable[[Any, str], str] | None = None
    choices: Callable[[], Sequence[Choice]] = _no_choices
    filter: FilterKind = FilterKind.TEXT
    filter_hint: Callable[[], str] = field(default=lambda: "")

    @property
    def is_editable(self) -> bool:
        """Whether a cell of this column can be edited in place."""
        return self.editor is not EditorKind.NONE

    def initial_text(self, row: Any) -> str:
        """Return what the in-place editor begins with."""
        return (self.edit_text or self.text)(row)

    def problem_with(self, row: Any, text: str) -> str:
        """Return in words why a typed text cannot be stored; "" when it can."""
        return self.problem(row, text) if self.problem else ""


def fit_width(width: int) -> int:
    """Bring a stored or measured width into what a column may have."""
    return max(MIN_WIDTH, min(MAX_WIDTH, width))
