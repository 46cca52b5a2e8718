"""One VEVENT or VTODO: what it says becomes a draft, and what a task has no place for goes to its note."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.errors import ValidationError
from crm_desktop.domain.recurrence import check_rule
from crm_desktop.domain.task import (
    FIRST_YEAR,
    LAST_YEAR,
    MAX_LENGTH,
    MAX_TITLE,
    CheckItem,
    Priority,
    TaskDraft,
    TaskKind,
    TaskState,
)
from crm_desktop.domain.wall_clock import is_time_zone, moment_of, wall_of
from crm_desktop.exchange.ics_items import MORNING, CalendarItem, IcsProblem, IcsTrouble, Named

if TYPE_CHECKING:
    from icalendar import Component

_ONE_DAY = timedelta(days=1)
_TOO_LONG = MAX_LENGTH + _ONE_DAY
_MOST_DIGITS = 17  # of a number that a base can hold
_UNTITLED = "…"
_NORMAL = 5  # the priority in the middle; 1 is the highest, 9 the lowest
# What says nothing to people, and what is read below.
_SILENT = frozenset(
    "DTSTAMP CREATED LAST-MODIFIED SEQUENCE TRANSP CLASS PERCENT-COMPLETE COLOR UID REQUEST-STATUS".split()
)
_READ = frozenset(
    "DTSTART DTEND DURATION DUE SUMMARY DESCRIPTION LOCATION PRIORITY STATUS COMPLETED RRULE EXDATE RDATE"
    " RECURRENCE-ID ATTENDEE CONTACT".split()
)
_QUIET = ("X-CRM-", "X-MICROSOFT-", "X-APPLE-", "X-MOZ-", "X-LIC-", "X-EVOLUTION-", "X-ALT-DESC")


class ComponentReader:
    """Reads one entry; `troubles` is then what was not taken as it is. `home` is the zone of the file."""

    def __init__(self, component: Component, home: str) -> None:
        self._component, self._home = component, home
        self.troubles: list[IcsTrouble] = []
        self._rest: list[str] = []
        self._title = ""

    def item(self) -> CalendarItem:
        """Return what the entry says."""
        draft = TaskDraft(self._read_title())
        self._title = draft.title
        item = CalendarItem(self._text("UID"), draft, sequence=self._number("SEQUENCE") or 0)
        self._read_time(draft)
        draft.place = self._text("LOCATION")
        draft.priority = self._priority()
        self._read_own(item)
        self._read_state(item)
        self._read_people(item)
        self._read_alarms(draft)
        moment = self._when("RECURRENCE-ID")
        if moment is not None:
            item.occurrence = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
        elif "RRULE" in self._component or "RDATE" in self._component:
            self._read_series(item)
        self._collect_rest()
        note = self._text("DESCRIPTION")
        added = [line for line in self._rest if line not in note]
        draft.note = "\n\n".join(part for part in (note, "\n".join(added)) if part)
        return item

    def _read_title(self) -> str:
        text = " ".join(self._text("SUMMARY").split())
        if not text:
            self._tell("SUMMARY", "", IcsProblem.NO_TITLE)
            lines = self._text("DESCRIPTION").strip().splitlines()
            text = (lines[0] if lines else self._text("LOCATION")).strip() or _UNTITLED
        if len(text) > MAX_TITLE:
            self._tell("SUMMARY", text, IcsProblem.TOO_LONG)
            self._rest.append(text)
            text = text[: MAX_TITLE - 1].rstrip() + "…"
        return text

    def _read_time(self, draft: TaskDraft) -> None:
        start, end, due = self._when("DTSTART"), self._end(), self._when("DUE")
        if start is None and due is None and end is not None:
            start = end
        if start is None and self._component.name == "VEVENT":
            self._tell("DTSTART", "", IcsProblem.NO_START)
        if isinstance(start, datetime):
            draft.starts_at = self._moment(start)
            draft.ends_at = self._moment(end) if isinstance(end, datetime) else None
            if draft.ends_at is not None and draft.ends_at < draft.starts_at:
                draft.ends_at = None
            if draft.ends_at is not None and draft.ends_at - draft.starts_at > MAX_LENGTH:
                self._refuse("DTEND", draft.ends_at.isoformat(), IcsProblem.TOO_LONG)
                draft.ends_at = draft.starts_at + MAX_LENGTH
        elif start is not None:
            self._read_days(draft, start, end or due)
        if isinstance(due, datetime):
            draft.due_at = self._moment(due)
        elif due is not None and start is None:
            draft.day = draft.last_day = due

    def _read_days(self, draft: TaskDraft, start: date, end: date | datetime | None) -> None:
        is_due = "DUE" in self._component
        last = start
        if isinstance(end, datetime):
            last = end.date()
        elif end is not None:
            last = end if is_due else end - _ONE_DAY
        last = max(start, last)
        if last - start > MAX_LENGTH:
            self._refuse("DTEND", last.isoformat(), IcsProblem.TOO_LONG)
            last = start + MAX_LENGTH
        draft.day, draft.last_day = start, last

    def _end(self) -> date | datetime | None:
        end = self._when("DTEND")
        if end is None and "DURATION" in self._component:
            start = self._when("DTSTART")
            length = getattr(self._component["DURATION"], "dt", None)
            if start is not None and isinstance(length, timedelta):
                return start + max(-_TOO_LONG, min(length, _TOO_LONG))
        return end

    def _read_series(self, item: CalendarItem) -> None:
        """Take the rule; one that is not known here leaves a single task, and stands in the note."""
        draft, begin = item.draft, self._when("DTSTART")
        rules = self._all("RRULE")
        texts = [rule.to_ical().decode() for rule in rules]
        if begin is None or len(rules) != 1 or "EXRULE" in self._component:
            for text in texts or ["RDATE"]:
                self._refuse("RRULE", text, IcsProblem.BAD_RULE)
            self._rest += [f"RDATE: {wall:%Y-%m-%d %H:%M}" for wall in self._walls("RDATE", draft)]
            return
        draft.zone = _zone(begin)
        draft.rule = _read_rule(texts[0], draft)
        wall = self._wall(begin, draft)
        try:
            check_rule(draft.rule, wall)
        except ValidationError:
            draft.rule = draft.zone = ""
            self._refuse("RRULE", texts[0], IcsProblem.BAD_RULE)
            return
        item.left_out = tuple(self._walls("EXDATE", draft))
        item.added = tuple(self._walls("RDATE", draft))

    def _read_own(self, item: CalendarItem) -> None:
        draft, says = item.draft, set()
        kind, owner = self._text("X-CRM-KIND"), _unescaped(self._text("X-CRM-OWNER"))
        if kind in set(TaskKind):
            draft.kind = TaskKind(kind)
            says |= {"kind", "checklist", "owner"}
        elif self._component.name == "VEVENT" and draft.starts_at is not None:
            draft.kind = TaskKind.MEETING  # what other programs hold hours for
        draft.owner = owner
        draft.checklist = tuple(
            CheckItem(_unescaped(str(point)), point.params.get("X-DONE") == "TRUE")
            for point in self._all("X-CRM-CHECK")
        )
        item.deal = self._number("X-CRM-DEAL")
        item.says = frozenset(says)
        if (due := _utc(self._text("X-CRM-DUE"))) is not None:
            draft.due_at = due

    def _read_state(self, item: CalendarItem) -> None:
        said, own = self._text("STATUS").upper(), self._text("X-CRM-STATE")
        if said == "CANCELLED":
            item.state = TaskState.CANCELLED
        elif said == "COMPLETED" or own == TaskState.DONE:
            item.state = TaskState.DONE
        elif said in {"TENTATIVE", "IN-PROCESS"}:
            self._rest.append(f"STATUS: {said}")
        if item.state is not TaskState.OPEN:
            completed = self._when("COMPLETED")
            item.done_at = _utc(self._text("X-CRM-DONE"))
            if item.done_at is None and isinstance(completed, datetime):
                item.done_at = self._moment(completed)
        item.result = _unescaped(self._text("X-CRM-RESULT"))

    def _read_people(self, item: CalendarItem) -> None:
        clients = [_named(str(each), each) for each in self._all("CONTACT")]
        item.client = clients[0] if clients else None
        self._rest += [f"CONTACT: {each.name}" for each in clients[1:]]
        people = []
        for each in self._all("ATTENDEE"):
            address = str(each).partition(":")[2] if ":" in str(each) else str(each)
            people.append(_named(str(each.params.get("CN", "")) or address, each))
        item.people = tuple(people)

    def _read_alarms(self, draft: TaskDraft) -> None:
        leads = set()
        for alarm in self._component.subcomponents:
            if alarm.name != "VALARM":
                continue
            lead = self._lead(alarm, draft)
            if lead is None or lead > MAX_LENGTH:
                trigger = alarm.get("TRIGGER")
                text = trigger.to_ical().decode() if hasattr(trigger, "to_ical") else ""
                self._refuse("TRIGGER", text, IcsProblem.ALARM)
            else:
                leads.add(max(lead, timedelta(0)))
        draft.remind_before = tuple(sorted(leads))

    def _lead(self, alarm: Component, draft: TaskDraft) -> timedelta | None:
        begin = draft.starts_at or draft.due_at
        if draft.day is not None and draft.starts_at is None:
            begin = datetime.combine(draft.day, time()).astimezone() + MORNING
        trigger = getattr(alarm.get("TRIGGER"), "dt", None)
        if begin is None or trigger is None:
            return None
        if isinstance(trigger, datetime):
            return begin - self._moment(trigger) if _is_sayable(trigger) else None
        if not isinstance(trigger, timedelta):
            return None
        if str(alarm["TRIGGER"].params.get("RELATED", "")).upper() == "END" and draft.ends_at:
            return begin - draft.ends_at - trigger
        return MORNING - trigger if draft.is_all_day else -trigger

    def _collect_rest(self) -> None:
        """Keep what a task has no place for, and tell what could not be read."""
        for name, value in self._component.property_items(recursive=False):
            if name in {"BEGIN", "END"} | _SILENT | _READ or name.startswith(_QUIET):
                continue
            text = _plain(value)
            if text:
                self._rest.append(f"{name}: {text}")
        for of, error in self._component.errors:
            broken = self._component.get(of) if of else None
            is_one = broken is not None and not isinstance(broken, list)
            self._refuse(of or "", str(broken if is_one else error), IcsProblem.UNREADABLE)

    def _all(self, name: str) -> list[Any]:
        value = self._component.get(name)
        found = value if isinstance(value, list) else [] if value is None else [value]
        return [each for each in found if type(each).__name__ != "vBroken"]

    def _text(self, name: str) -> str:
        return "\n".join(str(each) for each in self._all(name)[:1]).replace("\r\n", "\n").strip()

    def _number(self, name: str) -> int | None:
        return _whole(self._text(name))

    def _priority(self) -> Priority:
        number = self._number("PRIORITY") or _NORMAL
        return Priority.HIGH if number < _NORMAL else Priority.LOW if number > _NORMAL else Priority.NORMAL

    def _when(self, name: str) -> date | datetime | None:
        found = [getattr(each, "dt", None) for each in self._all(name)]
        when = found[0] if found and isinstance(found[0], date) else None
        if when is None or _is_sayable(when):
            return when
        if all(trouble.name != name for trouble in self.troubles):
            self._refuse(name, when.isoformat(), IcsProblem.UNREADABLE)
        return None

    def _moment(self, when: datetime) -> datetime:
        if when.tzinfo is not None:
            return when.astimezone(UTC)
        return moment_of(when, self._home)

    def _wall(self, when: date | datetime, draft: TaskDraft) -> datetime:
        """Return a beginning on the clock of its series."""
        if not isinstance(when, datetime):
            return datetime.combine(when, time())
        if draft.is_all_day:
            return datetime.combine(when.date(), time())
        return when if when.tzinfo is None else wall_of(when, draft.zone)

    def _walls(self, name: str, draft: TaskDraft) -> Iterator[datetime]:
        for many in self._all(name):
            for each in getattr(many, "dts", ()):
                when = each.dt[0] if isinstance(each.dt, tuple) else each.dt
                if isinstance(when, date) and _is_sayable(when):
                    yield self._wall(when, draft)

    def _refuse(self, name: str, value: str, kind: IcsProblem) -> None:
        """Tell what was not taken as it is, and keep what it said."""
        self._tell(name, value, kind)
        self._rest.append(f"{name}: {value}" if name else value)

    def _tell(self, name: str, value: str, kind: IcsProblem) -> None:
        self.troubles.append(IcsTrouble(self._title, name, value, kind))


def _zone(when: date | datetime) -> str:
    """Return the name of the zone of a moment; Windows names are IANA ones by now."""
    if not isinstance(when, datetime) or when.tzinfo is None:
        return ""
    name = str(getattr(when.tzinfo, "key", "") or when.tzinfo)
    return name if is_time_zone(name) else "UTC"


def _read_rule(text: str, draft: TaskDraft) -> str:
    """Return a rule with its end on the clock of the series, and without the start of the week where it says
    nothing new."""
    parts = []
    for part in text.split(";"):
        name, _, value = part.partition("=")
        if name == "UNTIL":
            value = _read_until(value, draft)
        parts.append(f"{name}={value}")
    return ";".join(parts)


def _read_until(value: str, draft: TaskDraft) -> str:
    if value.endswith("Z") and not draft.is_all_day:
        moment = datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        return f"{wall_of(moment, draft.zone):%Y%m%dT%H%M%S}"
    return value if "T" in value and not draft.is_all_day else f"{value[:8]}T235959"


def _named(name: str, value: Any) -> Named:
    return Named(" ".join(name.split()), _whole(str(value.params.get("X-CRM-ID", ""))))


def _whole(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None


def _is_sayable(when: date) -> bool:
    """Whether a time can be said on every clock; 9999 stands for no time at all in some programs."""
    return FIRST_YEAR <= when.year <= LAST_YEAR


def _plain(value: Any) -> str:
    """Return a value as people read it; what is no text is left out."""
    if type(value).__name__ in {"vBinary", "vBroken"}:
        return ""
    if isinstance(value, str):
        return str(value).strip()
    said = value.to_ical() if hasattr(value, "to_ical") else str(value)
    return (said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)).strip()


def _unescaped(text: str) -> str:
    return text.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\")


def _utc(text: str) -> datetime | None:
    try:
        moment = datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None
    return moment if _is_sayable(moment) else None
