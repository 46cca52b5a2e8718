"""What each person chose for this screen: whose day, which blocks and in which order; kept on this computer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crm_desktop.ui.today.block import Block
from crm_desktop.ui.today.blocks import arranged

MINE, ALL = "mine", "all"
PERSON = "person"  # of somebody else, which is not kept
_HIGHEST = 600


@dataclass(frozen=True, slots=True)
class Habit:
    """What one person chose; everything empty is as at first."""

    scope: str = ""
    shown: tuple[str, ...] = ()
    order: tuple[str, ...] = ()


class Habits:
    """The choices of all people by who they are, and how high the cards were: so nothing jumps at the start."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._of: dict[str, Habit] = {}
        self._heights: dict[str, int] = {}

    def of(self, who: str) -> Habit:
        """Return what a person chose."""
        return self._of.get(who, Habit())

    def all(self, who: str) -> list[Block]:
        """Return all blocks in a person's order."""
        return arranged(self._blocks, self.of(who).order)

    def shown(self, who: str) -> list[Block]:
        """Return the blocks that a person sees."""
        habit = self.of(who)
        if not habit.order:
            return [block for block in self._blocks if block.is_shown_first]
        return [
            block
            for block in self.all(who)
            if block.key in habit.shown or (block.key not in habit.order and block.is_shown_first)
        ]

    def height(self, block: Block) -> int:
        """Return how high a card is before its data are there: as it was the last time."""
        return 0 if block.is_main else self._heights.get(block.key, block.height)

    def set_scope(self, who: str, scope: str) -> None:
        """Remember whose day a person looks at."""
        self._of[who] = replace(self.of(who), scope=scope)

    def set_blocks(self, who: str, shown: tuple[str, ...], order: tuple[str, ...]) -> None:
        """Remember which blocks a person sees; an empty order is as at first."""
        self._of[who] = replace(self.of(who), shown=shown, order=order)

    def note_height(self, key: str, height: int) -> None:
        """Remember how high a card is with its data."""
        if 0 < height <= _HIGHEST:
            self._heights[key] = height

    def record(self) -> dict[str, object]:
        """Return everything as JSON values."""
        people = {
            who: {"scope": habit.scope, "shown": list(habit.shown), "order": list(habit.order)}
            for who, habit in self._of.items()
        }
        return {"people": people, "heights": dict(self._heights)}

    def restore(self, record: Mapping[str, object]) -> None:
        """Take over what `record` returned; what makes no sense is left out."""
        people, heights = record.get("people"), record.get("heights")
        for who, kept in people.items() if isinstance(people, Mapping) else ():
            if isinstance(who, str) and isinstance(kept, Mapping):
                scope = kept.get("scope")
                self._of[who] = Habit(
                    str(scope) if scope in (MINE, ALL) else "",
                    _keys(kept.get("shown")),
                    _keys(kept.get("order")),
                )
        for key, height in heights.items() if isinstance(heights, Mapping) else ():
            if isinstance(key, str) and isinstance(height, int):
                self.note_height(key, height)


def _keys(values: object) -> tuple[str, ...]:
    return tuple(value for value in values if isinstance(value, str)) if isinstance(values, list) else ()
