"""What an export is for: everything that is known, or a mailing that leaves out who forbade it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from crm_desktop.domain.mailing import LeftOut, MailingPlan, MailingWay
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.widgets.text import label

_INDENT = 26


class MailingSection(QWidget):
    """`changed` when another purpose, way or condition was chosen."""

    changed = Signal()

    def __init__(self, formats: Formats, parent: QWidget) -> None:
        super().__init__(parent)
        self._formats = formats
        self._plan: MailingPlan | None = None
        self._title = label("", "section", self)
        self.purpose = QButtonGroup(self)
        self.way = QButtonGroup(self)
        self.only_agreed = QCheckBox(self)
        self._words = label("", "small", self, wraps=True)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 12, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self._title)
        for at in range(2):
            lines.addWidget(_radio(self.purpose, at, self))
        self._more = QWidget(self)
        inner = QVBoxLayout(self._more)
        inner.setContentsMargins(_INDENT, 0, 0, 0)
        inner.setSpacing(4)
        for at in range(len(MailingWay)):
            inner.addWidget(_radio(self.way, at, self._more))
        inner.addWidget(self.only_agreed)
        inner.addWidget(self._words)
        lines.addWidget(self._more)
        self._more.hide()
        self.purpose.buttonClicked.connect(self._on_purpose)
        self.way.buttonClicked.connect(self._on_changed)
        self.only_agreed.clicked.connect(self._on_changed)
        self.retranslate()

    @property
    def is_on(self) -> bool:
        """Whether the file is for a mailing."""
        return self.purpose.checkedId() == 1

    @property
    def is_empty(self) -> bool:
        """Whether the mailing is known to reach nobody."""
        return self.is_on and self._plan is not None and not self._plan.ids

    def chosen_way(self) -> MailingWay:
        """Return how the mailing reaches clients."""
        return tuple(MailingWay)[self.way.checkedId()]

    def show_plan(self, plan: MailingPlan | None) -> None:
        """Say how many the mailing reaches and why others are left out; None while that is being counted."""
        self._plan = plan
        self._words.setText(self._plan_words(plan) if plan is not None else self.tr("counting…"))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._title.setText(self.tr("What for"))
        self.purpose.button(0).setText(self.tr("To have it all: everybody"))
        self.purpose.button(1).setText(self.tr("For a mailing: only who may be written to"))
        ways = (self.tr("By e-mail"), self.tr("By phone: SMS, messengers"), self.tr("By e-mail or phone"))
        for radio, text in zip(self.way.buttons(), ways, strict=True):
            radio.setText(text)
        self.only_agreed.setText(self.tr("Only who agreed to mailings"))
        self.show_plan(self._plan)

    def _plan_words(self, plan: MailingPlan) -> str:
        lines = [self.tr("Will be written: %n client(s).", "", len(plan.ids))]
        if plan.left_out_count:
            lines.append(self.tr("Left out: %n client(s).", "", plan.left_out_count))
        reasons = {
            LeftOut.UNWANTED: self.tr("asked not to be called: {0}"),
            LeftOut.REFUSED: self.tr("refused: {0}"),
            LeftOut.WITHDRAWN: self.tr("withdrew the consent: {0}"),
            LeftOut.NOT_ASKED: self.tr("never agreed: {0}"),
            LeftOut.UNREACHABLE: self.tr("no such address: {0}"),
        }
        for reason, count in plan.left_out.items():
            lines.append("— " + reasons[reason].format(self._formats.number(count)))
        return "\n".join(lines)

    def _on_purpose(self) -> None:
        self._more.setVisible(self.is_on)
        self._on_changed()

    def _on_changed(self) -> None:
        self.show_plan(None)
        self.changed.emit()


def _radio(group: QButtonGroup, at: int, parent: QWidget) -> QRadioButton:
    radio = QRadioButton(parent)
    group.addButton(radio, at)
    radio.setChecked(not at)
    return radio
