"""Each module has its tests in the place where one looks for them."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.source import ROOT, modules

# Modules that are tested through another one. This list may only shrink.
TESTED_ELSEWHERE: dict[str, str] = {}


def test_every_module_has_a_test_of_its_name() -> None:
    untested = {path for path, tree in modules().items() if _has_code(tree) and not _test_of(path).exists()}
    assert untested == set(TESTED_ELSEWHERE)


def test_modules_without_own_tests_name_the_one_that_has_them() -> None:
    assert [name for name in TESTED_ELSEWHERE.values() if not (ROOT / name).exists()] == []


def _has_code(tree: ast.Module) -> bool:
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))


def _test_of(path: str) -> Path:
    """Give tests/domain/test_phones.py for crm_desktop/domain/phones.py."""
    parts = list(Path(path).with_suffix("").parts[1:])
    if parts[-1] == "__init__":
        parts.pop()
    return ROOT.joinpath("tests", *parts[:-1], f"test_{parts[-1]}.py")
