"""The documents name what is there."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from tests.architecture.source import PACKAGE, ROOT


def test_architecture_names_each_package() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    packages = [path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()]
    assert [name for name in packages if f"{name}/" not in text and f"`{name}`" not in text] == []


@pytest.mark.parametrize("language", ["en", "ru"])
def test_guide_names_every_screen_and_command(language: str) -> None:
    from crm_desktop.ui.shell.commands import SHELL_COMMANDS
    from crm_desktop.ui.shell.features import FEATURES

    guide = (ROOT / "docs" / "guide" / f"{language}.md").read_text(encoding="utf-8")
    commands = [*SHELL_COMMANDS, *(command for feature in FEATURES for command in feature.commands)]
    titles = [("Feature", feature.title) for feature in FEATURES]
    titles += [("Command", command.text) for command in commands if command.in_palette]
    shown = titles if language == "en" else [(context, _russian()[context, text]) for context, text in titles]
    assert [text for _, text in shown if text.rstrip("…") not in guide] == []


def _russian() -> dict[tuple[str, str], str]:
    root = ET.parse(ROOT / "resources" / "i18n" / "crm_ru.ts")
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in root.iter("context")
        for message in context.iter("message")
    }
