"""Actions of the history in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.history import ActionKind, ActionRow, UndoOutcome
from crm_desktop.ui.runtime.i18n import Translated


def action_text(kind: ActionKind, subject: str, count: int) -> str:
    """Return what was done, as a line of the history: `Client added: Anna Lebedeva`."""
    text = _one(kind) if count == 1 or kind not in _MANY else ActionTexts().many(kind, count)
    return text if not subject else f"{text}: {subject}"


def undo_text(action: ActionRow | None) -> str:
    """Return the text of the menu entry that takes an action back."""
    if action is None:
        return QCoreApplication.translate("ActionTexts", "Undo")
    return QCoreApplication.translate("ActionTexts", "Undo: {0}").format(_short(action))


def redo_text(action: ActionRow | None) -> str:
    """Return the text of the menu entry that brings an action back."""
    if action is None:
        return QCoreApplication.translate("ActionTexts", "Redo")
    return QCoreApplication.translate("ActionTexts", "Redo: {0}").format(_short(action))


def outcome_text(outcome: UndoOutcome, *, is_redo: bool) -> str:
    """Return what an undo or redo did, and what it left alone because it was worked on since."""
    done = (
        QCoreApplication.translate("ActionTexts", "Done again: {0}")
        if is_redo
        else QCoreApplication.translate("ActionTexts", "Undone: {0}")
    )
    text = done.format(_short(outcome.action))
    if not outcome.kept:
        return text
    names = ", ".join(name for _, name in outcome.kept[:3] if name)
    kept = ActionTexts().kept(len(outcome.kept))
    return f"{text}. {kept}: {names}" if names else f"{text}. {kept}"


def _short(action: ActionRow) -> str:
    """Return an action within a sentence: `client added “Anna Lebedeva”`."""
    text = action_text(action.kind, "", action.count)
    text = text[:1].lower() + text[1:]
    if not action.subject:
        return text
    subject = action.subject
    if len(subject) > _MAX_SUBJECT:
        subject = subject[: _MAX_SUBJECT - 1].rstrip() + "…"
    return QCoreApplication.translate("ActionTexts", "{0} “{1}”").format(text, subject)


_MAX_SUBJECT = 40


_MANY = frozenset(
    {
        ActionKind.CLIENTS_UPDATED,
        ActionKind.CLIENTS_REMOVED,
        ActionKind.CLIENTS_RESTORED,
        ActionKind.CLIENTS_ERASED,
        ActionKind.CLIENTS_PASTED,
        ActionKind.IMPORT,
        ActionKind.DEMO,
        ActionKind.ENTRY_ADDED,
        ActionKind.ENTRY_REMOVED,
        ActionKind.PROMISE_ADDED,
        ActionKind.PROMISE_CHANGED,
        ActionKind.PROMISE_REMOVED,
        ActionKind.FILES_ADDED,
        ActionKind.FILES_REMOVED,
        ActionKind.DEAL_CHANGED,
        ActionKind.DEAL_MOVED,
        ActionKind.DEAL_REMOVED,
        ActionKind.DEALS_IMPORTED,
        ActionKind.PRODUCTS_IMPORTED,
        ActionKind.INQUIRY_ADDED,
        ActionKind.INQUIRY_CHANGED,
        ActionKind.INQUIRY_REMOVED,
        ActionKind.TASK_ADDED,
        ActionKind.TASK_CHANGED,
        ActionKind.TASK_DONE,
        ActionKind.TASK_REOPENED,
        ActionKind.TASK_REMOVED,
        ActionKind.TASKS_IMPORTED,
    }
)


def _one(kind: ActionKind) -> str:
    return (_on_clients() | _on_the_desk() | _on_selling() | _on_time())[kind]


def _on_clients() -> dict[ActionKind, str]:
    translate = QCoreApplication.translate
    return {
        ActionKind.CLIENT_CREATED: translate("ActionTexts", "Client added"),
        ActionKind.CLIENT_UPDATED: translate("ActionTexts", "Client changed"),
        ActionKind.CLIENTS_UPDATED: translate("ActionTexts", "Client changed"),
        ActionKind.CLIENTS_REMOVED: translate("ActionTexts", "Client moved to the recycle bin"),
        ActionKind.CLIENTS_RESTORED: translate("ActionTexts", "Client brought back from the recycle bin"),
        ActionKind.CLIENTS_ERASED: translate("ActionTexts", "Client erased for good"),
        ActionKind.CLIENTS_MERGED: translate("ActionTexts", "Cards merged"),
        ActionKind.CLIENTS_PASTED: translate("ActionTexts", "Client pasted"),
        ActionKind.NOT_DUPLICATE: translate("ActionTexts", "Marked as different clients"),
        ActionKind.IMPORT: translate("ActionTexts", "Import from a file"),
        ActionKind.DEMO: translate("ActionTexts", "Demo data added"),
        ActionKind.TAG_CHANGED: translate("ActionTexts", "Tags edited"),
        ActionKind.STATUS_CHANGED: translate("ActionTexts", "Statuses edited"),
        ActionKind.SOURCE_CHANGED: translate("ActionTexts", "Sources edited"),
        ActionKind.USER_CHANGED: translate("ActionTexts", "Users edited"),
        ActionKind.CUSTOM_FIELD_CHANGED: translate("ActionTexts", "Own fields edited"),
        ActionKind.VIEW_CHANGED: translate("ActionTexts", "Saved views edited"),
        ActionKind.SETTING_CHANGED: translate("ActionTexts", "Settings changed"),
        ActionKind.UNDO: translate("ActionTexts", "Undoing"),
        ActionKind.REDO: translate("ActionTexts", "Doing again"),
    }


def _on_the_desk() -> dict[ActionKind, str]:
    translate = QCoreApplication.translate
    return {
        ActionKind.ENTRY_ADDED: translate("ActionTexts", "Timeline entry added"),
        ActionKind.ENTRY_CHANGED: translate("ActionTexts", "Timeline entry changed"),
        ActionKind.ENTRY_REMOVED: translate("ActionTexts", "Timeline entry removed"),
        ActionKind.OUTCOME_CHANGED: translate("ActionTexts", "Outcomes edited"),
        ActionKind.NEXT_STEP_CHANGED: translate("ActionTexts", "Next step changed"),
        ActionKind.FACTS_CONFIRMED: translate("ActionTexts", "Facts checked"),
        ActionKind.PROMISE_ADDED: translate("ActionTexts", "Promise added"),
        ActionKind.PROMISE_CHANGED: translate("ActionTexts", "Promise changed"),
        ActionKind.PROMISE_REMOVED: translate("ActionTexts", "Promise removed"),
        ActionKind.FILES_ADDED: translate("ActionTexts", "File added"),
        ActionKind.FILE_RENAMED: translate("ActionTexts", "File renamed"),
        ActionKind.FILES_REMOVED: translate("ActionTexts", "File removed"),
        ActionKind.DO_NOT_CALL_CHANGED: translate("ActionTexts", "“Do not call” changed"),
        ActionKind.CONSENT_CHANGED: translate("ActionTexts", "Consents changed"),
        ActionKind.PROTECTED_CHANGED: translate("ActionTexts", "Protected data changed"),
        ActionKind.SEGMENT_CHANGED: translate("ActionTexts", "Segments edited"),
    }


def _on_selling() -> dict[ActionKind, str]:
    translate = QCoreApplication.translate
    return {
        ActionKind.PIPELINE_CHANGED: translate("ActionTexts", "Pipelines edited"),
        ActionKind.LOST_REASON_CHANGED: translate("ActionTexts", "Reasons for loss edited"),
        ActionKind.DEAL_ADDED: translate("ActionTexts", "Deal added"),
        ActionKind.DEAL_CHANGED: translate("ActionTexts", "Deal changed"),
        ActionKind.DEAL_MOVED: translate("ActionTexts", "Deal moved"),
        ActionKind.DEAL_WON: translate("ActionTexts", "Deal won"),
        ActionKind.DEAL_LOST: translate("ActionTexts", "Deal lost"),
        ActionKind.DEAL_REOPENED: translate("ActionTexts", "Deal opened again"),
        ActionKind.DEAL_REMOVED: translate("ActionTexts", "Deal removed"),
        ActionKind.DEALS_IMPORTED: translate("ActionTexts", "Import of a deal from a file"),
        ActionKind.PRODUCTS_IMPORTED: translate("ActionTexts", "Import of a product from a file"),
        ActionKind.PRODUCT_CHANGED: translate("ActionTexts", "Products edited"),
        ActionKind.SALE_ADDED: translate("ActionTexts", "Sale added"),
        ActionKind.SALE_CHANGED: translate("ActionTexts", "Sale changed"),
        ActionKind.SALE_REMOVED: translate("ActionTexts", "Sale removed"),
        ActionKind.INQUIRY_ADDED: translate("ActionTexts", "Inquiry added"),
        ActionKind.INQUIRY_CHANGED: translate("ActionTexts", "Inquiry changed"),
        ActionKind.INQUIRY_CONVERTED: translate("ActionTexts", "Inquiry became a deal"),
        ActionKind.INQUIRY_REMOVED: translate("ActionTexts", "Inquiry removed"),
        ActionKind.PLAN_CHANGED: translate("ActionTexts", "Plans edited"),
    }


def _on_time() -> dict[ActionKind, str]:
    translate = QCoreApplication.translate
    return {
        ActionKind.TASK_ADDED: translate("ActionTexts", "Task added"),
        ActionKind.TASK_CHANGED: translate("ActionTexts", "Task changed"),
        ActionKind.TASK_DONE: translate("ActionTexts", "Task done"),
        ActionKind.TASK_REOPENED: translate("ActionTexts", "Task opened again"),
        ActionKind.TASK_REMOVED: translate("ActionTexts", "Task removed"),
        ActionKind.TASKS_IMPORTED: translate("ActionTexts", "Task imported"),
        ActionKind.DATE_CHANGED: translate("ActionTexts", "Important date changed"),
        ActionKind.CALENDAR_CHANGED: translate("ActionTexts", "Working hours changed"),
        ActionKind.ESCALATION_CHANGED: translate("ActionTexts", "Rules for overdue work changed"),
        ActionKind.AUTO_TASK_CHANGED: translate("ActionTexts", "Automatic tasks changed"),
        ActionKind.TAKEN_OVER: translate("ActionTexts", "Taken over"),
    }


class ActionTexts(Translated):
    """The texts with a number in them."""

    def many(self, kind: ActionKind, count: int) -> str:
        """Return what was done to several records."""
        return {
            ActionKind.CLIENTS_UPDATED: self.tr("%n client(s) changed", "", count),
            ActionKind.CLIENTS_REMOVED: self.tr("%n client(s) moved to the recycle bin", "", count),
            ActionKind.CLIENTS_RESTORED: self.tr("%n client(s) brought back from the recycle bin", "", count),
            ActionKind.CLIENTS_ERASED: self.tr("%n client(s) erased for good", "", count),
            ActionKind.CLIENTS_PASTED: self.tr("%n client(s) pasted", "", count),
            ActionKind.IMPORT: self.tr("Import of %n client(s)", "", count),
            ActionKind.DEMO: self.tr("Demo data, %n client(s)", "", count),
            ActionKind.ENTRY_ADDED: self.tr("%n timeline entries added", "", count),
            ActionKind.ENTRY_REMOVED: self.tr("%n timeline entries removed", "", count),
            ActionKind.PROMISE_ADDED: self.tr("%n promise(s) added", "", count),
            ActionKind.PROMISE_CHANGED: self.tr("%n promise(s) changed", "", count),
            ActionKind.PROMISE_REMOVED: self.tr("%n promise(s) removed", "", count),
            ActionKind.FILES_ADDED: self.tr("%n file(s) added", "", count),
            ActionKind.FILES_REMOVED: self.tr("%n file(s) removed", "", count),
            ActionKind.DEAL_CHANGED: self.tr("%n deal(s) changed", "", count),
            ActionKind.DEAL_MOVED: self.tr("%n deal(s) moved", "", count),
            ActionKind.DEAL_REMOVED: self.tr("%n deal(s) removed", "", count),
            ActionKind.DEALS_IMPORTED: self.tr("Import of %n deal(s)", "", count),
            ActionKind.PRODUCTS_IMPORTED: self.tr("Import of %n product(s)", "", count),
            ActionKind.INQUIRY_ADDED: self.tr("%n inquiry(s) added", "", count),
            ActionKind.INQUIRY_CHANGED: self.tr("%n inquiry(s) changed", "", count),
            ActionKind.INQUIRY_REMOVED: self.tr("%n inquiry(s) removed", "", count),
            ActionKind.TASK_ADDED: self.tr("%n task(s) added", "", count),
            ActionKind.TASK_CHANGED: self.tr("%n task(s) changed", "", count),
            ActionKind.TASK_DONE: self.tr("%n task(s) done", "", count),
            ActionKind.TASK_REOPENED: self.tr("%n task(s) opened again", "", count),
            ActionKind.TASK_REMOVED: self.tr("%n task(s) removed", "", count),
            ActionKind.TASKS_IMPORTED: self.tr("%n task(s) imported", "", count),
        }[kind]

    def kept(self, count: int) -> str:
        """Return how many records an undo left alone."""
        return self.tr("%n record(s) changed or used since and left as they are", "", count)
