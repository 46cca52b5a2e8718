"""The guides as text, and the program's words in the guide's language."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from fnmatch import fnmatchcase
from functools import cache

from tests.architecture.source import ROOT

LANGUAGES = ("en", "ru")
KEYS = {"Left": "←", "Right": "→", "Влево": "←", "Вправо": "→", "Return": "Enter"}

# What differs from run to run: moments, and the folder where the example ran.
CHANGING = (
    (r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:[\d.]+\+00:00)?", "<moment>"),
    (r"\d{8}-\d{6}", "<moment>"),
    (r"(?<=: )/\S+/", "<folder>"),
)


@cache
def guide(language: str) -> str:
    """The whole guide."""
    return (ROOT / "docs" / "guide" / f"{language}.md").read_text(encoding="utf-8")


def flowing(language: str) -> str:
    """The guide with its line breaks undone, to look for words that may be broken over two lines."""
    return " ".join(guide(language).split())


def section(language: str, heading: str) -> str:
    """One section by its English heading; in the other language it stands in the same place."""
    places = [part.partition("\n")[0] for part in re.split(r"(?m)^## ", guide("en"))]
    return re.split(r"(?m)^## ", guide(language))[places.index(heading)]


def table(text: str, number: int = 0) -> list[tuple[str, ...]]:
    """The cells of the rows of one table of a text, its head left out."""
    found = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)[number]
    return [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in found.splitlines()[2:]]


def keys(shortcut: str) -> str:
    """Shortcuts of the sheet as the guide writes them: with arrows, and Enter as it stands on the key."""
    for name, written in KEYS.items():
        shortcut = shortcut.replace(name, written)
    return shortcut


def shown(language: str, context: str, text: str) -> str:
    """A text of the program in a language; a screen that has no Russian yet fails with its name."""
    return text if language == "en" else _russian()[context, text]


def texts(language: str) -> set[str]:
    """All texts of the program in a language."""
    return {text for _, text in _russian()} if language == "en" else set(_russian().values())


@cache
def _russian() -> dict[tuple[str, str], str]:
    root = ET.parse(ROOT / "resources" / "i18n" / "crm_ru.ts")
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in root.iter("context")
        for message in context.iter("message")
    }


def speed_table(readme: str) -> list[tuple[str, ...]]:
    """The figures that the README quotes: what, time, limit."""
    return table(readme[readme.index("## Speed") :])


def measured() -> dict[str, tuple[str, ...]]:
    """The rows of all tables of the page on benchmarks, as far as the README quotes them."""
    page = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    tables = len(re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE))
    return {row[0]: row[:3] for number in range(tables) for row in table(page, number)}


def pairs(text: str, number: int = 0) -> list[tuple[str, str]]:
    """The rows of a table of two columns."""
    return [(first, second) for first, second in table(text, number)]


def same_each_time(text: str) -> str:
    """An output of the program without what differs from run to run."""
    for changing, name in CHANGING:
        text = re.sub(changing, name, text)
    return text


def matches(printed: list[str], written: list[str]) -> bool:
    """Compare an output with the guide, where a line of "…" stands for any lines and tabs are blanks."""
    pattern = "\n".join("*" if line == "…" else _literal(same_each_time(line)) for line in written)
    return fnmatchcase("\n".join(same_each_time(line.replace("\t", "    ")) for line in printed), pattern)


def _literal(line: str) -> str:
    return re.sub(r"([\[*?])", r"[\1]", line)
