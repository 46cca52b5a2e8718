"""Translations as Qt loads them (.qm), made from those that people write (.ts)."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from crm_desktop.bootstrap.environment import ROOT, qt_tool
from crm_desktop.bootstrap.speech import SetupError

FOLDER = ROOT / "resources" / "i18n"


def compile_changed(tool: Path | None = None) -> list[Path]:
    """Make the .qm files that are older than their .ts files, and name them all."""
    compiled = []
    for source in sorted(FOLDER.glob("*.ts")):
        target = source.with_suffix(".qm")
        compiled.append(target)
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        fresh = target.with_suffix(f".{os.getpid()}")  # a second process must never read half a file
        command = [str(tool or qt_tool("lrelease")), "-silent", str(source), "-qm", str(fresh)]
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        if done.returncode:
            raise SetupError(f"{source.name}: {done.stdout.strip()}")
        fresh.replace(target)
    return compiled
