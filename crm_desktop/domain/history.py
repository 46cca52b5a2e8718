"""What was done, by whom, and whether it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from crm_desktop.domain.entity import EntityRef


class ActionKind(StrEnum):
    """One user action, which is one change set and one step of undo. The word the user reads for it
    is made from the kind, `subject` and `count` in the window."""

    CLIENT_CREATED = "client_created"
    CLIENT_UPDATED = "client_updated"
    CLIENTS_UPDATED = "clients_updated"
    CLIENTS_REMOVED = "clients_removed"
    CLIENTS_RESTORED = "clients_restored"
    CLIENTS_ERASED = "clients_erased"
    CLIENTS_MERGED = "clients_merged"
    CLIENTS_PASTED = "clients_pasted"
    NOT_DUPLICATE = "not_duplicate"
    IMPORT = "import"
    DEMO = "demo"
    TAG_CHANGED = "tag_changed"
    STATUS_CHANGED = "status_changed"
    SOURCE_CHANGED = "source_changed"
    USER_CHANGED = "user_changed"
    CUSTOM_FIELD_CHANGED = "custom_field_changed"
    VIEW_CHANGED = "view_changed"
    SETTING_CHANGED = "setting_changed"
    ENTRY_ADDED = "entry_added"
    ENTRY_CHANGED = "entry_changed"
    ENTRY_REMOVED = "entry_removed"
    OUTCOME_CHANGED = "outcome_changed"
    NEXT_STEP_CHANGED = "next_step_changed"
    FACTS_CONFIRMED = "facts_confirmed"
    PROMISE_ADDED = "promise_added"
    PROMISE_CHANGED = "promise_changed"
    PROMISE_REMOVED = "promise_removed"
    FILES_ADDED = "files_added"
    FILE_RENAMED = "file_renamed"
    FILES_REMOVED = "files_removed"
    DO_NOT_CALL_CHANGED = "do_not_call_changed"
    CONSENT_CHANGED = "consent_changed"
    PROTECTED_CHANGED = "protected_changed"
    SEGMENT_CHANGED = "segment_changed"
    PIPELINE_CHANGED = "pipeline_changed"
    LOST_REASON_CHANGED = "lost_reason_changed"
    DEAL_ADDED = "deal_added"
    DEAL_CHANGED = "deal_changed"
    DEAL_MOVED = "deal_moved"
    DEAL_WON = "deal_won"
    DEAL_LOST = "deal_lost"
    DEAL_REOPENED = "deal_reopened"
    DEAL_REMOVED = "deal_removed"
    DEALS_IMPORTED = "deals_imported"
    PRODUCT_CHANGED = "product_changed"
    PRODUCTS_IMPORTED = "products_imported"
    SALE_ADDED = "sale_added"
    SALE_CHANGED = "sale_changed"
    SALE_REMOVED = "sale_removed"
    INQUIRY_ADDED = "inquiry_added"
    INQUIRY_CHANGED = "inquiry_changed"
    INQUIRY_CONVERTED = "inquiry_converted"
    INQUIRY_REMOVED = "inquiry_removed"
    PLAN_CHANGED = "plan_changed"
    TASK_ADDED = "task_added"
    TASK_CHANGED = "task_changed"
    TASK_DONE = "task_done"
    TASK_REOPENED = "task_reopened"
    TASK_REMOVED = "task_removed"
    TASKS_IMPORTED = "tasks_imported"
    DATE_CHANGED = "date_changed"
    CALENDAR_CHANGED = "calendar_changed"
    ESCALATION_CHANGED = "escalation_changed"
    AUTO_TASK_CHANGED = "auto_task_changed"
    TAKEN_OVER = "taken_over"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One line of the history of actions."""

    id: int
    op_id: str
    at: datetime
    user: str
    machine: str
    kind: ActionKind
    subject: str
    count: int
    is_undone: bool
    can_undo: bool


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record, before and after."""

    at: datetime
    user: str
    action: ActionKind
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class UndoStatus:
    """What Ctrl+Z and Ctrl+Shift+Z would do now; None when there is nothing."""

    undo: ActionRow | None
    redo: ActionRow | None


@dataclass(frozen=True, slots=True)
class UndoOutcome:
    """What an undo (or redo) did: the action, how many records went back, and which were kept
    because somebody worked on them since, with their names."""

    action: ActionRow
    reverted: int
    kept: tuple[tuple[EntityRef, str], ...]
