"""Asks for a password, or for a new one; what is typed is never kept in a field longer than needed."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.protected import MIN_PASSWORD, WrongPasswordError
from crm_desktop.ui.forms.field_row import ProblemLine
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.text import label


class Asked(Enum):
    """What a form asks for."""

    PASSWORD = auto()
    FIRST = auto()  # a new one, twice
    ANOTHER = auto()  # the one that holds, and a new one twice


class PasswordForm(QWidget):
    """`given` carries the password that holds and the new one, each empty where it was not asked for."""

    given = Signal(str, str)

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = asked
        self.old, self.new, self.again = (self._field() for _ in range(3))
        self.old.setVisible(asked is not Asked.FIRST)
        self.new.setVisible(asked is not Asked.PASSWORD)
        self.again.setVisible(asked is not Asked.PASSWORD)
        self.warning = label("", "small", self, wraps=True)
        self.warning.setVisible(asked is not Asked.PASSWORD)
        self.problem = ProblemLine(0)
        self.submit_button = button("", "primary", parent=self)
        self.submit_button.clicked.connect(self.submit)
        foot = QHBoxLayout()
        foot.addWidget(self.submit_button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.old, self.new, self.again, self.warning, self.problem):
            layout.addWidget(widget)
        layout.addLayout(foot)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for field, text in (
            (self.old, self.tr("Password")),
            (self.new, self.tr("New password")),
            (self.again, self.tr("New password once more")),
        ):
            field.setPlaceholderText(text)
            field.setAccessibleName(text)
        self.warning.setText(
            self.tr(
                "Write the password down and keep it safe. It is stored nowhere: when it is forgotten, nobody can"
                " open the protected data any more, not even who made the program."
            )
        )
        self.submit_button.setText(
            {
                Asked.PASSWORD: self.tr("Unlock"),
                Asked.FIRST: self.tr("Set the password"),
                Asked.ANOTHER: self.tr("Change the password"),
            }[self._asked]
        )

    def first(self) -> QLineEdit:
        """Return the field where typing begins."""
        return self.new if self._asked is Asked.FIRST else self.old

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.old, self.new, self.again):
            field.clear()
        self.problem.show_text("")
        self.submit_button.setEnabled(True)

    def submit(self) -> None:
        """Give what was typed, if it may be right."""
        old, new = self.old.text(), self.new.text()
        if self._asked is not Asked.FIRST and not old:
            self._refuse(self.old, self.tr("Type the password."))
        elif self._asked is not Asked.PASSWORD and len(new) < MIN_PASSWORD:
            text = self.tr("At least {0} characters, please: a short password is guessed quickly.")
            self._refuse(self.new, text.format(MIN_PASSWORD))
        elif self._asked is not Asked.PASSWORD and new != self.again.text():
            self._refuse(self.again, self.tr("The two new passwords are not the same."))
        else:
            self.problem.show_text("")
            self.submit_button.setEnabled(False)
            self.given.emit(old, new)

    def show_error(self, error: Exception) -> None:
        """Say why the password was not taken."""
        self.submit_button.setEnabled(True)
        if isinstance(error, WrongPasswordError):
            self.old.clear()
            self._refuse(self.old, self.tr("This is not the password. The attempt was noted."))
        elif isinstance(error, CrmError):
            self._refuse(self.first(), describe(error).text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if self.submit_button.isEnabled():
                self.submit()
        else:
            super().keyPressEvent(event)

    def _field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.textEdited.connect(lambda _text: self.problem.show_text(""))
        return field

    def _refuse(self, field: QLineEdit, text: str) -> None:
        self.problem.show_text(text)
        field.setFocus()
