"""One stage of a pipeline as settings show it: name and colour in a row, all the rest folded below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.pipeline import MAX_NUMBER, RequiredField, Stage, StageDraft, StageKind
from crm_desktop.ui.runtime.deal_texts import DealWords
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.settings.named_row import NamedRow
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.line_undo import LineUndo
from crm_desktop.ui.widgets.text import label

_NUMBER_WIDTH = 90


def draft_of(stage: Stage) -> StageDraft:
    """Return a stage as something to be edited."""
    return StageDraft(
        stage.name,
        stage.kind,
        stage.color,
        stage.probability,
        stage.idle_days,
        stage.wip_limit,
        stage.required,
        stage.checklist,
        stage.task_on_entry,
    )


class StageRow(NamedRow):
    """`changed` carries the stage as it is to be from now on."""

    changed = Signal(object)
    task_wanted = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        self._words = DealWords(formats)
        self._stage: Stage | None = None
        self.details = QWidget()
        self.kind = QComboBox()
        self.probability, self.idle_days, self.wip_limit = QLineEdit(), QLineEdit(), QLineEdit()
        self.task = QLineEdit()
        self.tasks, self.add_task = label("", "small", wraps=True), button("", "link", "list-checks")
        self.checklist = QPlainTextEdit()
        self.required = {field: QCheckBox() for field in RequiredField}
        self._captions = {
            key: label("", "small")
            for key in ("kind", "probability", "idle", "wip", "task", "tasks", "list", "required")
        }
        super().__init__(has_color=True, can_move=True, parent=parent)
        self.more = icon_button("chevron-down", self, size=16)
        self.more.clicked.connect(self.toggle)
        self.extra.addWidget(self.more)
        self._build_details()
        self.details.hide()
        self.retranslate()

    def toggle(self) -> None:
        """Unfold what else a stage says, or fold it."""
        self.details.setVisible(self.details.isHidden())
        self.retranslate()

    def show_stage(self, stage: Stage) -> None:
        """Show a stage; what is being typed is left alone."""
        self._stage = stage
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(max(0, self.kind.findData(stage.kind.value)))
        for edit, number in (
            (self.probability, stage.probability),
            (self.idle_days, stage.idle_days),
            (self.wip_limit, stage.wip_limit),
        ):
            if not edit.hasFocus():
                edit.setText("" if number is None else str(number))
        if not self.task.hasFocus():
            self.task.setText(stage.task_on_entry)
        if not self.checklist.hasFocus():
            self.checklist.setPlainText("\n".join(stage.checklist))
        for field, box in self.required.items():
            with QSignalBlocker(box):
                box.setChecked(field in stage.required)
        is_open = stage.kind is StageKind.OPEN
        for widget in (self.idle_days, self.wip_limit, self.task, self.checklist):
            widget.setEnabled(is_open)

    def show_tasks(self, sentences: Sequence[str]) -> None:
        """Tell of the automatic tasks that deals get here besides the next action."""
        self.tasks.setText("\n".join(sentences))
        self.tasks.setVisible(bool(sentences))

    def draft(self) -> StageDraft:
        """Return the stage as it is typed."""
        assert self._stage is not None
        return replace(
            draft_of(self._stage),
            kind=StageKind(self.kind.currentData()),
            probability=int(self.probability.text() or 0),
            idle_days=int(self.idle_days.text() or 0) or None,
            wip_limit=int(self.wip_limit.text() or 0) or None,
            task_on_entry=self.task.text().strip(),
            checklist=tuple(
                line.strip() for line in self.checklist.toPlainText().splitlines() if line.strip()
            ),
            required=frozenset(field for field, box in self.required.items() if box.isChecked()),
        )

    def retranslate(self) -> None:
        super().retranslate()
        captions = {
            "kind": self.tr("What standing here means"),
            "probability": self.tr("Probability, %"),
            "idle": self.tr("Idle after so many days"),
            "wip": self.tr("No more deals at once than"),
            "task": self.tr("Next action on entry"),
            "tasks": self.tr("Automatic tasks"),
            "list": self.tr("Checklist, a point a line"),
            "required": self.tr("Must be filled in before"),
        }
        editors = {
            "kind": self.kind,
            "probability": self.probability,
            "idle": self.idle_days,
            "wip": self.wip_limit,
            "task": self.task,
            "list": self.checklist,
        }
        for key, text in captions.items():
            self._captions[key].setText(text)
            if key in editors:
                editors[key].setAccessibleName(text)
        self.add_task.setText(self.tr("New automatic task of this stage"))
        for field, box in self.required.items():
            box.setText(self._words.required(field))
        chosen = self.kind.currentData()
        with QSignalBlocker(self.kind):
            self.kind.clear()
            for kind in StageKind:
                self.kind.addItem(self._words.stage_kind(kind), kind.value)
            self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        if hasattr(self, "more"):
            is_folded = self.details.isHidden()
            name_control(self.more, self.tr("More about this stage") if is_folded else self.tr("Less"))

    def _build_details(self) -> None:
        form = QFormLayout(self.details)
        form.setContentsMargins(40, 2, 0, 12)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        dress_popup(self.kind)
        self.kind.activated.connect(lambda _at: self._say())
        for edit, most in (
            (self.probability, 100),
            (self.idle_days, MAX_NUMBER),
            (self.wip_limit, MAX_NUMBER),
        ):
            edit.setValidator(QIntValidator(0, most, self))
            edit.setFixedWidth(_NUMBER_WIDTH)
        for line in (self.probability, self.idle_days, self.wip_limit, self.task):
            LineUndo(line)
            line.editingFinished.connect(self._say)
        self.checklist.setTabChangesFocus(True)
        self.checklist.setFixedHeight(78)
        self.checklist.installEventFilter(self)
        tasks = QWidget()
        column = QVBoxLayout(tasks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.tasks)
        column.addWidget(self.add_task, 0, Qt.AlignmentFlag.AlignLeft)
        self.tasks.hide()
        self.add_task.clicked.connect(self.task_wanted)
        boxes = QWidget()
        flow = FlowLayout(boxes, spacing=12)
        for box in self.required.values():
            box.toggled.connect(lambda _on: self._say())
            flow.addWidget(box)
        for key, widget in (
            ("kind", self.kind),
            ("probability", self.probability),
            ("idle", self.idle_days),
            ("wip", self.wip_limit),
            ("task", self.task),
            ("tasks", tasks),
            ("list", self.checklist),
            ("required", boxes),
        ):
            form.addRow(self._captions[key], widget)
        self.below.addWidget(self.details)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.checklist and event.type() == QEvent.Type.FocusOut:
            self._say()
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        if self._stage is not None and self.draft() != draft_of(self._stage):
            self.changed.emit(self.draft())
