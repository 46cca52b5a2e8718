"""Colours are named in the themes and nowhere else; otherwise dark mode has white patches."""

from __future__ import annotations

import ast
import re

from tests.architecture.source import calls, modules

HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})(?![0-9a-zA-Z])")
# A workbook takes its colours along; it has no theme to follow.
EXCEPTIONS = {"crm_desktop/exchange/write_problems.py", "crm_desktop/exchange/write_xlsx.py"}


def test_no_colour_is_written_in_the_source() -> None:
    found = {path for path, tree in modules().items() if _names_a_colour(tree)}
    assert found == EXCEPTIONS


def _names_a_colour(tree: ast.Module) -> bool:
    return (
        any(isinstance(node, ast.Constant) and _is_colour(node.value) for node in ast.walk(tree))
        or any(_is_named_by_qt(node) for node in ast.walk(tree))
        or any(name == "QColor" and len(call.args) >= 3 and _is_number(call) for name, call in calls(tree))
    )


def _is_named_by_qt(node: ast.AST) -> bool:
    """`Qt.GlobalColor.red` and the like; transparent is none."""
    if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Attribute):
        return False
    return node.value.attr == "GlobalColor" and node.attr != "transparent"


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and HEX_COLOUR.search(value) is not None


def _is_number(call: ast.Call) -> bool:
    return all(isinstance(argument, ast.Constant) for argument in call.args[:3])
