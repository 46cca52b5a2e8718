"""What a condition is given: a text, a number, a day, some names. One small editor for each kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.domain.conditions import MOST_DAYS, Operand, Value, is_day
from crm_desktop.domain.money import format_number, parse_money, parse_number
from crm_desktop.ui.clients.conditions.words import ConditionWords
from crm_desktop.ui.forms.day_line import DayLine
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.combo import dress_popup
from crm_desktop.ui.widgets.scroll import scrolled
from crm_desktop.ui.widgets.text import ElidingLabel, literal, set_tip

USUAL_DAYS = 30
_MOST_HEIGHT = 320


class ValueEditor(QWidget):
    """The base of the editors: `edited` after each change; `values` are what the condition is given."""

    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def values(self) -> tuple[Value, ...]:
        """Return what is chosen or typed now; nothing while it cannot be read."""
        return ()

    def set_values(self, values: Sequence[Value]) -> None:
        """Show what a condition is given."""

    def _take(self, field: QWidget, name: str) -> None:
        field.setAccessibleName(name)
        self._layout.addWidget(field)
        self.setFocusProxy(field)


class TextValue(ValueEditor):
    """A text; with `Operand.NUMBER` and `Operand.MONEY` one that is read as a number or a sum."""

    def __init__(self, wanted: Operand, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self.field = QLineEdit(self)
        self._take(self.field, self.tr("Value"))
        self.field.textEdited.connect(self.edited)

    def values(self) -> tuple[Value, ...]:
        text = self.field.text().strip()
        if self._wanted is Operand.TEXT:
            return (text,) if text else ()
        if self._wanted is Operand.MONEY:
            money = parse_money(text)
            return () if money is None else (money,)
        number = parse_number(text)
        if number is None:
            return ()
        return (int(number) if number == number.to_integral_value() else float(number),)

    def set_values(self, values: Sequence[Value]) -> None:
        value = values[0] if values else ""
        if isinstance(value, (int, float)):
            number = Decimal(str(value)) / (100 if self._wanted is Operand.MONEY else 1)
            value = format_number(number)
        self.field.setText(value)


class DaysValue(ValueEditor):
    """A number of days."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit(str(USUAL_DAYS), self)
        self.field.setValidator(QIntValidator(0, MOST_DAYS, self))
        self._take(self.field, self.tr("Days"))
        self.field.textEdited.connect(self.edited)

    def values(self) -> tuple[Value, ...]:
        return (int(self.field.text()),) if self.field.hasAcceptableInput() else ()

    def set_values(self, values: Sequence[Value]) -> None:
        if values and isinstance(values[0], int):
            self.field.setText(str(values[0]))


class DayValue(ValueEditor):
    """A day, typed in figures or words."""

    def __init__(self, words: ConditionWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = DayLine(self.tr("Day"), words.formats, words.today, self)
        self.field.setProperty("kind", "")
        self._take(self.field, self.tr("Day"))
        self.field.committed.connect(self.edited)

    def values(self) -> tuple[Value, ...]:
        day = self.field.typed_value()
        return (day.isoformat(),) if day else ()

    def set_values(self, values: Sequence[Value]) -> None:
        self.field.set_typed(dt.date.fromisoformat(str(values[0])) if values and is_day(values[0]) else None)


class MonthValue(ValueEditor):
    """A month, or "this month"."""

    def __init__(self, words: ConditionWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QComboBox(self)
        dress_popup(self.field)
        for number, name in words.months():
            self.field.addItem(name, number)
        self._take(self.field, self.tr("Month"))
        self.field.activated.connect(self.edited)

    def values(self) -> tuple[Value, ...]:
        return (int(self.field.currentData()),)

    def set_values(self, values: Sequence[Value]) -> None:
        if values:
            self.field.setCurrentIndex(max(0, self.field.findData(values[0])))


class NamesValue(ValueEditor):
    """Some of a list of names, ticked in a small panel that opens below."""

    def __init__(self, names: Iterable[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._names = list(names)
        self._chosen: list[str] = []
        self.field = button("", "", parent=self)
        self._shown = ElidingLabel("", "", self.field)
        self._shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner = QVBoxLayout(self.field)
        inner.setContentsMargins(8, 0, 8, 0)
        inner.addWidget(self._shown)
        self.field.clicked.connect(self.open_ticks)
        self._take(self.field, self.tr("Choose"))
        self._show()

    def values(self) -> tuple[Value, ...]:
        return tuple(self._chosen)

    def set_values(self, values: Sequence[Value]) -> None:
        self._chosen = [str(value) for value in values]
        self._show()

    def open_ticks(self) -> TickPanel:
        """Open the panel of ticks below the field."""
        known = {value for value, _ in self._names}
        gone = [(value, value) for value in self._chosen if value not in known]
        panel = TickPanel([*self._names, *gone], self._chosen, self)
        panel.ticked.connect(self._on_ticked)
        panel.resize(
            max(self.width(), panel.sizeHint().width()), min(_MOST_HEIGHT, panel.sizeHint().height())
        )
        panel.open_at(self.field)
        return panel

    def _on_ticked(self, values: tuple[str, ...]) -> None:
        self._chosen = list(values)
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        names = dict(self._names)
        text = ", ".join(names.get(value, value) for value in self._chosen) or self.tr("choose…")
        self._shown.setText(text)
        self.field.setAccessibleName(text)
        set_tip(self.field, text if self._chosen else "")


class TickPanel(QFrame):
    """A list of ticks; `ticked` carries all that are set, after each one."""

    ticked = Signal(tuple)

    def __init__(self, names: Sequence[tuple[str, str]], chosen: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "overlay")
        self.setAccessibleName(self.tr("Choose"))
        body = QWidget(self)
        lines = QVBoxLayout(body)
        lines.setContentsMargins(14, 10, 14, 10)
        lines.setSpacing(2)
        wanted = set(chosen)
        self.boxes: dict[str, QCheckBox] = {}
        for value, text in names:
            box = QCheckBox(literal(text), body)
            box.setChecked(value in wanted)
            box.clicked.connect(self._on_clicked)
            self.boxes[value] = box
            lines.addWidget(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(scrolled(body, self))
        self._size = body.sizeHint()
        self.setMinimumHeight(min(_MOST_HEIGHT, self._size.height() + 4))
        self.setMinimumWidth(self._size.width() + 24)

    def open_at(self, control: QWidget) -> None:
        """Show the panel below a control, inside the screen."""
        at = control.mapToGlobal(QPoint(0, control.height() + 2))
        area = control.screen().availableGeometry()
        at.setX(max(area.left(), min(at.x(), area.right() - self.width())))
        at.setY(max(area.top(), min(at.y(), area.bottom() - self.height())))
        self.move(at)
        self.show()
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_clicked(self) -> None:
        self.ticked.emit(tuple(value for value, box in self.boxes.items() if box.isChecked()))


def value_editor(
    wanted: Operand, names: Iterable[tuple[str, str]], words: ConditionWords, parent: QWidget
) -> ValueEditor | None:
    """Return the editor for what an operator is given; None where it is given nothing."""
    if wanted is Operand.NOTHING:
        return None
    if wanted is Operand.NAMES:
        return NamesValue(names, parent)
    if wanted is Operand.DAYS:
        return DaysValue(parent)
    if wanted is Operand.DAY:
        return DayValue(words, parent)
    if wanted is Operand.MONTH:
        return MonthValue(words, parent)
    return TextValue(wanted, parent)
