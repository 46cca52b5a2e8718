"""One reminder: who, what and when, and what can be done about it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDateTime, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDateTimeEdit, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.domain.reminder import Reminder, ReminderKind
from crm_desktop.ui.reminders.texts import ReminderTexts, icon_name
from crm_desktop.ui.runtime.icons import icon
from crm_desktop.ui.widgets.buttons import button, icon_button, name_control
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.text import ElidingLabel, label, literal, set_property

QUARTER, HOUR = dt.timedelta(minutes=15), dt.timedelta(hours=1)
_GREETED = (ReminderKind.BIRTHDAY, ReminderKind.DATE)
_FORGOTTEN = (ReminderKind.ESCALATION, ReminderKind.ESCALATIONS)


class ReminderCard(QFrame):
    """Signals carry the reminder; `snoozed` also the moment at which it is to come again."""

    opened = Signal(object)
    called = Signal(object)
    done = Signal(object)
    greeted = Signal(object)
    closed = Signal(object)
    snoozed = Signal(object, object)

    def __init__(
        self, reminder: Reminder, texts: ReminderTexts, now: dt.datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.reminder, self._texts, self._now = reminder, texts, now
        self.setProperty("kind", "card")
        self.setProperty("opens", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture = label("", "", self)
        self._picture.setPixmap(icon(icon_name(reminder), "accent_text").pixmap(18, 18))
        self._title = label("", "strong", self, wraps=True)
        self._when = label("", "secondary", self)
        self._who = ElidingLabel("", "secondary", self)
        self._more = label("", "small", self, wraps=True)
        self.cross = icon_button("x", self, size=16)
        is_forgotten = reminder.kind in _FORGOTTEN  # then deciding comes first
        self.call = button("", "" if is_forgotten else "primary", "phone", self)
        self.finish = button("", "", "check", self)
        self.greet = button("", "primary" if is_forgotten else "", "flag" if is_forgotten else "cake", self)
        self.quarter, self.hour = button("", "chip", parent=self), button("", "chip", parent=self)
        self.tomorrow, self.other = button("", "chip", parent=self), button("", "chip", parent=self)
        self.other.setCheckable(True)
        self.at = QDateTimeEdit(self)
        self.at.setCalendarPopup(True)
        self.put_off = button("", "", "", self)
        self._build()
        self._connect()
        self.retranslate()

    def show_now(self, now: dt.datetime) -> None:
        """Say anew how far it is."""
        self._now = now
        when = self._texts.when(self.reminder, now)
        self._when.setText(when)
        self._when.setVisible(bool(when))
        set_property(self._when, "ink", "bad" if self.reminder.is_late else "")

    def stops(self) -> list[QWidget]:
        """Return where Tab stops in it, in the order in which they stand; the cross comes last."""
        later = (self.quarter, self.hour, self.tomorrow, self.other, self.at, self.put_off)
        return [self, *self._deeds(), *later, self.cross]

    def show_menu(self, menu: QMenu) -> None:
        """Open a menu below the button of greetings, or of decisions."""
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.greet.mapToGlobal(self.greet.rect().bottomLeft()))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        texts, reminder = self._texts, self.reminder
        title = texts.title(reminder)
        self._title.setText(title)
        self._who.setText(texts.who(reminder))
        self._who.setVisible(bool(texts.who(reminder)))
        self._more.setText(texts.more(reminder))
        self._more.setVisible(bool(texts.more(reminder)))
        self.show_now(self._now)
        self.setAccessibleName(f"{title}. {texts.line(reminder, self._now)}")
        self.call.setText(self.tr("Call"))
        self.finish.setText(self.tr("Done") if reminder.kind is ReminderKind.TASK else self.tr("Got it"))
        if reminder.kind is ReminderKind.ESCALATIONS:
            self.greet.setText(self.tr("Show the list"))
        else:
            self.greet.setText(self.tr("Greeting") if reminder.kind in _GREETED else self.tr("Decide…"))
        self.quarter.setText(literal(self.tr("+15 min")))
        self.hour.setText(self.tr("+1 hour"))
        self.tomorrow.setText(self.tr("Tomorrow"))
        self.other.setText(self.tr("Other…"))
        self.put_off.setText(self.tr("Remind"))
        self.at.setAccessibleName(self.tr("When to remind again"))
        name_control(self.cross, self.tr("Hide; the bell keeps it"), "Esc")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.reminder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.hasFocus():
            self.opened.emit(self.reminder)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit(self.reminder)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self._title, self._when, self._who, self._more):
            words.addWidget(widget)
        head.addLayout(words, 1)
        head.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        doing = FlowLayout(spacing=8)
        for deed in self._deeds():
            doing.addWidget(deed)
        later = FlowLayout(spacing=6)
        for chip in (self.quarter, self.hour, self.tomorrow, self.other):
            later.addWidget(chip)
        self._choosing = QWidget(self)
        choosing = QHBoxLayout(self._choosing)
        choosing.setContentsMargins(0, 0, 0, 0)
        choosing.setSpacing(8)
        choosing.addWidget(self.at, 1)
        choosing.addWidget(self.put_off)
        self._choosing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 8, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(doing)
        layout.addLayout(later)
        layout.addWidget(self._choosing)
        self.call.setVisible(bool(self.reminder.phone))
        self.greet.setVisible(self.reminder.kind in (*_GREETED, *_FORGOTTEN))

    def _deeds(self) -> tuple[QWidget, ...]:
        if self.reminder.kind in _FORGOTTEN:
            return self.greet, self.call, self.finish
        return self.call, self.finish, self.greet

    def _connect(self) -> None:
        reminder = self.reminder
        self.cross.clicked.connect(lambda: self.closed.emit(reminder))
        self.call.clicked.connect(lambda: self.called.emit(reminder))
        self.finish.clicked.connect(lambda: self.done.emit(reminder))
        is_list = reminder.kind is ReminderKind.ESCALATIONS
        self.greet.clicked.connect(lambda: (self.opened if is_list else self.greeted).emit(reminder))
        self.quarter.clicked.connect(lambda: self.snoozed.emit(reminder, QUARTER))
        self.hour.clicked.connect(lambda: self.snoozed.emit(reminder, HOUR))
        self.tomorrow.clicked.connect(lambda: self.snoozed.emit(reminder, None))
        self.other.toggled.connect(self._on_other)
        self.put_off.clicked.connect(self._on_put_off)

    def _on_other(self, is_open: bool) -> None:
        if is_open:
            moment = QDateTime.fromSecsSinceEpoch(int((self._now + 2 * HOUR).timestamp()))
            self.at.setDateTime(moment)
            self.at.setMinimumDateTime(QDateTime.fromSecsSinceEpoch(int(self._now.timestamp())))
        self._choosing.setVisible(is_open)
        if is_open:
            self.at.setFocus()
        self.updateGeometry()

    def _on_put_off(self) -> None:
        moment = dt.datetime.fromtimestamp(self.at.dateTime().toSecsSinceEpoch(), dt.UTC)
        self.snoozed.emit(self.reminder, moment)
