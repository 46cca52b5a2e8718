"""What a board consists of, as data: its columns and its lanes."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.domain.pipeline import StageKind

EVERYBODY = ""  # the key of the only lane of a board without lanes


@dataclass(frozen=True)
class BoardColumn:
    """A column: a stage, or a group by next action."""

    key: str
    title: str
    color: str
    kind: StageKind = StageKind.OPEN
    wip_limit: int | None = None
    takes_new: bool = True  # whether deals can be added in it
    days: int | None = None  # for how long deals are shown in it


@dataclass(frozen=True)
class BoardLane:
    """A lane across all columns: the deals of one owner, or of one client."""

    key: str = EVERYBODY
    title: str = ""
    count: int = 0
    amount: int = 0


@dataclass(frozen=True)
class Spot:
    """A place on a board: the lane, the column, and the position in it."""

    lane: str
    column: str
    position: int
