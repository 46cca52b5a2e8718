"""The words that demonstration clients are made of, one file for each language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from crm_desktop.system.paths import resource


@dataclass(frozen=True, slots=True)
class Words:
    """What one language offers; the pairs are explained in the files."""

    male_names: list[str]
    female_names: list[str]
    patronymics: list[tuple[str, str]]
    surnames: list[tuple[str, str]]
    company_forms: list[str]
    company_words: list[str]
    company_tails: list[str]
    positions: list[str]
    cities: list[tuple[str, str]]
    streets: list[str]
    tags: list[str]
    sources: list[str]
    statuses: list[tuple[str, int]]
    owners: list[str]
    notes: list[str]
    must_know: list[str]
    preferences: list[str]
    phone_labels: list[str]
    region: str
    address: str
    sole_trader: str


@cache
def words(language: str) -> Words:
    """Return the words of `ru` or `en`."""
    return Words(**tomllib.loads(resource("demo", f"{language}.toml").read_text(encoding="utf-8")))
