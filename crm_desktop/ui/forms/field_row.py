"""A field with its name in front of it and what is wrong with it below."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, Qt, SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from crm_desktop.domain.errors import Problem
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label, literal

CAPTION_WIDTH = 116
TEXT_INDENT = 12  # where the text of a field begins


class Editor(Protocol):
    """What every field can do, whatever it holds."""

    @property
    def committed(self) -> SignalInstance:
        """Emitted when a changed value is left or confirmed."""

    @property
    def problem_changed(self) -> SignalInstance:
        """Emitted with the words for what is wrong, or with nothing."""

    @property
    def is_edited(self) -> bool:
        """Whether there is something typed that is not stored yet."""

    def show_problem(self, problem: Problem | None) -> None:
        """Tell what is wrong, or that nothing is."""

    def commit(self) -> None:
        """Take what is typed as the value."""


class ProblemLine(QWidget):
    """What is wrong with a field: an icon and words, never colour alone. Takes no room when all is well."""

    def __init__(self, indent: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(indent, 0, 0, 2)
        layout.setSpacing(5)
        self._icon = IconView("triangle-alert", "danger.ink", 13)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words = label("", "error", wraps=True)
        layout.addWidget(self._words, 1)
        self.hide()

    def text(self) -> str:
        """Return the words shown."""
        return self._words.text()

    def show_text(self, text: str) -> None:
        """Show what is wrong; an empty text takes the line away."""
        self._words.setText(text)
        self.setVisible(bool(text))


class FieldRow(QWidget):
    """Caption, field, problem. The caption leads to the field for keyboard and screen reader."""

    def __init__(self, caption: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(4)
        layout.setVerticalSpacing(0)
        self.caption: QLabel = label(literal(caption), "small", wraps=True)
        self.caption.setFixedWidth(CAPTION_WIDTH)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.caption.setBuddy(editor)
        self.problem = ProblemLine()
        layout.addWidget(self.caption, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(editor, 0, 1)
        layout.addWidget(self.problem, 1, 1)
        layout.setColumnStretch(1, 1)
        problem_changed = getattr(editor, "problem_changed", None)
        if problem_changed is not None:
            problem_changed.connect(self.problem.show_text)
        self._fit_caption()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_caption()

    def _fit_caption(self) -> None:
        """Keep the caption as high as a field of one line, so that both stand on one line."""
        self.caption.setMinimumHeight(active().control_height)
