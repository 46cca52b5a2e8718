"""The program's own source as syntax trees, read once for all architecture tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "crm_desktop"


@cache
def modules() -> dict[str, ast.Module]:
    """Each module of the program by its path below the root, migrations excepted: those are frozen."""
    paths = (path for path in sorted(PACKAGE.rglob("*.py")) if "migrations" not in path.parts)
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@cache
def calls(tree: ast.Module) -> Sequence[tuple[str, ast.Call]]:
    """Each call with the last part of the name that is called: `x.tr(...)` is `tr`."""
    return tuple(_calls(tree))


def _calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node
