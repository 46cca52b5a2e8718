"""The screen of an import: choose, look as far as needed, import, and take back what was imported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.client_list import ClientFilter
from crm_desktop.domain.entity import Entity, EntityRef
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.events import DataChanged
from crm_desktop.domain.history import UndoOutcome
from crm_desktop.domain.selling_import import ImportSubject
from crm_desktop.exchange.write_problems import write_problems
from crm_desktop.system import paths
from crm_desktop.ui.importing.check_step import CheckStep
from crm_desktop.ui.importing.columns_step import ColumnsStep
from crm_desktop.ui.importing.drop_area import DropArea
from crm_desktop.ui.importing.file_dialogs import ask_file, ask_problem_file
from crm_desktop.ui.importing.file_step import FileStep
from crm_desktop.ui.importing.page_texts import PageTexts
from crm_desktop.ui.importing.problem_rows import has_problem_rows, headings, problem_lines, sheet_name
from crm_desktop.ui.importing.selling_check import SellingCheck
from crm_desktop.ui.importing.session import ImportSession, Source, Stage
from crm_desktop.ui.importing.step_bar import Step, StepBar
from crm_desktop.ui.importing.subject_bar import SubjectBar
from crm_desktop.ui.importing.summary_step import SummaryStep
from crm_desktop.ui.importing.words import needs_look
from crm_desktop.ui.runtime.action_texts import outcome_text
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.feature import FeaturePage
from crm_desktop.ui.widgets.busy_panel import BusyPanel
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import ElidingLabel, label

_MAX_RECENT = 5


class ImportPage(FeaturePage):
    """Assembles the pages around one `ImportSession`."""

    watched = frozenset({Entity.CLIENT, Entity.CUSTOM_FIELD, Entity.DEAL, Entity.PRODUCT, Entity.PIPELINE})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.session = ImportSession(context, self)
        self._texts = PageTexts()
        self.step = Step.CHECK
        self._recent: tuple[Path, ...] = ()
        self._waiting: list[Path] = []
        self._title = label("", "title", self)
        self._source = ElidingLabel("", "secondary", self)
        self.steps = StepBar(self)
        self.drop = DropArea(self)
        self.busy = BusyPanel(context.formats, self)
        self.file_step = FileStep(context.formats, self)
        self.columns_step = ColumnsStep(self)
        self.check_step = CheckStep(context, self.session, self)
        self.selling_check = SellingCheck(context, self.session, self)
        self.subject = SubjectBar(self)
        self.summary = SummaryStep(context.formats, self)
        self.back = button("", "quiet", parent=self)
        self.next = button("", "primary", parent=self)
        self._status = ElidingLabel("", "secondary", self)
        self._body = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    # FeaturePage

    def retranslate(self) -> None:
        self._title.setText(self.tr("Import"))
        for part in (self.steps, self.drop, self.file_step, self.columns_step, self.check_step, self.summary):
            part.retranslate()
        for other in (self.selling_check, self.subject):
            other.retranslate()
        self._show_stage()

    def on_data_changed(self, event: DataChanged) -> None:
        # What the base holds decides what a row is: new, or somebody who is there already.
        self.session.replan_soon()

    def refresh(self) -> None:
        self.session.replan_soon()

    def receive(self, message: object) -> None:
        """Take files that were dropped on the window, or a block that was pasted."""
        if self.session.is_busy:
            self.context.shell.toast(self.tr("Wait until the import under way is done."))
        elif isinstance(message, str):
            self.session.open(Source(text=message))
        elif isinstance(message, list) and message:
            self.open_files(message)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"import": self.begin}

    def focus_first(self) -> None:
        stage = self.session.stage
        if stage is Stage.CHOOSE:
            self.drop.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        elif stage is Stage.DONE:
            self.summary.focus_first()
        elif stage is Stage.READY:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        return [self.steps, self._body, self._foot]

    def state(self) -> dict[str, object]:
        return {"recent": [str(file) for file in self._recent]}

    def restore_state(self, state: Mapping[str, object]) -> None:
        stored = state.get("recent")
        if isinstance(stored, list):
            self._recent = tuple(Path(each) for each in stored if isinstance(each, str))[:_MAX_RECENT]
        self._show_recent()

    # What can be done

    def begin(self) -> None:
        """Be ready for a file: a finished import makes room for another one."""
        if self.session.stage is Stage.DONE:
            self.session.start_over()
        self.focus_first()

    def open_files(self, files: list[Path]) -> None:
        """Read the first of some files; the others wait for their turn."""
        first, *self._waiting = files
        self._recent = (first, *(each for each in self._recent if each != first))[:_MAX_RECENT]
        self.session.open(Source(first))

    def paste(self) -> None:
        """Take a block of a spreadsheet from the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.session.open(Source(text=text))
        else:
            self.drop.problem.show_message(self.tr("There is no text in the clipboard."), "warning")

    def open_sample(self) -> None:
        """Read a list that comes with the program."""
        name = "salon_ru.xlsx" if self.context.languages.language == "ru" else "shop_en.xlsx"
        self.session.open(Source(paths.resource("samples", name)))

    def show_step(self, step: Step) -> None:
        """Go to one of the pages before the import."""
        self.step = step
        self._show_stage()
        self._step_page().focus_first()

    def go_on(self) -> None:
        """Go to the next page, or begin the import on the last one."""
        if self.step is Step.CHECK:
            self.session.execute()
        else:
            self.show_step(self._neighbour(1))

    def go_back(self) -> None:
        """Go to the page before; from the first one to the choice of a file."""
        if self.step is Step.FILE:
            self._start_over()
        else:
            self.show_step(self._neighbour(-1))

    def save_problems(self, path: Path) -> None:
        """Write the rows that were not taken as they are into a workbook."""
        plan = self.session.plan or self.session.selling_plan
        if plan is None:
            return
        lines, heads, name = problem_lines(plan), headings(), sheet_name()
        shell = self.context.shell
        self.context.runner.run(
            lambda _progress: write_problems(path, heads, lines, name),
            lambda _count: shell.toast(self.tr("Saved: {0}").format(path.name)),
            shell.show_error,
            owner=self,
        )

    # How it is put together

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._source, 1)
        head.addWidget(self.steps)
        for widget in (
            self.drop,
            self.busy,
            self.file_step,
            self.columns_step,
            self.check_step,
            self.selling_check,
            self.summary,
        ):
            self._body.addWidget(widget)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self._status, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.subject)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._foot)

    def _connect(self) -> None:
        session = self.session
        session.stage_changed.connect(self._on_stage_changed)
        session.file_changed.connect(self._show_file)
        session.samples_changed.connect(lambda: self.columns_step.show_samples(session.samples))
        session.plan_changed.connect(self._on_plan_changed)
        session.progressed.connect(self.busy.show_progress)
        session.failed.connect(self._on_failed)
        session.stopped.connect(lambda: self.context.shell.toast(self.tr("Stopped. Nothing was changed.")))
        session.undone.connect(self._on_undone)
        self.busy.cancel_requested.connect(session.stop)
        self.drop.chosen.connect(self.open_files)
        self.drop.choose_requested.connect(lambda: ask_file(self, self.context.settings, self.open_files))
        self.drop.paste_requested.connect(self.paste)
        self.drop.sample_requested.connect(self.open_sample)
        self.steps.chosen.connect(self.show_step)
        self.file_step.sheet_chosen.connect(session.choose_sheet)
        self.file_step.header_chosen.connect(session.choose_header)
        self.columns_step.target_chosen.connect(session.choose_target)
        self.check_step.columns_requested.connect(lambda: self.show_step(Step.COLUMNS))
        self.check_step.file_requested.connect(lambda: self.show_step(Step.FILE))
        self.selling_check.columns_requested.connect(lambda: self.show_step(Step.COLUMNS))
        self.selling_check.file_requested.connect(lambda: self.show_step(Step.FILE))
        self.subject.chosen.connect(session.choose_subject)
        self.check_step.details.open_requested.connect(
            lambda client_id: self.context.navigate(EntityRef(Entity.CLIENT, client_id))
        )
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.summary.undo_requested.connect(session.undo)
        self.summary.again_requested.connect(self._on_again)
        self.summary.show_requested.connect(self._show_imported)
        self.summary.problems_requested.connect(
            lambda: ask_problem_file(self, self.context.settings, sheet_name(), self.save_problems)
        )

    # What it hears

    def _on_stage_changed(self) -> None:
        session = self.session
        self.drop.problem.hide()
        if session.stage is Stage.READY and session.file is not None:
            doubtful = any(needs_look(guess) for guess in session.file.columns)
            self.step = Step.COLUMNS if doubtful else Step.CHECK
            self._show_file()
            if session.subject is ImportSubject.CLIENTS:
                self.check_step.show_kind(self.check_step.model.kind)
            self._check_page().show_plan()
        self._show_stage()
        self.focus_first()

    def _on_plan_changed(self) -> None:
        self._check_page().show_plan()
        self._show_foot()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmError):
            return
        text = describe(error)
        if self.session.stage is Stage.CHOOSE:
            words = (
                text.text if self.session.source.path else self.tr("There are no clients in what was copied.")
            )
            self.drop.problem.show_message(words, "danger", self.tr("Choose another file"))
            self._show_recent()
        else:
            self.context.shell.show_error(error)

    def _on_undone(self, outcome: UndoOutcome) -> None:
        self.context.shell.toast(outcome_text(outcome, is_redo=False))
        self._show_stage()
        self.focus_first()

    def _on_again(self) -> None:
        if self._waiting:
            self.open_files(list(self._waiting))
        else:
            self._start_over()

    def _start_over(self) -> None:
        self._waiting = []
        self.session.start_over()

    def _show_imported(self) -> None:
        summary = self.session.summary
        if self.session.subject is not ImportSubject.CLIENTS:
            self.context.shell.open_page(self.session.subject.value)
        elif summary is not None and summary.batch_id is not None:
            self.context.shell.show_clients(ClientFilter(import_batch_id=summary.batch_id))

    # What it shows

    def _neighbour(self, by: int) -> Step:
        shown = [step for step in Step if self.steps.buttons[step].isVisibleTo(self.steps)]
        return shown[max(0, min(len(shown) - 1, shown.index(self.step) + by))]

    def _check_page(self) -> CheckStep | SellingCheck:
        return self.check_step if self.session.subject is ImportSubject.CLIENTS else self.selling_check

    def _step_page(self) -> FileStep | ColumnsStep | CheckStep | SellingCheck:
        if self.step is Step.CHECK:
            return self._check_page()
        return self.file_step if self.step is Step.FILE else self.columns_step

    def _show_stage(self) -> None:
        session = self.session
        pages: dict[Stage, QWidget] = {
            Stage.CHOOSE: self.drop,
            Stage.READING: self.busy,
            Stage.WRITING: self.busy,
            Stage.DONE: self.summary,
            Stage.READY: self._step_page(),
        }
        if session.stage is Stage.CHOOSE:
            self._show_recent()
        elif session.stage is Stage.READING:
            self.busy.start(self.tr("Reading {0}").format(self._source_name()))
        elif session.stage is Stage.WRITING:
            self.busy.start(self._texts.importing(session.subject))
        elif session.stage is Stage.DONE and session.summary is not None:
            plan = session.plan or session.selling_plan
            self.summary.show_summary(
                session.summary,
                session.source.name,
                subject=session.subject,
                is_undone=session.is_undone,
                next_name=self._waiting[0].name if self._waiting else "",
                has_problem_rows=plan is not None and has_problem_rows(plan),
            )
        is_ready = session.stage is Stage.READY
        self._source.setText("" if session.stage is Stage.CHOOSE else self._source_name())
        self.steps.setVisible(is_ready)
        self._foot.setVisible(is_ready)
        self.subject.setVisible(is_ready)
        self.subject.select(session.subject)
        self._body.setCurrentWidget(pages[session.stage])
        self.steps.show_step(self.step)
        self._show_foot()

    def _show_recent(self) -> None:
        self.drop.set_recent([file for file in self._recent if file.is_file()])

    def _source_name(self) -> str:
        source, file = self.session.source, self.session.file
        if source.path is None:
            return self.tr("From the clipboard")
        has_sheets = file is not None and len(file.grids) > 1
        return f"{source.name} · {file.sheet}" if has_sheets and file is not None else source.name

    def _show_file(self) -> None:
        file = self.session.file
        if file is None:
            return
        self.file_step.show_file(file, self.session.sheets)
        self.columns_step.show_file(file)
        doubtful = sum(1 for guess in file.columns if needs_look(guess))
        self.steps.set_shown(Step.COLUMNS, is_shown=bool(file.columns))
        self.steps.set_state(Step.FILE, is_clear=file.row_count > 0)
        self.steps.set_state(
            Step.COLUMNS,
            is_clear=not doubtful,
            tip=self.tr("%n column(s) to look at", "", doubtful) if doubtful else "",
        )
        self._source.setText(self._source_name())

    def _show_foot(self) -> None:
        session = self.session
        plan = session.plan or session.selling_plan
        self.back.setText(self.tr("Another file") if self.step is Step.FILE else self.tr("Back"))
        if self.step is not Step.CHECK:
            self.next.setText(self.tr("Next"))
            self.next.setEnabled(True)
        else:
            written = session.index.written
            is_possible = written > 0 and not session.is_planning
            self.next.setEnabled(is_possible)
            self.next.setText(self._texts.go_on(session.subject, written))
        self._status.setText(self._texts.status(plan, is_planning=session.is_planning))
        if plan is not None:
            is_clear = not has_problem_rows(plan)
            self.steps.set_state(Step.CHECK, is_clear=is_clear)
