"""A large button to choose one of a few ways: picture, title, and a sentence."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label

_PICTURE = 28
_TEXT_WIDTH = 424


class ChoiceCard(QPushButton):
    """One of a group of which exactly one is chosen; arrow keys move between them."""

    def __init__(self, key: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setProperty("kind", "choice")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._title = label("", "strong", self)
        self._text = label("", "small", self, wraps=True)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 11, 16, 11)
        self._line.setSpacing(14)
        if icon_name:
            picture = IconView(icon_name, "accent_text", 22, self)
            picture.setFixedSize(_PICTURE, _PICTURE)
            self._line.addWidget(picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        self._line.addLayout(words, 1)
        for part in (self._title, self._text):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_texts(self, title: str, text: str = "") -> None:
        """Set the title and a sentence below it."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._fit()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def title(self) -> str:
        """Return the title."""
        return self._title.text()

    def set_person(self, name: str, user_id: int, color: str) -> None:
        """Show a person's picture at the left."""
        avatar = Avatar(_PICTURE, self)
        avatar.set_person(name, user_id, color)
        self._line.insertWidget(0, avatar)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return self._line.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._line.totalMinimumSize()

    def _fit(self) -> None:
        # Qt does not ask a button how high it wants to be in its width, which is always the same here.
        self._text.setMinimumHeight(max(0, self._text.heightForWidth(_TEXT_WIDTH)))
