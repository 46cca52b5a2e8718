"""A folder of the window's package is a screen that the shell knows, or one of its common parts."""

from __future__ import annotations

import ast
import tomllib

from tests.architecture.source import PACKAGE, ROOT, modules

COMMON_PARTS = {"files", "forms", "planned", "runtime", "shell", "table", "timeline", "widgets"}
# Screens that open from another one and so have no place in the navigation. This list may only shrink.
NOT_IN_THE_NAVIGATION = {"welcome"}


def _screens() -> set[str]:
    folders = {path.name for path in (PACKAGE / "ui").iterdir() if (path / "__init__.py").exists()}
    return folders - COMMON_PARTS


def test_every_screen_is_a_registered_feature() -> None:
    tree = modules()["crm_desktop/ui/shell/features.py"]
    sources = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    registered = {
        source.split(".")[2] for source in sources if source.startswith("crm_desktop.ui.")
    } - COMMON_PARTS
    assert registered == _screens() - NOT_IN_THE_NAVIGATION


def test_every_screen_is_in_the_contract_of_independence() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["id"]: contract for contract in settings["tool"]["importlinter"]["contracts"]}
    assert set(contracts["screens"]["modules"]) == {f"crm_desktop.ui.{name}" for name in _screens()}
