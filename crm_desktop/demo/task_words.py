"""What people of the demonstration have to do, one file for each language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from crm_desktop.system.paths import resource


@dataclass(frozen=True, slots=True)
class TaskWords:
    """Titles by kind, with a place for the thing in some; `series` are explained in the files."""

    titles: dict[str, list[str]]
    results: list[str]
    notes: list[str]
    places: list[str]
    checklist: list[str]
    own: list[str]
    series: list[tuple[str, str, str, int, int]]
    dates: list[tuple[str, str]]
    short_day: str
    days_off: str


@cache
def task_words(language: str) -> TaskWords:
    """Read the words of a language, `ru` or `en`."""
    read = tomllib.loads(resource("demo", f"{language}_tasks.toml").read_text(encoding="utf-8"))
    texts = read.pop("texts")
    series = [tuple(each) for each in texts.pop("series")]
    dates = [tuple(each) for each in texts.pop("dates")]
    return TaskWords(titles=read["titles"], series=series, dates=dates, **texts)
