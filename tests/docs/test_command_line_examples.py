"""Every command line of the guides runs and says what stands below it; no command or option is left out."""

from __future__ import annotations

import re
import shlex
import shutil
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer.main
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from crm_desktop import cli
from crm_desktop.cli import exporting
from crm_desktop.cli import session as cli_session
from crm_desktop.cli.commands import application
from crm_desktop.ui.runtime import i18n
from tests.architecture.source import ROOT
from tests.docs.guides import LANGUAGES, guide, matches, section

PROGRAM = "python3 main.py "
DOCUMENTS = ("README.md", "docs/guide/en.md", "docs/guide/ru.md")


@dataclass(frozen=True)
class Example:
    """One command line of a guide and what the guide says it prints."""

    line: str
    output: list[str]


def examples(language: str) -> Iterator[Example]:
    """The examples in their order: later ones build on what earlier ones did."""
    for block in re.findall(r"```console\n(.*?)```", guide(language), re.DOTALL):
        for part in block.split("$ ")[1:]:
            line, *output = part.splitlines()
            yield Example(line, output)


@pytest.fixture
def kept_locale(qapp: QApplication) -> Iterator[None]:
    """A command speaks the language of the system until the process ends; here the process goes on."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_do_what_the_guide_says(
    language: str,
    tmp_path: Path,
    kept_locale: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(socket, "gethostname", lambda: "OFFICE")
    for module in (i18n, cli_session, exporting):  # Qt asks the system for its language only once
        monkeypatch.setattr(module, "system_language", lambda: language)
    hook = sys.excepthook
    shutil.copytree(ROOT / "resources" / "samples", tmp_path / "resources" / "samples")
    for example in examples(language):
        with pytest.raises(SystemExit) as ended:
            cli.main(shlex.split(example.line.removeprefix(PROGRAM)))
        sys.excepthook = hook  # typer leaves its own there
        printed = capsys.readouterr()
        assert ended.value.code == 0, f"{example.line}: {printed.err}"
        assert matches(printed.out.splitlines(), example.output), f"{example.line}\n{printed.out}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_and_option_is_in_the_guide(language: str) -> None:
    text = section(language, "Command line")
    names = set(re.findall(r"--[a-z-]+|(?<=`)[a-z]+", text))
    group = typer.main.get_command(application)
    assert isinstance(group, typer.core.TyperGroup)
    wanted = set(group.commands) | _options(group)
    for command in group.commands.values():
        wanted |= _options(command)
    assert wanted - names == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_line_in_a_document_is_one_the_program_knows(document: str) -> None:
    group = typer.main.get_command(application)
    assert isinstance(group, typer.core.TyperGroup)
    lines = re.findall(rf"{re.escape(PROGRAM)}([^\n`]+)", (ROOT / document).read_text(encoding="utf-8"))
    for line in lines:
        _, rest = cli.take_option(shlex.split(line), "--database")
        _, words = cli.take_option(rest, "--language")
        if words and words != ["--version"]:
            command = group.commands[words[0]]
            command.make_context(words[0], rest[rest.index(words[0]) + 1 :])


def _options(command: Any) -> set[str]:
    names = {name for parameter in command.params for name in parameter.opts if name.startswith("--")}
    return names - {"--help"}
