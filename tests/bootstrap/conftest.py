"""A fresh clone with the real main.py and bootstrap, a tiny program, and one dependency in a local folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

PROGRAM = """
import json, sys
from importlib.metadata import version

def main():
    print(json.dumps({"arguments": sys.argv[1:], "prefix": sys.prefix, "part": version("crm-part")}))
"""


@dataclass
class Clone:
    """A clone in a folder of its own and the way to start it."""

    folder: Path
    wheels: Path

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    def pin(self, version: str) -> None:
        """Say which version of the dependency the program wants."""
        (self.folder / "constraints.txt").write_text(f"crm-part=={version}\n")

    def begin(self, *arguments: str, **variables: str) -> subprocess.Popen[str]:
        """Start main.py as a user does, with a Python that is outside every environment."""
        kept = {
            name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}
        }
        kept.pop("QT_QPA_PLATFORM", None)
        environment = {**kept, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels), **variables}
        python = getattr(sys, "_base_executable", sys.executable)
        return subprocess.Popen(
            [python, "main.py", *arguments],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def start(self, *arguments: str, **variables: str) -> Answer:
        """Start main.py and wait for its end."""
        return answer_of(self.begin(*arguments, **variables))


@dataclass
class Answer:
    """What a start came to."""

    status: int
    output: str
    said: str

    @property
    def program(self) -> dict[str, object]:
        """What the program saw when it was reached."""
        told: dict[str, object] = json.loads(self.output)
        return told


def answer_of(process: subprocess.Popen[str]) -> Answer:
    """Wait for a start that is under way."""
    output, said = process.communicate(timeout=120)
    return Answer(process.returncode, output, said)


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """A clone that was never started."""
    folder = tmp_path_factory.mktemp("clone")
    made = Clone(folder, tmp_path_factory.mktemp("wheels"))
    shutil.copy(ROOT / "main.py", folder)
    shutil.copytree(ROOT / "crm_desktop" / "bootstrap", folder / "crm_desktop" / "bootstrap")
    (folder / "crm_desktop" / "__init__.py").touch()
    (folder / "crm_desktop" / "cli.py").write_text(PROGRAM)
    (folder / "pyproject.toml").write_text('[project]\ndependencies = ["crm-part>=1"]\n')
    for version in ("1.0", "1.1"):
        _write_wheel(made.wheels, version)
    made.pin("1.0")
    return made


def _write_wheel(folder: Path, version: str) -> None:
    about = f"crm_part-{version}.dist-info"
    with zipfile.ZipFile(folder / f"crm_part-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr("crm_part.py", "")
        wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: crm-part\nVersion: {version}\n")
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(
            f"{about}/RECORD", f"crm_part.py,,\n{about}/METADATA,,\n{about}/WHEEL,,\n{about}/RECORD,,\n"
        )
