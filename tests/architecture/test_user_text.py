"""What users typed is shown as they typed it: no label and no tool tip may take it for HTML."""

from __future__ import annotations

import ast

from tests.architecture.source import calls, modules

HOME = "crm_desktop/ui/widgets/text.py"


def test_labels_are_made_in_one_place_which_makes_them_plain() -> None:
    assert {path for path, tree in modules().items() for name, _ in calls(tree) if name == "QLabel"} == {HOME}


def test_tool_tips_are_set_in_one_place_which_makes_them_plain() -> None:
    found = [
        path
        for path, tree in modules().items()
        for name, call in calls(tree)
        if name == "setToolTip" and not _is_plain(call)
    ]
    assert found == []


def _is_plain(call: ast.Call) -> bool:
    (text,) = call.args
    return isinstance(text, ast.Call) and isinstance(text.func, ast.Name) and text.func.id == "tip_text"
