"""Asks what comes next with a client or a deal, after something is done or where nothing is planned."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.deal import NextAction
from crm_desktop.domain.errors import Problem
from crm_desktop.domain.timeline import NextStep
from crm_desktop.ui.forms.action_fields import ActionFields
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.asking_panel import AskingPanel
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label, set_property


class NextPanel(AskingPanel):
    """`submitted` carries a NextStep for a client, a NextAction for a deal, or None when nothing follows."""

    submitted = Signal(object)

    def __init__(self, host: QWidget, formats: Formats, today: Callable[[], dt.date]) -> None:
        super().__init__(host)
        self._is_deal = False
        self.done = label("", "secondary", self.body, wraps=True)
        self.question = label(self.tr("What comes next?"), "strong", self.body)
        self.action = ActionFields(formats, today, self.body)
        self.fields.addWidget(self.done)
        self.fields.addSpacing(6)
        self.fields.addWidget(self.question)
        self.fields.addWidget(self.action)
        self.fields.addStretch(1)
        self.nothing = button(self.tr("Nothing for now"), "link", parent=self)
        self.nothing.clicked.connect(self._on_nothing)
        self.foot.addWidget(self.nothing)
        self.leave.setText(self.tr("Cancel"))
        self.do.setText(self.tr("Plan"))

    def ask_after(self, title: str, done: str, *, is_deal: bool) -> None:
        """Ask what follows something that is done."""
        self._show(title, self.tr("Done: {0}").format(done), is_deal=is_deal)
        self.nothing.show()

    def ask_first(self, title: str, *, is_deal: bool) -> None:
        """Ask what is to be done where nothing is planned."""
        self._show(title, "", is_deal=is_deal)
        self.nothing.hide()

    def submit(self) -> None:
        if not self.action.is_good:
            return
        on, words = self.action.on.typed_value(), self.action.what.text().strip()
        if self._is_deal and on is None:
            self.action.on.show_problem(Problem.REQUIRED)
            self.action.on.setFocus()
            return
        if not self._is_deal and not words:
            set_property(self.action.what, "invalid", True)
            self.action.what.setFocus()
            return
        following = self._action() if self._is_deal else NextStep(words, on)
        self.hide_panel()
        self.submitted.emit(following)

    def _action(self) -> NextAction | None:
        return self.action.value()

    def _show(self, title: str, done: str, *, is_deal: bool) -> None:
        self._is_deal = is_deal
        self.set_title(title)
        self.done.setText(done)
        self.done.setVisible(bool(done))
        self.action.set_value(None)
        self.action.kind.setVisible(is_deal)
        set_property(self.action.what, "invalid", False)
        self.show_panel(self.action.on if is_deal else self.action.what)

    def _on_nothing(self) -> None:
        self.hide_panel()
        self.submitted.emit(None)
