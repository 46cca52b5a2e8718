"""How entries look: their colour by kind or by whom they are of, their words, and how one is painted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from crm_desktop.domain.task import TaskKind
from crm_desktop.ui.runtime.fonts import FontRole, font
from crm_desktop.ui.runtime.formats import Formats
from crm_desktop.ui.runtime.i18n import Translated
from crm_desktop.ui.runtime.icons import paint_icon
from crm_desktop.ui.runtime.task_texts import task_kind_text
from crm_desktop.ui.runtime.theme import active
from crm_desktop.ui.tasks.entries import Entry

KIND_COLORS = {
    TaskKind.CALL: "info",
    TaskKind.MEETING: "violet",
    TaskKind.TO_DO: "accent",
    TaskKind.INVOICE: "olive",
    TaskKind.GREETING: "rose",
    TaskKind.FOLLOW_UP: "teal",
}
LATE, CLASH_ICON, TOLD_ICON = "danger", "triangle-alert", "circle-alert"
_SOFT_OPACITY = 0.45
_MARK = 12
_ROOM_FOR_FOOT = 58  # of height: two lines and a row of marks
_STRIPE = 3
_ROOM_FOR_MARKS, _ROOM_FOR_TITLE = 110, 44
_NARROW, _ROOM_UPWARDS = 34, 24  # how much longer the title must be upwards than across
_DOTS = "…"
_MANY_HOURS = 10  # from which halves do not count


class ColorBy(StrEnum):
    """What the colour of an entry tells."""

    KIND = "kind"
    OWNER = "owner"


def pair_of(entry: Entry, color_by: ColorBy, owner_colors: Mapping[str, str]) -> str:
    """Return the pair of colours of an entry; what is late is red whatever it is."""
    if entry.is_late:
        return LATE
    if color_by is ColorBy.OWNER:
        return owner_colors.get(entry.owner, "neutral")
    return KIND_COLORS[entry.kind]


class EntryWords(Translated):
    """Times of entries in words."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def times(self, begins: datetime, ends: datetime) -> str:
        """Return from when to when: 10:00–11:30."""
        return f"{self._formats.time(begins)}–{self._formats.time(ends)}"

    def hour(self, hour: int) -> str:
        """Return a full hour: 8:00, 2 PM."""
        return self._formats.hour(hour)

    def when(self, entry: Entry, today: datetime) -> str:
        """Return when an entry is, in a few words."""
        day = self._formats.long_date(entry.first, today=today.date())
        if entry.is_all_day:
            if entry.last == entry.first:
                return self.tr("{0}, all day").format(day)
            return f"{day} – {self._formats.long_date(entry.last, today=today.date())}"
        return f"{day}, {self.times(entry.begins, entry.ends)}"

    def when_exactly(self, entry: Entry, today: datetime) -> str:
        """Return when an entry is with its weekday, by which one notices a Sunday."""
        first = QDate(entry.first.year, entry.first.month, entry.first.day)
        return f"{QLocale().toString(first, 'ddd')}, {self.when(entry, today)}"

    def moment(self, at: datetime, today: datetime) -> str:
        """Return a day and an hour in a few words."""
        return f"{self._formats.long_date(at.date(), today=today.date())}, {self._formats.time(at)}"

    def second_line(self, entry: Entry) -> str:
        """Return when it begins and with whom."""
        parts = [] if entry.is_all_day else [self._formats.time(entry.begins)]
        return " · ".join(part for part in (*parts, entry.client or entry.place) if part)

    def spoken(self, entry: Entry, today: datetime, *, is_clashing: bool = False) -> str:
        """Return an entry as a screen reader says it, and as its tip says it in lines."""
        parts = [task_kind_text(entry.kind) + ": " + entry.title, self.when(entry, today)]
        parts += [entry.client, entry.place, entry.owner]
        if entry.is_done:
            parts.append(self.tr("done"))
        if entry.is_late:
            parts.append(self.tr("overdue"))
        if entry.is_escalated:
            parts.append(self.tr("the head was told"))
        if is_clashing:
            parts.append(self.tr("at the same time as another entry"))
        return "\n".join(part for part in parts if part)

    def hours(self, length: timedelta) -> str:
        """Return a length in hours."""
        return self.tr("{0} h").format(self._hours(length))

    def hours_pair(self, done: timedelta, planned: timedelta) -> str:
        """Return how many of how many hours, in short."""
        return self.tr("{0} / {1} h").format(self._hours(done), self._hours(planned))

    def more(self, count: int) -> str:
        """Return how many entries have no room."""
        return self.tr("%n more", "", count)

    def count(self, count: int) -> str:
        """Return how many entries there are."""
        return self.tr("%n entry(s)", "", count)

    def _hours(self, length: timedelta) -> str:
        hours = length.total_seconds() / 3600
        return self._formats.number(round(hours, 1) if hours < _MANY_HOURS else round(hours))


def paint_entry(
    painter: QPainter,
    area: QRect,
    entry: Entry,
    pair: str,
    words: EntryWords,
    *,
    is_clashing: bool = False,
    is_line: bool = False,
) -> None:
    """Paint an entry: a soft ground, a stripe, the title, and below it when and with whom, where there is room.

    `is_line` puts the time before the title in one line, as in the cells of a month.
    """
    theme = active()
    soft, ink = theme.pair(pair)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    strength = painter.opacity()  # of one that is dragged away there is little left
    painter.setOpacity(strength * (_SOFT_OPACITY if entry.is_done else 1.0))
    painter.setBrush(soft)
    painter.drawRoundedRect(QRectF(area), 5, 5)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(area.left() + 2, area.top() + 3, _STRIPE, area.height() - 6), 1.5, 1.5)
    painter.setOpacity(strength)
    inner = area.adjusted(_STRIPE + 6, 0, -4, 0)
    if not is_line and inner.width() < min(_NARROW, area.height() - _ROOM_UPWARDS):
        _paint_upwards(painter, area.adjusted(_STRIPE + 1, 3, 0, -3), entry)
    elif inner.width() > 14:
        if not is_line or inner.width() >= _ROOM_FOR_MARKS:
            inner = _paint_marks(painter, inner, entry, pair, is_clashing=is_clashing)
        _paint_words(painter, inner, entry, pair, words, is_line=is_line)
    painter.restore()


def _paint_upwards(painter: QPainter, area: QRect, entry: Entry) -> None:
    """Write the title from below upwards, where many entries at a time leave no room across."""
    used = struck(FontRole.CAPTION, entry.is_done)
    if area.width() < QFontMetrics(used).ascent() - 1:
        return
    painter.translate(area.left(), area.bottom())
    painter.rotate(-90)
    ink = active().color("text3" if entry.is_done else "text")
    _draw(painter, QRect(0, 0, area.height(), area.width()), entry.title, used, ink)


def paint_ring(painter: QPainter, area: QRect, *, is_strong: bool) -> None:
    """Paint the ring around the chosen entry; weaker while the keyboard is elsewhere."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(active().color("focus" if is_strong else "border_strong"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(area).adjusted(0, 0, 0, 0), 5, 5)
    painter.restore()


def _paint_marks(painter: QPainter, inner: QRect, entry: Entry, pair: str, *, is_clashing: bool) -> QRect:
    """Paint the small pictures and return what is left for words: in a high block they stand at its foot, else at
    the right end of the first line."""
    marks = [(TOLD_ICON, "danger.ink")] if entry.is_escalated else []
    if is_clashing:
        marks.append((CLASH_ICON, "danger.ink"))
    if entry.is_urgent and not entry.is_done:
        marks.append(("flag", "danger.ink"))
    if entry.is_repeated:
        marks.append(("refresh-cw", f"{pair}.ink"))
    if entry.is_done:
        marks.append(("check", "text2"))
    is_high = inner.height() >= _ROOM_FOR_FOOT
    whole = inner
    for name, role in marks:
        if inner.width() < (_MARK + 4 if is_high else 50):
            break
        top = inner.bottom() - _MARK - 3 if is_high else inner.top() + min(4, (inner.height() - _MARK) // 2)
        paint_icon(painter, QRect(inner.right() - _MARK, top, _MARK, _MARK), name, role)
        inner = inner.adjusted(0, 0, -_MARK - 3, 0)
    return whole if is_high else inner


def _paint_words(
    painter: QPainter, inner: QRect, entry: Entry, pair: str, words: EntryWords, *, is_line: bool
) -> None:
    theme = active()
    title_font, small = struck(FontRole.STRONG, entry.is_done), font(FontRole.SMALL)
    title_ink = theme.color("text3" if entry.is_done else "text")
    ink = theme.color("text3") if entry.is_done else theme.pair(pair)[1]
    second = words.second_line(entry)
    line = QFontMetrics(title_font).height()
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    if is_line or inner.height() < 2 * line + 2:
        row = QRect(inner.left(), inner.top(), inner.width(), min(inner.height(), line + 6))
        title_font = struck(FontRole.SMALL if is_line else FontRole.STRONG, entry.is_done)
        if is_line and not entry.is_all_day:
            time = second.split(" · ")[0]
            painter.setFont(font(FontRole.CAPTION, tabular=True))
            painter.setPen(ink)
            used = painter.fontMetrics().horizontalAdvance(time) + 5
            if row.width() - used >= _ROOM_FOR_TITLE:  # a word of the title says more than the time alone
                painter.drawText(row, int(align), time)
                row = row.adjusted(used, 0, 0, 0)
        _draw(painter, row, entry.title, title_font, title_ink)
        return
    top = inner.top() + 4
    _draw(painter, QRect(inner.left(), top, inner.width(), line), entry.title, title_font, title_ink)
    _draw(painter, QRect(inner.left(), top + line, inner.width(), line), second, small, ink)


def _draw(painter: QPainter, area: QRect, text: str, used: QFont, color: QColor) -> None:
    painter.setFont(used)
    painter.setPen(color)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    if shown != _DOTS:
        painter.drawText(area, int(align), shown)


def struck(role: FontRole, is_struck: bool) -> QFont:
    """Return a font, struck through for what is done."""
    result = font(role)
    if is_struck:
        result = QFont(result)
        result.setStrikeOut(True)
    return result
