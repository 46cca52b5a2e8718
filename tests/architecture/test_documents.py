"""The documents name what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, ROOT

DECISIONS = ROOT / "docs" / "decisions"
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "ARCHITECTURE.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
MAX_PICTURE = 200_000


def test_architecture_names_each_package() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    packages = [path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()]
    packages += [path.name for path in (PACKAGE / "ui").iterdir() if (path / "__init__.py").exists()]
    assert [name for name in packages if f"`{name}`" not in text] == []


def test_decisions_are_listed_in_their_order() -> None:
    files = sorted(path.name for path in DECISIONS.glob("[0-9]*.md"))
    listed = re.findall(r"\]\((\d{4}-[^)]+)\)", (DECISIONS / "README.md").read_text(encoding="utf-8"))
    assert listed == files
    numbers = [name[:4] for name in files]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("path", sorted(DECISIONS.glob("[0-9]*.md")), ids=lambda path: path.stem)
def test_a_decision_has_its_number_and_its_three_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {path.name[:4]} ")
    parts = re.findall(r"(?m)^(?:## |\*\*)(Context|Decision|Consequences)\b", text)
    assert parts == ["Context", "Decision", "Consequences"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_and_pictures_are_there(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (path.parent / link).exists()]
    assert missing == []


def test_pictures_are_small_and_used() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pictures = sorted((ROOT / "docs" / "pictures").glob("*.png"))
    assert [path.name for path in pictures if f"docs/pictures/{path.name}" not in readme] == []
    assert [path.name for path in pictures if path.stat().st_size > MAX_PICTURE] == []
