"""A message in the page, beside its cause, with one thing to do: problems, hints, the demo banner."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.icon_view import IconView
from crm_desktop.ui.widgets.text import label, set_property

_ICONS = {
    "info": "info",
    "success": "circle-check",
    "warning": "triangle-alert",
    "danger": "circle-alert",
}


class MessageBar(QFrame):
    """Hidden until `show_message`; `action_clicked` when its button is pressed."""

    action_clicked = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = IconView("info", "info.ink", 16, self)
        self._text = label("", "", self, wraps=True)
        self._action = button("", "link", parent=self)
        self._action.clicked.connect(self.action_clicked)
        self._cross = icon_button("x", self, size=14)
        self._cross.clicked.connect(self._on_cross_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._cross)
        self.retranslate()
        self.hide()

    def show_message(
        self, text: str, state: str = "info", action_text: str = "", *, can_dismiss: bool = True
    ) -> None:
        """Show a message of state info, success, warning or danger."""
        set_property(self, "kind", f"note-{state}")
        self._icon.set_icon(_ICONS[state], f"{state}.ink")
        self._text.setText(text)
        self.setAccessibleName(text)
        self._action.setText(action_text)
        self._action.setVisible(bool(action_text))
        self._cross.setVisible(can_dismiss)
        self.show()

    def text(self) -> str:
        """Return the message."""
        return self._text.text()

    def retranslate(self) -> None:
        """Set the bar's own texts in the language in force."""
        name_control(self._cross, self.tr("Close message"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_cross_clicked(self) -> None:
        self.hide()
        self.dismissed.emit()
