"""Texts reach the translators whole, and come back with the same places to fill in."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET

import pytest

from tests.architecture.source import ROOT, calls, modules

TEXT_POSITIONS = {"tr": 2, "translate": 3, "QT_TRANSLATE_NOOP": 2, "QT_TR_NOOP": 1}
PLACE = re.compile(r"\{\w*\}|%n|%L?\d|</?[a-z]+>")
TRANSLATIONS = sorted((ROOT / "resources" / "i18n").glob("*.ts"))


def test_translated_texts_are_literals() -> None:
    """An f-string or a variable is never found in the .ts file; lupdate does not warn of it."""
    wrong = [
        f"{path}:{call.lineno}"
        for path, tree in modules().items()
        for name, call in calls(tree)
        if name in TEXT_POSITIONS and not _moves_a_picture(call)
        for argument in call.args[: TEXT_POSITIONS[name]]
        if not (_is_literal(argument) or (name == "translate" and _is_key(argument)))
    ]
    assert wrong == []


def test_no_translated_text_stands_inside_an_f_string() -> None:
    """lupdate does not look into f-strings: such a text would stay English."""
    wrong = [
        f"{path}:{node.lineno}"
        for path, tree in modules().items()
        for outer in ast.walk(tree)
        if isinstance(outer, ast.JoinedStr)
        for node in ast.walk(outer)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in TEXT_POSITIONS and len(node.args) and isinstance(node.args[0], ast.Constant)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.name)
def test_translations_fill_in_the_same_places(path: object) -> None:
    wrong = []
    for message in ET.parse(str(path)).iter("message"):
        if message.find("translation[@type='unfinished']") is not None:
            continue  # named by the step that brings the files up to date
        source = message.findtext("source") or ""
        plural = message.get("numerus") == "yes"
        forms = [form.text or "" for form in message.iter("numerusform")] or [
            message.findtext("translation") or ""
        ]
        wrong += [(source, form) for form in forms if _places(source, plural) != _places(form, plural)]
    assert wrong == []


def _places(text: str, plural: bool) -> list[str]:
    # "one client" may say the number in words
    return sorted(place for place in PLACE.findall(text) if not (plural and place == "%n"))


def _is_key(node: ast.expr) -> bool:
    """A key that stands as QT_TRANSLATE_NOOP elsewhere; what is put together on the spot cannot."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr == "get"
    return isinstance(node, ast.Name | ast.Attribute | ast.Subscript)


def _moves_a_picture(call: ast.Call) -> bool:
    """`painter.translate(10, 20)` is no text."""
    if not (isinstance(call.func, ast.Attribute) and call.func.attr == "translate"):
        return False
    return not (isinstance(call.func.value, ast.Name) and call.func.value.id == "QCoreApplication")


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, str))
