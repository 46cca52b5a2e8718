"""When things happened in a shop: more every year, more before the holidays, little at weekends."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from random import Random

SPAN = 3 * 365  # days that the past is long
DAY = 1440  # minutes
OPENS, SHUTS = 9 * 60, 18 * 60 + 30  # minutes of a working day
_GROWTH = 1.3  # of a year
_MONTHS = (0.7, 0.85, 1.05, 1.0, 0.95, 0.9, 0.75, 0.8, 1.05, 1.1, 1.25, 1.5)
_WEEKDAYS = (1.1, 1.15, 1.1, 1.05, 1.0, 0.4, 0.1)
_SATURDAY, _SUNDAY = 5, 6


class Days:
    """The days of the past, from 0 to `today`; a moment is a number of minutes since the first midnight."""

    def __init__(self, now: datetime) -> None:
        here = now.astimezone()
        self.today = SPAN
        self.first = here.date() - timedelta(days=SPAN)
        # Midnights are taken one by one: in some countries a day has 23 hours.
        self._midnights = [
            datetime.combine(self.date(day), time()).astimezone().astimezone(UTC) for day in range(SPAN + 1)
        ]
        self.now = SPAN * DAY + here.hour * 60 + here.minute
        weights = (self._weight(day) for day in range(SPAN + 1))
        self._before = [0.0, *accumulate(weights)]

    def date(self, day: int) -> date:
        """Return the date of a day; those after `today` are in the future."""
        return self.first + timedelta(days=day)

    def at(self, minutes: int) -> datetime:
        """Return a moment of the past."""
        day, minute = divmod(minutes, DAY)
        return self._midnights[day] + timedelta(minutes=minute)

    def draw(self, chance: Random, first: int = 0, last: int = SPAN) -> int:
        """Return a day between two days, both included, busy days more often."""
        low, high = self._before[first], self._before[last + 1]
        return min(bisect_right(self._before, low + chance.random() * (high - low)) - 1, last)

    def hour(self, chance: Random, day: int) -> int:
        """Return a moment in the working hours of a day, of today one that has passed if there is one."""
        if day < SPAN:
            return day * DAY + OPENS + int(chance.random() * (SHUTS - OPENS))
        passed = self.now - SPAN * DAY
        begin = OPENS if passed > OPENS else 0
        return SPAN * DAY + begin + int(chance.random() * (min(SHUTS, passed) - begin))

    def after(self, chance: Random, moment: int, days: float) -> int:
        """Return a later moment in working hours, so many days on, or later on the same day."""
        day = moment // DAY + int(days)
        if day == moment // DAY:
            return moment + 5 + int(chance.random() * 90)
        return self.hour(chance, self.working(day)) if day <= SPAN else day * DAY + OPENS

    def working(self, day: int) -> int:
        """Return the day itself, or the Monday after a weekend."""
        weekday = self.date(day).weekday()
        return day + (_SUNDAY + 1 - weekday if weekday >= _SATURDAY else 0)

    def _weight(self, day: int) -> float:
        on = self.date(day)
        return float(_GROWTH ** (day / 365) * _MONTHS[on.month - 1] * _WEEKDAYS[on.weekday()])
