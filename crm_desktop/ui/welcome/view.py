"""The first start: a few questions, each of which can be skipped. Enter goes on, Esc goes back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.welcome.language_step import LanguageStep
from crm_desktop.ui.welcome.person_step import PersonStep
from crm_desktop.ui.welcome.start_step import EMPTY, StartStep
from crm_desktop.ui.welcome.step import Step
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import label

WIDTH = 560
_HEIGHT = 360  # so that the card does not jump from step to step


class WelcomeView(QWidget):
    """`finished` carries how to begin: import, demo or empty.

    With `only_person` it asks nothing but who is at the keyboard: for a base that people work with already.
    """

    finished = Signal(str)

    def __init__(
        self, context: AppContext, parent: QWidget | None = None, *, only_person: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._is_busy = False
        person = PersonStep(context, self)
        self.steps: list[Step] = [person]
        if not only_person:
            self.steps = [LanguageStep(context, self), person, StartStep(self)]
        self._at = 0
        self._title = label("", "title", self)
        self._hint = label("", "secondary", self, wraps=True)
        for step in self.steps:
            step.hide()
            step.ready_changed.connect(self._show_ready)
        self.step.show()
        self._number = label("", "small", self)
        self.skip = button("", "quiet", parent=self)
        self.back = button("", parent=self)
        self.go = button("", "primary", parent=self)
        self._build()
        self.skip.clicked.connect(self._on_skip)
        self.back.clicked.connect(self._on_back)
        self.go.clicked.connect(self.next)
        self.retranslate()

    @property
    def step(self) -> Step:
        """The step that shows."""
        return self.steps[self._at]

    def next(self) -> None:
        """Store what was entered and go on; the last step ends it."""
        if self._is_busy or not self.step.is_ready:
            return
        self._is_busy = True
        # A step that cannot store what was entered does not call back: the way stays open for another try.
        QTimer.singleShot(0, self, self._on_tried)
        self.step.leave(self._on_left)

    def start(self) -> None:
        """Give the keyboard to where the step begins."""
        self.step.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for step in self.steps:
            step.retranslate()
        self._title.setText(self.step.title)
        self._hint.setText(self.step.hint)
        is_one = len(self.steps) == 1
        self._number.setText(
            "" if is_one else self.tr("Step {0} of {1}").format(self._at + 1, len(self.steps))
        )
        self.skip.setText(self.tr("Skip"))
        self.back.setText(self.tr("Back"))
        self.back.setVisible(self._at > 0)
        self.go.setText(self.step.go_text or self.tr("Next"))
        self.setAccessibleName(self.step.title)
        self._show_ready()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = next((each for each in (self.skip, self.back) if each.hasFocus()), None)
            if focused is None:
                self.next()
            else:
                focused.click()
        elif event.key() == Qt.Key.Key_Escape and self._at > 0:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        card = QFrame(self)
        card.setProperty("kind", "card")
        card.setFixedWidth(WIDTH)
        card.setMinimumHeight(_HEIGHT)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(28, 24, 28, 20)
        inner.setSpacing(8)
        inner.addWidget(self._title)
        inner.addWidget(self._hint)
        inner.addSpacing(10)
        for step in self.steps:
            inner.addWidget(step)
        inner.addStretch(1)
        inner.addSpacing(20)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._number)
        foot.addStretch(1)
        for each in (self.skip, self.back, self.go):
            foot.addWidget(each)
        inner.addLayout(foot)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(16, 16, 16, 16)
        column.addStretch(2)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(middle, self))

    def _show_ready(self) -> None:
        self.go.setEnabled(self.step.is_ready)

    def _show_step(self, at: int) -> None:
        self.step.hide()
        self._at = at
        self.step.show()
        self.retranslate()
        self.start()

    def _on_tried(self) -> None:
        self._is_busy = False

    def _on_left(self) -> None:
        self._is_busy = False
        if self._at + 1 < len(self.steps):
            self._show_step(self._at + 1)
        else:
            self.finished.emit(self.step.chosen() if isinstance(self.step, StartStep) else EMPTY)

    def _on_back(self) -> None:
        if self._at > 0:
            self._show_step(self._at - 1)

    def _on_skip(self) -> None:
        if self._at + 1 < len(self.steps):
            self._show_step(self._at + 1)
        else:
            self.finished.emit(EMPTY)
