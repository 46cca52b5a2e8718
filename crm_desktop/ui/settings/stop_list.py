"""The stop list: how many numbers of erased clients it holds, and taking one off by typing it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.entity import Entity
from crm_desktop.domain.progress import Progress
from crm_desktop.ui.forms.editors import LineEditor
from crm_desktop.ui.settings.section import Section, group_card
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label


class StopListSection(Section):
    """The numbers themselves are nowhere kept, so that there is no list to show."""

    watched = frozenset({Entity.STOP_ENTRY})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._count = 0
        self.count = label("", "strong", self)
        self._answer = label("", "secondary", self, wraps=True)
        self.number = LineEditor("")
        self.number.setProperty("kind", "")
        self.number.setMaximumWidth(320)
        self.number.returnPressed.connect(self._remove)
        self.number.textEdited.connect(lambda _text: self._say(""))
        self.remove = button("")
        self.remove.clicked.connect(self._remove)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.number, 1)
        line.addWidget(self.remove)
        line.addStretch(1)
        card, inside = group_card()
        inside.addWidget(self.count)
        inside.addLayout(line)
        inside.addWidget(self._answer)
        self._say("")
        self.body.addWidget(card)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Stop list"))
        self.hint.setText(
            self.tr(
                "When a client who asked not to be called is erased, a fingerprint of each phone and e-mail stays"
                " here. A new client with such a number gets “Do not call” by itself. The numbers cannot be read"
                " from the fingerprints; to take one off, type it."
            )
        )
        self.number.setAccessibleName(self.tr("Phone or e-mail"))
        self.number.setPlaceholderText(self.tr("Phone or e-mail"))
        self.remove.setText(self.tr("Take off the list"))
        self._show_count(self._count)

    def refresh(self) -> None:
        self.read(self.context.services.wishes.stop_list_count, self._show_count)

    def first(self) -> QWidget | None:
        return self.number

    @property
    def answer(self) -> str:
        """What was said about the number typed last."""
        return self._answer.text()

    def _show_count(self, count: int) -> None:
        self._count = count
        if count:
            self.count.setText(self.tr("%n number(s) or address(es) on the list", "", count))
        else:
            self.count.setText(self.tr("The list is empty"))

    def _say(self, text: str) -> None:
        self._answer.setText(text)
        self._answer.setVisible(bool(text))

    def _remove(self) -> None:
        number = self.number.text().strip()
        if not number:
            return
        services = self.context.services

        def work(_progress: Progress) -> bool:
            region = services.preferences.get().phone_region
            return services.wishes.remove_from_stop_list(number, region)

        def on_done(was_there: bool) -> None:
            if was_there:
                self.number.clear()
                self._say("")
                self.context.shell.toast_undo(self.tr("Taken off the stop list"))
            else:
                self._say(self.tr("This number is not on the list."))

        self.context.runner.run(work, on_done, self.context.shell.show_error, writes=True, owner=self)
