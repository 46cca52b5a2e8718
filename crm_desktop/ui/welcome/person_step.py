"""The second step: who is at the keyboard. One of those who work here already, or somebody new."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.catalogue import User
from crm_desktop.domain.errors import DuplicateError, ValidationError
from crm_desktop.domain.text import fold, tidy
from crm_desktop.system.themes import SWATCHES
from crm_desktop.ui.runtime.error_texts import describe
from crm_desktop.ui.shell.context import AppContext
from crm_desktop.ui.shell.who import work_as
from crm_desktop.ui.welcome.step import Step
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.color_picker import ColorPicker
from crm_desktop.ui.widgets.text import label, set_property

_NEW = "new"
MAX_SHOWN = 6


class PersonStep(Step):
    """Name and colour; those who are known already stand above as cards."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._users: dict[str, User] = {}
        for user in context.services.users.list(only_active=True)[:MAX_SHOWN]:
            card = self.add_card(str(user.id))
            card.set_texts(user.name)
            card.set_person(user.name, user.id, user.color)
            self._users[card.key] = user
        if self._users:
            self.add_card(_NEW, "user-plus").toggled.connect(self._show_form)
        self._form = QWidget(self)
        self.name = QLineEdit(self._form)
        self.color = ColorPicker(self._form)
        self._avatar = Avatar(36, self._form)
        self._problem = label("", "error", self, wraps=True)
        self._problem.hide()
        self._build_form()
        self.color.set_color(SWATCHES[len(self._users) % len(SWATCHES)])
        self.name.textChanged.connect(self._on_changed)
        self.color.chosen.connect(lambda _color: self._show_avatar())
        self._show_form()
        self.retranslate()

    @property
    def is_ready(self) -> bool:
        return not self._is_new or bool(self.name.text().strip())

    @property
    def has_users(self) -> bool:
        """Whether somebody works with this base already."""
        return bool(self._users)

    def retranslate(self) -> None:
        self.title = self.tr("Who is working now?") if self._users else self.tr("Who are you?")
        self.hint = self.tr("Each card shows who made it and who changed it. There is no password.")
        if _NEW in self.cards:
            self.cards[_NEW].set_texts(self.tr("Somebody else"))
        self.name.setPlaceholderText(self.tr("Anna Lebedeva"))
        self.name.setAccessibleName(self.tr("Your name"))
        self._name_title.setText(self.tr("Your name"))
        self._color_title.setText(self.tr("Your colour"))

    def first(self) -> QWidget:
        return self.name if self._is_new else super().first()

    def leave(self, go_on: Callable[[], None]) -> None:
        if not self._is_new:
            self._work_as(self._users[self.chosen()].id, go_on)
            return
        users, name, color = self._context.services.users, tidy(self.name.text()), self.color.color()
        known = next((user for user in users.list() if fold(user.name) == fold(name)), None)
        if known is not None:
            self._work_as(known.id, go_on)
            return
        self._context.runner.run(
            lambda _progress: users.create(name, color),
            lambda user_id: self._work_as(user_id, go_on),
            self._on_error,
            writes=True,
            owner=self,
        )

    @property
    def _is_new(self) -> bool:
        return not self._users or self.chosen() == _NEW

    def _build_form(self) -> None:
        self._name_title = label("", "small", self._form)
        self._color_title = label("", "small", self._form)
        colors = QHBoxLayout()
        colors.setSpacing(12)
        colors.addWidget(self._avatar)
        colors.addWidget(self.color)
        colors.addStretch(1)
        fields = QVBoxLayout(self._form)
        fields.setContentsMargins(0, 6, 0, 0)
        fields.setSpacing(6)
        for widget in (self._name_title, self.name, self._problem):
            fields.addWidget(widget)
        fields.addSpacing(6)
        fields.addWidget(self._color_title)
        fields.addLayout(colors)
        self.body.addWidget(self._form)

    def _show_form(self) -> None:
        self._form.setVisible(self._is_new)
        self._show_avatar()
        self.ready_changed.emit()
        if self._is_new and self.isVisible():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_avatar(self) -> None:
        self._avatar.set_person(self.name.text() or "?", 0, self.color.color())

    def _on_changed(self) -> None:
        self._show_problem("")
        self._show_avatar()
        self.ready_changed.emit()

    def _work_as(self, user_id: int, go_on: Callable[[], None]) -> None:
        work_as(self._context, user_id)
        go_on()

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, ValidationError | DuplicateError):
            self._show_problem(describe(error).text)
        else:
            self._context.shell.show_error(error)

    def _show_problem(self, text: str) -> None:
        set_property(self.name, "invalid", bool(text))
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
