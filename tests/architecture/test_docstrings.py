"""Whoever opens a file reads first what it is for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.source import modules

type_of_documented = ast.Module | ast.ClassDef | ast.FunctionDef


def test_public_things_say_what_they_are_for() -> None:
    missing = [
        f"{path}: {name}"
        for path, tree in modules().items()
        for name, node in _public(path, tree)
        if not _starts_with_a_sentence(ast.get_docstring(node))
    ]
    assert missing == []


def _public(path: str, tree: ast.Module) -> Iterator[tuple[str, type_of_documented]]:
    yield "module", tree
    is_service = "/services/" in path
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and is_service and not node.name.startswith("_"):
            yield node.name, node
        if not isinstance(node, ast.ClassDef) or node.name.startswith("_"):
            continue
        yield node.name, node
        for method in node.body if is_service else ():
            if isinstance(method, ast.FunctionDef) and not method.name.startswith("_"):
                yield f"{node.name}.{method.name}", method


def _starts_with_a_sentence(docstring: str | None) -> bool:
    first_paragraph = (docstring or "").partition("\n\n")[0].strip()
    return len(first_paragraph.split()) > 1 and first_paragraph[-1] in ".?!:;"
