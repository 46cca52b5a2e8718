"""The road of a deal in short: through which stages it ever went, as a text that deals can be grouped by."""

from __future__ import annotations

from collections.abc import Iterable


def road_text(stage_ids: Iterable[int]) -> str:
    """Write down stages, each once and in the order of their ids: deals with the same text entered the same."""
    return " ".join(map(str, sorted(set(stage_ids))))


def road_stages(text: str) -> frozenset[int]:
    """Read what `road_text` wrote."""
    return frozenset(map(int, text.split()))
