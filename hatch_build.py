"""Build hook: the wheel carries compiled translations, which are not in the repository."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface[Any]):
    """Runs lrelease of the PySide6 that the build environment holds."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the .qm files before the files of the wheel are gathered."""
        if self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        from crm_desktop.bootstrap.translations import compile_changed

        qt = find_spec("PySide6")
        if qt is None or qt.origin is None:
            raise RuntimeError("PySide6-Essentials is not in the build environment")
        tool = "lrelease.exe" if sys.platform == "win32" else "lrelease"
        compile_changed(Path(qt.origin).with_name(tool))
