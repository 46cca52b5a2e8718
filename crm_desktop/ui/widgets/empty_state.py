"""What stands where nothing is yet: what will be here, how to get it, a button that does it, another way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import ICON_SIZE, button
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label

_TEXT_WIDTH = 460
_NARROWEST = 200
_LOWEST, _GAP = 110, 8
_AROUND = 32  # above, below, and between words and buttons


class EmptyState(QWidget):
    """Icon, title, one sentence, a main button, a second one beside it and a quiet one below."""

    primary_clicked = Signal()
    secondary_clicked = Signal()
    quiet_clicked = Signal()

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconView(icon_name, "accent_text", 44, self)
        self._title = label("", "title", self)
        self._text = label("", "secondary", self, wraps=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setFixedWidth(_TEXT_WIDTH)
        self._text.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.MinimumExpanding)
        self._primary = self._button("primary")
        self._secondary = self._button("")
        self._quiet = self._button("quiet")
        self._primary.clicked.connect(self.primary_clicked)
        self._secondary.clicked.connect(self.secondary_clicked)
        self._quiet.clicked.connect(self.quiet_clicked)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._primary)
        buttons.addWidget(self._secondary)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(_GAP)
        layout.addStretch(2)
        for widget in (self._icon, self._title, self._text):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        buttons.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self._quiet, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    @property
    def primary(self) -> QPushButton:
        """The main button."""
        return self._primary

    def set_texts(
        self,
        title: str,
        text: str,
        *,
        primary: str = "",
        primary_icon: str = "",
        secondary: str = "",
        secondary_icon: str = "",
        quiet: str = "",
        quiet_icon: str = "",
    ) -> None:
        """Set all texts; a button without a text is not shown."""
        self._title.setText(title)
        self._text.setText(text)
        self._fit_text()
        for target, word, icon_name, role in (
            (self._primary, primary, primary_icon, "on_accent"),
            (self._secondary, secondary, secondary_icon, "text2"),
            (self._quiet, quiet, quiet_icon, "text2"),
        ):
            target.setText(word)
            target.setVisible(bool(word))
            if icon_name:
                target.setIcon(icon(icon_name, role, gap=4))
                target.setIconSize(target.iconSize().scaled(ICON_SIZE + 4, ICON_SIZE, _IGNORE_RATIO))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_text()

    def sizeHint(self) -> QSize:
        # What is left out for now is wanted all the same.
        wanted = self._height_of(self._title, self._text, self._icon)
        return super().sizeHint().expandedTo(QSize(_NARROWEST, wanted))

    def minimumSizeHint(self) -> QSize:
        # The sentence wraps in a narrow pane: its usual width must not count.
        # What has no room is left out: its height must not count either.
        return QSize(_NARROWEST, _LOWEST)

    def _fit_text(self) -> None:
        """Give the sentence its width, and the height for it: an aligned label that wraps gets none."""
        layout = self.layout()
        if layout is None:  # while it is being built
            return
        margins = layout.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        width = max(_NARROWEST, min(_TEXT_WIDTH, room))
        self._text.setFixedWidth(width)
        self._text.setMinimumHeight(0)  # a label never answers less than what it was given
        self._text.setFixedHeight(max(0, self._text.heightForWidth(width)))
        self._leave_out()

    def _leave_out(self) -> None:
        """In a low pane let the picture go, then the sentence: what can be done stays."""
        room = self.height() - self._height_of(self._title)
        for part in (self._text, self._icon):
            room -= _high(part)
            part.setVisible(room >= 0)

    def _height_of(self, *parts: QWidget) -> int:
        """Return how high these parts and the buttons are."""
        buttons = [one for one in (self._primary, self._quiet) if not one.isHidden()]
        return _AROUND + sum(map(_high, (*parts, *buttons)))

    def _button(self, kind: str) -> QPushButton:
        result = button("", kind, parent=self)
        result.hide()
        return result


def _high(part: QWidget) -> int:
    return max(part.sizeHint().height(), part.minimumHeight()) + _GAP


_IGNORE_RATIO = Qt.AspectRatioMode.IgnoreAspectRatio
