"""No birthday and no other day of a client is lost or told twice, whenever somebody looks and whatever clocks do."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.client import Birthday
from crm_desktop.domain.important_date import ImportantDateDraft
from crm_desktop.domain.reminder import ReminderKind, ReminderRules, yearly_day
from crm_desktop.services import build_services
from crm_desktop.services.store import Store
from tests.factories import make_client
from tests.store_fixtures import NewBase

BEGIN = datetime(2027, 2, 20, 6, tzinfo=UTC)  # before the end of a February without a 29th
RULES = ReminderRules(with_digest=False)
ZONES = ("Europe/Moscow", "America/New_York", "Asia/Vladivostok", "UTC")
# Which program looks, how many hours later, where the computer is then, whether it was started anew.
looks = st.lists(
    st.tuples(st.integers(0, 1), st.integers(-5, 70), st.sampled_from(ZONES), st.booleans()),
    min_size=3,
    max_size=12,
)
month_days = st.tuples(st.sampled_from([(2, 28), (2, 29), (3, 1), (3, 14), (12, 31)]), st.booleans())


@pytest.fixture(autouse=True)
def clock_of_this_computer() -> Iterator[None]:
    """The computer is where it was afterwards."""
    yield
    time.tzset()


def test_no_day_is_lost_or_doubled(new_base: NewBase, monkeypatch: pytest.MonkeyPatch) -> None:
    @settings(max_examples=20)
    @given(st.lists(month_days, min_size=1, max_size=3), looks)
    def check(days: list[tuple[tuple[int, int], bool]], actions: list[tuple[int, int, str, bool]]) -> None:
        with new_base() as (services, clock), monkeypatch.context() as patch:
            clock.now = BEGIN - timedelta(days=200)
            me = services.users.create("Мария")
            services.users.act_as(me)
            for (month, day), is_birthday in days:
                born = Birthday(month, day) if is_birthday else None
                client_id = make_client(services, birthday=born)
                if not is_birthday:
                    services.important_dates.add(
                        ImportantDateDraft(client_id, "Годовщина", month=month, day=day)
                    )
            clock.now = BEGIN
            programs = [build_services(Store(services.store.engine, clock)) for _ in range(2)]
            told: Counter[tuple[ReminderKind, int, date | None, bool]] = Counter()
            looked = []

            def look(program: int) -> None:
                looked.append(clock.now.astimezone().date())
                for each in programs[program].reminders.due(clock.now, me, RULES):
                    is_ahead = each.day is not None and clock.now.astimezone().date() < each.day
                    told[each.kind, each.ref.id, each.day, is_ahead] += 1

            look(0)
            for program, hours, zone, is_new in actions:
                patch.setenv("TZ", zone)
                time.tzset()
                clock.now += timedelta(hours=hours)
                if is_new:
                    programs[program] = build_services(Store(services.store.engine, clock))
                look(program)
            noon = (clock.now.astimezone() + timedelta(days=1)).replace(hour=12)
            clock.now = noon.astimezone(UTC)  # the next morning has come
            look(0)
            assert max(told.values(), default=0) <= 1, told
            found = {(kind, day) for kind, _, day, _ in told}
            for (month, day), is_birthday in days:
                on = yearly_day(month, day, 2027)
                if looked[0] < on <= max(looked[:-1]):
                    assert (ReminderKind.BIRTHDAY if is_birthday else ReminderKind.DATE, on) in found

    check()
