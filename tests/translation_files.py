"""The .ts files as lupdate would write them now (standard library only)."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from crm_desktop.bootstrap import environment, translations

HINT = "python3 tests/run.py --only translations --fix brings the files up to date"
# File -> what lupdate is told about it; English needs its plural forms only.
FILES = {
    "crm_ru.ts": ["-target-language", "ru"],
    "crm_en.ts": ["-target-language", "en", "-pluralonly"],
}
_SETTINGS = ["-locations", "none", "-no-obsolete", "-sort-messages", "-silent", "-source-language", "en"]
_UNTRANSLATED = [
    'type="unfinished"',
    'type="vanished"',
    'type="obsolete"',
    "<translation/>",
    "<numerusform/>",
]


def check(*, fix: bool) -> list[str]:
    """Name what is wrong with the files; with `fix` bring them up to date first."""
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for name, about in FILES.items():
            current = translations.FOLDER / name
            fresh = _updated(current, Path(folder), about)
            if not current.exists() or current.read_bytes() != fresh.read_bytes():
                if fix:
                    shutil.copyfile(fresh, current)
                else:
                    problems.append(f"{name} is out of date")
            text = fresh.read_text(encoding="utf-8")
            problems += [f"{name}: {text.count(word)} x {word}" for word in _UNTRANSLATED if word in text]
    if fix:
        translations.compile_changed()
    return [*problems, HINT] if problems else []


def _updated(current: Path, folder: Path, about: list[str]) -> Path:
    """A copy of the file with the texts that the source has now."""
    fresh = folder / current.name
    if current.exists():
        shutil.copyfile(current, fresh)
    listing = folder / "sources.lst"
    sources = sorted((environment.ROOT / "crm_desktop").rglob("*.py"))
    listing.write_text("\n".join(map(str, sources)), encoding="utf-8")
    command = [environment.qt_tool("lupdate"), *_SETTINGS, *about, f"@{listing}", "-ts", fresh]
    subprocess.run(command, cwd=environment.ROOT, check=True, timeout=300)
    return fresh
