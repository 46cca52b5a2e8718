"""Colours are named in the themes and nowhere else; otherwise dark mode has white patches."""

from __future__ import annotations

import ast
import re

from tests.architecture.source import calls, modules

HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})(?![0-9a-zA-Z])")
# File formats that name colours themselves
EXCEPTIONS: set[str] = set()


def test_no_colour_is_written_in_the_source() -> None:
    found = {path for path, tree in modules().items() if _names_a_colour(tree)}
    assert found == EXCEPTIONS


def _names_a_colour(tree: ast.Module) -> bool:
    return (
        any(isinstance(node, ast.Constant) and _is_colour(node.value) for node in ast.walk(tree))
        or any(isinstance(node, ast.Attribute) and node.attr == "GlobalColor" for node in ast.walk(tree))
        or any(name == "QColor" and len(call.args) >= 3 and _is_number(call) for name, call in calls(tree))
    )


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and HEX_COLOUR.search(value) is not None


def _is_number(call: ast.Call) -> bool:
    return all(isinstance(argument, ast.Constant) for argument in call.args[:3])
