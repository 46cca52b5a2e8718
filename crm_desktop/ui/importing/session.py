"""One import from the choice of a file to its summary: what is known so far, and the work under way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.errors import Cancelled, StaleError
from crm_desktop.domain.history import ActionKind, UndoOutcome
from crm_desktop.domain.import_plan import ImportPolicy
from crm_desktop.domain.progress import Progress
from crm_desktop.domain.selling_import import ClientChoice, ImportSubject
from crm_desktop.exchange.import_file import ImportFile, SheetInfo
from crm_desktop.exchange.selling_file import SellingFile
from crm_desktop.services.collector import collector_paused
from crm_desktop.services.imports import ImportPlan, ImportSummary
from crm_desktop.services.imports_selling import SellingPlan, SellingSummary
from crm_desktop.ui.importing.opening import FileOpening
from crm_desktop.ui.importing.plan_index import PlanIndex, index_plan
from crm_desktop.ui.importing.samples import Sample, all_samples
from crm_desktop.ui.runtime.selling_import_texts import no_reason_text
from crm_desktop.ui.runtime.task_runner import Latest, Task
from crm_desktop.ui.shell.context import AppContext

T = TypeVar("T")

_PAUSE_MS = 250  # several columns may be changed one after the other


class Stage(Enum):
    """How far the import is."""

    CHOOSE = auto()
    READING = auto()
    READY = auto()
    WRITING = auto()
    DONE = auto()


@dataclass(frozen=True)
class Source:
    """Where the clients come from: a file, or a block of text from the clipboard."""

    path: Path | None = None
    text: str = ""

    @property
    def name(self) -> str:
        """The name of the file; empty for the clipboard."""
        return self.path.name if self.path else ""


AnyFile = ImportFile | SellingFile
Shaped = tuple[AnyFile, tuple[SheetInfo, ...]]
Planned = tuple[ImportPlan | SellingPlan, PlanIndex]


class ImportSession(QObject):
    """Asks the services and keeps their answers; the pages show them.

    `stage_changed` comes with a new stage, `file_changed` when sheet, header or columns are others,
    `plan_changed` when a plan is being made or is there, `samples_changed` with new sample values.
    """

    stage_changed = Signal()
    file_changed = Signal()
    plan_changed = Signal()
    samples_changed = Signal()
    progressed = Signal(int, object)
    failed = Signal(object)
    stopped = Signal()
    undone = Signal(object)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task[object] | None = None
        self._planning = Latest(context.runner, self)
        self._sampling = Latest(context.runner, self)
        self._shaping = Latest(context.runner, self)
        self._plan_timer = QTimer(self)
        self._plan_timer.setSingleShot(True)
        self._plan_timer.setInterval(_PAUSE_MS)
        self._plan_timer.timeout.connect(self._ask_plan)
        self.policy = ImportPolicy.FILL
        self.choice = ClientChoice.CREATE
        self._clear(Source())

    def _clear(self, source: Source) -> None:
        self.source = source
        self.stage = Stage.CHOOSE
        self.file: AnyFile | None = None
        self.sheets: tuple[SheetInfo, ...] = ()
        self.plan: ImportPlan | None = None
        self.selling_plan: SellingPlan | None = None
        self.index = PlanIndex()
        self.summary: ImportSummary | SellingSummary | None = None
        self.samples: dict[int, tuple[Sample, ...]] = {}
        self.decisions: dict[int, int | None] = {}
        self.is_planning = False
        self.plan_error: Exception | None = None
        self.is_undone = self._is_undoing = False
        for latest in (self._planning, self._sampling, self._shaping):
            latest.forget()
        self._plan_timer.stop()
        if self._task is not None:
            self._task.drop()
            self._task = None

    @property
    def is_busy(self) -> bool:
        """Whether clients are being written: nothing else may begin meanwhile."""
        return self.stage is Stage.WRITING

    # The file

    def open(self, source: Source) -> None:
        """Read a file or a pasted block, and plan its import."""
        self._clear(source)
        self.policy = ImportPolicy.FILL
        opening = FileOpening(self._context.services)

        def work(progress: Progress) -> Shaped:
            return _with_sheets(opening.open(source.path, source.text, progress))

        self._set_stage(Stage.READING)
        self._run(work, self._on_opened, self._on_open_failed)

    @property
    def subject(self) -> ImportSubject:
        """What the rows of the file are taken for."""
        return self.file.subject if isinstance(self.file, SellingFile) else ImportSubject.CLIENTS

    def choose_subject(self, subject: ImportSubject) -> None:
        """Take the rows of the file for something else."""
        source, opening = self.source, FileOpening(self._context.services)
        if self.file is not None and subject is not self.subject and self.stage is Stage.READY:
            self.decisions.clear()
            self._set_stage(Stage.READING)
            self._run(
                lambda progress: _with_sheets(opening.open(source.path, source.text, progress, subject)),
                self._on_opened,
                self._on_other_failed,
            )

    def _on_other_failed(self, error: Exception) -> None:
        """Stay with what the file was taken for."""
        self._task = None
        self._set_stage(Stage.READY)
        self._tell(error)

    def choose_clients(self, choice: ClientChoice) -> None:
        """Treat deals whose client is not known in another way."""
        if choice is not self.choice:
            self.choice = choice
            self._ask_plan()

    def start_over(self) -> None:
        """Forget everything and choose anew."""
        self._clear(Source())
        self._set_stage(Stage.CHOOSE)

    def stop(self) -> None:
        """Ask the reading or writing under way to stop."""
        if self._task is not None:
            self._task.cancel()

    def choose_sheet(self, index: int) -> None:
        """Take another sheet of the file."""
        if self.file is not None and index != self.file.sheet_index:
            self._reshape(lambda file: file.chosen_sheet(index))

    def choose_header(self, row: int) -> None:
        """Take another row of the sheet, counted from 0, as its header."""
        if self.file is not None and (self.file.table is None or row not in self.file.table.header_rows):
            self._reshape(lambda file: file.with_header(row))

    def choose_target(self, column: int, target: str) -> None:
        """Send a column elsewhere."""
        if self.file is not None:
            self.file = self.file.with_mapping({column: target})
            self.file_changed.emit()
            self._ask_samples()
            self.replan_soon()

    def _reshape(self, change: Callable[[AnyFile], AnyFile]) -> None:
        file = self.file
        assert file is not None
        self.decisions.clear()
        self.is_planning = True
        self.plan_changed.emit()
        self._shaping.ask(
            _calm(lambda _progress: _with_sheets(change(file))), self._on_shaped, self._on_plan_failed
        )

    def _on_shaped(self, shaped: Shaped) -> None:
        self.file, self.sheets = shaped
        self.file_changed.emit()
        self._ask_samples()
        self._ask_plan()

    def _on_opened(self, shaped: Shaped) -> None:
        self.file, self.sheets = shaped
        self._ask_plan()

    def _on_open_failed(self, error: Exception) -> None:
        self._task = None
        self._set_stage(Stage.CHOOSE)
        self._tell(error)

    def _ask_samples(self) -> None:
        file, formats = self.file, self._context.formats
        if isinstance(file, ImportFile):
            self._sampling.ask(lambda _progress: all_samples(file, formats), self._on_samples)

    def _on_samples(self, samples: dict[int, tuple[Sample, ...]]) -> None:
        self.samples = samples
        self.samples_changed.emit()

    # The plan

    def choose_policy(self, policy: ImportPolicy) -> None:
        """Treat clients that are there already in another way."""
        if policy is not self.policy:
            self.policy = policy
            self._ask_plan()

    def decide(self, row: int, client_id: int | None) -> None:
        """Say which client of the base a row is, None for a new one."""
        self.decisions[row] = client_id
        self._ask_plan()

    def undecide(self, row: int) -> None:
        """Let the rules decide about a row again."""
        if self.decisions.pop(row, -1) != -1:
            self._ask_plan()

    def replan_soon(self) -> None:
        """Plan anew after a pause: columns were changed, or clients of the base."""
        if self.stage is Stage.READY:
            self.is_planning = True
            self.plan_changed.emit()
            self._plan_timer.start()

    def _ask_plan(self) -> None:
        file, policy, decisions = self.file, self.policy, dict(self.decisions)
        imports = self._context.services.imports
        assert file is not None
        self._plan_timer.stop()

        selling, choice, no_reason = self._context.services.selling_imports, self.choice, no_reason_text()

        def work(progress: Progress) -> Planned:
            if isinstance(file, SellingFile):
                other = selling.plan(file, choice, progress, no_reason=no_reason)
                return other, PlanIndex(written=other.counts.created + other.counts.updated)
            plan = imports.plan(file, policy, progress, decisions)
            return plan, index_plan(plan)

        if self.stage is Stage.READING:
            self._run(work, self._on_first_plan, self._on_open_failed)
            return
        self.is_planning = True
        self.plan_changed.emit()
        self._planning.ask(_calm(work), self._on_plan, self._on_plan_failed)

    def _on_first_plan(self, planned: Planned) -> None:
        self._task = None
        self._take_plan(planned)
        self._set_stage(Stage.READY)
        self._ask_samples()

    def _take_plan(self, planned: Planned) -> None:
        plan, self.index = planned
        self.plan = plan if isinstance(plan, ImportPlan) else None
        self.selling_plan = plan if isinstance(plan, SellingPlan) else None

    def _on_plan(self, planned: Planned) -> None:
        self._take_plan(planned)
        self.plan_error = None
        self.is_planning = False
        self.plan_changed.emit()

    def _on_plan_failed(self, error: Exception) -> None:
        self.plan = self.selling_plan = None
        self.index, self.plan_error = PlanIndex(), error
        self.is_planning = False
        self.plan_changed.emit()

    # Carrying it out

    def execute(self) -> None:
        """Write what the plan says."""
        plan, other = self.plan, self.selling_plan
        if (plan is None and other is None) or self.is_planning or self.stage is not Stage.READY:
            return
        imports, selling = self._context.services.imports, self._context.services.selling_imports

        def work(progress: Progress) -> ImportSummary | SellingSummary | None:
            if other is not None:
                return selling.execute(other, progress)
            return imports.execute(plan, progress, kind) if plan is not None else None

        kind = ActionKind.IMPORT if self.source.path is not None else ActionKind.CLIENTS_PASTED
        self._set_stage(Stage.WRITING)
        self._run(
            work,
            self._on_executed,
            self._on_execute_failed,
            writes=True,
        )

    def undo(self) -> None:
        """Take the whole import back."""
        summary = self.summary
        if summary is None or summary.action_id is None or self.is_undone or self._is_undoing:
            return
        action_id, history = summary.action_id, self._context.services.history

        def on_done(outcome: UndoOutcome) -> None:
            if self.summary is summary:
                self.is_undone = True
            self.undone.emit(outcome)

        def on_error(error: Exception) -> None:
            self._is_undoing = False
            self.failed.emit(error)

        self._is_undoing = True
        self._context.runner.run(
            _calm(lambda _progress: history.undo(action_id)), on_done, on_error, writes=True, owner=self
        )

    def _on_executed(self, summary: ImportSummary | SellingSummary) -> None:
        self._task = None
        self.summary = summary
        self._set_stage(Stage.DONE)

    def _on_execute_failed(self, error: Exception) -> None:
        self._task = None
        self._set_stage(Stage.READY)
        if isinstance(error, StaleError):
            self._ask_plan()
        self._tell(error)

    # Inner

    def _run(
        self,
        work: Callable[[Progress], object],
        on_done: Callable[..., None],
        on_error: Callable[[Exception], None],
        *,
        writes: bool = False,
    ) -> None:
        self._task = self._context.runner.run(
            _calm(work), on_done, on_error, self.progressed.emit, writes=writes, owner=self
        )

    def _tell(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.failed.emit(error)

    def _set_stage(self, stage: Stage) -> None:
        self.stage = stage
        self.stage_changed.emit()


def _calm(work: Callable[[Progress], T]) -> Callable[[Progress], T]:
    """Hold off the collector while a piece of work makes its many rows: it would hold the window too."""

    def calm(progress: Progress) -> T:
        with collector_paused(freezes=True):
            return work(progress)

    return calm


def _with_sheets(file: AnyFile) -> Shaped:
    """Return a file with what its sheets hold: to find that out takes longer than the window may wait."""
    return file, file.sheets
