"""What the program imports is what pyproject.toml installs; a tool for the tests must not hide a gap."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.source import ROOT, modules

# Binary parts of a declared package
COME_ALONG = {"shiboken6": "pyside6-essentials"}


def test_every_import_is_a_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {canonicalize_name(Requirement(text).name) for text in project["dependencies"]}
    providers = packages_distributions()
    undeclared = {
        f"{path}: {name}"
        for path, tree in modules().items()
        for name in _imported(tree) - set(sys.stdlib_module_names) - {"crm_desktop"}
        if not {COME_ALONG.get(name, ""), *map(canonicalize_name, providers.get(name, []))} & declared
    }
    assert undeclared == set()


def _imported(tree: ast.Module) -> set[str]:
    return {name.partition(".")[0] for node in ast.walk(tree) for name in _names(node)}


def _names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
