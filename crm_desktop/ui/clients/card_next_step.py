"""The next step with a client: what and by when, changed in its place; done asks for the next."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from crm_desktop.domain.client import Client
from crm_desktop.domain.timeline import InteractionDraft, InteractionKind, NextStep
from crm_desktop.ui.clients.due import due_look
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import IconButton, icon_button, name_control
from crm_desktop.ui.widgets.cards import SectionCard
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.text import set_tip

_DAYS = (0, 1, 3, 7, 30)


class NextStepCard(SectionCard):
    """One line of text and a day. Leaving a line stores it; the circle notes the step as done."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Next step"))
        self._context = context
        self._client_id: int | None = None
        self._step: NextStep | None = None
        self.done = icon_button("circle", self)
        self.done.setFixedSize(28, 28)
        name_control(self.done, self.tr("Done: note it and ask for the next step"))
        self.done.clicked.connect(self._on_done)
        self.text = LineEditor(self.tr("Next step"))
        self.text.committed.connect(self._store)
        self.day = DayLine(self.tr("By when"), context.formats, context.services.today)
        self.day.setPlaceholderText(self.tr("By when"))
        self.day.committed.connect(self._store)
        self.day.follow(self.text)
        self.day.setFixedWidth(100)
        problem = ProblemLine(4)
        self.day.problem_changed.connect(problem.show_text)
        self.chip = Chip()
        self.later = IconButton(self)
        self.later.setIcon(icon("calendar-days"))
        self.later.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.later.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        name_control(self.later, self.tr("Put off"))
        self.later.setMenu(self._menu())
        first = QHBoxLayout()
        first.setSpacing(2)
        first.addWidget(self.done)
        first.addWidget(self.text, 1)
        second = QHBoxLayout()
        second.setSpacing(4)
        second.addWidget(self.day)
        second.addWidget(self.chip)
        second.addStretch(1)
        second.addWidget(self.later)
        self.body.setSpacing(2)
        self.body.addLayout(first)
        self.body.addLayout(second)
        self.body.addWidget(problem)
        self._show_step(None)

    def show_client(self, client: Client) -> None:
        """Show the next step of a client, leaving alone what is being typed for the same one."""
        if client.id != self._client_id:
            self.commit()
            self._client_id = client.id
            self.text.set_value("")
            self.day.set_typed(None)
        if not (self.text.is_edited or self.day.is_edited):
            self._show_step(client.next_step)

    def commit(self) -> None:
        """Take what is typed, as leaving the lines does."""
        self.text.commit()
        self.day.commit()

    def clear(self) -> None:
        """Show no client."""
        self.commit()
        self._client_id = None

    def start_typing(self) -> None:
        """Give the keyboard to the text of the step."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        words = (
            self.tr("Today"),
            self.tr("Tomorrow"),
            self.tr("In three days"),
            self.tr("In a week"),
            self.tr("In a month"),
        )
        for days, word in zip(_DAYS, words, strict=True):
            menu.addAction(word).triggered.connect(partial(self._put_off, days))
        menu.addSeparator()
        menu.addAction(self.tr("Without a day")).triggered.connect(partial(self._put_off, None))
        return menu

    def _put_off(self, days: int | None, _is_on: bool = False) -> None:
        today = self._context.services.today()
        self.day.set_typed(None if days is None else today + dt.timedelta(days=days))
        self._store()

    def _show_step(self, step: NextStep | None) -> None:
        self._step = step
        self.text.setPlaceholderText(self.tr("What is to be done next?"))
        self.text.set_value(step.text if step else "")
        self.day.set_typed(step.on if step else None)
        self._show_state()

    def _show_state(self) -> None:
        has_step = bool(self.text.value())
        on = self.day.typed_value()
        self.done.setEnabled(has_step)
        self.later.setVisible(has_step)
        self.day.setVisible(has_step or on is not None)
        self.chip.setVisible(has_step and on is not None)
        if on is not None:
            today = self._context.services.today()
            self.chip.set_chip(*due_look(on, today, self._context.formats))
            set_tip(self.chip, self.tr("Overdue") if on < today else "")

    def _typed(self) -> NextStep | None:
        text = self.text.value()
        return NextStep(text, self.day.typed_value()) if text else None

    def _store(self) -> None:
        client_id, step = self._client_id, self._typed()
        self._show_state()
        if client_id is None or step == self._step:
            return
        is_new = self._step is None  # nothing was shown that this could change
        self._step = step
        steps = self._context.services.next_steps
        self._context.runner.run(
            lambda _: steps.set(client_id, step, is_new=is_new),
            None,
            self._context.shell.show_error,
            writes=True,
            owner=self,
        )

    def _on_done(self) -> None:
        """Note what was done, take the step off, and ask for the next one."""
        self.commit()
        client_id, step = self._client_id, self._step
        if client_id is None or step is None:
            return
        entry = InteractionDraft(
            client_id, InteractionKind.NOTE, subject=self.tr("Done: {0}").format(step.text)
        )
        steps = self._context.services.next_steps

        def on_done(_: None) -> None:
            self._context.shell.toast_undo(self.tr("Done: {0}").format(step.text))

        self._context.runner.run(
            lambda _: steps.complete(client_id, entry),
            on_done,
            self._context.shell.show_error,
            writes=True,
            owner=self,
        )
        self._show_step(None)
        self.text.setPlaceholderText(self.tr("What comes next?"))
        self.start_typing()
