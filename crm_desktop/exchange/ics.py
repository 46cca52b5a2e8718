"""Writing calendar files: VEVENT for what has a time, VTODO for the rest, as Google and Outlook read them.

What iCalendar has no words for stands in properties of our own (X-CRM-...), which other programs pass over.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.progress import Progress
from crm_desktop.domain.task import Priority, TaskDraft, TaskState
from crm_desktop.domain.wall_clock import is_time_zone, moment_of, time_zone, wall_of
from crm_desktop.exchange.ics_items import MORNING, CalendarItem, Named
from crm_desktop.exchange.safe_write import replaced_file, watched

if TYPE_CHECKING:
    from icalendar import Component, Event, Todo

PRODUCT = "-//CRM Desktop//EN"
PRIORITIES = {Priority.HIGH: 1, Priority.LOW: 9}
NO_ADDRESS = "invalid:nomail"  # what calendars write for people of whom only the name is known
_ONE_DAY = timedelta(days=1)
_SECONDS = "%Y%m%dT%H%M%S"


class IcsWriter:
    """Turns items into components. `zone` is that of single tasks (empty: UTC), `at` when the file is made."""

    def __init__(self, zone: str, at: datetime, base: str) -> None:
        self._zone, self._at, self._base = zone, at.astimezone(UTC).replace(microsecond=0), base

    def write(
        self,
        path: Path,
        items: Iterable[CalendarItem],
        zones: Iterable[str] = (),
        progress: Progress | None = None,
        total: int | None = None,
    ) -> int:
        """Write items, one after the other, and return how many; the old file stays until the new one is whole.
        `zones` are those of the series among them. Raises FileFormatError, Cancelled."""
        count = 0
        with replaced_file(path) as temporary, temporary.open("wb") as file:
            begin, end = self._frame(sorted({self._zone, *zones}))
            file.write(begin)
            for item in watched(items, progress, total):
                count += 1
                for component in self.components(item):
                    file.write(component.to_ical())
            file.write(end)
        return count

    def components(self, item: CalendarItem) -> list[Component]:
        """Return what is written for one item: a series has its changed tasks behind it."""
        zone = item.draft.zone if item.draft.rule else self._zone
        first = self._component(item, zone)
        if item.draft.rule:
            self._add_series(first, item)
        return [first, *(self._component(each, zone, item) for each in item.changed)]

    def _frame(self, zones: Iterable[str]) -> tuple[bytes, bytes]:
        """Return what stands before the items, the rules of their zones with it, and what stands after them."""
        from icalendar import Calendar, Timezone

        calendar = Calendar()
        calendar.add("prodid", PRODUCT)
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        calendar.add("x-crm-base", self._base)
        since = date(self._at.year - 5, 1, 1)
        for name in zones:
            if name and name != "UTC" and is_time_zone(name):
                calendar.add_component(Timezone.from_tzid(name, first_date=since))
        begin, found, end = calendar.to_ical().rpartition(b"END:VCALENDAR")
        return begin, found + end

    def _component(self, item: CalendarItem, zone: str, series: CalendarItem | None = None) -> Component:
        from icalendar import Event, Todo

        draft = item.draft
        is_event = draft.starts_at is not None or draft.day is not None
        made: Event | Todo = Event() if is_event else Todo()
        made.add("uid", item.uid)
        made.add("dtstamp", self._at)
        made.add("summary", draft.title)
        if series is not None and item.occurrence is not None:
            wall = item.occurrence
            made.add("recurrence-id", wall.date() if series.draft.is_all_day else _in_zone(wall, zone))
        self._add_time(made, draft, zone)
        for name, text in (("description", draft.note), ("location", draft.place)):
            if text:
                made.add(name, text)
        if draft.priority in PRIORITIES:
            made.add("priority", PRIORITIES[draft.priority])
        self._add_state(made, item, is_event=is_event)
        self._add_people(made, item)
        _add_own(made, item)
        _add_alarms(made, draft)
        return made

    def _add_time(self, made: Event | Todo, draft: TaskDraft, zone: str) -> None:
        if draft.starts_at is not None:
            made.add("dtstart", self._moment(draft.starts_at, zone, is_series=bool(draft.rule)))
            if draft.ends_at and draft.ends_at > draft.starts_at:
                made.add("dtend", self._moment(draft.ends_at, zone, is_series=bool(draft.rule)))
        elif draft.day is not None:
            made.add("dtstart", draft.day)
            made.add("dtend", (draft.last_day or draft.day) + _ONE_DAY)
            made.add("transp", "TRANSPARENT")
        if draft.due_at is not None:
            if draft.starts_at is None and draft.day is None:
                made.add("due", draft.due_at.astimezone(UTC).replace(microsecond=0))
            else:
                made.add("x-crm-due", _utc(draft.due_at))

    @staticmethod
    def _moment(moment: datetime, zone: str, *, is_series: bool) -> datetime:
        """Return a moment as it is written: in its zone; without one a series on the clock of the wall."""
        moment = moment.replace(microsecond=0)
        if zone and is_time_zone(zone):
            return moment.astimezone(UTC if zone == "UTC" else time_zone(zone))
        return wall_of(moment) if is_series else moment.astimezone(UTC)

    @staticmethod
    def _add_state(made: Event | Todo, item: CalendarItem, *, is_event: bool) -> None:
        if item.state is TaskState.CANCELLED:
            made.add("status", "CANCELLED")
        elif is_event:
            made.add("status", "CONFIRMED")
        else:
            made.add("status", "COMPLETED" if item.state is TaskState.DONE else "NEEDS-ACTION")
        if item.state is not TaskState.OPEN:
            made.add("x-crm-state", item.state.value)
            if item.done_at:
                made.add("x-crm-done", _utc(item.done_at))
            if item.done_at and item.state is TaskState.DONE and not is_event:
                made.add("completed", item.done_at.astimezone(UTC).replace(microsecond=0))
        if item.result:
            made.add("x-crm-result", _escaped(item.result))

    @staticmethod
    def _add_people(made: Event | Todo, item: CalendarItem) -> None:
        if item.client is not None:
            made.add("contact", item.client.name, parameters=_number(item.client))
        for person in item.people:
            about = {"CN": person.name, "ROLE": "REQ-PARTICIPANT", **_number(person)}
            made.add("attendee", NO_ADDRESS, parameters=about)

    @staticmethod
    def _add_series(made: Component, item: CalendarItem) -> None:
        from icalendar import vRecur

        draft = item.draft
        made.add("rrule", vRecur.from_ical(_rule_text(draft)))
        for name, walls in (("exdate", item.left_out), ("rdate", item.added)):
            if walls:
                made.add(
                    name,
                    [wall.date() if draft.is_all_day else _in_zone(wall, draft.zone) for wall in walls],
                    parameters={"VALUE": "DATE"} if draft.is_all_day else {},
                )


def _add_own(made: Component, item: CalendarItem) -> None:
    draft = item.draft
    made.add("x-crm-kind", draft.kind.value)
    if draft.owner:
        made.add("x-crm-owner", _escaped(draft.owner))
    if item.deal is not None:
        made.add("x-crm-deal", str(item.deal))
    for point in draft.checklist:
        made.add("x-crm-check", _escaped(point.text), parameters={"X-DONE": "TRUE"} if point.is_done else {})


def _add_alarms(made: Component, draft: TaskDraft) -> None:
    from icalendar import Alarm

    has_start = draft.starts_at is not None or draft.day is not None
    if not has_start and draft.due_at is None:
        return
    for lead in draft.remind_before:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", draft.title)
        trigger = MORNING - lead if draft.is_all_day else -lead
        alarm.add("trigger", trigger, parameters={} if has_start else {"RELATED": "END"})
        made.add_component(alarm)


def _rule_text(draft: TaskDraft) -> str:
    """Return the rule of a series with its end as the standard wants it: a date, or a moment in UTC."""
    parts = []
    for part in draft.rule.split(";"):
        name, _, value = part.partition("=")
        parts.append(f"{name}={_until(value, draft)}" if name.strip().upper() == "UNTIL" else part)
    return ";".join(parts)


def _until(value: str, draft: TaskDraft) -> str:
    if draft.is_all_day:
        return value[:8]
    if value.endswith("Z"):
        return value
    text = value if "T" in value else f"{value}T235959"
    wall = datetime.strptime(text, _SECONDS)  # noqa: DTZ007 - a wall clock
    if not is_time_zone(draft.zone):
        return wall.strftime(_SECONDS)
    return moment_of(wall, draft.zone).strftime(f"{_SECONDS}Z")


def _in_zone(wall: datetime, zone: str) -> datetime:
    return wall.replace(tzinfo=UTC if zone == "UTC" else time_zone(zone))


def _number(person: Named) -> dict[str, Any]:
    return {} if person.id is None else {"X-CRM-ID": str(person.id)}


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime(f"{_SECONDS}Z")


def _escaped(text: str) -> str:
    """Return a text for a property of our own, which the library writes as it is."""
    return text.replace("\\", "\\\\").replace("\r\n", "\n").replace("\n", "\\n")
