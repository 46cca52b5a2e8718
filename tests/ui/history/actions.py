"""Actions for the tests of the history."""

from datetime import UTC, datetime
from typing import Any

from crm_desktop.domain.history import ActionKind, ActionRow


def make_action(action_id: int = 1, **values: Any) -> ActionRow:
    """One action as the history lists it."""
    fields: dict[str, Any] = {
        "op_id": "a",
        "at": datetime(2026, 11, 21, 9, 0, tzinfo=UTC),
        "user": "Анна",
        "machine": "office",
        "kind": ActionKind.CLIENT_CREATED,
        "subject": "Орлов Пётр",
        "count": 1,
        "is_undone": False,
        "can_undo": True,
    }
    return ActionRow(id=action_id, **{**fields, **values})
