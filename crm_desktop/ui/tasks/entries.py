"""What stands in a calendar, on the clock of this computer: entries, and the columns and slots they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from crm_desktop.domain.task import Priority, Task, TaskDraft, TaskKind, TaskState

DAY_MINUTES = 24 * 60
STEP = 15  # minutes to which dragging rounds
USUAL_LENGTH = 30  # minutes of an entry that says only when it begins
_ONE_HOUR, _ONE_DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A task as a calendar shows it. Times are local and without a zone; one of whole days begins at midnight
    and ends at the midnight after its last day."""

    id: int
    version: int
    title: str
    kind: TaskKind
    owner: str
    client: str
    place: str
    begins: datetime
    ends: datetime
    is_all_day: bool
    is_done: bool
    is_late: bool
    is_repeated: bool
    is_urgent: bool
    is_escalated: bool = False

    @property
    def in_lane(self) -> bool:
        """Whether it stands above the hours: of whole days, or so long that it fills them."""
        return self.is_all_day or self.ends - self.begins >= _ONE_DAY

    @property
    def first(self) -> date:
        """The day on which it begins."""
        return self.begins.date()

    @property
    def last(self) -> date:
        """The day on which it still goes on."""
        return max(self.begins, self.ends - timedelta(microseconds=1)).date()

    @property
    def length(self) -> timedelta:
        """How long it takes."""
        return self.ends - self.begins


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a calendar: a day, of everybody that is shown, or of one person."""

    day: date
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a calendar: minutes of a day, which may go on after midnight, or whole days."""

    day: date
    begin: int | None
    end: int
    owner: str | None = None

    @property
    def is_all_day(self) -> bool:
        """Whether it is of whole days; `end` counts them then."""
        return self.begin is None

    @property
    def begins(self) -> datetime:
        """When it begins, by the local clock."""
        return datetime.combine(self.day, time()) + timedelta(minutes=self.begin or 0)

    @property
    def ends(self) -> datetime:
        """When it ends, by the local clock."""
        midnight = datetime.combine(self.day, time())
        return midnight + (timedelta(days=self.end) if self.is_all_day else timedelta(minutes=self.end))


@dataclass(frozen=True, slots=True)
class Segment:
    """The part of an entry that falls into one column; minutes are those of its day."""

    entry: Entry
    column: int
    begin: int
    end: int
    is_first: bool = True
    is_last: bool = True


def entry_of(task: Task, now: datetime) -> Entry | None:
    """Return how a calendar shows a task; None for one without a time. `now` is local, without a zone."""
    draft = task.draft
    if draft.starts_at is not None:
        begins = local(draft.starts_at)
        ends = due = local(draft.ends_at) if draft.ends_at else begins
        if ends <= begins:
            ends = begins + timedelta(minutes=USUAL_LENGTH)
    elif draft.day is not None:
        begins = datetime.combine(draft.day, time())
        ends = due = datetime.combine((draft.last_day or draft.day) + _ONE_DAY, time())
    else:
        return None
    is_done = task.state is not TaskState.OPEN
    if draft.due_at:
        due = local(draft.due_at)
    return Entry(
        task.id,
        task.version,
        draft.title,
        draft.kind,
        draft.owner,
        task.client_name,
        draft.place,
        begins,
        ends,
        draft.is_all_day,
        is_done,
        not is_done and due <= now,
        task.series_id is not None,
        draft.priority is Priority.HIGH,
        not is_done and task.escalated_at is not None,
    )


def local(moment: datetime) -> datetime:
    """Return what the clock on the wall shows at a moment."""
    return moment.astimezone().replace(tzinfo=None)


def placed(draft: TaskDraft, slot: Slot) -> TaskDraft:
    """Return a task moved into a slot; whose it is changes with the column."""
    owner = draft.owner if slot.owner is None else slot.owner
    if slot.is_all_day:
        last = (slot.ends - _ONE_DAY).date()
        return replace(draft, starts_at=None, ends_at=None, day=slot.day, last_day=last, owner=owner)
    starts, ends = slot.begins.astimezone(), slot.ends.astimezone()
    if local(starts) != slot.begins:  # an hour that the clock leaves out in spring: later, and as long
        starts = (slot.begins - _ONE_HOUR).astimezone() + _ONE_HOUR
        ends = starts + (slot.ends - slot.begins)
    return replace(
        draft,
        starts_at=starts,
        ends_at=ends,
        day=None,
        last_day=None,
        owner=owner,
    )


def moved(entry: Entry, slot: Slot) -> Entry:
    """Return how an entry looks in a slot."""
    return replace(
        entry,
        begins=slot.begins,
        ends=slot.ends,
        is_all_day=slot.is_all_day,
        owner=entry.owner if slot.owner is None else slot.owner,
    )


def slot_of(entry: Entry, owner: str | None = None) -> Slot:
    """Return the slot that an entry takes."""
    if entry.is_all_day:
        return Slot(entry.first, None, (entry.last - entry.first).days + 1, owner)
    begin = entry.begins.hour * 60 + entry.begins.minute
    return Slot(entry.first, begin, begin + round(entry.length.total_seconds() / 60), owner)


def shifted(slot: Slot, days: int = 0, minutes: int = 0) -> Slot:
    """Return a slot some days and minutes later; one of whole days knows only days."""
    if slot.is_all_day:
        return replace(slot, day=slot.day + timedelta(days=days))
    assert slot.begin is not None
    begin = slot.begin + minutes
    over = begin // DAY_MINUTES
    begin -= over * DAY_MINUTES
    length = slot.end - slot.begin
    return replace(slot, day=slot.day + timedelta(days=days + over), begin=begin, end=begin + length)


def segments(entries: Iterable[Entry], columns: Sequence[Column]) -> list[Segment]:
    """Return what stands among the hours, column by column, as it begins."""
    places: dict[date, list[int]] = {}
    for at, column in enumerate(columns):
        places.setdefault(column.day, []).append(at)
    found: list[Segment] = []
    for entry in entries:
        if entry.in_lane:
            continue
        for day in _days(entry.first, entry.last):
            midnight = datetime.combine(day, time())
            for at in places.get(day, ()):
                if columns[at].owner not in {None, entry.owner}:
                    continue
                begin = max(0, round((entry.begins - midnight).total_seconds() / 60))
                end = min(DAY_MINUTES, round((entry.ends - midnight).total_seconds() / 60))
                found.append(Segment(entry, at, begin, end, day == entry.first, day == entry.last))
    return sorted(found, key=lambda one: (one.column, one.begin, -one.end, one.entry.id))


def clashes(entries: Iterable[Entry]) -> frozenset[int]:
    """Return the entries of which one person has several at once; done ones and whole days do not count."""
    by_owner: dict[str, list[Entry]] = {}
    for entry in entries:
        if not entry.is_all_day and not entry.is_done and entry.owner:
            by_owner.setdefault(entry.owner, []).append(entry)
    found: set[int] = set()
    for own in by_owner.values():
        own.sort(key=lambda entry: entry.begins)
        longest: Entry | None = None
        for entry in own:
            if longest is not None and entry.begins < longest.ends:
                found |= {entry.id, longest.id}
            if longest is None or entry.ends > longest.ends:
                longest = entry
    return frozenset(found)


def _days(since: date, until: date) -> Iterator[date]:
    for step in range((until - since).days + 1):
        yield since + timedelta(days=step)
