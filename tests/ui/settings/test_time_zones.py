"""Time zones are offered in words, those of the country first."""

from __future__ import annotations

from crm_desktop.domain.wall_clock import is_time_zone
from crm_desktop.ui.runtime.i18n import Languages
from crm_desktop.ui.settings.time_zones import zones


def test_zones_of_the_country_come_first_by_their_hour(languages: Languages) -> None:
    languages.use("ru")
    found = zones("RU", "")
    names = [name for name, _ in found]
    assert names[0] == "Europe/Kaliningrad"
    assert names.index("Europe/Moscow") < names.index("Asia/Yekaterinburg") < names.index("Asia/Vladivostok")
    assert "Europe/Berlin" in names
    assert all(map(is_time_zone, names))
    words = [word for _, word in found]
    assert len(set(words)) == len(words)
    assert any(word.startswith("Москва") and word.endswith("(UTC+3)") for word in words)


def test_the_chosen_one_is_offered_whatever_it_is(languages: Languages) -> None:
    languages.use("en")
    assert zones("RU", "Asia/Kathmandu")[0][0] == "Asia/Kathmandu"
    assert zones("RU", "Asia/Kathmandu")[0][1].endswith("(UTC+5:45)")
    assert all(name for name, _ in zones("??", ""))
