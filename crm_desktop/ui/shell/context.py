"""What every screen is given: services, events, runner, settings, formats, theme, and a way to the shell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from crm_desktop.domain.client_list import ClientFilter, ClientSort

if TYPE_CHECKING:
    from pathlib import Path

    from crm_desktop.domain.entity import EntityRef
    from crm_desktop.domain.task import TaskDraft
    from crm_desktop.services import Services
    from crm_desktop.system.settings import Settings
    from crm_desktop.ui.runtime.event_bridge import EventBridge
    from crm_desktop.ui.runtime.formats import Formats
    from crm_desktop.ui.runtime.i18n import Languages
    from crm_desktop.ui.runtime.task_runner import TaskRunner
    from crm_desktop.ui.runtime.theme import Theme
    from crm_desktop.ui.shell.navigation import Navigation


@dataclass(frozen=True)
class ToastRequest:
    """A short message, with a thing or two to do about it; the latest one about a subject is the one that holds."""

    text: str
    action_text: str = ""
    on_action: Callable[[], None] | None = None
    subject: int | None = None
    more_text: str = ""  # a second thing to do about it
    on_more: Callable[[], None] | None = None


@dataclass(frozen=True)
class ExportRequest:
    """Which clients may be written into a file: those picked, and the list with its order and columns."""

    ids: tuple[int, ...] = ()
    columns: tuple[str, ...] = ()
    filter: ClientFilter | None = None
    sort: ClientSort = field(default_factory=ClientSort)


@dataclass(frozen=True)
class RecordList:
    """Records that a report picked out, or another screen (`is_report` is False), in their order, for the screen
    that shows such records; `title` says what they are."""

    ids: tuple[int, ...]
    title: str
    is_report: bool = True


class Shell(QObject):
    """What a screen may ask of the window; the window listens. Screens do not know each other or it."""

    ref_requested = Signal(object)
    page_requested = Signal(str)
    handed_over = Signal(str, object)
    command_requested = Signal(str)
    toast_requested = Signal(object)
    error_raised = Signal(object)
    files_dropped = Signal(object)
    table_pasted = Signal(str)
    export_requested = Signal(object)
    user_changed = Signal(str, int, str)
    badge_changed = Signal(str, int, str)
    day_began = Signal()
    store_changed = Signal(str, str)
    saved = Signal()
    restore_requested = Signal(object)
    call_received = Signal(str)
    call_made = Signal(str)
    task_begun = Signal(object)
    task_opened = Signal(int)
    task_finished = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keepers: list[Callable[[], bool]] = []
        # Asked when the user closes the window: True when it was hidden, and the program goes on.
        self.hide_instead_of_closing: Callable[[], bool] = bool
        self.navigation: Navigation | None = None  # set by the window
        # The record that the screen at hand shows: a new task is about it.
        self.record_in_view: Callable[[], EntityRef | None] = lambda: None

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Let somebody keep the window open: who holds what was typed and is not stored."""
        self._keepers.append(may_close)

    def may_close(self) -> bool:
        """Whether nobody wants the window to stay."""
        return all(may_close() for may_close in self._keepers)

    def navigate(self, ref: EntityRef) -> None:
        """Open the screen of a record and show the record there."""
        self.ref_requested.emit(ref)

    def open_page(self, key: str) -> None:
        """Open a screen by the key of its feature."""
        self.page_requested.emit(key)

    def hand_over(self, key: str, message: object) -> None:
        """Open a screen by its key and give it something: files to a screen that reads them, a filter to a list."""
        self.handed_over.emit(key, message)

    def show_clients(self, wanted: ClientFilter) -> None:
        """Open the list of clients with a filter."""
        self.hand_over("clients", wanted)

    def run_command(self, key: str) -> None:
        """Do what a command does, as if chosen from the menu."""
        self.command_requested.emit(key)

    def toast(
        self,
        text: str,
        action_text: str = "",
        on_action: Callable[[], None] | None = None,
        subject: int | None = None,
    ) -> None:
        """Show a short message at the bottom of the window; `subject` is the action that it speaks of."""
        self.toast_requested.emit(ToastRequest(text, action_text, on_action, subject))

    def toast_undo(self, text: str) -> None:
        """Say what was just done, with a button that takes this very action back."""
        self.undo_offered.emit(text)

    undo_offered = Signal(str)

    def toast_undo_or_open(self, text: str, ref: EntityRef) -> None:
        """Say what was just done to a record, with buttons that open it and that take this very action back."""
        self.filed.emit(text, ref)

    def toast_undo_or_do(self, text: str, more_text: str, on_more: Callable[[], None]) -> None:
        """Say what was just done, with a button for what may follow and one that takes this very action back."""
        self.filed.emit(text, (more_text, on_more))

    filed = Signal(str, object)

    def show_error(self, error: Exception) -> None:
        """Tell the user of an error that belongs to no field, in words."""
        self.error_raised.emit(error)

    def drop_files(self, files: list[Path]) -> None:
        """Hand files on that were dropped on the window; whoever imports listens to `files_dropped`."""
        self.files_dropped.emit(files)

    def paste_table(self, text: str) -> None:
        """Hand rows on that were copied elsewhere; whoever imports listens to `table_pasted`."""
        self.table_pasted.emit(text)

    def export_clients(self, request: ExportRequest) -> None:
        """Ask for a file of these clients; whoever exports listens to `export_requested`."""
        self.export_requested.emit(request)

    def receive_call(self, number: str) -> None:
        """Show who calls from a number, as the line gave it; whoever takes calls listens to `call_received`."""
        self.call_received.emit(number)

    def make_call(self, number: str) -> None:
        """Show whom we call, to note what is said; whoever takes calls listens to `call_made`."""
        self.call_made.emit(number)

    def begin_task(self, draft: TaskDraft) -> None:
        """Begin a task over the screen at hand; whoever has its form listens to `task_begun`."""
        self.task_begun.emit(draft)

    def open_task(self, task_id: int) -> None:
        """Open a task over the screen at hand; whoever has its form listens to `task_opened`."""
        self.task_opened.emit(task_id)

    def finish_task(self, task_id: int) -> None:
        """Ask what came of a task and what follows, over the screen at hand; `task_finished` is listened to."""
        self.task_finished.emit(task_id)

    def restore(self, file: Path) -> None:
        """Ask to put a backup in the place of the open database."""
        self.restore_requested.emit(file)

    def set_user(self, name: str, user_id: int, color: str) -> None:
        """Show who works here at the top right."""
        self.user_changed.emit(name, user_id, color)

    def set_badge(self, key: str, count: int, text: str) -> None:
        """Show a number at a screen's entry of the navigation, with what it counts in words; 0 shows none."""
        self.badge_changed.emit(key, count, text)

    def set_store(self, name: str, kind: str) -> None:
        """Show the name of the open database and what kind it is, at the top left."""
        self.store_changed.emit(name, kind)


@dataclass(frozen=True)
class AppContext:
    """Everything a screen needs, built once in `app.py` and passed to constructors."""

    services: Services
    events: EventBridge
    runner: TaskRunner
    settings: Settings
    formats: Formats
    theme: Theme
    languages: Languages
    shell: Shell = field(default_factory=Shell)

    def navigate(self, ref: EntityRef) -> None:
        """Open the screen of a record and show the record there."""
        self.shell.navigate(ref)
